import { attributionOf, citedDocument } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Carrier } from '../model/look-up.ts'
import { type Passage, passageId } from '../model/passage.ts'
import { contains, overlaps, trimmed, type Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import { voiceAt } from '../model/voice.ts'
import { detectLanguage } from '../text/language.ts'
import { plainWords } from '../text/plain-words.ts'
import { stopWords } from '../text/stop-words.ts'
import { bestStretch, type Stretch } from '../text/stretch.ts'

const EDGE_MARKS = /^[\s"'“”‘’«»„]+|[\s"'“”‘’«»„]+$/gu

/** A quote without the quotation marks that people put around it. */
export function bareQuote(text: string): string {
  return text.replace(EDGE_MARKS, '').trim()
}

/**
 * Where words stand and who said them there. Words that go beyond the edge of a post are nobody's alone; sentences, which
 * were taken for being like what was asked about, are cut there instead.
 */
export function carrierOf(
  document: Document,
  asked: Span,
  said: readonly Statement[],
  passages: readonly Passage[],
  taken: 'words' | 'sentences' = 'words',
): Carrier {
  const passage = passages.find((candidate) => overlaps(candidate.span, asked))
  const voice = voiceAt(document.text, asked, said)
  const isCut = voice.statement?.kind === 'post' && !contains(voice.statement.span, asked)
  const span = isCut && taken === 'sentences' ? trimmed(document.text, voice.span) : asked
  const attribution =
    isCut && taken === 'words' && voice.statement
      ? attributionOf(undefined, [voice.statement, ...voice.inside])
      : attributionOf(voice.statement, voice.inside)
  return {
    document: citedDocument(document),
    passageId: passage?.id ?? passageId(document.id, asked),
    span,
    quote: document.text.slice(span.start, span.end),
    attribution,
  }
}

function printedAt({ document }: Carrier): string {
  return `${document.publishedOn ?? '9999'}\u0000${document.file}`
}

/** Earliest publication first, undated last, then by file. */
export function earliestFirst(carriers: readonly Carrier[]): Carrier[] {
  return carriers.toSorted((one, other) =>
    printedAt(one) < printedAt(other) ? -1 : printedAt(one) > printedAt(other) ? 1 : one.span.start - other.span.start,
  )
}

/** From this share of common words on, words count as an altered form of those asked about. */
const ALTERED = 0.6
/** Of a part of a sentence fewer words than these are alike by chance. */
const LEAST_COMMON = 4

/** The stretch of a passage that is most like what was asked about, when it is an altered form of it. */
export function mostAlike(asked: string, passage: Passage): Stretch | undefined {
  const found = bestStretch(asked, passage.text, wordKey)
  if (!found || found.similarity < ALTERED) return undefined
  if (!found.isWhole && (found.common.length < LEAST_COMMON || !hasMatter(asked, found))) return undefined
  const moved = ({ start, end }: Span): Span => ({ start: start + passage.span.start, end: end + passage.span.start })
  return { ...found, span: moved(found.span), parts: found.parts.map(moved) }
}

/** True when half of the words that tell of something are common ones: any two sentences share small words in some order. */
function hasMatter(asked: string, { common }: Stretch): boolean {
  const small = stopWords(detectLanguage(asked))
  const told = Array.from(plainWords(asked), ({ parts }) => parts.join(' ')).filter((word) => !small.has(word))
  const shared = common.filter((word) => !small.has(word))
  return 2 * shared.length >= told.length
}

const MOST_KEYS = 20_000
const keys = new Map<string, string>()

/** Compares words without regard to their spelling, and without the punctuation at their ends. */
export function wordKey(word: string): string {
  const known = keys.get(word)
  if (known !== undefined) return known
  const key = Array.from(plainWords(word), ({ parts }) => parts.join(' ')).join(' ')
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(word, key)
  return key
}
