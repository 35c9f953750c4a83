import type { OriginGroup } from '../../model/origin.ts'
import { pageByPage } from '../../store/pages.ts'
import type { Writer } from '../../store/writer.ts'
import { overlapOf, wholeSketch, type Sketch } from '../../text/sketch.ts'
import { createSketches } from '../../text/sketches.ts'
import type { IngestOptions } from '../report.ts'
import type { Likeness } from './alike.ts'
import { compareAll, type Compared } from './compare.ts'

/**
 * The documents of the next state by their origin. Only new documents are compared, with each other and with all that
 * were there; of a group that lost a document the rest is compared again.
 */
export async function findOrigins({
  writer,
  signal,
  onProgress = () => undefined,
}: IngestOptions): Promise<readonly OriginGroup[]> {
  const before = await writer.origins()
  const rows: number[] = []
  const documents: Compared[] = []
  const sketches = createSketches()
  for await (const page of pageByPage(async (behind) => writer.sketched(behind, PAGE)))
    for (const { row, facts, sketch, isNew } of page) {
      rows.push(row)
      documents.push({ facts, isNew })
      sketches.push(sketch)
    }
  const placeOf = new Map(documents.map(({ facts }, at) => [facts.id, at]))
  const { known, again } = settledGroups(before, documents, placeOf)
  const total = documents.length
  const groups = await compareAll(
    documents.map((document, at) => (again.has(at) ? { ...document, isNew: true } : document)),
    {
      known,
      sketches,
      exactly: createExact(writer, rows),
      textOf: async (at) => writer.text(rows[at] ?? 0),
      onProgress: (done) => onProgress({ step: 'comparing', done, total }),
      ...(signal && { signal }),
    },
  )
  onProgress({ step: 'comparing', done: total, total })
  return groups
}

/** Documents that are read at once. */
const PAGE = 1_000

function settledGroups(
  before: readonly OriginGroup[],
  documents: readonly Compared[],
  placeOf: ReadonlyMap<string, number>,
): { readonly known: readonly (readonly number[])[]; readonly again: ReadonlySet<number> } {
  const known: number[][] = []
  const again = new Set<number>()
  for (const group of before) {
    const places = group.flatMap(({ id }) => placeOf.get(id) ?? [])
    const isWhole = places.length === group.length && places.every((at) => documents[at]?.isNew === false)
    if (isWhole) known.push(places)
    else for (const at of places) again.add(at)
  }
  return { known, again }
}

/** Texts that were compared a moment ago are likely to be compared again. */
const MOST_TEXTS = 64

/** Compares whole texts. Undefined when one is not there. */
function createExact(writer: Writer, rows: readonly number[]) {
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
