import type { Embedder } from '../../src/embed/embedder.ts'
import type { Commit, Writer } from '../../src/store/writer.ts'
import { hashingEmbedder } from './hashing-embedder.ts'
import type { MadeDocument } from './made-document.ts'

/** Puts each document as a file of its own, with its text as its fingerprint, embeds, and commits. */
export async function fill(
  writer: Writer,
  made: readonly MadeDocument[],
  embedder: Embedder = hashingEmbedder(),
  more: Partial<Commit> = {},
): Promise<void> {
  for (const contents of made)
    await writer.put({ file: contents.document.file, fingerprint: contents.document.sha256 }, [contents])
  await finish(writer, embedder, more)
}

export async function finish(
  writer: Writer,
  embedder: Embedder = hashingEmbedder(),
  more: Partial<Commit> = {},
): Promise<void> {
  await embedAll(writer, embedder)
  await writer.commit({
    embedderId: embedder.id,
    dimensions: embedder.dimensions,
    embedderState: Uint8Array.of(1, 2, 3),
    fittedPassages: 0,
    indexedAt: '2024-05-06T07:08:09.000Z',
    ...more,
  })
}

export async function embedAll(writer: Writer, embedder: Embedder): Promise<void> {
  const texts = await writer.unembedded(embedder.id, 100_000, 0)
  const vectors = await embedder.embed(
    texts.map(({ text }) => text),
    'passage',
  )
  await writer.putVectors(
    embedder.id,
    embedder.dimensions,
    texts.map(({ row }) => row),
    vectors,
  )
}
