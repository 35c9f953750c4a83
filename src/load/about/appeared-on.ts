import { isWholeDay } from '../../text/calendar.ts'
import { findDates } from '../../text/dates.ts'
import { NAME } from '../people/names.ts'

/** `This interview appeared in Slow Table on 12 October 2018.`: a sentence that says where and when the text came out. */

export interface Appeared {
  readonly publishedOn: string
  readonly publisher?: string
}

const LONGEST = 300
const TEXT =
  '(?:article|interview|conversation|text|piece|essay|report|story|post|letter|statement|speech|column|translation|account|testimony|review)'
const OUT = '(?:appeared|published|printed|broadcast|posted|issued|released|aired|came out|ran|run)'
const ENGLISH = new RegExp(
  `(?<!\\p{L})(?:[Tt]his|[Tt]he above|[Tt]he following|[Tt]he present)\\s${TEXT}\\s(?:(?:was|is|has been)\\s)?(?:(?:first|originally)\\s)?${OUT}(?:\\s(?:first|originally))?\\s(?=(?:in|on|by|at)\\s)`,
  'u',
)
const REPRINTED =
  /(?:^|[.]\s)(?:[Rr]e-?printed|[Rr]e-?published|[Tt]aken|[Tt]ranslated|[Ee]xcerpted|[Ff]irst (?:published|printed)|[Oo]riginally (?:published|printed))\s(?=(?:from|in|on|by)\s)/u
const FRENCH =
  /(?<!\p{L})[Cc]et(?:te)?\s(?:article|texte|entretien|interview|lettre|tribune|récit)\s(?:a été\s|est\s)?(?:d[’']abord\s|initialement\s)?(?:paru|publié)e?\s(?=(?:dans|sur|le|par)\s)/u
const GERMAN =
  /(?<!\p{L})[Dd]ies(?:er|es|e)\s(?:Artikel|Text|Interview|Gespräch|Beitrag|Brief|Bericht)\s(?=[^.]{0,160}(?:erschien|veröffentlicht|gedruckt))/u
const EASTERN =
  /(?<!\p{L})(?:این\s(?:گفت[\s\u200C]?و[\s\u200C]?گو|گفتگو|مصاحبه|مقاله|نامه|متن|مطلب|یادداشت|گزارش)\s(?=[^.]{0,160}(?:منتشر|چاپ))|(?:نُ?شر(?:ت)?|ظهر(?:ت)?)\s(?:هذا|هذه)\s\p{L}+\s)/u
/** `From the daily Evening Plough, Wednesday 14 October 2020, page 6` */
const FROM_PAPER =
  /^(?:[Tt]ranslated\s)?(?=[Ff]rom\sthe\s(?:daily|weekly|monthly|newspaper|paper|magazine|newsletter)\s\p{Lu})/u
const FORMS = [FROM_PAPER, ENGLISH, REPRINTED, FRENCH, GERMAN, EASTERN]
/** `in the magazine Slow Table`, `by the weekly Evening Plough` */
const OUTLET = new RegExp(
  `^(?:in|on|by|[Ff]rom|dans|sur|par)\\s+(?:the\\s+|la\\s+|le\\s+|l[’'])?(?:\\p{Ll}+\\s){0,2}(?<name>${NAME})`,
  'u',
)
const MAY = /\p{N}{4}/u

/** Nothing where the line tells several days of which one may be another's. */
export function appearedOn(line: string): Appeared | undefined {
  if (line.length > LONGEST || !MAY.test(line)) return undefined
  const form = FORMS.map((one) => one.exec(line)).find((one) => one !== null)
  if (!form) return undefined
  const from = form.index + form[0].length
  const sentence = line.slice(from).split(/[.!?]\s+(?=\p{Lu})/u)[0] ?? ''
  const days = new Set(findDates(sentence).map(({ iso }) => iso))
  const [day] = days
  if (!isWholeDay(day) || days.size > 1) return undefined
  const publisher = OUTLET.exec(sentence)?.groups?.['name']?.replace(/^The\s/u, '')
  return { publishedOn: day, ...(publisher !== undefined && { publisher }) }
}
