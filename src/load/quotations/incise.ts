import type { Span } from '../../model/span.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { reportedAfter } from '../saying/reporting-after.ts'
import type { Reported } from '../saying/reporting.ts'
import { FRENCH } from '../lines/speech-verbs.ts'
import { placeFirst } from '../saying/place-first.ts'
import { verbsIn, type VerbPlace } from '../saying/verb-places.ts'

/** In French the speaker may stand inside the marks: `« C’est fini, dit Mme Roche. Les plans sont là. »` */
export interface Incises {
  /** What is left of the words when the speaker is taken out. */
  readonly pieces: readonly Span[]
  /** Offsets are into the line. */
  readonly reported?: Reported
}

const COMMA = /[,?!…]\s+(?=\p{Ll}|[sl][’'])/gu
const PRONOUN = /-(?:t-)?(?:il|elle|on|ils|elles)(?!\p{L})/u

export function incisesIn(line: string, quote: Quoted, masked = line): Incises {
  const whole = { pieces: [quote.words] }
  if (!'«“"'.includes(quote.mark)) return whole
  const words = line.slice(quote.words.start, quote.words.end)
  for (const match of words.matchAll(COMMA)) {
    const from = quote.words.start + match.index + match[0].length
    const behind = masked.slice(from, quote.words.end)
    const verb = verbsIn(behind)[0]
    if (!verb || !isFrench(behind, verb, quote.mark)) continue
    const reported = reportedAfter(behind, false, true)
    if (!reported || (reported.speaker === undefined && reported.pronoun === undefined)) continue
    const length = reported.length ?? 0
    const goesOn = GOES_ON.exec(behind.slice(verb.end, length))
    // `raconta-t-elle plus tard, et rien d’autre`
    const when =
      reported.pronoun === undefined ? '' : (/^\s[\p{L}’' -]{2,50}(?=[,.])/u.exec(behind.slice(length))?.[0] ?? '')
    const end = from + (goesOn ? verb.end + goesOn.index : length + when.length)
    const mark = /^[\s,.;:]*/u.exec(line.slice(end, quote.words.end))?.[0].length ?? 0
    const pieces = [
      { start: quote.words.start, end: quote.words.start + match.index + (/[?!…]/u.test(match[0]) ? 1 : 0) },
      { start: end + mark, end: quote.words.end },
    ].filter(({ start, end: last }) => last - start > 1)
    return {
      pieces,
      reported: reported.dateAt === undefined ? reported : { ...reported, dateAt: reported.dateAt + from },
    }
  }
  return whole
}

/** Behind the comma the words go on. */
const GOES_ON =
  /,\s(?=(?:mais|et|car|puis|or|donc|je|tu|il|elle|on|nous|vous|ils|elles|ce|ça|cela|que|qui|si|ne|quand|parce|même|pas|plus|surtout|comme|sinon|alors)\s|(?:[cjn]|qu)[’'])/u

/** `dit-elle`, `rétorque Mme Roche`, `a expliqué le maire`: the verb opens the part, and whoever speaks follows it. */
function isFrench(behind: string, { start, end, word }: VerbPlace, mark: string): boolean {
  if (
    !/^(?:s[’'](?:est|était)\s|s[’']|l[’']|m[’']|se\s|lui\s|a\s|avait\s|ont\s|a-t-(?:il|elle)\s)*$/u.test(
      behind.slice(0, start),
    )
  )
    return false
  const verb = behind.slice(0, end)
  if (PRONOUN.test(verb)) return true
  const isFrenchForm =
    (mark === '«' && FRENCH.has(word)) ||
    /[éèêçàa]|^(?:dit|explique|rétorque|raconte|soupire|prévient|insiste|regrette|résume|lance|poursuit)/u.test(verb)
  return (
    isFrenchForm &&
    !/(?:ed|s)$/u.test(verb) &&
    (placeFirst(behind.slice(end).trimStart()) > 0 ||
      /^\s+(?:(?:[\uE000\uE001]+|\p{Ll}+ment|hier|aujourd[’']hui|ensuite|encore|aussi|également),?\s+)?(?:\p{Lu}|le\s|la\s|les\s|l[’']|un\s|une\s|son\s|sa\s)/u.test(
        behind.slice(end),
      ))
  )
}
