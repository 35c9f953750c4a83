import { silentLog } from '../../log.ts'
import { openDatabase } from './database.ts'
import { migrationOf, vectorExtension } from './migrate.ts'
import { NEWEST_MIGRATION } from './migrations.ts'
import { shownServer, type PostgresSettings } from './settings.ts'

/** What a look at a server says of it, for people. */
export interface ServerLook {
  readonly server: string
  /** Of PostgreSQL, such as 17.2. */
  readonly version: string
  /** Of pgvector; undefined when the database does not have it. */
  readonly pgvector: string | undefined
  readonly migration: number
  readonly newestMigration: number
  readonly isReplica: boolean
}

/** Asks one server once. Throws store-unreachable or bad-setting. */
export async function lookAtServer(settings: PostgresSettings): Promise<ServerLook> {
  const { readUrl: _replica, ...alone } = settings
  const { query, close } = openDatabase({ ...alone, poolSize: 1, patienceSeconds: 0 }, silentLog)
  try {
    const [server] = await query<{ version: string; replica: boolean }>(
      `select current_setting('server_version') as version, pg_is_in_recovery() as replica`,
    )
    const extension = await vectorExtension(query)
    return {
      server: shownServer(settings.url),
      version: server?.version.split(' ')[0] ?? '',
      pgvector: extension?.version,
      migration: await migrationOf(query, settings.schema),
      newestMigration: NEWEST_MIGRATION,
      isReplica: server?.replica === true,
    }
  } finally {
    await close()
  }
}
