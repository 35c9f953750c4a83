import type { Document } from '../../model/document.ts'
import type { Hit } from '../../model/passage.ts'
import { placeAt } from '../../model/place.ts'
import { contains, overlaps, trimmed, type Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { voiceAt } from '../../model/voice.ts'
import { parseDate } from '../../text/dates.ts'
import { isGapMark } from '../../text/gap-mark.ts'
import { sentences } from '../../text/sentences.ts'
import { pointsBack } from './anaphora.ts'
import { isEntry, withEntries } from '../../text/entries.ts'
import { isOneTurn, joined, questionBefore, withReplies } from './replies.ts'
import type { Evidence } from '../../model/evidence.ts'

/** A sentence that might answer, and where it stands. `statement` is the post, quotation or testimony it lies in, if any. */
export interface Candidate {
  readonly hit: Hit
  readonly document: Document
  readonly span: Span
  readonly text: string
  readonly statement: Statement | undefined
  /** Whose words stand inside the sentence, beside that voice. */
  readonly inside: readonly Statement[]
  /** Its number within its passage, from 0. */
  readonly at: number
  /** It is a line that says one thing: a row of a table, a dated entry. */
  readonly isWhole: boolean
  /** The question that it replies to, where one stands right before it or over its place. */
  readonly asked?: string
}

/**
 * The sentences of all passages found, headings left out, each once. A sentence that points back ('He was …') is taken
 * together with the sentence before it, when both stand in one paragraph and are the same person's words.
 */
export function candidatesOf({ hits, documents, statements }: Evidence): Candidate[] {
  const seen = new Set<string>()
  return hits.flatMap((hit) => {
    const document = documents.get(hit.passage.documentId)
    if (!document) return []
    const own = withReplies(sentencesOf(hit, document, statements.get(document.id) ?? []))
    return own.flatMap((candidate, at) => {
      const key = `${document.id}-${candidate.span.start}`
      if (seen.has(key)) return []
      seen.add(key)
      return [withContext(candidate, own, at)]
    })
  })
}

function sentencesOf(hit: Hit, document: Document, said: readonly Statement[]): Candidate[] {
  const offset = hit.passage.span.start
  /** What somebody says behind their name is theirs, and no entry. */
  const isOneVoice = ({ start, end }: Span): boolean =>
    !said.some(
      ({ span }) =>
        overlaps(span, { start: offset + start, end: offset + end }) &&
        2 * (Math.min(span.end, offset + end) - Math.max(span.start, offset + start)) > end - start,
    )
  const { text: passage } = hit.passage
  return withEntries(passage, sentences(passage), isOneVoice).flatMap((sentence, at): Candidate[] => {
    const whole = { start: offset + sentence.start, end: offset + sentence.end }
    const { span: spoken, statement, inside } = voiceAt(document.text, whole, said)
    const span = trimmed(document.text, spoken)
    const text = document.text.slice(span.start, span.end)
    if (isNothingSaid(text) || isHeading(whole, document) || (!statement && isInCapitals(text))) return []
    if (isSignature(span, hit, said)) return []
    const asked = questionBefore(document, whole.start)
    const isWhole = isEntry(text)
    return [{ hit, document, span, text, statement, inside, at, isWhole, ...(asked !== undefined && { asked }) }]
  })
}

/** Letters that a sentence may grow to. */
export const LONGEST = 600

/** Sentences before one that may be needed to understand it: 'She was expected in May. She came in June.' */
const MOST_BEFORE = 2

function withContext(candidate: Candidate, own: readonly Candidate[], at: number): Candidate {
  let found = candidate
  for (let back = 1; back <= MOST_BEFORE && pointsBack(found.text); back += 1) {
    const before = own[at - back]
    if (!before || !isOneTurn(before, found)) break
    const both = joined(before, found)
    if (back > 1 && both.text.length > LONGEST) break
    found = { ...found, span: both.span, text: both.text, inside: both.inside }
  }
  const next = own[at + 1]
  return next && CORRECTS.test(found.text) && isOneTurn(found, next) ? joined(found, next) : found
}

/** What was wrong is nothing without what is right, which stands behind it. */
const CORRECTS =
  /(?<!\p{L})(?:(?:an?|the)\s+(?:earlier|previous|original)\s+version\s+of\s+this|misstated|(?:incorrectly|wrongly|mistakenly)\s+(?:said|stated|gave|reported)|une\s+(?:première|précédente)\s+version|a\s+indiqué\s+par\s+erreur|در\s+نسخهٔ?\s+(?:پیشین|قبلی)|به\s+اشتباه|في\s+نسخة\s+سابقة|خط[أا]ً?\s+أن)(?!\p{L})/iu

/** Letters of a day with its day of the week, at most. */
const LONGEST_DAY = 40

const UNSAID =
  /https?:\S+|[#@][\p{L}\p{N}_.]+|[\p{N}:.,/·•|+-]+|(?<!\p{L})(?:AM|PM|am|pm|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?!\p{L})/gu

/** A word that is none of these. */
const SAID = /(?:^|\s)(?!http)\p{L}{5}/u

/** Hashtags, handles, addresses, a time, and nothing else: no answer to anything. */
function isNothingSaid(text: string): boolean {
  if (isGapMark(text)) return true
  if (text.length > LONGEST_DAY && SAID.test(text)) return false
  return !/[\p{L}]/u.test(text.replaceAll(UNSAID, ' ')) || isDay(text)
}

function isDay(text: string): boolean {
  return text.length <= LONGEST_DAY && parseDate(text.replace(/^\p{L}+[.,]?\s+(?=\p{N})/u, '')) !== undefined
}

/** A heading of two sentences is one line all the same, so the line is looked at that the sentence begins in. */
function isHeading({ start }: Span, { text, title, titleFrom, marks }: Document): boolean {
  const end = text.indexOf('\n', start)
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, end < 0 ? text.length : end).trim()
  const place = placeAt(marks, start)
  if (place?.kind === 'heading' && place.path.includes(line)) return true
  return line === title && titleFrom !== 'first-sentence'
}

/** 'REPORT OF THE MILL COMMITTEE' heads something; nobody's post does. */
function isInCapitals(text: string): boolean {
  return !/\p{Ll}|\p{Lo}|[.!?]$/u.test(text) && /\p{Lu}\P{L}+\p{Lu}/u.test(text)
}

/** What a post's passage holds outside the post's own words: its link, name and date. */
function isSignature(span: Span, { passage }: Hit, said: readonly Statement[]): boolean {
  const posts = said.filter(({ kind, span: words }) => kind === 'post' && contains(passage.span, words))
  return posts.length > 0 && !posts.some(({ span: words }) => overlaps(words, span))
}
