import { createHash } from 'node:crypto'
import { ANALYSIS_VERSION } from '../words/index-text.ts'
import { createRest } from '../common/pace.ts'
import type { WordField } from '../store.ts'
import type { Commit } from '../writer.ts'
import { conditionOf } from './filter-sql.ts'
import type { Generation } from './generations.ts'
import { keptRuns, overviewOf } from './kept.ts'
import { createRunWalker, packRuns, type Runs } from './runs.ts'
import { BLOCK, FIELDS } from './segments.ts'
import type { Session } from './session.ts'
import type { PostgresSettings } from './settings.ts'
import type { FieldSize } from './terms.ts'
import { planSegments, writeSegment } from './writer-segments.ts'
import type { VectorWriter } from './writer-vectors.ts'
import { vectorTable } from './vector-table.ts'
import type { Query } from './connection.ts'

interface Work {
  readonly session: Session
  readonly s: string
  readonly settings: PostgresSettings
  readonly generation: Generation | undefined
  readonly next: number
  readonly vectors: VectorWriter
}

/** Segments and the index of the vectors first, which nobody sees yet; then the next generation by one row. */
export async function commitGeneration(work: Work, commit: Commit): Promise<void> {
  const { session, s, settings, generation, next, vectors } = work
  const { onProgress = () => undefined, signal } = commit
  const missing = await vectors.countUnembedded(commit.embedderId)
  if (missing > 0) throw new Error(`commit with ${missing} passages that have no vector of ${commit.embedderId}`)
  const rest = createRest(signal)
  const set = await vectors.set(commit.embedderId, commit.dimensions)
  const isAnew = generation !== undefined && generation.analysis !== ANALYSIS_VERSION
  const planned = await planSegments(session.query, s, next, isAnew)
  // The graph is one more piece of work, and a long one that says nothing of its progress.
  for (const [done, segment] of planned.entries()) {
    onProgress(done, planned.length + 1)
    await writeSegment(session, s, next, segment, rest)
    signal?.throwIfAborted()
  }
  onProgress(planned.length, planned.length + 1)
  await vectors.buildIndex(set, settings.buildMemory)
  onProgress(planned.length + 1, planned.length + 1)

  const condition = conditionOf(next)
  const live = await keptRuns(session.query, s, condition)
  const overview = await overviewOf(session.query, s, condition)
  const [words, grams] = [await sizeOf(session.query, s, 'words', live), await sizeOf(session.query, s, 'grams', live)]
  await session.transaction(async (query) => {
    const [done] = await query(`select 1 as one from ${s}.generations where number = $1`, [next])
    if (done) return
    if (commit.embedderState) await storeState(query, s, set.embedder, commit.embedderState)
    await query(
      `insert into ${s}.generations (number, indexed_at, embedder, fitted_passages, documents, passages, statements,
         origins, manifest, overview, runs, analysis, words_passages, words_length, grams_passages, grams_length)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        next,
        commit.indexedAt,
        set.embedder,
        commit.fittedPassages,
        overview.documents,
        overview.passages,
        overview.statements,
        commit.origins ? JSON.stringify(commit.origins) : null,
        commit.manifest ?? null,
        JSON.stringify(overview),
        packRuns(live),
        ANALYSIS_VERSION,
        words.passages,
        words.length,
        grams.passages,
        grams.length,
      ],
    )
  })
  // The planner knows nothing of tables that were just filled until they are counted.
  for (const table of ['files', 'documents', 'texts', 'passages', 'postings', 'segments', 'names'])
    await session.query(`analyze ${s}.${table}`)
  await session.query(`analyze ${vectorTable(s, set)}`)
}

/** Of the passages that live in the generation: how many a field holds, and their lengths together. */
async function sizeOf(query: Query, s: string, field: WordField, live: Runs): Promise<FieldSize> {
  const blocks = await query<{ block: number }>(
    `select distinct block from ${s}.segments where field = $1 and died is null order by block`,
    [FIELDS[field]],
  )
  let [passages, length] = [0, 0]
  const isLive = createRunWalker(live)
  for (const { block } of blocks) {
    const segments = await query<{ places: Buffer; lengths: Buffer }>(
      `select places, lengths from ${s}.segments where field = $1 and block = $2 and died is null order by born`,
      [FIELDS[field], block],
    )
    for (const { places, lengths } of segments)
      for (let at = 0; 2 * at < places.length; at += 1) {
        if (!isLive(block * BLOCK + places.readUInt16LE(2 * at))) continue
        passages += 1
        length += lengths.readUInt32LE(4 * at)
      }
  }
  return { passages, length }
}

const PART = 4 << 20

/** Only when it is another one: a basis has tens of megabytes. */
async function storeState(query: Query, s: string, embedder: number, state: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(state).digest('hex')
  const changed = await query(
    `update ${s}.embedders set state_sha256 = $2 where number = $1 and state_sha256 <> $2 returning 1 as one`,
    [embedder, sha256],
  )
  if (changed.length === 0) return
  await query(`delete from ${s}.embedder_states where embedder = $1`, [embedder])
  for (let part = 0; part * PART < state.length; part += 1)
    await query(`insert into ${s}.embedder_states (embedder, part, bytes) values ($1, $2, $3)`, [
      embedder,
      part,
      state.subarray(part * PART, (part + 1) * PART),
    ])
}
