import { openPostgresStore } from '../../src/store/postgres/open-store.ts'
import { createPostgresWriter } from '../../src/store/postgres/postgres-writer.ts'
import { quoted, type PostgresSettings } from '../../src/store/postgres/settings.ts'
import type { StorePlace } from '../laws/store-laws.ts'
import { runSql } from './run-sql.ts'
import { startPglite, type TestServer } from './pglite-server.ts'

let pglite: Promise<TestServer> | undefined

/** PGlite behind a socket, one for all tests of a worker: it takes seconds to start. */
export function pgliteServer(): Promise<TestServer> {
  return (pglite ??= startPglite())
}

/** The server of TEST_DATABASE_URL, which must have pgvector, or else PGlite. */
export async function testUrl(): Promise<string> {
  return process.env['TEST_DATABASE_URL'] ?? (await pgliteServer()).url
}

let schemas = 0

/** An archive of its own on the test server. */
export async function testSettings(more: Partial<PostgresSettings> = {}): Promise<PostgresSettings> {
  const schema = `test_${process.pid}_${(schemas += 1)}`
  return { url: await testUrl(), schema, poolSize: 3, timeoutSeconds: 30, patienceSeconds: 5, ...more }
}

export async function dropSchema({ url, schema }: PostgresSettings): Promise<void> {
  await runSql(url, `drop schema if exists ${quoted(schema)} cascade`)
}

const emptied: PostgresSettings[] = []

/** The next law begins with empty tables: making them anew takes ten times as long as the law. */
export async function postgresPlace(): Promise<StorePlace> {
  const settings = emptied.pop() ?? (await testSettings())
  return {
    write: () => createPostgresWriter(settings),
    open: () => openPostgresStore(settings),
    remove: async () => {
      await emptyTables(settings)
      emptied.push(settings)
    },
  }
}

async function emptyTables({ url, schema }: PostgresSettings): Promise<void> {
  const s = quoted(schema)
  const vectors = await runSql<{ name: string }>(
    url,
    `select table_name as name from information_schema.tables where table_schema = '${schema}' and table_name like 'vectors%'`,
  )
  const tables = ['generations', 'embedders', 'files', 'segments', 'postings', 'names', 'ingests']
  await runSql(
    url,
    [
      ...vectors.map(({ name }) => `drop table ${s}.${name}`),
      ...tables.map((table) => `delete from ${s}.${table}`),
      `update ${s}.counters set documents = 0, passages = 0`,
    ].join('; '),
  )
}
