import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import type { PostgresSettings } from './settings.ts'
import { types } from './wire.ts'

export type Parameter = string | number | boolean | null | Uint8Array | readonly (string | number | null)[]

/** Runs one statement. The type of the rows is the caller's knowledge of the statement's own columns. */
export type Query = <Row extends object>(sql: string, parameters?: readonly Parameter[]) => Promise<Row[]>

/** What a client of node-postgres is made with. A connection that is lost is noticed by TCP's own probes. */
export function clientConfig(settings: PostgresSettings, url: string, job: 'reader' | 'ingest'): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: `footnote ${job}`,
    types,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    ...(job === 'reader' && { statement_timeout: settings.timeoutSeconds * 1000 }),
  }
}

const names = new WeakMap<object, string>()
const hashes = new Map<string, string>()
const MOST_HASHES = 2_000

/**
 * A prepared statement is planned once in a connection. Its name holds the connection's own part: poolers and proxies
 * may put two of our connections onto one of the server's.
 */
function nameOf(client: object, sql: string): string {
  let own = names.get(client)
  if (own === undefined) names.set(client, (own = randomBytes(6).toString('hex')))
  let hash = hashes.get(sql)
  if (hash === undefined) {
    if (hashes.size >= MOST_HASHES) hashes.clear()
    hashes.set(sql, (hash = createHash('sha256').update(sql).digest('hex').slice(0, 20)))
  }
  return `footnote_${own}_${hash}`
}

/** Queries on one client, each prepared under a name of its own. */
export function queryOn(client: pg.ClientBase): Query {
  return async <Row extends object>(text: string, parameters: readonly Parameter[] = []): Promise<Row[]> => {
    const { rows } = await client.query<Row>({ name: nameOf(client, text), text, values: [...parameters], types })
    return rows
  }
}

/** Several statements without parameters in one message, such as `begin` with its settings. */
export async function say(client: pg.ClientBase, sql: string): Promise<void> {
  await client.query(sql)
}
