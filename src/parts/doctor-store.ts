import type { Folders } from '../cli/parts.ts'
import { reasonWithHint } from '../errors.ts'
import type { ServerLook } from '../store/postgres/look.ts'
import type { Finding } from './finding.ts'
import { postgresSettings, type StoreConfig } from './store.ts'

/** Which store is chosen, whether it can be reached, and whether it has what it needs. */
export async function storeFindings(config: StoreConfig, folders: Folders): Promise<Finding[]> {
  const settings = postgresSettings(config, folders)
  if (settings === undefined) return [{ what: 'Store', state: 'well', says: `a folder, ${folders.index}` }]
  const { lookAtServer } = await import('../store/postgres/look.ts')
  const look = async (what: string, url: string): Promise<Finding> => {
    try {
      return found(what, settings.schema, await lookAtServer({ ...settings, url }))
    } catch (error) {
      return { what, state: 'ill', says: reasonWithHint(error) }
    }
  }
  return [
    await look('Store', settings.url),
    ...(settings.readUrl === undefined ? [] : [await look('Replica', settings.readUrl)]),
  ]
}

function found(what: string, schema: string, look: ServerLook): Finding {
  const { server, version, pgvector, migration, newestMigration, isReplica } = look
  const name = `PostgreSQL ${version} at ${server}, schema ${schema}${isReplica ? ', a replica' : ''}`
  if (pgvector === undefined) {
    return migration === 0
      ? { what, state: 'note', says: `${name}; pgvector is not switched on yet, npm run ingest does it` }
      : { what, state: 'ill', says: `${name}; pgvector is gone: install it and run CREATE EXTENSION vector` }
  }
  const tables =
    migration === 0
      ? 'no tables yet, npm run ingest makes them'
      : migration < newestMigration
        ? `migration ${migration} of ${newestMigration}, npm run ingest does the rest`
        : migration > newestMigration
          ? `migration ${migration} of a newer Footnote than this one, which knows ${newestMigration}: update it`
          : `migration ${migration} of ${newestMigration}`
  const state = migration > newestMigration ? 'ill' : migration === newestMigration ? 'well' : 'note'
  return { what, state, says: `${name}; pgvector ${pgvector}; ${tables}` }
}
