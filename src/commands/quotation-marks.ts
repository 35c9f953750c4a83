/** A narrow space that does not break: what typographers set between two quotation marks. */
const THIN = '\u202F'
const WHOLE = /^(?:“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|"[^"]*")$/u

/**
 * Words of a document between quotation marks. Words that stand between marks of their own get no second pair, and a mark
 * at their beginning or end is kept apart from ours.
 */
export function inMarks(quote: string): string {
  if (WHOLE.test(quote)) return quote
  const before = /^[“”„«»"‘’']/u.test(quote) ? THIN : ''
  const behind = /[“”„«»"‘’']$/u.test(quote) ? THIN : ''
  return `“${before}${quote}${behind}”`
}
