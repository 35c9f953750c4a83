import { overlaps, type Span } from '../model/span.ts'
import { findReplies } from './editors-reply.ts'
import { findLetters } from './letters.ts'
import { linesOf, type Line } from './lines.ts'
import { findPastedMail } from './pasted-mail.ts'
import { findAppeals } from './signed-appeal.ts'
import { findAccount } from './witness-account.ts'
import { findSections } from './witness-sections.ts'
import type { WrittenWords } from './written-words.ts'

/** Letters, mail and accounts in a text, sorted by their places. No line of `taken`, such as posts and turns of speech, is theirs. */
export function findWritten(text: string, taken: readonly Span[]): readonly WrittenWords[] {
  const lines = linesOf(text)
  const isTaken = (line: Line): boolean => taken.some((span) => overlaps(span, line))
  const mail = findPastedMail(lines, isTaken)
  const isOfMail = (line: Line): boolean => mail.some(({ block }) => overlaps(block, line))
  const salutated = [...mail, ...findLetters(lines, (line) => isTaken(line) || isOfMail(line))]
  const isOfLetter = (line: Line): boolean => salutated.some(({ block }) => overlaps(block, line))
  const letters = [...salutated, ...findAppeals(lines, (line) => isTaken(line) || isOfLetter(line))]
  const replies = letters.length === 0 ? [] : findReplies(lines, letters, isTaken)
  const account = findAccount(lines, (line) => isTaken(line) || letters.some(({ block }) => overlaps(block, line)))
  const own = [...(account ? [account] : []), ...letters, ...replies]
  const sections = findSections(lines, (line) => isTaken(line) || own.some(({ block }) => overlaps(block, line)))
  return [...own, ...sections].sort((one, other) => one.block.start - other.block.start)
}
