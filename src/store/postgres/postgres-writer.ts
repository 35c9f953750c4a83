import { silentLog, type Log } from '../../log.ts'
import { ANALYSIS_VERSION } from '../words/index-text.ts'
import type { Writer } from '../writer.ts'
import { currentGeneration, embedderState } from './generations.ts'
import { vectorExtension } from './migrate.ts'
import { NEWEST_MIGRATION } from './migrations.ts'
import { openSession } from './session.ts'
import { GRACE_SECONDS, quoted, type PostgresSettings } from './settings.ts'
import { clearOld } from './writer-begin.ts'
import { commitGeneration } from './writer-commit.ts'
import { createFileWriter } from './writer-files.ts'
import { createRecordWriter } from './writer-records.ts'
import { createVectorWriter } from './writer-vectors.ts'

/**
 * The writer of the archive in a schema; its tables are made or brought up to date first. Throws index-locked while
 * another one is open anywhere, store-unreachable, bad-setting, index-mismatch, or package-missing without pgvector.
 */
export async function createPostgresWriter(
  settings: PostgresSettings,
  { log = silentLog }: { readonly log?: Log } = {},
): Promise<Writer> {
  const s = quoted(settings.schema)
  const session = await openSession(settings, log)
  try {
    const { query } = session
    await session.transaction((on) => clearOld(on, s, settings.graceSeconds ?? GRACE_SECONDS))
    const generation = await currentGeneration(query, s)
    const extension = await vectorExtension(query)
    const next = (generation?.number ?? 0) + 1
    const files = createFileWriter(session, s, next)
    const vectors = createVectorWriter(session, s, extension?.schema ?? 'public')
    const { sample, unembedded, countUnembedded, putVectors } = vectors
    return {
      current: generation
        ? {
            embedderId: generation.embedderId,
            embedderState: () => embedderState(query, s, generation.embedder),
            fittedPassages: generation.fittedPassages,
            indexedAt: generation.indexedAt,
            ...(generation.manifest !== undefined && { manifest: generation.manifest }),
          }
        : undefined,
      ...(session.found > 0 && session.found < NEWEST_MIGRATION && { notice: 'upgraded' as const }),
      ...files,
      async hasChanges() {
        // The words of another version are made anew by a commit, also when no file changed.
        if (!generation || generation.analysis !== ANALYSIS_VERSION) return true
        const [found] = await query<{ changed: boolean }>(
          `select exists (select 1 from ${s}.files where born = $1 or died = $1) as changed`,
          [next],
        )
        return found?.changed === true
      },
      async counts() {
        const [found] = await query<{ documents: number; passages: number }>(
          `select count(*) as documents, coalesce(sum(last_row - first_row + 1), 0)::bigint as passages
           from ${s}.documents where died is null`,
        )
        return found ?? { documents: 0, passages: 0 }
      },
      sample,
      unembedded,
      countUnembedded,
      putVectors,
      ...createRecordWriter(session, s, next),
      origins: async () => generation?.groups ?? [],
      commit: (commit) => commitGeneration({ session, s, settings, generation, next, vectors }, commit),
      close: session.close,
    }
  } catch (thrown) {
    await session.close()
    throw thrown
  }
}
