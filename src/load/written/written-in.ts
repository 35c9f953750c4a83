import { overlaps, type Span } from '../../model/span.ts'
import { findBodyStatements } from './body-statements.ts'
import { findReplies } from './editors-reply.ts'
import { findLetters } from './letters.ts'
import { findPageLetters } from './letters-page.ts'
import { linesOf, type Line } from '../lines/lines.ts'
import { findNamedAccounts } from './named-accounts.ts'
import { findPastedMail } from './pasted-mail.ts'
import { findVoices } from './voices-apart.ts'
import { findAppeals } from './signed-appeal.ts'
import { findSignedFor } from './signed-for.ts'
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
  const appeals = findAppeals(lines, (line) => isTaken(line) || isOfLetter(line))
  const signed = findSignedFor(
    lines,
    (line) => isTaken(line) || isOfLetter(line) || appeals.some(({ block }) => overlaps(block, line)),
  )
  const greeted = [...salutated, ...appeals, ...signed]
  const onPage = findPageLetters(lines, (line) => isTaken(line) || greeted.some(({ block }) => overlaps(block, line)))
  const letters = [...greeted, ...onPage]
  const replies = letters.length === 0 ? [] : findReplies(lines, letters, isTaken)
  const isOfLetters = (line: Line): boolean => isTaken(line) || letters.some(({ block }) => overlaps(block, line))
  const isEastern = /\p{Script=Arabic}/u.test(text)
  const eastern = isEastern ? [...findBodyStatements(lines, isOfLetters), ...findVoices(lines, isOfLetters)] : []
  const apart = eastern.filter((one, at) => eastern.findIndex(({ block }) => overlaps(block, one.block)) === at)
  const isWritten = (line: Line): boolean => isOfLetters(line) || apart.some(({ block }) => overlaps(block, line))
  const account = findAccount(lines, isWritten)
  const own = [...(account ? [account] : []), ...letters, ...replies, ...apart]
  const sections = findSections(lines, (line) => isTaken(line) || own.some(({ block }) => overlaps(block, line)))
  const known = [...own, ...sections]
  const named = findNamedAccounts(lines, (line) => isTaken(line) || known.some(({ block }) => overlaps(block, line)))
  return [...known, ...named].sort((one, other) => one.block.start - other.block.start)
}
