import { differs } from './compare-stores.ts'
import { grouped } from '../postgres/grouped.ts'
import type { Ends, MoveProgress } from './move-store.ts'
import { documentsOf } from './pages.ts'

const DOCUMENTS_AT_ONCE = 200

/** Gives the size of the vectors. Those of a document are always stored together, so it has all of them or none. */
export async function copyVectors(
  { source, reader, target }: Ends,
  onProgress: (done: MoveProgress) => void,
): Promise<number> {
  const embedderId = source.current?.embedderId ?? ''
  const ids = new Map<number, string>()
  let dimensions = 0
  for await (const page of documentsOf(target, DOCUMENTS_AT_ONCE))
    for (const { row, facts } of page) {
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
