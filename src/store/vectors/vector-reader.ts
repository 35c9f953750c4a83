import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { placeOf } from '../common/places.ts'
import { vectorFrom } from './derive-graph.ts'
import type { Generation } from '../catalogue/generations.ts'
import type { Catalogue } from '../catalogue/schema.ts'

/** Gives the vectors of passages by their rows; for a row that has none, one that is empty or zero. */
export interface VectorReader {
  readonly of: (rows: readonly number[]) => Float32Array[]
  readonly close: () => void
}

export interface VectorReaderOptions {
  /** Bytes of vectors that may be kept all together: those of some 130,000 passages of 128 dimensions. */
  readonly mostKept?: number
  /** What is thrown of a vector that is not the one that was stored. */
  readonly changed?: () => Error
}

/** The checksum is null where an older version wrote it. */
type VectorRecord = [row: number, bytes: Uint8Array, checksum: number | null]

const MOST_KEPT = 1 << 26
/** Times that vectors are asked for, four in a question: whoever asks once, as a command does, has no use of what takes as long as a hundred. */
const KEPT_FROM = 8
/** Read between two turns of the event loop: some four milliseconds. */
const PAGE = 500
/** Read for the last questions, where not all are kept. Half a kilobyte each. */
const MOST_LATELY = 4_096
const NO_VECTOR = new Float32Array()

/**
 * Reads from the catalogue, some 8 µs a vector, of which a search takes a hundred. After a few questions all of them are read
 * in the background and kept, where they are not too many.
 */
export function createVectorReader(
  catalogue: Catalogue,
  { embedder, dimensions }: Pick<Generation, 'embedder' | 'dimensions'>,
  passageRows: Uint32Array,
  { mostKept = MOST_KEPT, changed = () => new Error('A vector has changed.') }: VectorReaderOptions = {},
): VectorReader {
  const wanted = catalogue
    .prepare<[string, number], VectorRecord>(
      `select v.passage, v.vector, v.checksum from json_each(?) wanted join vectors v on v.passage = wanted.value and v.embedder = ?`,
    )
    .raw()
  /** SQLite does not notice a changed byte on the disk, and whatever is near to a wrong vector would be found. */
  const wholeIn = ([, bytes, checksum]: VectorRecord): Float32Array => {
    if (checksum !== null && crc32(bytes) !== checksum) throw changed()
    return vectorFrom(bytes)
  }
  // One question asks for the vectors of the same rows more than once.
  const lately = new Map<number, Float32Array>()
  let kept: Float32Array | undefined
  const closed = new AbortController()
  let asked = 0

  const readAll = async (): Promise<void> => {
    const page = catalogue
      .prepare<[number, number], VectorRecord>(
        `select passage, vector, checksum from vectors where passage > ? and embedder = ? order by passage limit ${PAGE}`,
      )
      .raw()
    const all = new Float32Array(passageRows.length * dimensions)
    for (let behind = 0; !closed.signal.aborted; await setImmediate()) {
      const found = page.all(behind, embedder)
      for (const record of found) {
        const [place, vector] = [placeOf(passageRows, record[0]), wholeIn(record)]
        // Vectors of what has gone are there for those who read the state before.
        if (place >= 0 && vector.length === dimensions) all.set(vector, place * dimensions)
      }
      const last = found.at(-1)
      if (!last) {
        kept = all
        lately.clear()
        return
      }
      behind = last[0]
    }
  }

  const read = (rows: readonly number[]): Float32Array[] => {
    const lacking = rows.filter((row) => !lately.has(row))
    if (lately.size + lacking.length > MOST_LATELY) lately.clear()
    const needed = lately.size === 0 ? rows : lacking
    // All at once: a statement for each would take twice as long.
    if (needed.length > 0)
      for (const record of wanted.iterate(JSON.stringify(needed), embedder)) lately.set(record[0], wholeIn(record))
    return rows.map((row) => lately.get(row) ?? NO_VECTOR)
  }

  return {
    of(rows) {
      const all = kept
      if (all)
        return rows.map((row) => {
          const place = placeOf(passageRows, row)
          return place < 0 ? NO_VECTOR : all.subarray(place * dimensions, (place + 1) * dimensions)
        })
      asked += 1
      if (asked === KEPT_FROM && 4 * passageRows.length * dimensions <= mostKept)
        // A catalogue that can not be read is told when it is asked for what somebody needs.
        readAll().catch(() => undefined)
      return read(rows)
    },
    close: () => closed.abort(),
  }
}
