import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { FootnoteError } from '../../errors.ts'
import type { Log } from '../../log.ts'
import { clientConfig, queryOn, say, type Query } from './connection.ts'
import { codeOf, explained } from './failures.ts'
import { migrate, writerLock } from './migrate.ts'
import { patiently } from './pace.ts'
import {
  FIRST_PATIENCE_SECONDS,
  quoted,
  shownServer,
  type PostgresSettings,
  WRITER_PATIENCE_SECONDS,
} from './settings.ts'

/** The one connection of the one writer. It holds the lock, so that what is written through it is written by its owner. */
export interface Session {
  /** The number of the migration that was found when the session began; 0 for an empty schema. */
  readonly found: number
  /** One statement in a transaction of its own; done again when the connection was lost, so it must be safe to do twice. */
  readonly query: Query
  /** All of it or nothing; done again as a whole, so the work must begin anew each time. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/**
 * Connects, brings the tables up to date and takes the lock. Throws index-locked while another writer has it, and later
 * when another one wrote while this one was cut off from the server.
 */
export async function openSession(settings: PostgresSettings, log: Log): Promise<Session> {
  const s = quoted(settings.schema)
  const token = randomUUID()
  let client: Client | undefined
  let isOurs = false
  const patience = settings.patienceSeconds ?? WRITER_PATIENCE_SECONDS
  let found: number | undefined

  const connect = async (): Promise<Client> => {
    const made = new Client(clientConfig(settings, settings.url, 'ingest'))
    made.on('error', (error) => {
      log.warn('database-connection-lost', { code: codeOf(error) ?? 'lost' })
      if (client === made) client = undefined
    })
    try {
      await made.connect()
      const query = queryOn(made)
      found ??= await migrate(made, query, settings)
      if (!(await lock(query, settings.schema))) throw await lockedOrPassing(isOurs)
      if (isOurs) {
        const [holder] = await query<{ token: string }>(`select token from ${s}.writer`)
        if (holder?.token !== token) throw lockedOut(settings)
      } else await query(`update ${s}.writer set token = $1`, [token])
      isOurs = true
      return made
    } catch (thrown) {
      await made.end().catch(() => undefined)
      throw thrown
    }
  }

  /** A server that restarts may still hold the lock for the connection that it does not know to be dead. */
  const lockedOrPassing = async (wasOurs: boolean): Promise<Error> =>
    wasOurs
      ? Object.assign(new Error('the lock of the lost connection is still held'), { code: '57P03' })
      : locked(settings)

  const alone = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    try {
      return await patiently(
        async () => {
          const on = (client ??= await connect())
          try {
            return await work(on)
          } catch (thrown) {
            await recover(on)
            throw thrown
          }
        },
        isOurs ? patience : Math.min(patience, FIRST_PATIENCE_SECONDS),
        log,
      )
    } catch (thrown) {
      throw explained(thrown, settings)
    }
  }

  /** Out of the failed transaction, or, when that can not be said any more, off the connection. */
  const recover = async (on: Client): Promise<void> => {
    try {
      await say(on, 'rollback')
    } catch {
      if (client === on) client = undefined
      await on.end().catch(() => undefined)
    }
  }

  // One after the other: a connection has one transaction.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work, work)
    last = run.catch(() => undefined)
    return run
  }

  await alone(async () => undefined)
  return {
    found: found ?? 0,
    query: (sql, parameters) => inTurn(() => alone((on) => queryOn(on)(sql, parameters))),
    transaction: (work) =>
      inTurn(() =>
        alone(async (on) => {
          await say(on, 'begin')
          const done = await work(queryOn(on))
          await say(on, 'commit')
          return done
        }),
      ),
    close: () =>
      inTurn(async () => {
        const on = client
        client = undefined
        if (!on) return
        // Said and not left to the end of the connection, which a pooler may keep.
        await queryOn(on)(`select pg_advisory_unlock(${writerLock(settings.schema)})`).catch(() => undefined)
        await on.end().catch(() => undefined)
      }),
  }
}

/** Also refused when this very connection has it: a pooler may have put two writers onto one. */
async function lock(query: Query, schema: string): Promise<boolean> {
  const key = writerLock(schema)
  const [taken] = await query<{ taken: boolean }>(
    `select case when exists (
       select 1 from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
         and database = (select oid from pg_database where datname = current_database())
         and (classid::bigint << 32 | objid::bigint) = ${key})
     then false else pg_try_advisory_lock(${key}) end as taken`,
  )
  return taken?.taken === true
}

function locked({ url, schema }: PostgresSettings): FootnoteError {
  return new FootnoteError('index-locked', `Another ingest is writing schema ${schema} of ${shownServer(url)}.`, {
    hint: 'Wait until it has finished, then try again. Questions can be asked meanwhile.',
  })
}

function lockedOut({ url, schema }: PostgresSettings): FootnoteError {
  return new FootnoteError(
    'index-locked',
    `While the connection was lost, another ingest wrote schema ${schema} of ${shownServer(url)}.`,
    { hint: 'Run npm run ingest again: what is already there is not done twice.' },
  )
}
