import { isWholeDay } from '../../text/calendar.ts'
import { parseDate } from '../../text/dates.ts'
import { easternDate } from './dateline.ts'
import { outletOfKind } from '../eastern/eastern-outlets.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import { isName } from './publication-line.ts'

/** What the first line of a printed text says of the paper that it stood in. */
export interface Paper {
  readonly publisher?: string
  readonly publishedOn?: string
}

const LONGEST = 120
const PARTS = /\s+[–—|·•-]\s+/u
/** `En Route – the magazine of the Marle Rail Users`: a paper by its own word. */
const CALLED =
  /^(?<name>\p{Lu}[^–—|,.:!?]{1,40}?)(?:\s[–—-]\s|,\s)(?:the|an?|le|la)\s(?:[\p{L}-]+\s){0,2}?(?:magazine|newsletter|newspaper|journal|quarterly|bulletin|weekly|monthly|gazette|revue|quotidien|mensuel|bulletin)\s(?:of|for|de|des|du)\s/u
/** `The Marle Reader`, and below it `A quarterly of good things`. */
const KIND =
  /^(?:[Tt]he|[Aa]n?|[Ll]e|[Ll]a)\s(?:[\p{L}-]+\s){0,2}?(?:magazine|newsletter|newspaper|journal|quarterly|weekly|monthly|revue|quotidien|mensuel)\s(?:of|for|from|de|des|du)\s[^.]{3,60}$/u
const KINDS = /magazine|newsletter|newspaper|journal|quarterly|bulletin|weekly|monthly|gazette|revue|quotidien|mensuel/u
/** What a text is called, and no paper. */
const KIND_OF_TEXT =
  /^(?:press|news) (?:release|statement|digest|conference|notice)|communiqué|(?:dossier|revue|conférence) de presse|press (?:release|statement|conference)|letters? to|courrier des/u
const MOST_WORDS = 6

/**
 * `isDated`: the lines below tell a day or an author, as those below a title do. `second` is the line below the first.
 * Anything else may be a title.
 */
export function paperOf(first: string, second: string, isDated: boolean): Paper {
  const line = first.trim()
  if (line.length > LONGEST) return {}
  const parts = line.split(PARTS)
  const publishedOn = parts.length > 1 ? parts.map((part) => dayOf(part)).find((day) => day !== undefined) : undefined
  if (publishedOn !== undefined) {
    const publisher = parts.find((part) => isPaper(part))
    return publisher === undefined ? {} : { publisher, publishedOn }
  }
  const called = KINDS.test(`${line}\n${second}`) ? calledIn(line, second.trim()) : undefined
  if (called !== undefined) return { publisher: called.trim() }
  const isAlone = isDated && isPaper(line) && second.trim() !== '' && second.length < LONGEST && !/[.!?]$/u.test(second)
  return isAlone ? { publisher: line } : {}
}

function calledIn(line: string, second: string): string | undefined {
  return CALLED.exec(line)?.groups?.['name'] ?? (KIND.test(second) && isName(line) ? line : undefined)
}

function isPaper(part: string): boolean {
  const words = part.split(/\s+/u)
  if (words.length > MOST_WORDS || /[,:;.!?]/u.test(part) || KIND_OF_TEXT.test(part.toLowerCase())) return false
  if (/\p{Script=Arabic}/u.test(part)) return outletOfKind(part) !== undefined
  return words.length > 1 && isName(part) && looksLikeOutlet(part) && !/^\p{Lu}{2,6}$/u.test(part)
}

function dayOf(part: string): string | undefined {
  const day = parseDate(part) ?? easternDate(part)
  return isWholeDay(day) ? day : undefined
}
