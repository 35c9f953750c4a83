import { silentLog, type Log } from '../../log.ts'
import { ANALYSIS_VERSION } from '../words/index-text.ts'
import type { Store } from '../store.ts'
import { openDatabase, type Database } from './database.ts'
import { damagedIndex, missingIndex } from './failures.ts'
import { currentGeneration, embedderState, newestGeneration } from './generations.ts'
import { createKept } from './kept.ts'
import { assertKnown, migrationOf, oldestReader, vectorExtension } from './migrate.ts'
import { createNearest } from './nearest.ts'
import { findPhrase, findRespelled } from './phrases.ts'
import { createRecordReader } from './read-records.ts'
import { quoted, type PostgresSettings } from './settings.ts'
import { findSpellings } from './spellings.ts'
import { createTerms } from './terms.ts'
import { vectorSet } from './vector-table.ts'
import { createWordSearch } from './word-search.ts'

export interface PostgresStore extends Store {
  /** False when a later state became the current one: open again to see it. */
  readonly isLatest: () => Promise<boolean>
}

/**
 * Opens the current generation of the archive in a schema and stays with it while later ones are written. Throws
 * index-missing, index-mismatch when a newer Footnote made the tables, store-unreachable, or bad-setting.
 */
export async function openPostgresStore(
  settings: PostgresSettings,
  { log = silentLog }: { readonly log?: Log } = {},
): Promise<PostgresStore> {
  const database = openDatabase(settings, log)
  try {
    return await open(database, settings, log)
  } catch (thrown) {
    await database.close()
    throw thrown
  }
}

async function open(database: Database, settings: PostgresSettings, log: Log): Promise<PostgresStore> {
  const { query } = database
  const s = quoted(settings.schema)
  const migration = await migrationOf(query, settings.schema)
  if (migration === 0) throw missingIndex(settings)
  assertKnown(await oldestReader(query, settings.schema), settings.schema)
  const [generation, extension] = await Promise.all([currentGeneration(query, s), vectorExtension(query)])
  if (!generation || !extension) throw missingIndex(settings)
  // The stems of another version find less, and the next ingest makes them anew; that is no reason to be silent.
  if (generation.analysis !== ANALYSIS_VERSION) log.warn('words-of-another-version', { version: generation.analysis })
  const { number, embedder, dimensions, overview, live, sizes, groups } = generation
  database.stayWith(async (own) => (await newestGeneration(own, s)) >= number)
  const state = await embedderState(query, s, embedder)
  const kept = createKept(query, s, number, overview)
  const terms = createTerms({ query, s, generation: number, live, sizes })
  const words = createWordSearch(terms)
  const isIterative = isAtLeast(extension.version, 0, 8)
  const set = vectorSet(embedder, dimensions, extension.schema)
  return {
    embedderId: generation.embedderId,
    embedderState: state,
    counts: { documents: overview.documents, passages: overview.passages, statements: overview.statements },
    indexedAt: generation.indexedAt,
    overview: kept.overview,
    ...createRecordReader({
      query,
      s,
      generation: number,
      kept,
      groups,
      damaged: () => damagedIndex(settings),
    }),
    matching: async (field, asked, count, filter) => words.best(field, asked, count, await kept.runs(filter)),
    frequencies: words.frequencies,
    relevances: words.scoresOf,
    spellings: (word) => findSpellings({ query, s, words }, word),
    ...createNearest({ database, s, set, kept, live, isIterative }),
    phrase: (text, count, filter) => findPhrase({ query, s, terms }, text, count, kept.condition(filter)),
    respelled: (text, count, filter) => findRespelled({ query, s, terms }, text, count, kept.condition(filter)),
    isLatest: async () => (await newestGeneration(query, s)) <= number,
    close: database.close,
  }
}

/** '0.8.1' is at least 0.8. */
export function isAtLeast(version: string, major: number, minor: number): boolean {
  const [own = 0, second = 0] = version.split('.').map(Number)
  return own > major || (own === major && second >= minor)
}
