import { isWholeDay } from '../../text/calendar.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { parseDate } from '../../text/dates.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import { publicationLine } from '../about/publication-line.ts'
import { headsSignatures, isFarewell, isGreeting, mayClose, openingOf } from './salutation.ts'
import { personOn, signatoriesOf, type Signatories } from '../about/signatories.ts'
import { withoutTitle } from '../quotations/spoken-of.ts'
import type { WrittenWords } from './written-words.ts'

const MOST_LINES = 120
const LONGEST = 20_000
/** What is shorter and no sentence is no paragraph of a letter. */
const SHORTEST = 60
/** Under a farewell many may sign; else a name stands there, and where its bearer lives. */
const MOST_SIGNING = 40
const MOST_BELOW = 4
const PARTED = /^[\s*•·—–_=~-]+$/u

interface Letter {
  readonly words: WrittenWords
  /** The line behind it. */
  readonly after: number
}

/**
 * Letters inside a text, such as those on the letters page of a paper: from the salutation to those who sign. What has
 * no salutation or nobody who signs is left to the text. `isTaken` tells lines that belong to others.
 */
export function findLetters(lines: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  const found: WrittenWords[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || isTaken(line)) continue
    const opening = openingOf(line.text)
    const letter = opening > 0 || isGreeting(line.text) ? letterFrom(lines, at, opening, isTaken) : undefined
    if (!letter) continue
    found.push(letter.words)
    at = letter.after - 1
  }
  return found
}

function letterFrom(
  lines: readonly Line[],
  at: number,
  opening: number,
  isTaken: (line: Line) => boolean,
): Letter | undefined {
  const first = lines[at]
  if (!first) return undefined
  const short = opening > 0 ? inOneLine(lines, at, opening) : undefined
  if (short) return short
  const paragraphs: Span[] = opening > 0 ? [{ start: first.start + opening, end: endOf(first) }] : []
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next += 1) {
    const line = lines[next]
    const text = line?.text.trim() ?? ''
    if (!line || text === '') continue
    if (isTaken(line) || PARTED.test(text) || line.end - first.start > LONGEST || openingOf(text) > 0) return undefined
    if (isGreeting(text)) {
      if (paragraphs.length > 0) return undefined
      continue
    }
    const beside = paragraphs.length > 0 ? signedBeside(text) : undefined
    if (beside) return { words: wordsOf(lines, at, paragraphs, beside), after: next + 1 }
    const isAnnounced = isFarewell(text) || headsSignatures(text)
    const isHeaded = isAnnounced || (paragraphs.length > 0 && mayClose(text))
    const from = isHeaded ? nextFilled(lines, next + 1) : next
    const signing = from === undefined ? [] : blockFrom(lines, from, isHeaded ? MOST_SIGNING : MOST_BELOW)
    const isBelow = isHeaded || (paragraphs.length > 0 && signing.length > 0)
    const signed = isBelow ? signatoriesOf(signing, isHeaded, languageOf(lines, paragraphs)) : undefined
    if (signed && paragraphs.length > 0 && from !== undefined)
      return { words: wordsOf(lines, at, paragraphs, signed), after: from + signing.length }
    // A farewell may stand over the names, or over `Signed by`.
    if (isAnnounced) continue
    if (text.length < SHORTEST && !endsAsSentence(text) && !text.endsWith(',')) return undefined
    paragraphs.push({ start: line.start, end: endOf(line) })
  }
  return undefined
}

/** `Yours, Ada Reed` */
function signedBeside(line: string): Signatories | undefined {
  const comma = line.indexOf(',')
  return comma > 0 && isFarewell(line.slice(0, comma + 1)) ? personOn(line.slice(comma + 1)) : undefined
}

/** `Madam, – The bells are too loud. – (Mrs) Ada Reed, Great Quern` */
const SIGNED_BEHIND = /[.!?…]["”’»)]*\s+(?:--|[—–])\s+(?<who>[^—–]{3,90})$/u
/** `"Cotton Wool"`: who does not sign by name. */
const PSEUDONYM = /^["“«](?<name>\p{Lu}[^"”»]{2,40})["”»]$/u

function inOneLine(lines: readonly Line[], at: number, opening: number): Letter | undefined {
  const line = lines[at]
  const text = line?.text.trimEnd() ?? ''
  const found = SIGNED_BEHIND.exec(text)
  const who = (found?.groups?.['who'] ?? '').replace(/^\((\p{L}+\.?)\)\s/u, '$1 ')
  const name = PSEUDONYM.exec(who)?.groups?.['name']
  const signed = name === undefined ? signatoriesOf([who], true) : { speaker: name }
  if (!line || !found || !signed) return undefined
  const dash = text.slice(found.index).search(/\s+(?:--|[—–])\s/u)
  const paragraph = { start: line.start + opening, end: line.start + found.index + dash }
  return { words: wordsOf(lines, at, [paragraph], signed), after: at + 1 }
}

/** The lines up to the next blank one; none where there are more than `most`. */
function blockFrom(lines: readonly Line[], from: number, most: number): readonly string[] {
  const found: string[] = []
  for (let at = from; at < lines.length && lines[at]?.text.trim() !== ''; at += 1) found.push(lines[at]?.text ?? '')
  const end = found.findIndex((line) => PARTED.test(line) || endsAsSentence(line))
  const own = end < 0 ? found : found.slice(0, end)
  return own.length > most ? [] : own
}

function nextFilled(lines: readonly Line[], from: number): number | undefined {
  const at = lines.findIndex((line, index) => index >= from && index <= from + 2 && line.text.trim() !== '')
  return at < 0 ? undefined : at
}

function wordsOf(
  lines: readonly Line[],
  at: number,
  paragraphs: readonly Span[],
  { speaker, role }: Signatories,
): WrittenWords {
  const saidOn = dayAbove(lines, at)
  return {
    block: { start: paragraphs[0]?.start ?? 0, end: paragraphs.at(-1)?.end ?? 0 },
    paragraphs,
    speaker: withoutTitle(speaker),
    ...(role !== undefined && { role }),
    ...(saidOn !== undefined && { saidOn }),
    kind: 'quotation',
  }
}

/** `Leeds, 4 May 1921` right above the salutation. */
function dayAbove(lines: readonly Line[], at: number): string | undefined {
  const above =
    lines
      .slice(Math.max(0, at - 2), at)
      .findLast(({ text }) => text.trim() !== '')
      ?.text.trim() ?? ''
  const day = above.length > 60 ? undefined : (parseDate(above) ?? publicationLine(above)?.publishedOn)
  return isWholeDay(day) ? day : undefined
}

function languageOf(lines: readonly Line[], [first]: readonly Span[]): 'and' | 'et' {
  const line = first && lines.find((one) => overlaps(one, first))
  return /(?<!\p{L})(?:les|des|nous|vous|une|est)(?!\p{L})/iu.test(line?.text ?? '') ? 'et' : 'and'
}

function endOf(line: Line): number {
  return line.start + line.text.trimEnd().length
}
