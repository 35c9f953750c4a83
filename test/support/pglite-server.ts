import { createServer, type Server, type Socket } from 'node:net'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'

/**
 * PGlite behind a socket, as a server of several sessions. PGlite itself has one, so what belongs to a session is kept
 * apart here: names of prepared statements, the turn of whoever is inside a transaction, and locks that end with it.
 */
export interface TestServer {
  readonly url: string
  /** Cuts every connection, as a server that is shut down does; open transactions are rolled back. */
  readonly stop: () => Promise<void>
  /** On the same port as before. */
  readonly start: () => Promise<void>
  /** Called before each message; what it throws cuts the connection it came on. */
  onQuery: ((text: string) => void) | undefined
  readonly query: <Row>(sql: string) => Promise<Row[]>
}

interface Session {
  readonly number: number
  readonly socket: Socket
  pending: Buffer
  isStarted: boolean
  hasLocks: boolean
  turn: Promise<void>
}

export async function startPglite(): Promise<TestServer> {
  const db = await PGlite.create({ extensions: { vector } })
  const sessions = new Set<Session>()
  let owner: Session | undefined
  let waiting: (() => void)[] = []
  let last: Promise<unknown> = Promise.resolve()
  let number = 0
  let port = 0
  let listener: Server | undefined

  const wake = (): void => {
    for (const go of waiting.splice(0)) go()
  }
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work, work)
    last = run.catch(() => undefined)
    return run
  }

  const execute = async (session: Session, batch: Uint8Array): Promise<void> => {
    for (;;) {
      if (session.socket.destroyed) return
      const isDone = await alone(async () => {
        if (owner !== undefined && owner !== session) return false
        const reply = Buffer.from(await db.execProtocolRaw(batch, { syncToFs: false }))
        owner = inTransaction(reply) ? session : undefined
        if (!session.socket.destroyed) session.socket.write(reply)
        return true
      })
      if (isDone) {
        if (owner === undefined) wake()
        return
      }
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }

  const end = async (session: Session): Promise<void> => {
    if (!sessions.delete(session)) return
    await alone(async () => {
      if (owner === session) {
        await db.exec('rollback')
        owner = undefined
      }
      if (session.hasLocks) await db.exec('select pg_advisory_unlock_all()')
    })
    wake()
  }

  const accept = (socket: Socket): void => {
    const session: Session = {
      number: (number += 1),
      socket,
      pending: Buffer.alloc(0),
      isStarted: false,
      hasLocks: false,
      turn: Promise.resolve(),
    }
    sessions.add(session)
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    socket.on('close', () => void end(session))
    socket.on('data', (bytes) => {
      session.pending = Buffer.concat([session.pending, bytes])
      session.turn = session.turn.then(() => take(session)).catch(() => void socket.destroy())
    })
  }

  const take = async (session: Session): Promise<void> => {
    for (;;) {
      if (!session.isStarted) {
        if (session.pending.length < 8 || session.pending.length < session.pending.readInt32BE(0)) return
        const length = session.pending.readInt32BE(0)
        const message = session.pending.subarray(0, length)
        session.pending = session.pending.subarray(length)
        const code = message.readInt32BE(4)
        if (code === SSL_REQUEST) session.socket.write('N')
        else if (code === CANCEL_REQUEST) session.socket.destroy()
        else {
          session.isStarted = true
          await execute(session, message)
        }
        continue
      }
      const batch = nextBatch(session)
      if (!batch) return
      if (batch[0] === 0x58) {
        session.socket.end()
        return
      }
      const text = batch.toString('latin1')
      server.onQuery?.(text)
      if (text.includes('advisory_lock')) session.hasLocks = true
      await execute(session, batch)
    }
  }

  const server: TestServer = {
    get url() {
      return `postgres://postgres@127.0.0.1:${port}/postgres`
    },
    onQuery: undefined,
    async start() {
      const made = createServer(accept)
      listener = made
      await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve))
      made.unref()
      const address = made.address()
      if (typeof address === 'object' && address !== null) port = address.port
    },
    async stop() {
      const made = listener
      const closed = new Promise((resolve) => made?.close(resolve))
      const open = [...sessions]
      for (const { socket } of open) socket.destroy()
      await Promise.all(open.map(end))
      await closed
    },
    query: async <Row>(sql: string) => alone(async () => (await db.query<Row>(sql)).rows),
  }
  await server.start()
  return server
}

const SSL_REQUEST = 80_877_103
const CANCEL_REQUEST = 80_877_102

/** A message that is answered at once, or the messages up to a Sync, with the session's own names in them. */
function nextBatch(session: Session): Buffer | undefined {
  const parts: Buffer[] = []
  let at = 0
  const { pending } = session
  while (pending.length >= at + 5) {
    const length = 1 + pending.readInt32BE(at + 1)
    if (pending.length < at + length) return undefined
    const message = pending.subarray(at, at + length)
    at += length
    parts.push(named(message, `s${session.number}_`))
    if (!'PBDECH'.includes(String.fromCharCode(message[0] ?? 0))) {
      session.pending = pending.subarray(at)
      return Buffer.concat(parts)
    }
  }
  return undefined
}

/** Puts a prefix before the name of a prepared statement in Parse, Bind, Describe and Close. */
function named(message: Buffer, prefix: string): Buffer {
  const kind = String.fromCharCode(message[0] ?? 0)
  const isOfStatement = (kind === 'D' || kind === 'C') && message[5] === 0x53
  const at = kind === 'P' ? 5 : kind === 'B' ? message.indexOf(0, 5) + 1 : isOfStatement ? 6 : 0
  if (at === 0 || message[at] === 0) return message
  const longer = Buffer.concat([message.subarray(0, at), Buffer.from(prefix), message.subarray(at)])
  longer.writeInt32BE(longer.length - 1, 1)
  return longer
}

/** The last message of a reply says whether a transaction is open. */
function inTransaction(reply: Buffer): boolean {
  const end = reply.length - 6
  return end >= 0 && reply[end] === 0x5a && reply[end + 5] !== 0x49
}
