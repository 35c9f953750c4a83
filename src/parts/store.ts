import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Folders } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { PostgresSettings } from '../store/postgres/settings.ts'
import type { Store } from '../store/store.ts'
import type { Writer } from '../store/writer.ts'

export type StoreConfig = Pick<
  Config,
  | 'EMBEDDINGS_DIR'
  | 'DATABASE_URL'
  | 'DATABASE_READ_URL'
  | 'DATABASE_SCHEMA'
  | 'DATABASE_POOL_SIZE'
  | 'DATABASE_TIMEOUT_SECONDS'
  | 'DATABASE_BUILD_MEMORY'
>

/** A store, and whether a later state became the current one since it was opened, which another process may have done. */
export interface OpenedStore {
  readonly store: Store
  readonly isLatest: () => Promise<boolean>
}

/**
 * PostgreSQL where DATABASE_URL is set, else the local index. What belongs to a store is imported when it is chosen: a
 * bot on PostgreSQL loads no SQLite, and the other way round.
 */
export async function openChosenStore(config: StoreConfig, folders: Folders, log: Log): Promise<OpenedStore> {
  const settings = postgresSettings(config, folders)
  if (settings === undefined) {
    const { openStore } = await import('../store/local/open-store.ts')
    const store = await openStore(folders.index, { log })
    return { store, isLatest: store.isLatest }
  }
  const { openPostgresStore } = await import('../store/postgres/open-store.ts')
  const store = await openPostgresStore(settings, { log })
  return { store, isLatest: store.isLatest }
}

export async function createChosenWriter(config: StoreConfig, folders: Folders, log: Log): Promise<Writer> {
  const settings = postgresSettings(config, folders)
  if (settings === undefined) {
    const { createWriter } = await import('../store/local/local-writer.ts')
    return createWriter(folders.index, { log })
  }
  const { createPostgresWriter } = await import('../store/postgres/postgres-writer.ts')
  // The manifest of an ingest is a file wherever the archive is.
  mkdirSync(folders.index, { recursive: true })
  return createPostgresWriter(settings, { log })
}

/**
 * Undefined for the local store. The usual index lies in DATABASE_SCHEMA; another index folder, as `--index` and
 * `--documents` choose it, means another archive and has a schema of its own.
 */
export function postgresSettings(config: StoreConfig, { index }: Pick<Folders, 'index'>): PostgresSettings | undefined {
  if (config.DATABASE_URL === undefined) return undefined
  const isUsual = resolve(index) === resolve(config.EMBEDDINGS_DIR)
  const own = createHash('sha256').update(resolve(index)).digest('hex').slice(0, 8)
  return {
    url: config.DATABASE_URL,
    schema: isUsual ? config.DATABASE_SCHEMA : `${config.DATABASE_SCHEMA}_${own}`,
    poolSize: config.DATABASE_POOL_SIZE,
    timeoutSeconds: config.DATABASE_TIMEOUT_SECONDS,
    ...(config.DATABASE_READ_URL === undefined ? {} : { readUrl: config.DATABASE_READ_URL }),
    ...(config.DATABASE_BUILD_MEMORY === undefined ? {} : { buildMemory: config.DATABASE_BUILD_MEMORY }),
  }
}
