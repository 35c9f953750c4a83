import {
  type APIInteraction,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  Options,
  type REST,
  Routes,
  Status,
} from 'discord.js'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { codeOf } from './api.ts'
import type { BotHealth, ShardHealth } from './kit.ts'
import { bareApi, completeGateway, findApi, listenFirst, makeRequest } from './other-servers.ts'
import { completeInteraction, completeMessage } from './complete.ts'
import { refused } from './refused.ts'

export interface ConnectionSettings {
  readonly token: string
  /** Another server of Discord's API, with or without the version at its end; its answers name the gateway. */
  readonly apiUrl?: string
  /** As many as Discord recommends, so many, or some of so many, counted from 0; other processes are the rest. */
  readonly shards: 'auto' | number | { readonly ids: readonly number[]; readonly count: number }
  /** Asks for the privileged intent, so that threads of ours go on without a mention. */
  readonly messageContent: boolean
}

export interface Connection {
  readonly client: Client
  /** Resolves when every shard is ready. Throws FootnoteError 'discord-refused' with the switch that is missing. */
  open(): Promise<void>
  close(): Promise<void>
  health(): Omit<BotHealth, 'running' | 'waiting'>
}

export interface Listeners {
  readonly interaction: (interaction: APIInteraction) => void
  readonly message: (message: GatewayMessageCreateDispatchData) => void
}

const CLOSING = 3000
/** Guilds come one after another; after this long without one, those that are down are not waited for. */
const WAIT_FOR_GUILD = 1500
/** A lost answer costs this long before the client asks again. */
const REST_TIMEOUT = 6000

/** The gateway's facts are asked for through this client; it is given them complete. */
function completedGateway(rest: REST, log: Log): () => string {
  const state = { url: '' }
  const get = rest.get.bind(rest)
  rest.get = async (route, options) => {
    if (route !== Routes.gatewayBot()) return get(route, options)
    const answer = await get(route, options).catch((error: unknown) => {
      // A server without this route may still have a gateway; one that refuses the token has none for us.
      if (codeOf(error) !== 404) throw error
      log.warn('gateway-not-named')
      return undefined
    })
    const facts = completeGateway(answer, rest.options.api)
    state.url = facts.url
    return facts
  }
  return () => state.url
}

/** What discord.js makes of a packet is its own; what an incomplete one breaks there must not end the process. */
function guardPackets(client: Client, log: Log): void {
  // Not in its types: the one place that all packets pass.
  const handle: unknown = Reflect.get(client.ws, 'handlePacket')
  if (typeof handle !== 'function') return
  Reflect.set(client.ws, 'handlePacket', (...packet: readonly unknown[]): unknown => {
    try {
      return Reflect.apply(handle, client.ws, packet)
    } catch (error) {
      log.warn('packet-not-understood', { reason: reasonOf(error) })
      return false
    }
  })
}

function shardsOf(shards: ConnectionSettings['shards']): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shards === 'auto') return { shards }
  if (typeof shards === 'object') return { shardCount: shards.count, shards: [...shards.ids] }
  return { shardCount: shards, shards: Array.from({ length: shards }, (_none, at) => at) }
}

/** The discord.js client, listened to before it logs in, so that no early event is lost. */
export function createConnection(settings: ConnectionSettings, listeners: Listeners, log: Log): Connection {
  const { apiUrl, shards, token } = settings
  const late: { gateway: () => string } = { gateway: () => '' }
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(settings.messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    allowedMentions: { parse: [], repliedUser: false },
    ...shardsOf(shards),
    // Servers that are down must not hold back the rest.
    waitGuildTimeout: WAIT_FOR_GUILD,
    rest: { timeout: REST_TIMEOUT, makeRequest, ...(apiUrl === undefined ? {} : { api: bareApi(apiUrl) }) },
    ws: {
      buildStrategy: (manager) =>
        listenFirst(manager, {
          token,
          gateway: () => late.gateway(),
          // Events as they came: they carry roles, channels and replied-to messages whole, without a cache that may have forgotten them.
          event: (name, data) => heard(name, data),
          failed: (error) => log.error('event-not-understood', { reason: reasonOf(error) }),
        }),
    },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 10, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 10, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
  })
  const state = { stopped: false, rateLimited: 0 }
  const guildOf = (channelId: string): string | undefined => {
    const channel = client.channels.cache.get(channelId)
    return channel === undefined || channel.isDMBased() ? undefined : channel.guildId
  }
  const heard = (name: string, data: unknown): void => {
    if (name === 'INTERACTION_CREATE') {
      const interaction = completeInteraction(data)
      if (interaction !== undefined) listeners.interaction(interaction)
    }
    if (name === 'MESSAGE_CREATE') {
      const message = completeMessage(data, guildOf)
      if (message !== undefined) listeners.message(message)
    }
  }
  client.on(Events.Error, (error) => log.error('client-error', { reason: reasonOf(error) }))
  client.on(Events.Warn, () => log.warn('client-warning'))
  client.on(Events.ShardError, (error, shard) => log.warn('shard-error', { shard, reason: reasonOf(error) }))
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.error('shard-disconnected', { shard, code }))
  client.on(Events.ShardReconnecting, (shard) => {
    if (!state.stopped) log.warn('shard-reconnecting', { shard })
  })
  client.on(Events.ShardResume, (shard, replayed) => log.info('shard-resumed', { shard, replayed }))
  client.rest.on('rateLimited', ({ timeToReset, global }) => {
    state.rateLimited += 1
    log.warn('rate-limited', { milliseconds: timeToReset, global })
  })
  late.gateway = completedGateway(client.rest, log)
  guardPackets(client, log)

  return {
    client,
    async open() {
      const ready = new Promise<void>((done) => client.once(Events.ClientReady, () => done()))
      try {
        if (apiUrl !== undefined) client.rest.options.api = await findApi(apiUrl, token)
        await client.login(token)
      } catch (error) {
        await client.destroy().catch((cause: unknown) => log.warn('close-failed', { reason: reasonOf(cause) }))
        throw refused(error)
      }
      await ready
    },
    async close() {
      state.stopped = true
      // A client that is just identifying anew may never finish closing.
      const patience = new Promise<void>((done) => {
        setTimeout(done, CLOSING).unref()
      })
      await Promise.race([client.destroy(), patience])
    },
    health() {
      const all: readonly ShardHealth[] = [...client.ws.shards.values()].map((shard) => ({
        id: shard.id,
        status: Status[shard.status] ?? 'unknown',
        ping: shard.ping < 0 ? undefined : shard.ping,
      }))
      const ready = !state.stopped && all.length > 0 && all.every(({ status }) => status === 'Ready')
      const status = state.stopped ? 'stopped' : ready ? 'ready' : 'connecting'
      return { ready, status, shards: all, servers: client.guilds.cache.size, rateLimited: state.rateLimited }
    },
  }
}
