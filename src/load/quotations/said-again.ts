import type { Attributed } from './attributed.ts'
import type { Quotation } from './quotations.ts'
import { outletIn } from '../saying/venue.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { NAME } from '../people/names.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import { CONTINUES } from './spoken-next.ts'
import { outside } from './spoken-of.ts'

/** `she told the same paper`, `in the same interview he added`: the outlet that was named with the words before. */

const KIND =
  '(?:newspaper|paper|daily|weekly|tabloid|magazine|station|channel|programme|program|broadcaster|agency|website|site|outlet)'
const SAME_OUTLET = new RegExp(
  `(?<!\\p{L})(?:told|to|in|by|on|with|from)\\s+(?:the|that)\\s+same\\s+${KIND}(?!\\p{L})|(?<!\\p{L})(?:told|tells|admitted to|confided to|said to)\\s+the\\s+${KIND}(?!\\p{L}|\\s\\p{Lu})|(?<!\\p{L})[Tt]he\\s+same\\s+${KIND}\\s+(?:quoted|cited|reported|carried|printed|quotes|cites)(?!\\p{L})|(?<!\\p{L})in\\s+(?:the|that)\\s+same\\s+(?:issue|edition)(?!\\p{L})|(?<!\\p{L})(?:told|by|from)\\s+(?:the|its|a|an)\\s+(?:presenter|interviewer|host|reporter|journalist|newsreader)(?!\\p{L})|(?<!\\p{L})(?:au|dans le|à la|sur la)\\s+même\\s+(?:journal|quotidien|micro|hebdomadaire|radio|chaîne|antenne|station)(?!\\p{L})`,
  'u',
)
/** On the day of those words too. */
const SAME_TALK =
  /(?<!\p{L})[Ii]n\s+(?:the|that)\s+same\s+(?:interview|article|report|statement|conversation|broadcast|letter|post|message)(?!\p{L})|(?<!\p{L})[Dd]ans\s+(?:le|la)\s+même\s+(?:entretien|article|interview|émission|lettre|message)(?!\p{L})/u
/** As `CONTINUES` says it in the West: who goes on in the same paragraph does so where they began. */
const EASTERN_CONTINUES =
  /(?<!\p{L})(?:و?(?:[أا]ضافت?|تابعت?|[أا]ردفت?|مضيف(?:[اً]+|ة))|افزوده?|ادامه داده?|اضافه کرده?)(?!\p{L})/u
const NAMES = new RegExp(NAME, 'gu')
const AROUND = 160
const STOP = /[.!?…]["”’»]?\s/gu
/** So many quotations back the outlet may be named. */
const MOST_BACK = 4

/** What may name an outlet of before. */
const MAY = /\bsame\b|the |même/u

/**
 * `line`, which begins at `start`, with its dates masked, so that no weekday is an outlet; `found`: the quotations of the text so far, in order;
 * `above`: the paragraph above.
 */
export function withSameOutlet(
  one: Attributed,
  { text: line, start }: { readonly text: string; readonly start: number },
  quotes: readonly Quoted[],
  above: string,
  found: readonly Quotation[],
): Attributed {
  if (one.outlet !== undefined) return one
  const before = found.at(-1)
  const whereBegan = before && before.words.start >= start && isSameName(one, before) ? before.outlet : undefined
  if (whereBegan === undefined && !MAY.test(line)) return one
  const plain = outside(line, quotes)
  const lead = lastOf(plain.slice(Math.max(0, one.words.start - AROUND), one.words.start))
  const behind = firstOf(plain.slice(one.words.end, one.words.end + AROUND))
  const clause = `${lead} ${behind}`
  const isTalk = SAME_TALK.test(clause)
  if (isTalk || SAME_OUTLET.test(clause))
    return withNamed(one, `${above}\n${plain.slice(0, Math.max(0, one.words.start - 1))}`, found, isTalk)
  const own = /\p{L}/u.test(lead) ? lead : behind
  const goesOn = CONTINUES.test(own) || EASTERN_CONTINUES.test(own)
  return whereBegan !== undefined && goesOn && outletNamed(own) === undefined ? { ...one, outlet: whereBegan } : one
}

function withNamed(one: Attributed, soFar: string, found: readonly Quotation[], isTalk: boolean): Attributed {
  // `Joined by Radio Marle, the mayor …`: one that is named in between did not have to lead to words in marks.
  const [here, ...sentences] = soFar.split(STOP).toReversed()
  const named =
    outletNamed(here?.replace(SAME_OUTLET, '') ?? '') ?? sentences.map(outletNamed).find((name) => name !== undefined)
  const last = found.slice(-MOST_BACK).findLast(({ outlet }) => outlet !== undefined)
  const before = named === undefined || named === last?.outlet ? last : { outlet: named, saidOn: undefined }
  if (before?.outlet === undefined) return one
  const isDated = one.dateAt !== undefined || one.saidOn !== undefined
  return {
    ...one,
    outlet: before.outlet,
    ...(isTalk && !isDated && before.saidOn !== undefined && { saidOn: before.saidOn }),
  }
}

/** By the last word: `Reed` is Ada Reed. */
function isSameName({ speaker: one }: Attributed, { speaker: other }: Quotation): boolean {
  return one !== undefined && one.split(/\s+/u).at(-1) === other?.split(/\s+/u).at(-1)
}

/** `Radio Marle sent a reporter.`: also where it is told what the outlet does. */
function outletNamed(sentence: string): string | undefined {
  const names = [...sentence.matchAll(NAMES)].map(([name]) => name)
  return (
    outletIn(sentence) ?? names.findLast((name) => looksLikeOutlet(name) && /\s/u.test(name))?.replace(/^The\s/u, '')
  )
}

/** The sentence that ends with `text`, and the one that begins with it. */
function lastOf(text: string): string {
  const stop = [...text.trimEnd().matchAll(STOP)].at(-1)
  return stop ? text.slice(stop.index + stop[0].length) : text
}

function firstOf(text: string): string {
  const stop = text.slice(2).search(/[.!?…]/u)
  return stop < 0 ? text : text.slice(0, stop + 2)
}
