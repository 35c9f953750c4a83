import { isWholeDay } from '../../text/calendar.ts'
import type { Span } from '../../model/span.ts'
import { findDates } from '../../text/dates.ts'
import { isFirstPerson } from '../lines/first-person.ts'
import { issuerOn } from '../about/issuer-line.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import type { Signatories } from '../about/signatories.ts'
import { callsItAccount, witnessOn, writerOn } from './witness-line.ts'
import type { WrittenWords } from './written-words.ts'

/** So many lines may stand in front of the one that names the witness. */
const MOST_ABOVE = 8
/** What is shorter and no sentence is no paragraph of an account. */
const SHORTEST = 60
const PARTED = /^[\s*•·—–_=~#-]+$/u
const NOTE =
  /^(?:editor['’]?s?['’]? note|note|about|introduction|background|ndlr|note de la rédaction|یادداشت|توضیح|ملاحظة|تنويه)(?!\p{L})|^[([].*[)\]]$/iu
const RECORDED =
  /(?<!\p{L})(?:recorded|taken down|collected|given|told|interviewed|recueillie?s?|enregistrée?|ضبط|ثبت|سُ?جّ?لت?|دُ?وّ?نت?)(?!\p{L})/iu

/**
 * The paragraphs of a witness at whose head a line names her, as far as they are hers: up to a line that parts them from
 * what follows, or to the last in which she speaks of herself. Notes of those who print it are theirs. So are the
 * paragraphs of a body whose statement a text is.
 */
export function findAccount(lines: readonly Line[], isTaken: (line: Line) => boolean): WrittenWords | undefined {
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const head = filled.slice(0, MOST_ABOVE)
  const at = head.findIndex(({ text }) => witnessOn(text.trim()) !== undefined)
  const byline = at < 0 && head.some(({ text }) => isShort(text) && callsItAccount(text)) ? writerIn(head) : undefined
  const witness = at < 0 ? byline?.who : witnessOn(head[at]?.text.trim() ?? '')
  if (!witness) return statementOf(filled, head, isTaken)
  return accountFrom(filled, (at < 0 ? (byline?.at ?? 0) : at) + 1, witness, 'testimony', isTaken)
}

/** `We wish to set out the facts`, where a line says whose statement it is. */
function statementOf(
  filled: readonly Line[],
  head: readonly Line[],
  isTaken: (line: Line) => boolean,
): WrittenWords | undefined {
  const at = head.findIndex(({ text }) => issuerOn(text.trim()) !== undefined)
  const speaker = issuerOn(head[at]?.text.trim() ?? '')
  if (speaker === undefined) return undefined
  const day = findDates(head[at]?.text ?? '').find(({ iso }) => isWholeDay(iso))?.iso
  const found = accountFrom(filled, at + 1, { speaker }, 'quotation', isTaken)
  return found && { ...found, ...(day !== undefined && { saidOn: day }) }
}

/** The paragraphs behind a line that are in the first person, as far as they are `who`'s. */
export function accountFrom(
  filled: readonly Line[],
  behind: number,
  who: Signatories,
  kind: WrittenWords['kind'],
  isTaken: (line: Line) => boolean,
): WrittenWords | undefined {
  const from = firstParagraph(filled, behind)
  const paragraphs = paragraphsFrom(filled, from, isTaken)
  const own = paragraphs.filter(({ text }) => isFirstPerson(text)).length
  if (own === 0 || own * 2 < paragraphs.length) return undefined
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  const saidOn = dayIn(filled.slice(0, from))
  return {
    block: { start: first?.start ?? 0, end: last?.end ?? 0 },
    paragraphs: paragraphs.map(({ start, text }): Span => ({ start, end: start + text.trimEnd().length })),
    ...who,
    ...(saidOn !== undefined && { saidOn }),
    kind,
  }
}

function writerIn(head: readonly Line[]): { readonly who: Signatories; readonly at: number } | undefined {
  const at = head.findIndex(({ text }) => writerOn(text.trim()) !== undefined)
  const who = writerOn(head[at]?.text.trim() ?? '')
  return who && { who, at }
}

/** Below days, places and notes. */
function firstParagraph(filled: readonly Line[], from: number): number {
  let at = from
  while (at < filled.length && (isShort(filled[at]?.text ?? '') || NOTE.test(filled[at]?.text.trim() ?? ''))) at += 1
  return at
}

function paragraphsFrom(filled: readonly Line[], from: number, isTaken: (line: Line) => boolean): readonly Line[] {
  const found: Line[] = []
  let isParted = false
  for (const line of filled.slice(from)) {
    const text = line.text.trim()
    isParted = PARTED.test(text) || NOTE.test(text) || isShort(text) || isTaken(line)
    if (isParted) break
    found.push(line)
  }
  // Where nothing parts the account from what is printed below it, it ends with the last that is surely its own.
  const last = isParted ? found.length - 1 : found.findLastIndex(({ text }) => isFirstPerson(text))
  return found.slice(0, last + 1)
}

function isShort(line: string): boolean {
  return line.trim().length < SHORTEST && !endsAsSentence(line)
}

function dayIn(lines: readonly Line[]): string | undefined {
  const days = lines.flatMap(({ text }) => (text.length < 120 && RECORDED.test(text) ? findDates(text) : []))
  return days.find(({ iso }) => isWholeDay(iso))?.iso
}
