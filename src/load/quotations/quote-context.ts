import { DATE_MASK, DAY_MASK } from '../lines/mask.ts'
import type { Quoted } from '../lines/quote-spans.ts'

/** Who said something stands near it: no more than this is looked at on either side. */
export const CONTEXT = 420
/** A sentence may begin with a day, which is masked: `… a bicycle.” The next day she answered.` */
const ENDS = new RegExp(
  `[.!?؟…]["'”’»)\\]]*(?:\\[\\^?\\p{N}{1,3}\\]|[¹²³⁴-⁹⁰])*\\s+(?=["“«„‘('[]?\\s?[\\p{L}\\p{N}${DATE_MASK}${DAY_MASK}\\uE002])`,
  'gu',
)
const SHORTENING =
  /(?:(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Rev|Hon|No|vs|M|Mme|Mlle|Jr|Sr)|(?<!\p{L})(?:\p{Lu}|[دمأ]))\.\s+$/u
/** What stands in the place of each letter of a quotation. */
const QUOTE_MASK = '\uE002'
/** A quotation of so few words may be a nickname or the name of a paper, which belongs to the clause. */
const SHORT = 3

/** Quotations are no part of the clause that names a speaker. As long as the line. */
export function withoutQuotes(masked: string, quotes: readonly Quoted[]): string {
  return replaced(masked, quotes, ({ whole }) => [whole.start, whole.end], SHORT)
}

/** The same, for finding where sentences end: the end of each quotation stays, and its inner stops go. */
export function withoutInnerStops(masked: string, quotes: readonly Quoted[]): string {
  return replaced(masked, quotes, ({ words }) => [words.start, words.end - 1], 0)
}

/** `the agency quoted “Ada Reed, a member of the council,” as saying`: some papers set whom they quote in marks. */
function namesPerson(line: string, { whole }: Quoted): boolean {
  return (
    /(?<!\p{L})(?:quot|cit)(?:ed|ing|es)\s$/u.test(line.slice(Math.max(0, whole.start - 9), whole.start)) &&
    /^,?\s(?:[^.“”"«»:]{2,160},\s)?as\s(?:saying|stating|writing)(?!\p{L})/u.test(
      line.slice(whole.end, whole.end + 190),
    )
  )
}

function replaced(
  text: string,
  quotes: readonly Quoted[],
  range: (quote: Quoted) => [number, number],
  spare: number,
): string {
  const parts: string[] = []
  let last = 0
  for (const quote of quotes) {
    const [start, end] = range(quote)
    if (end <= start || text.slice(start, end).split(' ').length <= spare || namesPerson(text, quote)) continue
    parts.push(text.slice(last, start), QUOTE_MASK.repeat(end - start))
    last = end
  }
  return [...parts, text.slice(last)].join('')
}

/** The beginning of the sentence that a quotation at `end` stands in. `stops` is the line without inner stops. */
export function contextStart(stops: string, floor: number, end: number): number {
  const from = Math.max(floor, end - CONTEXT)
  let start = from
  for (const match of stops.slice(from, end + 3).matchAll(ENDS)) {
    const at = from + match.index + match[0].length
    if (at > start && at <= end && !SHORTENING.test(stops.slice(Math.max(from, at - 12), at))) start = at
  }
  return start
}
