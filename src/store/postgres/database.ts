import { Pool, type PoolClient } from 'pg'
import type { Log } from '../../log.ts'
import { clientConfig, queryOn, say, type Query } from './connection.ts'
import { codeOf, explained, isPassing } from './failures.ts'
import { patiently } from './pace.ts'
import { FIRST_PATIENCE_SECONDS, READER_PATIENCE_SECONDS, type PostgresSettings } from './settings.ts'

/** As a server says that is still starting: what is asked of it may be answered in a while. */
const NOT_YET = '57P03'

/** Reading from a server, or from its replica while that answers. */
export interface Database {
  /** One statement in a transaction of its own. */
  readonly query: Query
  /** Read only, with settings such as `set local hnsw.ef_search = 200` before. */
  readonly reading: <T>(settings: string, work: (query: Query) => Promise<T>) => Promise<T>
  /** From now on a server is turned to only when `holds` says so of it: a replica may be behind what was read from the other. */
  readonly stayWith: (holds: (query: Query) => Promise<boolean>) => void
  readonly close: () => Promise<void>
}

/**
 * Pools of connections. Whatever is lost on the way is asked again: of the replica first, and whenever one of the two does
 * not answer, of the other one, and of that one from then on. Throws FootnoteError as `explained` says.
 */
export function openDatabase(settings: PostgresSettings, log: Log): Database {
  const servers = [...(settings.readUrl === undefined ? [] : [settings.readUrl]), settings.url]
  const pools = new Map<number, Pool>()
  const poolOf = (server: number): Pool => {
    const known = pools.get(server)
    if (known) return known
    const pool = new Pool({
      ...clientConfig(settings, servers[server] ?? settings.url, 'reader'),
      max: settings.poolSize,
      idleTimeoutMillis: 60_000,
      allowExitOnIdle: true,
    })
    // A connection that dies while nobody uses it is only taken out of the pool.
    pool.on('error', (error) => log.warn('database-connection-lost', { code: codeOf(error) ?? 'lost' }))
    // One that dies in use fails its query, and that is where it is dealt with.
    pool.on('connect', (client) => client.on('error', () => undefined))
    pools.set(server, pool)
    return pool
  }
  let current = 0
  let holds: ((query: Query) => Promise<boolean>) | undefined
  /** Not known to hold what was opened. */
  const unproven = new Set<number>()
  let hasAnswered = false

  const prove = async (server: number, query: Query): Promise<void> => {
    if (!holds || !unproven.has(server)) return
    const isThere = await holds(query).catch((thrown: unknown) => {
      if (isPassing(thrown)) throw thrown
      return false
    })
    if (!isThere) throw Object.assign(new Error('the server is behind what was opened'), { code: NOT_YET })
    unproven.delete(server)
  }

  const once = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const server = current
    try {
      const client = await poolOf(server).connect()
      let isBroken = true
      try {
        await prove(server, queryOn(client))
        const done = await work(client)
        isBroken = false
        return done
      } finally {
        client.release(isBroken)
      }
    } catch (thrown) {
      // Of several that fail at once, one turns to the other server.
      if (isPassing(thrown) && servers.length > 1 && current === server && codeOf(thrown) !== '40001') {
        current = (server + 1) % servers.length
        unproven.add(current)
        log.warn(server === 0 ? 'replica-left' : 'replica-turned-to', { code: codeOf(thrown) ?? 'lost' })
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
    stayWith: (wanted) => {
      holds = wanted
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.end()))
    },
  }
}
