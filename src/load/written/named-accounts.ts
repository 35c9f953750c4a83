import type { Span } from '../../model/span.ts'
import { isFirstPerson, isSingular } from '../lines/first-person.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import { accountHead, type AccountHead } from './account-heads.ts'
import { callsItAccount } from './witness-line.ts'
import type { WrittenWords } from './written-words.ts'

/** Accounts of several people in the first person, each below a line that names who tells (account-heads.ts). */

const QUOTED = /[“"«][^“”"«»]*[”"»]/gu
const NOTE =
  /^(?:editor['’]?s?['’]? note|note|postscript|p\.\s?s\.|update|correction|ndlr|note de la rédaction|mise à jour|یادداشت|توضیح|پی[\u200C ]?نوشت|ملاحظة|تنويه|تحديث)(?!\p{L})/iu
const GATHERS =
  /(?<!\p{L})(?:eye-?witness(?:es)?|(?:the|these|following|their) accounts|accounts of (?:those|people|the)|testimon(?:y|ies)|in their own words|those who were there|voices from|témoignages|témoins)(?!\p{L})/iu
const MOST_OF_HEAD = 8
const LONGEST_HEAD = 160
const SHORTEST = 60
const FEWEST = 2

export function findNamedAccounts(lines: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const isOfWitnesses = filled.slice(0, MOST_OF_HEAD).some(({ text }) => GATHERS.test(text))
  const last = filled.at(-1)
  // Below an account stands who gave it, and not above, where one ends the text.
  const isSigned = last !== undefined && last.text.length < LONGEST_HEAD && accountHead(last.text.trim()) !== undefined
  const found = filled.flatMap((line, at) => {
    const own =
      line.text.length > LONGEST_HEAD || isTaken(line) ? undefined : accountHead(line.text.trim(), isOfWitnesses)
    const head = own?.kind === 'heading' && (isSigned || signs(filled[at - 1], line)) ? undefined : own
    const paragraphs = head ? paragraphsBelow(filled, at + 1, head, isTaken) : []
    const isCertain = head?.kind !== 'heading' || isCalledAccount(filled[at - 1])
    return head && paragraphs.length > 0 ? [{ words: wordsOf(head, paragraphs), isCertain }] : []
  })
  const isRow = new Set(found.map(({ words }) => words.speaker)).size >= FEWEST
  return found.filter(({ isCertain }) => isRow || isCertain).map(({ words }) => words)
}

/** `Testimony`, on a line of its own above the name. */
function isCalledAccount(line: Line | undefined): boolean {
  return line !== undefined && line.text.length < SHORTEST && !endsAsSentence(line.text) && callsItAccount(line.text)
}

/** None where they tell of the one who is named. */
function paragraphsBelow(
  filled: readonly Line[],
  from: number,
  { speaker, kind }: AccountHead,
  isTaken: (line: Line) => boolean,
): readonly Line[] {
  const paragraphs: Line[] = []
  // Where the head touches the words, a blank line ends them.
  const isClose = touches(filled[from - 1], filled[from])
  for (const [index, line] of filled.slice(from).entries()) {
    const text = line.text.trim()
    const isHead = text.length < LONGEST_HEAD && accountHead(text) !== undefined
    if (isTaken(line) || isHead || /[:：]$/u.test(text) || NOTE.test(text)) break
    if ((text.length < SHORTEST && !endsAsSentence(text)) || (isClose && !touches(filled[from + index - 1], line)))
      break
    // In a report others go on where somebody has spoken.
    if (kind === 'sentence' && !isFirstPerson(withoutQuoted(text))) break
    paragraphs.push(line)
  }
  const plain = paragraphs.map(({ text }) => withoutQuoted(text))
  const surname = speaker.split(/\s+/u).at(-1) ?? speaker
  const own = plain.filter((text) => isFirstPerson(text)).length
  const isOfName = plain.some((text) => text.includes(surname) && !isSingular(text))
  // Others go on below; what is surely hers is in the first person from the head on.
  if (kind === 'certain' && (own * 2 < plain.length || isOfName)) {
    const end = plain.findIndex((text) => !isSingular(text))
    return paragraphs.slice(0, end < 0 ? plain.length : end)
  }
  const isOwn = isSingular(plain.slice(0, 2).join(' ')) && own * 2 >= plain.length
  if (!isOwn || isOfName) return []
  return paragraphs.slice(0, plain.findLastIndex((text) => isFirstPerson(text)) + 1)
}

/** Right below a paragraph a name may sign it. */
function signs(above: Line | undefined, line: Line): boolean {
  return touches(above, line) && ((above?.text.length ?? 0) >= SHORTEST || endsAsSentence(above?.text ?? ''))
}

function touches(above: Line | undefined, below: Line | undefined): boolean {
  return above !== undefined && below !== undefined && above.end + 1 === below.start
}

function withoutQuoted(text: string): string {
  return text.replaceAll(QUOTED, ' ')
}

function wordsOf({ speaker, role }: AccountHead, paragraphs: readonly Line[]): WrittenWords {
  const spans = paragraphs.map(({ start, text }): Span => ({ start, end: start + text.trimEnd().length }))
  return {
    block: { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 },
    paragraphs: spans,
    speaker,
    ...(role !== undefined && { role }),
    kind: 'testimony',
  }
}
