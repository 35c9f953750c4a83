import { DATE_MASK, type Masked } from '../lines/mask.ts'

/**
 * Where and when words were printed, as brackets tell behind them or behind who said them: `“…” (Valley Herald, 4 May 2021)`,
 * `“…,” said Ada Reed. (Valley Herald, 4 May 2021)`.
 */
export interface SourceNote {
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

/** `end` is where the quotation ends in its line, with its marks. */
export function sourceNote({ text }: Masked, end: number): SourceNote | undefined {
  const match = NOTE.exec(text.slice(end))
  const outlet = match?.groups?.['outlet']
  if (!match || outlet === undefined) return undefined
  return { outlet: outlet.trim(), dateAt: end + match[0].indexOf(DATE_MASK) }
}
