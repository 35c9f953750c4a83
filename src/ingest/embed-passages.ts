import type { Embedder, FittedEmbedder } from '../embed/embedder.ts'
import { withNeighbours } from '../embed/neighbours.ts'
import { reasonOf } from '../errors.ts'
import { silentLog } from '../log.ts'
import type { EmbeddingText } from '../store/writer.ts'
import type { IngestOptions } from './report.ts'

export interface Ready {
  readonly embedder: Embedder | FittedEmbedder
  readonly refitted: boolean
  readonly fittedPassages: number
}

/** Learned from at most this many passages; an embedder may take fewer. */
const MOST_FITTED = 100_000
/** Folding in new passages is quick, but the basis knows nothing of their words: learn anew when half as many came. */
const GROWTH = 1.5

/** The embedder as it was stored, or, when the archive has grown past what it learned from, learned anew. */
export async function readyEmbedder({ embedder, writer, onProgress, log = silentLog }: IngestOptions): Promise<Ready> {
  if (!('fit' in embedder)) return { embedder, refitted: false, fittedPassages: 0 }
  const { passages } = await writer.counts()
  const { current } = writer
  const isFitting = current?.embedderId.startsWith(`${embedder.family}-`) === true
  if (current && isFitting && passages <= current.fittedPassages * GROWTH) {
    try {
      const fitted = embedder.remembered?.(current.embedderId) ?? embedder.restore(await current.embedderState())
      if (fitted.id === current.embedderId)
        return { embedder: fitted, refitted: false, fittedPassages: current.fittedPassages }
    } catch (thrown) {
      log.warn('embedder-state-unreadable', { reason: reasonOf(thrown) })
    }
  }
  onProgress?.({ step: 'fitting', done: 0, total: 1 })
  const fitted = await embedder.fit(writer.sample(Math.min(embedder.mostTexts ?? MOST_FITTED, MOST_FITTED)))
  onProgress?.({ step: 'fitting', done: 1, total: 1 })
  return { embedder: fitted, refitted: true, fittedPassages: passages }
}

/** Of an embedder that takes its time: a batch that was embedded is kept, whatever happens then. */
const BATCHES = { atOnce: 1, texts: 256 } as const

/**
 * Gives every passage of the next state a vector of this embedder. While some are embedded the next are read, as many
 * batches at a time as the embedder can use; they are written in the order of their rows.
 */
export async function embedMissing(
  { writer, signal, onProgress = () => undefined }: IngestOptions,
  embedder: Embedder,
): Promise<void> {
  const { atOnce, texts: count } = embedder.batches ?? BATCHES
  const total = await writer.countUnembedded(embedder.id)
  const waiting: Promise<Embedded>[] = []
  let [behind, read, done] = [0, 0, 0]
  while (done < total) {
    signal?.throwIfAborted()
    while (read < total && waiting.length < atOnce) {
      const texts = await writer.unembedded(embedder.id, count, behind)
      const last = texts.at(-1)
      if (!last) break
      const batch = embedBatch(embedder, texts)
      // Awaited in its turn; a failure is told there.
      batch.catch(() => undefined)
      waiting.push(batch)
      behind = last.row
      read += texts.length
    }
    const next = await waiting.shift()
    if (!next) break
    await writer.putVectors(embedder.id, embedder.dimensions, next.rows, next.vectors)
    onProgress({ step: 'embedding', done: (done += next.rows.length), total })
  }
}

interface Embedded {
  readonly rows: readonly number[]
  readonly vectors: readonly Float32Array[]
}

async function embedBatch(embedder: Embedder, texts: readonly EmbeddingText[]): Promise<Embedded> {
  const vectors = await embedder.embed(
    texts.map(({ text }) => text),
    'passage',
  )
  const own = texts.map(({ document }, at) => ({
    document,
    vector: vectors[at] ?? new Float32Array(embedder.dimensions),
  }))
  return { rows: texts.map(({ row }) => row), vectors: withNeighbours(own, embedder.neighbours ?? 0) }
}
