import type { IncomingMessage, Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import { asCount, asList, asObject, asText, isObject, type Json } from './json.ts'
import { ODD_EVENTS } from './manners.ts'
import type { World } from './world.ts'
import { guildJson, userJson } from './wire.ts'

interface Session {
  readonly id: string
  readonly shard: number
  readonly shards: number
  readonly intents: number
  readonly events: Json[]
  socket: WebSocket | undefined
}

export interface GatewayOptions {
  readonly world: World
  readonly token: string
  /** Privileged intents that the portal has switched on; asking for others closes with 4014. */
  readonly privileged: number
  readonly address: () => string
  /** How often clients must send a heartbeat, in milliseconds. */
  readonly heartbeat: number
}

export interface Gateway {
  readonly identifies: number
  readonly resumes: number
  readonly connected: number
  readonly intents: number
  readonly shards: number
  dispatch(event: string, data: Json, guildId?: string): void
  /** Waits until every client has taken in what was sent so far. */
  flush(): Promise<void>
  drop(): void
  /** Sends every event of the sessions again, as a resume may. */
  replay(): void
  close(code: number): void
  reconnect(): void
  invalidate(resumable: boolean): void
  /** While mute, heartbeats are not answered, as on a line that is cut without a word. */
  mute(on: boolean): void
  /** While refused, new sockets are closed at once. */
  refuse(on: boolean): void
  stop(): Promise<void>
}

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)

const send = (socket: WebSocket, packet: Json): void => {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(packet))
}

const shardOf = (guildId: string | undefined, shards: number): number =>
  guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards))

export function createGateway(server: Server, options: GatewayOptions): Gateway {
  const { world } = options
  const sockets = new WebSocketServer({ server })
  const sessions = new Map<string, Session>()
  const count = { identifies: 0, resumes: 0, sessions: 0 }
  const state = { refused: false, mute: false }
  const emit = (session: Session, t: string, d: Json): void => {
    const packet = { op: 0, t, d, s: session.events.length + 1 }
    session.events.push(packet)
    if (session.socket !== undefined) send(session.socket, packet)
  }
  const live = (): readonly Session[] => [...sessions.values()].filter((one) => one.socket !== undefined)

  function identify(socket: WebSocket, data: Json): Session | undefined {
    count.identifies += 1
    if (asText(data['token']) !== options.token) {
      socket.close(4004, 'Authentication failed.')
      return undefined
    }
    const intents = asCount(data['intents'])
    if ((intents & PRIVILEGED & ~options.privileged) !== 0) {
      socket.close(4014, 'Disallowed intent(s).')
      return undefined
    }
    const [shard = 0, shards = 1] = asList(data['shard']).map(asCount)
    for (const old of sessions.values()) if (old.shard === shard) sessions.delete(old.id)
    const session: Session = { id: `session-${(count.sessions += 1)}`, shard, shards, intents, events: [], socket }
    sessions.set(session.id, session)
    const guilds = [...world.guilds.values()].filter((guild) => shardOf(guild.id, shards) === shard)
    if (world.manners.sparse) {
      emit(session, 'READY', { user: { id: world.bot.id }, session_id: session.id })
      for (const event of ODD_EVENTS) send(socket, event)
      return session
    }
    emit(session, 'READY', {
      v: 10,
      user: userJson(world.bot),
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: options.address(),
      shard: [shard, shards],
      application: { id: world.applicationId, flags: 0 },
    })
    for (const guild of guilds) emit(session, 'GUILD_CREATE', guildJson(world, guild))
    return session
  }

  function resume(socket: WebSocket, data: Json): Session | undefined {
    count.resumes += 1
    const session = sessions.get(asText(data['session_id']))
    if (session === undefined) {
      send(socket, { op: 9, d: false })
      return undefined
    }
    session.socket = socket
    for (const event of session.events) if (asCount(event['s']) > asCount(data['seq'])) send(socket, event)
    emit(session, 'RESUMED', {})
    return session
  }

  sockets.on('connection', (socket: WebSocket, _request: IncomingMessage) => {
    if (state.refused) return socket.terminate()
    const own: { session: Session | undefined } = { session: undefined }
    // Many people may wait for the same socket at once.
    socket.setMaxListeners(0)
    send(socket, { op: 10, d: { heartbeat_interval: options.heartbeat } })
    socket.on('message', (raw: Buffer) => {
      const packet: unknown = JSON.parse(raw.toString('utf8'))
      if (!isObject(packet)) return socket.close(4002)
      if (packet['op'] === 1 && !state.mute) send(socket, { op: 11 })
      if (packet['op'] === 2) own.session = identify(socket, asObject(packet['d']))
      if (packet['op'] === 6) own.session = resume(socket, asObject(packet['d']))
    })
    socket.on('close', () => {
      if (own.session?.socket === socket) own.session.socket = undefined
    })
    socket.on('error', () => undefined)
  })

  return {
    get identifies() {
      return count.identifies
    },
    get resumes() {
      return count.resumes
    },
    get connected() {
      return live().length
    },
    get intents() {
      return [...sessions.values()].at(-1)?.intents ?? 0
    },
    get shards() {
      return sessions.size
    },
    dispatch(event, data, guildId) {
      for (const session of sessions.values()) {
        if (session.shard === shardOf(guildId, session.shards)) emit(session, event, data)
      }
    },
    async flush() {
      await Promise.all(
        live().map(async ({ socket }) => {
          if (socket === undefined) return
          const answered = new Promise<void>((done) => socket.once('pong', () => done()))
          socket.ping()
          // A socket that closes meanwhile never answers.
          await Promise.race([answered, wait(500)])
        }),
      )
      await wait(5)
    },
    replay: () =>
      live().forEach((session) =>
        session.events
          .filter((event) => event['t'] !== 'READY')
          .forEach((event) => session.socket && send(session.socket, event)),
      ),
    drop: () => live().forEach(({ socket }) => socket?.terminate()),
    close: (code) => live().forEach(({ socket }) => socket?.close(code)),
    reconnect: () => live().forEach(({ socket }) => socket && send(socket, { op: 7, d: null })),
    invalidate(resumable) {
      for (const session of live()) {
        if (!resumable) sessions.delete(session.id)
        if (session.socket !== undefined) send(session.socket, { op: 9, d: resumable })
      }
    },
    mute(on) {
      state.mute = on
    },
    refuse(on) {
      state.refused = on
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate()
      await new Promise<void>((done) => sockets.close(() => done()))
    },
  }
}
