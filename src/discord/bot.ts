import type { Archive } from '../archive.ts'
import type { Command } from '../commands/command.ts'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { createAccess, readAccessFile } from './access.ts'
import { codeOf, createDiscordApi } from './api.ts'
import { commandBodies } from './command-json.ts'
import { type ConnectionSettings, createConnection } from './connection.ts'
import { hasThreads } from './asked.ts'
import { apologiseForCrash } from './crash-apology.ts'
import { createDispatcher, type Dispatcher } from './dispatch.ts'
import { createLayouts, type Exchange } from './exchange.ts'
import { inviteLink } from './invite-link.ts'
import type { BotHealth, Kit, Reindex } from './kit.ts'
import { createMemberships } from './memberships.ts'
import { createProgressBudget } from './pacer.ts'
import { registerCommands } from './register.ts'
import { openGuildSettings } from './state/guild-settings.ts'
import { createFeedback, createFleetingMemory, createGaps, createMemory } from './state/notes.ts'
import { createPending } from './state/pending.ts'
import { createRecords } from './state/records.ts'
import { createBuckets, createNotices, createQueue, type UseLimits } from './use-limits.ts'

export interface BotSettings extends ConnectionSettings {
  /** Servers to register commands in; none means globally. */
  readonly guildIds: readonly string[]
  /** JSON that limits collections to roles and channels on every server. */
  readonly accessFile?: string
  readonly limits: UseLimits
}

export interface BotParts {
  /** Asked for anew for each question, since a re-index replaces it. */
  readonly archive: () => Archive
  readonly commands: readonly Command[]
  readonly settings: BotSettings
  /** The bot keeps its files in the folder `discord` in it. */
  readonly dataDir: string
  readonly log: Log
  readonly now: () => Date
  /** 'en', 'fa', … or 'und'. */
  readonly detectLanguage: (text: string) => string
  readonly reindex?: Reindex
  /** The reading room's address of a receipt, where it has one. */
  readonly receiptLink?: (receiptId: string) => string | undefined
}

export interface Bot {
  /** Connects, registers commands by difference, and logs 'ready'. Throws FootnoteError with what to switch on. */
  start(): Promise<{ readonly inviteLink: string }>
  /** Takes no more questions, finishes what is under way or apologises, and disconnects; all within `deadline` milliseconds. */
  stop(deadline: number): Promise<void>
  health(): BotHealth
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>
}

/** Kept back from the deadline for apologies and for closing the connection. */
const FAREWELL = 1500

/** The front end in Discord. Reads no environment; everything is handed in. */
export function createBot(parts: BotParts): Bot {
  const { settings, log, now } = parts
  const folder = `${parts.dataDir}/discord`
  const ending = new AbortController()
  const state = { stopping: false }
  const open = new Set<Exchange>()
  const guilds = openGuildSettings(`${folder}/guilds`, log)
  const queue = createQueue(settings.limits, () => kit.api.quiet())
  const late: { dispatcher: Dispatcher | undefined } = { dispatcher: undefined }
  const connection = createConnection(
    settings,
    {
      interaction: (interaction) => late.dispatcher?.interaction(interaction),
      message: (message) => late.dispatcher?.message(message),
    },
    log,
  )
  const { client } = connection
  const botId = (): string => client.user?.id ?? client.application?.id ?? ''
  const health = (): BotHealth => ({ ...connection.health(), running: queue.running, waiting: queue.waiting })
  const api = createDiscordApi(client.rest, () => client.application?.id ?? botId())
  const kit: Kit = {
    api,
    archive: parts.archive,
    commands: parts.commands,
    access: createAccess({
      rules: settings.accessFile === undefined ? {} : readAccessFile(settings.accessFile),
      settings: (guildId) => guilds.of(guildId).get(),
      limiting: () => guilds.limiting(),
      isMember: createMemberships((guildId, userId) => api.isMember(guildId, userId), now, log),
      archive: parts.archive,
    }),
    guild: (guildId) => guilds.of(guildId),
    records: createRecords({ folder: `${folder}/records`, now, log }),
    threads: createMemory(`${folder}/threads`, now, log),
    directs: createFleetingMemory(),
    gaps: createGaps(`${folder}/gaps`, now, log),
    feedback: createFeedback(`${folder}/feedback.jsonl`, now),
    pending: createPending(`${folder}/pending.json`, log),
    queue,
    users: createBuckets(settings.limits.userPerMinute, now),
    guilds: createBuckets(settings.limits.guildPerMinute, now),
    notices: createNotices(now),
    open,
    mayShowProgress: createProgressBudget(10),
    layouts: createLayouts(),
    log,
    now,
    detectLanguage: parts.detectLanguage,
    reindex: parts.reindex,
    receiptLink: parts.receiptLink ?? (() => undefined),
    health,
    botId,
    threadFacts(channelId) {
      const channel = client.channels.cache.get(channelId)
      return channel?.isThread() === true
        ? { owner: channel.ownerId ?? undefined, parent: channel.parentId ?? undefined }
        : undefined
    },
    hasThreads: (channelId) => hasThreads(client.channels.cache.get(channelId)?.type),
    async learnChannel(channelId) {
      if (client.channels.cache.has(channelId)) return
      await client.channels
        .fetch(channelId)
        .catch((error: unknown) => log.warn('channel-unknown', { code: codeOf(error) }))
    },
    stopping: () => state.stopping,
    signal: ending.signal,
  }
  const dispatcher = createDispatcher(kit)
  late.dispatcher = dispatcher

  // Taken before anything new can be accepted.
  const unanswered = kit.pending.all()

  return {
    health,
    idle: () => dispatcher.idle(),
    async start() {
      await connection.open()
      const applicationId = client.application?.id ?? botId()
      // Of several processes the one with the first shard tells Discord the commands.
      if (client.ws.shards.has(0)) {
        await registerCommands({
          rest: client.rest,
          applicationId,
          guildIds: settings.guildIds,
          bodies: commandBodies(parts.commands),
          log,
        })
      }
      await apologiseForCrash(unanswered, kit)
      await kit.records.prune()
      const link = inviteLink(applicationId)
      log.info('ready', { inviteLink: link, servers: client.guilds.cache.size, shards: client.ws.shards.size })
      return { inviteLink: link }
    },
    async stop(deadline) {
      state.stopping = true
      const patience = new Promise<void>((done) => {
        setTimeout(done, Math.max(0, deadline - FAREWELL)).unref()
      })
      await Promise.race([dispatcher.idle(), patience])
      const farewell = Promise.allSettled([...open].map(async (exchange) => exchange.leave()))
      ending.abort()
      const hurry = new Promise<void>((done) => {
        setTimeout(done, Math.min(FAREWELL, deadline) / 2).unref()
      })
      await Promise.race([farewell, hurry])
      await connection.close().catch((error: unknown) => log.warn('close-failed', { reason: reasonOf(error) }))
      log.info('stopped')
    },
  }
}
