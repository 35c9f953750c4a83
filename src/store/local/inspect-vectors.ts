import { crc32 } from 'node:zlib'
import type { Generation } from '../catalogue/generations.ts'
import { IN_GENERATION } from '../catalogue/generations.ts'
import { flaw, type Inspected } from '../common/inspected.ts'
import type { Catalogue } from '../catalogue/schema.ts'

interface VectorRow {
  readonly file: string
  readonly vector: Uint8Array | null
  readonly checksum: number | null
}

/** Every passage has a vector, byte for byte the one that was put. Each file is named once. */
export function* inspectVectors(catalogue: Catalogue, generation: Generation): Generator<Inspected> {
  const rows = catalogue.prepare<[{ embedder: number; generation: number }], VectorRow>(
    `select f.file, v.vector, v.checksum from files f join documents d on d.file = f.row
       join passages p on p.document = d.row
       left join vectors v on v.passage = p.row and v.embedder = :embedder
     where ${IN_GENERATION}`,
  )
  const told = new Set<string>()
  const flaws: Inspected[] = []
  for (const { file, vector, checksum } of rows.iterate({
    embedder: generation.embedder,
    generation: generation.number,
  })) {
    const says =
      vector === null
        ? 'A passage has no vector.'
        : checksum !== null && crc32(vector) !== checksum
          ? 'A vector is not the one that was written.'
          : undefined
    if (says === undefined || told.has(file)) continue
    told.add(file)
    flaws.push(flaw(says, file))
  }
  yield* flaws
}
