import { Pool, type PoolClient } from 'pg'
import type { Log } from '../../log.ts'
import { clientConfig, queryOn, say, type Query } from './connection.ts'
import { codeOf, explained, isPassing } from './failures.ts'
import { patiently } from './pace.ts'
import { FIRST_PATIENCE_SECONDS, READER_PATIENCE_SECONDS, type PostgresSettings } from './settings.ts'

/** Reading from a server, or from its replica while that answers. */
export interface Database {
  /** One statement in a transaction of its own. */
  readonly query: Query
  /** Read only, with settings such as `set local hnsw.ef_search = 200` before. */
  readonly reading: <T>(settings: string, work: (query: Query) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/**
 * A pool of connections. Whatever is lost on the way is asked again, of the replica first and then of the first server,
 * which it stays with: that one is never behind the state that was opened. Throws FootnoteError as `explained` says.
 */
export function openDatabase(settings: PostgresSettings, log: Log): Database {
  const servers = [...(settings.readUrl === undefined ? [] : [settings.readUrl]), settings.url]
  const pools: Pool[] = []
  const makePool = (): Pool => {
    const pool = new Pool({
      ...clientConfig(settings, servers[pools.length] ?? settings.url, 'reader'),
      max: settings.poolSize,
      idleTimeoutMillis: 60_000,
      allowExitOnIdle: true,
    })
    // A connection that dies while nobody uses it is only taken out of the pool.
    pool.on('error', (error) => log.warn('database-connection-lost', { code: codeOf(error) ?? 'lost' }))
    // One that dies in use fails its query, and that is where it is dealt with.
    pool.on('connect', (client) => client.on('error', () => undefined))
    pools.push(pool)
    return pool
  }
  let current = makePool()
  let hasAnswered = false

  const once = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const pool = current
    try {
      const client = await pool.connect()
      let isBroken = true
      try {
        const done = await work(client)
        isBroken = false
        return done
      } finally {
        client.release(isBroken)
      }
    } catch (thrown) {
      if (isPassing(thrown) && pools.length < servers.length && codeOf(thrown) !== '40001') {
        log.warn('replica-left', { code: codeOf(thrown) ?? 'lost' })
        current = makePool()
      }
      throw thrown
    }
  }

  const run = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const patience = settings.patienceSeconds ?? READER_PATIENCE_SECONDS
    try {
      const done = await patiently(
        () => once(work),
        hasAnswered ? patience : Math.min(patience, FIRST_PATIENCE_SECONDS),
        log,
      )
      hasAnswered = true
      return done
    } catch (thrown) {
      throw explained(thrown, settings)
    }
  }

  return {
    query: (sql, parameters) => run((client) => queryOn(client)(sql, parameters)),
    reading: (local, work) =>
      run(async (client) => {
        await say(client, `begin read only; ${local}`)
        const found = await work(queryOn(client))
        await say(client, 'commit')
        return found
      }),
    async close() {
      await Promise.all(pools.map((pool) => pool.end()))
    },
  }
}
