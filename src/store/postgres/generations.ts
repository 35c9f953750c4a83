import type { OriginGroup } from '../../model/origin.ts'
import type { Overview, WordField } from '../store.ts'
import type { Query } from './connection.ts'
import { unpackRuns, type Runs } from './runs.ts'
import type { FieldSize } from './terms.ts'

/** One consistent state of the archive, with what a reader must know of it before the first question. */
export interface Generation {
  readonly number: number
  readonly indexedAt: string
  readonly embedder: number
  readonly embedderId: string
  readonly dimensions: number
  readonly fittedPassages: number
  readonly overview: Overview
  readonly live: Runs
  /** Version of the analysis that the words were made with. */
  readonly analysis: string
  readonly sizes: Readonly<Record<WordField, FieldSize>>
  readonly groups: readonly OriginGroup[]
  readonly manifest: string | undefined
}

interface Row {
  readonly number: number
  readonly indexedAt: string
  readonly embedder: number
  readonly embedderId: string
  readonly dimensions: number
  readonly fittedPassages: number
  readonly overview: string
  readonly runs: Buffer
  readonly analysis: string
  readonly wordsPassages: number
  readonly wordsLength: number
  readonly gramsPassages: number
  readonly gramsLength: number
  readonly origins: string | null
  readonly manifest: string | null
}

/** The current state, or undefined when no ingest has ever finished. */
export async function currentGeneration(query: Query, s: string): Promise<Generation | undefined> {
  const [row] = await query<Row>(
    `select g.number, g.indexed_at as "indexedAt", e.number as embedder, e.id as "embedderId", e.dimensions,
       g.fitted_passages as "fittedPassages", g.overview, g.runs, g.analysis, g.origins, g.manifest,
       g.words_passages as "wordsPassages", g.words_length as "wordsLength",
       g.grams_passages as "gramsPassages", g.grams_length as "gramsLength"
     from ${s}.generations g join ${s}.embedders e on e.number = g.embedder order by g.number desc limit 1`,
  )
  if (!row) return undefined
  // Both were stored by a commit.
  const overview: Overview = JSON.parse(row.overview)
  const groups: readonly OriginGroup[] = JSON.parse(row.origins ?? '[]')
  const { number, indexedAt, embedder, embedderId, dimensions, fittedPassages, analysis } = row
  return {
    number,
    indexedAt,
    embedder,
    embedderId,
    dimensions,
    fittedPassages,
    analysis,
    overview,
    groups,
    live: unpackRuns(row.runs),
    sizes: {
      words: { passages: row.wordsPassages, length: row.wordsLength },
      grams: { passages: row.gramsPassages, length: row.gramsLength },
    },
    manifest: row.manifest ?? undefined,
  }
}

/** Only the number, for a look whether there is a newer one; 0 when there is none. */
export async function newestGeneration(query: Query, s: string): Promise<number> {
  const [row] = await query<{ number: number }>(
    `select coalesce(max(number), 0)::bigint as number from ${s}.generations`,
  )
  return row?.number ?? 0
}

/** In parts, because one value has a greatest size. */
export async function embedderState(query: Query, s: string, embedder: number): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for (;;) {
    const [found] = await query<{ bytes: Buffer }>(
      `select bytes from ${s}.embedder_states where embedder = $1 and part = $2`,
      [embedder, parts.length],
    )
    if (!found) return new Uint8Array(Buffer.concat(parts))
    parts.push(found.bytes)
  }
}
