import type { Embedder, FittedEmbedder } from '../embed/embedder.ts'
import { withNeighbours } from '../embed/neighbours.ts'
import { reasonOf } from '../errors.ts'
import { silentLog } from '../log.ts'
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
      const fitted = embedder.restore(current.embedderState)
      if (fitted.id === current.embedderId)
        return { embedder: fitted, refitted: false, fittedPassages: current.fittedPassages }
    } catch (thrown) {
      log.warn('embedder-state-unreadable', { reason: reasonOf(thrown) })
    }
  }
  onProgress?.({ step: 'fitting', done: 0, total: 1 })
  const fitted = await embedder.fit(await writer.sample(MOST_FITTED))
  onProgress?.({ step: 'fitting', done: 1, total: 1 })
  return { embedder: fitted, refitted: true, fittedPassages: passages }
}

const EMBEDDED_AT_ONCE = 256

/** Gives every passage of the next state a vector of this embedder. */
export async function embedMissing(
  { writer, signal, onProgress = () => undefined }: IngestOptions,
  embedder: Embedder,
): Promise<void> {
  const total = await writer.countUnembedded(embedder.id)
  let behind = 0
  for (let done = 0; done < total;) {
    signal?.throwIfAborted()
    const texts = await writer.unembedded(embedder.id, EMBEDDED_AT_ONCE, behind)
    const last = texts.at(-1)
    if (!last) break
    const vectors = await embedder.embed(
      texts.map(({ text }) => text),
      'passage',
    )
    await writer.putVectors(
      embedder.id,
      embedder.dimensions,
      texts.map(({ row }) => row),
      withNeighbours(
        texts.map(({ document }, at) => ({ document, vector: vectors[at] ?? new Float32Array(embedder.dimensions) })),
        embedder.neighbours ?? 0,
      ),
    )
    behind = last.row
    onProgress({ step: 'embedding', done: (done += texts.length), total })
  }
}
