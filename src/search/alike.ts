import { attributionOf, citedDocument } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Carrier } from '../model/look-up.ts'
import { type Passage, passageId } from '../model/passage.ts'
import { contains, overlaps, trimmed, type Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import { voiceAt } from '../model/voice.ts'
import { wordSimilarity } from '../text/difference.ts'
import { plainWords } from '../text/plain-words.ts'
import { sentences } from '../text/sentences.ts'

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

/** The run of sentences of a passage that is most like what was asked about, and how like it is, 0 to 1. */
export function mostAlike(
  asked: string,
  passage: Passage,
): { readonly span: Span; readonly similarity: number } | undefined {
  const wanted = Math.max(1, sentences(asked).length)
  const all = sentences(passage.text)
  const windows = all.map((first, at) => ({
    start: first.start,
    end: (all[Math.min(all.length, at + wanted) - 1] ?? first).end,
  }))
  const scored = windows.map((window) => {
    const span = trimmed(passage.text, window)
    return {
      span: { start: span.start + passage.span.start, end: span.end + passage.span.start },
      similarity: wordSimilarity(asked, passage.text.slice(span.start, span.end), wordKey),
    }
  })
  return scored.toSorted((one, other) => other.similarity - one.similarity)[0]
}

/** Compares words without regard to their spelling, and without the punctuation at their ends. */
export function wordKey(word: string): string {
  return Array.from(plainWords(word), ({ parts }) => parts.join(' ')).join(' ')
}
