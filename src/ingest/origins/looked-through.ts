import { createGrowing } from '../../growing.ts'
import { changesOf } from '../../store/moving/pages.ts'
import { joined } from '../../store/words/postings.ts'
import { placeFrom } from '../../store/common/places.ts'
import type { Writer } from '../../store/writer.ts'
import { createSketches, type Sketches } from '../../text/sketches.ts'

/** What all documents of a state are looked through for, by their places. */
export interface LookedThrough {
  /** Ascending; also of documents that have gone, whose places are without a sketch. */
  readonly rows: Uint32Array
  readonly sketches: Sketches
  /** How many documents are there. */
  readonly count: number
}

/** Kept from one ingest to the next by a program that goes on, so that it reads only what changed. */
export interface LookedMemory {
  /** What was kept of this state, once: whoever goes on with it changes it. */
  readonly take: (indexedAt: string | undefined) => LookedThrough | undefined
  /** Of a state that has become the current one. */
  readonly keep: (indexedAt: string, looked: LookedThrough) => void
}

/** Bytes: as much as the sketches of some fifteen thousand short documents, and those of many changes. */
const MOST_KEPT = 1 << 24

export function createLookedMemory(most = MOST_KEPT): LookedMemory {
  let kept: { readonly indexedAt: string; readonly looked: LookedThrough } | undefined
  return {
    take(indexedAt) {
      const taken = kept?.indexedAt === indexedAt ? kept?.looked : undefined
      kept = undefined
      return taken
    },
    keep(indexedAt, looked) {
      if (looked.sketches.bytes() <= most) kept = { indexedAt, looked }
    },
  }
}

/** Documents that are read at once. */
const PAGE = 1_000

/**
 * The documents of the next state, and the place from which on all are new: what came has higher rows than what was there.
 * `before`: what was kept of the current one.
 */
export async function lookThrough(
  writer: Pick<Writer, 'sketched' | 'changes'>,
  before: LookedThrough | undefined,
): Promise<LookedThrough & { readonly firstNew: number }> {
  const known = writer.changes && before ? before : { rows: new Uint32Array(), sketches: createSketches(), count: 0 }
  const gone = await strikeOut(writer, known)
  const { sketches } = known
  const came = createGrowing(Uint32Array)
  let firstNew: number | undefined
  for (let behind = known.rows.at(-1) ?? 0; ;) {
    const page = await writer.sketched(behind, PAGE)
    const last = page.rows.at(-1)
    if (last === undefined) break
    if (page.firstNew < page.rows.length) firstNew ??= sketches.length() + page.firstNew
    let from = 0
    for (const [place, row] of page.rows.entries()) {
      const to = from + (page.lengths[place] ?? 0)
      came.push(row)
      sketches.push(page.bytes.subarray(from, to))
      from = to
    }
    behind = last
  }
  const rows = joined([known.rows, came.taken()])
  return { rows, sketches, count: known.count - gone + came.length(), firstNew: firstNew ?? rows.length }
}

/** Of documents that have gone the places stay, without their sketches. Gives how many those are. */
async function strikeOut(writer: Pick<Writer, 'changes'>, { rows, sketches }: LookedThrough): Promise<number> {
  let gone = 0
  if (rows.length === 0) return gone
  for await (const page of changesOf(writer, 'went', PAGE))
    for (const { row } of page) {
      const place = placeFrom(rows, row)
      if (rows[place] !== row) continue
      sketches.drop(place)
      gone += 1
    }
  return gone
}
