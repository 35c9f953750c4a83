import type { OriginGroup } from '../../model/origin.ts'
import type { Writer } from '../../store/writer.ts'
import { overlapOf, wholeSketch, type Sketch } from '../../text/sketch.ts'
import type { IngestOptions } from '../report.ts'
import type { Likeness } from './alike.ts'
import { compareAll } from './compare.ts'
import { lookThrough, type LookedThrough } from './looked-through.ts'
import { readTold, type Told } from './told.ts'

/**
 * The documents of the next state by their origin. Only new documents are compared, with each other and with all that
 * were there; of a group that lost a document the rest is compared again. `looked`: what a program that goes on may keep.
 */
export async function findOrigins({
  writer,
  lookedMemory,
  signal,
  onProgress = () => undefined,
}: IngestOptions): Promise<{ readonly groups: readonly OriginGroup[]; readonly looked?: LookedThrough }> {
  const before = await writer.origins()
  const looked = await lookThrough(writer, lookedMemory?.take(writer.current?.indexedAt))
  const { rows, firstNew, sketches, count: total } = looked
  const ids = before.flatMap((group) => group.map(({ id }) => id))
  const told = await readTold(writer, rows, firstNew, ids)
  const { known, again } = settledGroups(before, told, firstNew)
  const groups = await compareAll({
    sketches,
    isNew: (at) => at >= firstNew || again.has(at),
    known,
    told,
    exactly: createExact(writer, rows),
    textOf: async (at) => writer.text(rows[at] ?? 0),
    // Places of documents that have gone are counted over too.
    onProgress: (done) => onProgress({ step: 'comparing', done: Math.min(done, total), total }),
    ...(signal && { signal }),
  })
  onProgress({ step: 'comparing', done: total, total })
  // An ingest that makes the first state of an index needs its memory for what follows, and is soon over.
  return { groups, ...(lookedMemory && writer.current && { looked }) }
}

function settledGroups(
  before: readonly OriginGroup[],
  told: Told,
  firstNew: number,
): { readonly known: readonly (readonly number[])[]; readonly again: ReadonlySet<number> } {
  const known: number[][] = []
  const again = new Set<number>()
  const placeOf = new Map(told.places().map((at) => [told.at(at)?.id, at]))
  for (const group of before) {
    const places = group.flatMap(({ id }) => placeOf.get(id) ?? [])
    const isWhole = places.length === group.length && places.every((at) => at < firstNew)
    if (isWhole) known.push(places)
    else for (const at of places) again.add(at)
  }
  return { known, again }
}

/** Texts that were compared a moment ago are likely to be compared again. */
const MOST_TEXTS = 64

/** Compares whole texts. Undefined when one is not there. */
function createExact(writer: Writer, rows: Uint32Array) {
  const remembered = new Map<number, Sketch>()
  const whole = async (at: number): Promise<Sketch | undefined> => {
    const known = remembered.get(at)
    if (known) return known
    const text = await writer.text(rows[at] ?? 0)
    if (text === undefined) return undefined
    const made = wholeSketch(text)
    const [oldest] = remembered.keys()
    if (remembered.size >= MOST_TEXTS && oldest !== undefined) remembered.delete(oldest)
    remembered.set(at, made)
    return made
  }
  return async (one: number, other: number): Promise<Likeness | undefined> => {
    const [a, b] = [await whole(one), await whole(other)]
    if (!a || !b) return undefined
    const overlap = overlapOf(a, b)
    return { ...overlap, part: Math.max(overlap.ofOne, overlap.ofOther) }
  }
}
