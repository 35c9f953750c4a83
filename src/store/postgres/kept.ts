import type { Filter } from '../../model/filter.ts'
import type { NamedCount, Overview } from '../store.ts'
import type { Query } from './connection.ts'
import { conditionOf, type Condition } from './filter-sql.ts'
import { runsOf, type Runs } from './runs.ts'

/** The passages of the documents that a condition keeps, in runs. */
export async function keptRuns(query: Query, s: string, { sql, parameters }: Condition): Promise<Runs> {
  const pairs = await query<{ first: number; last: number }>(
    `select min(first_row) as first, max(last_row) as last from (
       select first_row, last_row, sum(gap) over (order by first_row) as run from (
         select d.first_row, d.last_row,
           case when d.first_row = lag(d.last_row) over (order by d.first_row) + 1 then 0 else 1 end as gap
         from ${s}.documents d where ${sql} and d.last_row >= d.first_row) gaps) runs
     group by run order by first`,
    parameters,
  )
  return runsOf(pairs)
}

interface Tally {
  readonly what: number
  readonly name: string | null
  readonly documents: number
  readonly passages: number
  readonly statements: number
}

/** One look at all documents that are kept. */
export async function overviewOf(query: Query, s: string, { sql, parameters }: Condition): Promise<Overview> {
  const tallies = await query<Tally>(
    `select grouping(d.language, d.collection, d.publisher) as what,
       coalesce(d.language, d.collection, d.publisher) as name, count(*) as documents,
       coalesce(sum(d.last_row - d.first_row + 1), 0)::bigint as passages,
       coalesce(sum(d.statements), 0)::bigint as statements
     from ${s}.documents d where ${sql}
     group by grouping sets ((d.language), (d.collection), (d.publisher), ())`,
    parameters,
  )
  const named = (what: number): NamedCount[] =>
    tallies
      .flatMap(({ what: of, name, documents }) => (of === what && name !== null ? [{ name, documents }] : []))
      .sort((one, other) => other.documents - one.documents || (one.name < other.name ? -1 : 1))
  const dated = async (order: string): Promise<string | undefined> => {
    const [found] = await query<{ date: string }>(
      `select d.published_on as date from ${s}.documents d where ${sql} and d.published_first is not null
       order by ${order}, d.row limit 1`,
      parameters,
    )
    return found?.date
  }
  const [from, to] = [await dated('d.published_first'), await dated('d.published_last desc')]
  const all = tallies.find(({ what }) => what === ALL)
  return {
    documents: all?.documents ?? 0,
    passages: all?.passages ?? 0,
    statements: all?.statements ?? 0,
    languages: named(0b011),
    collections: named(0b101),
    publishers: named(0b110),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

/** What `grouping` says of the row that stands for everything. */
const ALL = 0b111

/** What a filter keeps of one generation, found once and kept for the next questions with the same filter. */
export interface Kept {
  readonly condition: (filter: Filter | undefined) => Condition
  /** Undefined when the filter keeps everything. */
  readonly runs: (filter: Filter | undefined) => Promise<Runs | undefined>
  readonly overview: (filter: Filter | undefined) => Promise<Overview>
}

/** A filter that says nothing. */
function isOpen(filter: Filter | undefined): boolean {
  return filter === undefined || Object.values(filter).every((value) => value === undefined)
}

const REMEMBERED = 16

export function createKept(query: Query, s: string, generation: number, everything: Overview): Kept {
  const condition: Kept['condition'] = (filter) => conditionOf(generation, filter)
  const runs = remembered((filter) => keptRuns(query, s, condition(filter)))
  const overview = remembered((filter) => overviewOf(query, s, condition(filter)))
  return {
    condition,
    async runs(filter) {
      if (isOpen(filter)) return undefined
      const found = await runs(filter)
      return found.rows === everything.passages ? undefined : found
    },
    overview: async (filter) => (isOpen(filter) ? everything : overview(filter)),
  }
}

/** A failure is not remembered: the next question asks again. */
function remembered<T>(find: (filter: Filter | undefined) => Promise<T>): (filter: Filter | undefined) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (filter) => {
    const key = JSON.stringify(filter ?? {}, filter && Object.keys(filter).sort())
    const before = known.get(key)
    if (before) return before
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? '')
    const found = find(filter)
    known.set(key, found)
    found.catch(() => known.delete(key))
    return found
  }
}
