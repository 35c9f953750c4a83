import { differs } from './compare-stores.ts'
import { grouped } from './postgres/grouped.ts'
import type { Store } from './store.ts'
import type { Writer, WrittenDocument } from './writer.ts'

export interface MoveProgress {
  readonly step: 'copying' | 'vectors' | 'indexing' | 'comparing'
  readonly done: number
  readonly total: number
}

/** Of a move: the store that is read, through both of its ports, and the one that is written. */
export interface Ends {
  readonly source: Writer
  readonly reader: Store
  readonly target: Writer
}

const PAGE = 200

/** All documents of the next state, in order of their rows. */
export async function* documentsOf(writer: Writer): AsyncGenerator<WrittenDocument> {
  for (let behind = 0; ;) {
    const page = await writer.documents(behind, PAGE)
    yield* page
    const last = page.at(-1)
    if (!last) return
    behind = last.row
  }
}

/** Gives the size of the vectors. Those of a document are always stored together, so it has all of them or none. */
export async function copyVectors(
  { source, reader, target }: Ends,
  onProgress: (done: MoveProgress) => void,
): Promise<number> {
  const embedderId = source.current?.embedderId ?? ''
  const ids = new Map<number, string>()
  let dimensions = 0
  for await (const { row, facts } of documentsOf(target)) {
    ids.set(row, facts.id)
    if (dimensions > 0) continue
    const [first] = await reader.passagesOf(facts.id)
    dimensions = first ? ((await reader.vectors([first.row]))[0]?.length ?? 0) : 0
  }
  const total = await target.countUnembedded(embedderId)
  for (let behind = 0, done = 0; ;) {
    const texts = await target.unembedded(embedderId, 512, behind)
    const last = texts.at(-1)
    if (!last) return Math.max(dimensions, 1)
    const vectors: Float32Array[] = []
    for (const [document, own] of grouped(texts, (text) => text.document)) {
      const passages = await reader.passagesOf(ids.get(document) ?? '')
      if (passages.length !== own.length) throw differs(ids.get(document) ?? '', 'passages')
      vectors.push(...(await reader.vectors(passages.map(({ row }) => row))))
    }
    await target.putVectors(
      embedderId,
      dimensions,
      texts.map(({ row }) => row),
      vectors,
    )
    behind = last.row
    onProgress({ step: 'vectors', done: (done += texts.length), total })
  }
}
