import type { ComparedFacts } from '../../model/origin.ts'
import { pageByPage } from '../../store/moving/pages.ts'
import { placeFrom } from '../../store/common/places.ts'
import type { ComparedChoice, Writer } from '../../store/writer.ts'

/**
 * What is known of documents, by their places: of those that came, and of others when they are asked for. Most documents of
 * a large archive share nothing with what came, and say nothing of where they are from.
 */
export interface Told {
  /** Undefined for one that was not asked for. */
  readonly at: (place: number) => ComparedFacts | undefined
  /** Where something is known, ascending. */
  readonly places: () => readonly number[]
  /** Reads what is not known yet of these. */
  readonly ask: (places: Iterable<number>) => Promise<void>
  /** The same of all that tell where they are from. */
  readonly askTelling: () => Promise<void>
}

/** Documents that are read at once. */
const PAGE = 1_000

/** `rows`: of the documents, ascending. From the place `firstNew` on all are read now, and those with one of the `ids`. */
export async function readTold(
  writer: Pick<Writer, 'compared'>,
  rows: Uint32Array,
  firstNew: number,
  ids: readonly string[],
): Promise<Told> {
  const known = new Map<number, ComparedFacts>()
  const read = async (choice: ComparedChoice, behind = 0): Promise<void> => {
    const pages = pageByPage(async (last) => writer.compared(choice, last, PAGE), behind)
    for await (const page of pages)
      for (const { row, facts } of page) {
        const place = placeFrom(rows, row)
        if (rows[place] === row) known.set(place, facts)
      }
  }
  const readAll = async <T>(all: readonly T[], choiceOf: (some: readonly T[]) => ComparedChoice): Promise<void> => {
    for (let from = 0; from < all.length; from += PAGE) await read(choiceOf(all.slice(from, from + PAGE)))
  }
  const first = rows[firstNew]
  if (first !== undefined) await read('all', first - 1)
  await readAll(ids, (some) => ({ ids: some }))
  return {
    at: (place) => known.get(place),
    places: () => [...known.keys()].sort((one, other) => one - other),
    ask: async (places) => {
      const missing = [...new Set(places)].filter((place) => !known.has(place))
      await readAll(missing, (some) => ({ rows: some.map((place) => rows[place] ?? 0) }))
    },
    askTelling: () => read('telling'),
  }
}
