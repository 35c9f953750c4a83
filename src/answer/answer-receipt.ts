import { createHash } from 'node:crypto'
import type { Citation } from '../model/citation.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Filter } from '../model/filter.ts'
import type { AnswerReceipt, CitedWords, IndexState } from '../model/receipt.ts'
import { wordPrint } from '../text/word-print.ts'
import type { Found } from './answerer.ts'

export interface Answered {
  readonly found: Found & { readonly origins?: number }
  /** What was typed, when that was a follow-up. */
  readonly asked: string | undefined
  readonly evidence: Evidence
  readonly filter: Filter | undefined
  readonly exact: boolean
  readonly index: IndexState
  readonly answererId: string
}

/** The receipt of an answer, but for the time. Its id is the same for the same answer to the same question on the same index. */
export function receiptOf(answered: Answered): Omit<AnswerReceipt, 'at'> {
  const { found, asked, evidence, filter = {}, exact, index, answererId } = answered
  const { visible, ...chosen } = filter
  const citations = found.kind === 'answered' ? found.citations.map((citation) => citedWords(citation, evidence)) : []
  const nearest = found.kind === 'silent' ? found.nearest.map(({ passage }) => passage.id) : []
  const scope = visible === undefined ? undefined : scopeOf(visible)
  const content = [
    found.question,
    Object.entries(chosen).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    exact,
    index.id,
    answererId,
    citations.map(({ documentId, span }) => [documentId, span.start, span.end]),
    found.kind === 'answered' ? found.sentences.map(({ text }) => text) : nearest,
    scope ?? null,
  ]
  return {
    id: shortId(JSON.stringify(content)),
    kind: found.kind,
    question: found.question,
    ...(asked === undefined ? {} : { asked }),
    filter: chosen,
    exact,
    index,
    answererId,
    citations,
    nearest,
    origins: found.origins ?? 0,
    ...(found.receipt === undefined ? {} : { model: found.receipt }),
    collections: collectionsOf(found, evidence),
    ...(scope === undefined ? {} : { scope }),
  }
}

/** Tells whether two askers could see the same collections, and not which they are. */
export function scopeOf(visible: readonly string[]): string {
  return shortId(JSON.stringify([...new Set(visible)].toSorted()))
}

/** Twelve letters and digits (60 bits) of a content's SHA-256. */
export function shortId(content: string | Uint8Array): string {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz'
  const digest = createHash('sha256').update(content).digest()
  return Array.from({ length: 12 }, (_, at) => letters[(digest[at] ?? 0) & 31]).join('')
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function citedWords({ marker, document, passageId, span, quote }: Citation, evidence: Evidence): CitedWords {
  const { id: documentId, file } = document
  const isTitled = document.titleFrom === 'source' || document.titleFrom === 'sidecar'
  // A title of ours may be the very words, which a receipt does not keep.
  const title = isTitled ? document.title : file
  const textSha256 = evidence.documents.get(documentId)?.textSha256 ?? ''
  const words = wordPrint(quote)
  return { marker, documentId, passageId, span, quoteSha256: sha256(quote), textSha256, words, title, file }
}

/** Of everything that was shown or read by a model: who may not see all of it may not see the receipt. */
function collectionsOf(found: Found, { hits, documents }: Evidence): string[] {
  const shown = found.kind === 'answered' ? found.citations : found.nearest
  const read = hits.filter(({ passage }) => found.receipt?.offered.includes(passage.id))
  const collections = [
    ...shown.map(({ document }) => document.collection),
    ...read.flatMap(({ passage }) => documents.get(passage.documentId)?.collection ?? []),
  ]
  return [...new Set(collections)].toSorted()
}
