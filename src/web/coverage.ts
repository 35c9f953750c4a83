import { setImmediate } from 'node:timers/promises'
import type { Archive } from '../archive.ts'
import type { Filter } from '../model/filter.ts'

export interface Years {
  /** Documents by year of publication, in order; years without any are left out. */
  readonly years: readonly (readonly [year: number, documents: number])[]
  readonly undated: number
}

const PAGE = 2000
const REMEMBERED = 8

/** Counts documents by year, a page at a time; remembered until the archive is another. */
export function createYears(): (archive: Archive, filter: Filter, indexedAt: string) => Promise<Years> {
  const known = new Map<string, Promise<Years>>()
  return (archive, filter, indexedAt) => {
    const key = JSON.stringify([indexedAt, filter])
    const counting = known.get(key) ?? count(archive, filter)
    known.set(key, counting)
    counting.catch(() => known.delete(key))
    const [oldest] = known.keys()
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
    return counting
  }
}

async function count(archive: Archive, filter: Filter): Promise<Years> {
  const years = new Map<number, number>()
  let undated = 0
  for (let offset = 0; ; offset += PAGE) {
    const { documents } = await archive.sources({ filter, offset, count: PAGE })
    for (const { publishedOn } of documents) {
      const year = Number(publishedOn?.slice(0, 4) ?? Number.NaN)
      if (Number.isInteger(year)) years.set(year, (years.get(year) ?? 0) + 1)
      else undated += 1
    }
    if (documents.length < PAGE) break
    await setImmediate()
  }
  return { years: [...years].toSorted(([one], [other]) => one - other), undated }
}
