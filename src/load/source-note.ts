import { DATE_MASK, type Masked } from './mask.ts'

/** Where and when words were printed, as brackets behind them tell: `“…” (Valley Herald, 4 May 2021)`. */
export interface SourceNote {
  readonly outlet: string
  /** An offset in the line. */
  readonly dateAt: number
}

/** The mask has taken the comma. */
const NOTE = new RegExp(
  `^[.,]?\\s*\\((?:in\\s+)?(?:the\\s+)?(?<outlet>\\p{Lu}[^()${DATE_MASK}]{1,50}?)\\s+${DATE_MASK}+\\)`,
  'u',
)

/** `end` is where the quotation ends in its line, with its marks. */
export function sourceNote({ text }: Masked, end: number): SourceNote | undefined {
  const match = NOTE.exec(text.slice(end))
  const outlet = match?.groups?.['outlet']
  if (!match || outlet === undefined) return undefined
  return { outlet: outlet.trim(), dateAt: end + match[0].indexOf(DATE_MASK) }
}
