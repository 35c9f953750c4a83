import { overlaps, type Span } from '../model/span.ts'
import { findLetters } from './letters.ts'
import { linesOf, type Line } from './lines.ts'
import { findAccount } from './witness-account.ts'
import type { WrittenWords } from './written-words.ts'

/** Letters and accounts in a text, sorted by their places. No line of `taken`, such as posts and turns of speech, is theirs. */
export function findWritten(text: string, taken: readonly Span[]): readonly WrittenWords[] {
  const lines = linesOf(text)
  const isTaken = (line: Line): boolean => taken.some((span) => overlaps(span, line))
  const letters = findLetters(lines, isTaken)
  const account = findAccount(lines, (line) => isTaken(line) || letters.some(({ block }) => overlaps(block, line)))
  return [...(account ? [account] : []), ...letters].sort((one, other) => one.block.start - other.block.start)
}
