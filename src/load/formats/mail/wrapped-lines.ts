/** Mail programs break lines between these lengths; a longer one is a paragraph, a shorter one ends where it was meant to. */
const [NARROWEST, WIDEST] = [45, 110]
const [FULL_LINE, NEAR, FEWEST_FULL] = [60, 12, 3]
const ENDED = /[.!?…؟:;؛][\p{Pf}\p{Pe}"'”’»)\]*]*\s*$/u
const NEW_ITEM = /^\s*(?:[-*•—–>#|]|\p{N}{1,3}[.)]\s|\p{L}[.)]\s)/u

/**
 * Lines that a mail program broke, put together again where the break is plainly its own: the sentence goes on, and
 * the next line begins with a small letter, or with a word that there was no room for.
 */
export function joinWrappedLines(text: string): string {
  const lines = text.split('\n')
  const width = widthOf(lines.map((line) => line.trimEnd().length).filter((length) => length <= WIDEST))
  const joined: string[] = []
  let before = ''
  for (const line of lines) {
    if (goesOn(before, line, width)) joined.push(`${joined.pop() ?? ''} ${line.trim()}`)
    else joined.push(line.trimEnd())
    before = line.trimEnd()
  }
  return joined.join('\n')
}

/** Of lines that come near to one length; undefined where they do not, as in a list. */
function widthOf(lengths: readonly number[]): number | undefined {
  const width = lengths.reduce((longest, length) => Math.max(longest, length), 0)
  const full = lengths.filter((length) => length > width - NEAR).length
  return width >= FULL_LINE && full >= FEWEST_FULL ? width : undefined
}

function goesOn(line: string, next: string, width: number | undefined): boolean {
  if (line.length < NARROWEST || line.length > WIDEST || next.trim() === '') return false
  if (ENDED.test(line) || NEW_ITEM.test(next)) return false
  const [word = ''] = next.trim().split(/\s/u)
  return /^["“«„‘'(]?\p{Ll}/u.test(word) || (width !== undefined && line.length + 1 + word.length > width)
}
