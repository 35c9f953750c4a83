import { isWholeDay } from '../../text/calendar.ts'
import { findDates, type FoundDate } from '../../text/dates.ts'
import { isGivenName } from '../people/given-names.ts'
import { WORD } from '../people/names.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import { isBodyName } from '../people/people.ts'
import { isDayAmongParts } from './page-parts.ts'

/** The day that a page prints over its text among other things: the kind of the page, its number, the place, who wrote it, what comes below. */

export interface Stamp {
  readonly publishedOn: string
  readonly author?: string
  readonly publisher?: string
}

const LONGEST = 120
const WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:یک|دو|سه|چهار|پنج)?[\\s\\u200C]?شنبه|جمعه|ال(?:سبت|[أا]حد|[إا]ثنين|ثلاثاء|[أا]ربعاء|خميس|جمعة))'
/** What says of the day behind it that the text came out on it, with who wrote it or where between them. */
const LABEL =
  '(?:first |originally )?(?:published|posted|filed|issued|released|printed|written)(?: online| to the web)?|(?:publié|paru|posté|diffusé)e?|mis(?:e)? en ligne|veröffentlicht|erschienen|eingestellt|online gestellt|publicado|منتشر[\\s\\u200C]?شده|(?:تاریخ )?(?:انتشار|درج)(?: در (?:سایت|وبگاه|پایگاه))?|نُ?شر(?:ت)?'
const LABELLED = new RegExp(
  `^[^\\p{L}\\p{N}]{0,3}(?:${LABEL})(?:\\s(?:by|from|in|at|par|de|à|von|por)\\s(?:[^.,!?\\d]{2,50}?))?,?(?:\\s(?:on|le|am|el|on the|en|في|يوم|بتاريخ|در(?: تاریخ)?|تاریخ)){0,2}:?\\s(?:${WEEKDAY},?\\s(?:le |den )?)?$`,
  'iu',
)
const WRITTEN_BY = /^(?:published|posted|filed|issued|released|written)\sby\s/iu
/** The record of one day: `Minutes of the meeting held in the hall on 4 May 2021 at 7.30 pm`. */
const RECORD =
  /^(?:(?:draft |official |uncorrected |verbatim )?(?:minutes|record|transcript)|verbatim|procès-verbal|compte[ -]rendu|protokoll|acta de|صورت[\s\u200C]?جلسه|محضر)(?!\p{L})/iu
/** A page that was written while it happened was changed last on its own day. */
const LIVE =
  /^live(?!\p{L}| (?:in|on|with|from)\s)|(?<!\p{L})(?:live (?:blog|coverage|updates|ticker)|rolling coverage|en direct|liveticker|پوشش زنده|لحظه به لحظه|تغطية مباشرة|لحظة بلحظة)(?!\p{L})/iu
const LAST_CHANGE =
  /^[^\p{L}\p{N}]{0,3}(?:last )?(?:updated?|modified)(?!\p{L})|^(?:mis à jour|dernière mise à jour|aktualisiert|به[\s\u200C]?روز[\s\u200C]?رسان[یي]|آخر تحديث)(?!\p{L})/iu
const BEHIND_LABEL =
  /^(?:$|[.,;|·•()–—-]|\s{2,}\S|\s+(?:[|·•(–—-]|by\s|von\s|par\s|at\s|à\s\p{N}|in\s|um\s|\p{N}{1,2}[:.h]|ساعت|الساعة|على الساعة))/u
const NAME = `${WORD}(?:\\s(?:(?:de|del|la|le|du|van|von|der|bin|al|y|of|for|the)\\s)*${WORD}){1,4}`
const BEFORE_LABELLED = new RegExp(`^(?:the\\s)?(?<name>${NAME})(?=,?\\s(?:on\\s)?$)`, 'u')
const BY_NAME = new RegExp(`^\\s+by\\s(?<name>${NAME})\\s*$`, 'u')
/** `By Ada Reed, Plain Facts Desk, 4 May 2021` */
const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|[Pp]ar|[Pp]or|[Vv]on)\\s(?<name>${NAME}),\\s(?:[^,.]{2,50},\\s)?(?:${WEEKDAY},?\\s)?$`,
  'u',
)
/** Furniture behind a day: `January 22, 2020 Leave a comment`. */
const FURNITURE =
  /^\s+(?:leave a (?:comment|reply)|no comments?|\p{N}+ comments?|\p{N}+ min(?:ute)?s?(?: read)?|uncategori[sz]ed|laisser un commentaire|(?:aucun|\p{N}+) commentaires?|deja un comentario|schreib(?:e|en sie) einen kommentar|kommentare?|دیدگاه|بدون دیدگاه)(?!\p{L})/iu
const TIME =
  /^[\s,،|·–—-]*(?:(?:at|à|um|a las|ساعت|الساعة)\s)?(?:\p{N}{1,2}(?:\s?[:.h]\s?\p{N}{2})?\s?(?:[ap]\.?\s?m\.?|uhr)?)?[\s.)]*$/iu
const BEFORE_DAY = new RegExp(`(?:^|[\\s,،(–—|·•-])(?:${WEEKDAY},?\\s(?:le |den )?)?$`, 'iu')
const WEEKDAY_LAST = new RegExp(`${WEEKDAY},?\\s*(?:le |den )?$`, 'iu')
const SEPARATOR = /\s*[|·•–—]\s*|\s-\s/u
/** What a part beside the day is: a kind of page, the number of an issue or of a sitting, the hall where it was held. */
const KIND =
  /^(?:fact[ -]?check(?:s|ing)?|analysis|explainer|news|opinion|report|feature|interview|transcript|statement|press (?:release|statement)|newsletter|bulletin|live|vérif(?:ication)?|décryptage|reportage|entretien|tribune|communiqué|faktencheck|bericht|راستی[\s\u200C]?آزمایی|گزارش|خبر|بیانیه|تقرير|بيان)$/iu
const NUMBERED =
  /^(?:(?:day|session|sitting|hearing|part|no\.?|number|issue|vol(?:ume)?\.?|edition|n[°ºo]\.?|numéro|nr\.?|heft|ausgabe|número|séance|audience|jour|tag|sitzung|شماره|جلسه|نشست|العدد|عدد)\s*(?:\p{N}[\p{N}\s.]*|one|two|three|four|five|six|seven|eight|nine|ten|[\p{L}\u200C]{3,12}م)|الجلسة\s+ال\p{L}+)$/iu
/** A hall or a town and no sentence: words with capitals and the small ones between. */
const PLACE = new RegExp(`^${WORD}(?:,?\\s(?:of|the|de|du|des|la|le|${WORD})){0,6}$`, 'u')
/** Days of lives, pictures, changes and what is yet to come. */
const OTHER =
  /(?<!\p{L})(?:born|died|née?|mort|updated?|corrected|modified|accessed|retrieved|photo|picture|image|until|since|from(?! the issue)|deadline|next|founded|established|mis à jour|aktualisiert|stand|متولد|درگذشت|به[\s\u200C]?روز|تحديث)(?!\p{L})/iu

/** The one stamp among the first lines of a text: several days over it are of what it tells. */
export function stampAmong(lines: readonly string[]): Stamp | undefined {
  const isLive = lines.slice(0, 2).some((line) => LIVE.test(line))
  const stamps = lines.flatMap((line) => stampOf(line, isLive) ?? [])
  return new Set(stamps.map(({ publishedOn }) => publishedOn)).size === 1 ? stamps[0] : undefined
}

/** The one day that lines at the foot of a page call that of its publication. */
export function labelledDay(lines: readonly string[]): string | undefined {
  const days = lines.flatMap((line) =>
    line.length > LONGEST ? [] : findDates(line).flatMap((day) => (isLabelled(line, day) ? [day.iso] : [])),
  )
  return new Set(days).size === 1 ? days[0] : undefined
}

/** Undefined for a title, a sentence, or a line with several such days. */
function stampOf(line: string, isLive: boolean): Stamp | undefined {
  if (!/\p{N}{4}/u.test(line)) return undefined
  const days = findDates(line.slice(0, 2 * LONGEST)).filter(({ iso }) => isWholeDay(iso))
  const [day] = days
  if (day === undefined) return undefined
  // `5 Azar 1398 / 26 November 2019` is one day.
  const other = days.find(({ iso }) => iso !== day.iso)
  const labelled = days.find((one) => isLabelled(line, one))
  if (labelled) return { publishedOn: labelled.iso, ...namedBeside(line, labelled) }
  if (other !== undefined || line.length > LONGEST) return undefined
  if (isLive && LAST_CHANGE.test(line)) return { publishedOn: day.iso }
  if (OTHER.test(line)) return undefined
  if (RECORD.test(line)) return { publishedOn: day.iso }
  const [before, behind] = [line.slice(0, day.start), line.slice(day.end)]
  if (before === '' && FURNITURE.test(behind)) return { publishedOn: day.iso }
  if (isDayAmongParts(line, days)) return { publishedOn: day.iso }
  if (!TIME.test(behind)) return undefined
  const author = BYLINE.exec(before)?.groups?.['name']
  if (author !== undefined) return { publishedOn: day.iso, author }
  return isBesideDay(before, behind) ? { publishedOn: day.iso } : undefined
}

function isLabelled(line: string, { start, end }: FoundDate): boolean {
  const part =
    line
      .slice(0, start)
      .split(/\s*[|·•]\s+|\s[–—]\s|[.]\s+(?=\p{Lu})/u)
      .at(-1) ?? ''
  return LABELLED.test(part) && BEHIND_LABEL.test(line.slice(end))
}

/** `Posted by Ada Reed on`, `Published by the Friends of Marle on`: of what is published the name may be anybody's. */
function namedBeside(line: string, { start, end }: FoundDate): Pick<Stamp, 'author' | 'publisher'> {
  const label = WRITTEN_BY.exec(line)?.[0] ?? ''
  const before = label === '' ? undefined : BEFORE_LABELLED.exec(line.slice(label.length, start))?.groups?.['name']
  const name = before ?? BY_NAME.exec(line.slice(end))?.groups?.['name']
  if (name === undefined || !/\p{Ll}/u.test(name)) return {}
  if (isBodyName(name) || looksLikeOutlet(name)) return { publisher: name }
  const isWriter =
    before === undefined || /^(?:posted|written|filed)/iu.test(label) || isGivenName(name.split(/\s/u)[0] ?? '')
  return isWriter ? { author: name } : {}
}

/** `FACT CHECK | `, `Day 3 – Wednesday `, `Weekly of Marle – No. 14 – Friday `; and, with a time behind, `Town Hall of Marle, `. */
function isBesideDay(before: string, behind: string): boolean {
  if (!BEFORE_DAY.test(before)) return false
  const parts = before.replace(WEEKDAY_LAST, '').split(SEPARATOR)
  const named = parts.map((part) => part.replace(/[\s,،(]+$/u, '').trim()).filter((part) => part !== '')
  if (named.length === 0) return false
  if (named.some((part) => KIND.test(part) || NUMBERED.test(part))) return true
  return named.length === 1 && /\p{N}/u.test(behind) && /[,،]\s*$/u.test(before) && PLACE.test(named[0] ?? '')
}
