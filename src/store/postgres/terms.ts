import { COUNT_UNIT } from '../words/postings.ts'
import { B, K1 } from '../words/bm25.ts'
import type { WordField } from '../store.ts'
import type { Query } from './connection.ts'
import { createRunWalker, type Runs } from './runs.ts'
import { BLOCK, FIELDS, termKey, unpacked, type Field, type Packed } from './segments.ts'

/** Where a term stands in one generation, block by block, ascending. */
export interface TermPlaces {
  readonly frequency: number
  readonly blocks: ReadonlyMap<number, Packed>
}

export interface FieldSize {
  readonly passages: number
  /** Of all passages together, in quarters. */
  readonly length: number
}

export interface Terms {
  /** In the order of `terms`. */
  readonly places: (field: Field, terms: readonly string[]) => Promise<readonly TermPlaces[]>
  /** k1 · (1 − b + b · length / mean length) by place in each block, as bm25.ts has it. */
  readonly norms: (field: WordField) => Promise<ReadonlyMap<number, Float32Array>>
  readonly size: (field: WordField) => FieldSize
}

export interface TermsParts {
  readonly query: Query
  readonly s: string
  readonly generation: number
  readonly live: Runs
  readonly sizes: Readonly<Record<WordField, FieldSize>>
}

/** Bytes of postings that one process keeps for the next questions. */
const MOST_REMEMBERED = 96 << 20
const ENTRY = 200

/** The postings of a generation never change, so what was fetched once is kept while there is room. */
export function createTerms({ query, s, generation, live, sizes }: TermsParts): Terms {
  const remembered = new Map<string, TermPlaces>()
  let bytes = 0
  const sizeOf = ({ frequency, blocks }: TermPlaces): number => 3 * frequency + ENTRY * (1 + blocks.size)
  const keep = (key: string, places: TermPlaces): void => {
    if (!remembered.has(key)) bytes += sizeOf(places)
    remembered.set(key, places)
    for (const [oldest, held] of remembered) {
      if (bytes <= MOST_REMEMBERED) return
      remembered.delete(oldest)
      bytes -= sizeOf(held)
    }
  }

  const fetch = async (field: Field, terms: readonly string[]): Promise<ReadonlyMap<string, TermPlaces>> => {
    const rows = await query<{ term: string; block: number; packed: Buffer }>(
      `select term, block, packed from ${s}.postings
       where field = $1 and term = any($2::text[]) and born <= $3 and (died is null or died > $3) order by term, block, born`,
      [FIELDS[field], terms, generation],
    )
    const found = new Map<string, { frequency: number; blocks: Map<number, Packed> }>()
    const isLive = field === 'phrases' ? () => true : createRunWalker(live)
    for (const { term, block, packed } of rows) {
      const known = found.get(term) ?? { frequency: 0, blocks: new Map<number, Packed>() }
      const added = onlyLive(unpacked(field, packed), block * BLOCK, isLive)
      const before = known.blocks.get(block)
      known.blocks.set(block, before ? joined(before, added) : added)
      known.frequency += added.places.length
      found.set(term, known)
    }
    return found
  }

  const norms = new Map<WordField, Promise<ReadonlyMap<number, Float32Array>>>()
  const readNorms = async (field: WordField): Promise<ReadonlyMap<number, Float32Array>> => {
    const mean = sizes[field].length / Math.max(sizes[field].passages, 1) || 1
    const rows = await query<{ block: number; places: Buffer; lengths: Buffer }>(
      `select block, places, lengths from ${s}.segments
       where field = $1 and born <= $2 and (died is null or died > $2)`,
      [FIELDS[field], generation],
    )
    const found = new Map<number, Float32Array>()
    for (const { block, places, lengths } of rows) {
      const made = found.get(block) ?? new Float32Array(BLOCK)
      for (let at = 0; 2 * at < places.length; at += 1)
        made[places.readUInt16LE(2 * at)] = COUNT_UNIT * K1 * (1 - B + (B * lengths.readUInt32LE(4 * at)) / mean)
      found.set(block, made)
    }
    return found
  }

  return {
    size: (field) => sizes[field],
    async places(field, terms) {
      const asked = terms.map(termKey)
      const found = new Map<string, TermPlaces>()
      for (const term of asked) {
        const key = `${FIELDS[field]} ${term}`
        const known = remembered.get(key)
        if (!known) continue
        found.set(term, known)
        // Used last, let go last.
        remembered.delete(key)
        remembered.set(key, known)
      }
      const missing = [...new Set(asked)].filter((term) => !found.has(term))
      if (missing.length > 0) {
        const fetched = await fetch(field, missing)
        for (const term of missing) {
          const places = fetched.get(term) ?? NOWHERE
          found.set(term, places)
          keep(`${FIELDS[field]} ${term}`, places)
        }
      }
      return asked.map((term) => found.get(term) ?? NOWHERE)
    },
    norms(field) {
      const known = norms.get(field)
      if (known) return known
      const made = readNorms(field)
      norms.set(field, made)
      made.catch(() => norms.delete(field))
      return made
    },
  }
}

const NOWHERE: TermPlaces = { frequency: 0, blocks: new Map() }

function onlyLive({ places, counts }: Packed, start: number, isLive: (row: number) => boolean): Packed {
  const alive = Uint8Array.from(places, (place) => (isLive(start + place) ? 1 : 0))
  if (alive.every((one) => one === 1)) return { places, counts }
  return { places: places.filter((_, at) => alive[at] === 1), counts: counts.filter((_, at) => alive[at] === 1) }
}

function joined(one: Packed, other: Packed): Packed {
  const places = new Uint16Array(one.places.length + other.places.length)
  places.set(one.places)
  places.set(other.places, one.places.length)
  const counts = new Uint8Array(one.counts.length + other.counts.length)
  counts.set(one.counts)
  counts.set(other.counts, one.counts.length)
  return { places, counts }
}
