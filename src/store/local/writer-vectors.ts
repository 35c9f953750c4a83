import { crc32 } from 'node:zlib'
import { assertVector } from '../common/assert-vector.ts'
import { vectorBytes } from '../vectors/derive-graph.ts'
import { embeddingTexts, type TextRow } from '../vectors/embedding-texts.ts'
import { lastPassageOf, type Generation } from '../catalogue/generations.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import type { EmbeddingText } from '../writer.ts'

const LIVE = 'passages p join documents d on d.row = p.document join files f on f.row = d.file where f.died is null'

const SAMPLED_AT_ONCE = 32

/** The part of the writer that an embedder works with. */
export interface VectorWriter {
  readonly sample: (count: number) => Iterable<string>
  readonly unembedded: (embedderId: string, count: number, behind: number) => EmbeddingText[]
  readonly countUnembedded: (embedderId: string) => number
  readonly put: (
    embedderId: string,
    dimensions: number,
    rows: readonly number[],
    vectors: readonly Float32Array[],
  ) => void
  /** The embedder's number, which it gets when it is first seen. */
  readonly embedder: (id: string, dimensions: number) => number
}

export function createVectorWriter(catalogue: Catalogue, generation: Generation | undefined): VectorWriter {
  const COLUMNS = 'p.row, p.document, p.place, p.text, d.language, d.facts'
  const numberOf = catalogue.prepare<[string], number>('select number from embedders where id = ?').pluck()
  const embedder = (id: string, dimensions: number): number => {
    catalogue
      .prepare('insert into embedders (id, dimensions, state) values (?, ?, ?) on conflict (id) do nothing')
      .run(id, dimensions, new Uint8Array())
    return numberOf.get(id) ?? 0
  }

  const lacking = (where: string) =>
    catalogue.prepare<number[], TextRow>(
      `select ${COLUMNS} from ${LIVE} and not exists
         (select 1 from vectors v where v.passage = p.row and v.embedder = ?) and ${where}`,
    )
  let embedded: number | undefined
  /** No state becomes the current one before all its passages have a vector of its embedder. */
  const lastEmbedded = (embedderId: string): number =>
    generation?.embedderId === embedderId ? (embedded ??= lastPassageOf(catalogue, generation.number)) : 0

  return {
    embedder,
    *sample(count) {
      const all = catalogue.prepare<[], number>(`select p.row from ${LIVE} order by p.row`).pluck().all()
      const step = Math.max(1, all.length / count)
      const chosen: number[] = []
      for (let at = 0; at < all.length && chosen.length < count; at += step) chosen.push(all[Math.floor(at)] ?? 0)
      const some = catalogue.prepare<[string], TextRow>(
        `select ${COLUMNS} from passages p join documents d on d.row = p.document
         where p.row in (select value from json_each(?)) order by p.row`,
      )
      // A few at a time: what a document says of itself is as long as a passage, and a look for each takes three times as long.
      function* read(): Generator<TextRow> {
        for (let at = 0; at < chosen.length; at += SAMPLED_AT_ONCE)
          yield* some.all(JSON.stringify(chosen.slice(at, at + SAMPLED_AT_ONCE)))
      }
      for (const { text } of embeddingTexts(read())) yield text
    },
    unembedded(embedderId, count, behind) {
      const number = numberOf.get(embedderId) ?? 0
      const rows = lacking('p.row > ? order by p.row limit ?').all(
        number,
        Math.max(behind, lastEmbedded(embedderId)),
        count,
      )
      const last = rows.at(-1)
      const rest = last
        ? lacking('p.row > ? and p.document = ? order by p.row').all(number, last.row, last.document)
        : []
      return [...embeddingTexts([...rows, ...rest])]
    },
    countUnembedded: (embedderId) =>
      catalogue
        .prepare<[number, number], number>(
          `select count(*) from ${LIVE} and not exists
             (select 1 from vectors v where v.passage = p.row and v.embedder = ?) and p.row > ?`,
        )
        .pluck()
        .get(numberOf.get(embedderId) ?? 0, lastEmbedded(embedderId)) ?? 0,
    put: catalogue.transaction<VectorWriter['put']>((embedderId, dimensions, rows, vectors) => {
      const number = embedder(embedderId, dimensions)
      const add = catalogue.prepare(
        'insert or replace into vectors (passage, embedder, vector, checksum) values (?, ?, ?, ?)',
      )
      rows.forEach((row, at) => {
        const vector = vectors[at]
        assertVector(embedderId, dimensions, vector)
        const bytes = vectorBytes(vector)
        // SQLite does not notice a changed byte on the disk: `verify` does, by this.
        add.run(row, number, bytes, crc32(bytes))
      })
    }),
  }
}
