import type { Attributed } from './attributed.ts'
import { DATE_MASK, type Masked } from '../lines/mask.ts'
import type { Quoted } from '../lines/quote-spans.ts'

/**
 * Where and when words were printed, as brackets tell behind them or behind who said them: `“…” (Valley Herald, 4 May 2021)`,
 * `“…,” said Ada Reed. (Valley Herald, 4 May 2021)`.
 */
interface SourceNote {
  readonly outlet: string
  /** An offset in the line. */
  readonly dateAt: number
}

/** No other sentence and no other quotation stand between. */
const WHO = '(?:[^()“”«»„"‘.!?]|\\b\\p{Lu}\\.){1,120}'
/** The mask has taken the comma. */
const NOTE = new RegExp(
  `^(?:${WHO})?[.,]?\\s*\\((?:in\\s+)?(?:the\\s+)?(?<outlet>\\p{Lu}[^()${DATE_MASK}]{1,50}?)\\s+${DATE_MASK}+\\)`,
  'u',
)

/** `one` with the outlet and the day of the note behind its words, where it has neither. */
export function withNote(one: Attributed, masked: Masked, quotes: readonly Quoted[]): Attributed {
  const end = quotes.find(({ words }) => words.start === one.words.start)?.whole.end
  const note = end === undefined ? undefined : sourceNote(masked, end)
  if (!note || one.outlet !== undefined || one.dateAt !== undefined || one.saidOn !== undefined) return one
  return { ...one, ...note }
}

/** `end` is where the quotation ends in its line, with its marks. */
function sourceNote({ text }: Masked, end: number): SourceNote | undefined {
  const match = NOTE.exec(text.slice(end))
  const outlet = match?.groups?.['outlet']
  if (!match || outlet === undefined) return undefined
  return { outlet: outlet.trim(), dateAt: end + match[0].indexOf(DATE_MASK) }
}
