import type { Archive } from '../archive.ts'
import type { Command } from '../commands/command.ts'
import type { Log } from '../log.ts'
import type { Access } from './access.ts'
import type { DiscordApi } from './api.ts'
import type { Exchange, Layouts } from './exchange.ts'
import type { GuildSettings } from './state/guild-settings.ts'
import type { JsonFile } from './state/json-file.ts'
import type { Feedback, Gaps, Memory } from './state/notes.ts'
import type { PendingList } from './state/pending.ts'
import type { Records } from './state/records.ts'
import type { createBuckets, createNotices, Queue } from './use-limits.ts'

export interface ShardHealth {
  readonly id: number
  readonly status: string
  /** Round trip of the last heartbeat in milliseconds; undefined before the first. */
  readonly ping: number | undefined
}

/** The truth about the connection: the sockets' state, not that the process lives. */
export interface BotHealth {
  readonly ready: boolean
  readonly status: 'ready' | 'connecting' | 'stopped'
  readonly shards: readonly ShardHealth[]
  /** Servers that the bot is in, as far as the gateway has told. */
  readonly servers?: number
  /** How often Discord has made it wait since it started. */
  readonly rateLimited?: number
  readonly running: number
  readonly waiting: number
}

/** Re-indexes; resolves with how many documents were touched. */
export type Reindex = (
  onProgress: (done: number, total: number) => void,
) => Promise<{ readonly added: number; readonly changed: number; readonly removed: number; readonly skipped: number }>

/** All parts that the handlers use. */
export interface Kit {
  readonly api: DiscordApi
  readonly archive: () => Archive
  readonly commands: readonly Command[]
  readonly access: Access
  readonly guild: (guildId: string) => JsonFile<GuildSettings>
  readonly records: Records
  readonly threads: Memory
  readonly directs: Memory
  readonly gaps: Gaps
  readonly feedback: (feedback: Feedback) => Promise<void>
  readonly pending: PendingList
  readonly queue: Queue
  readonly users: ReturnType<typeof createBuckets>
  readonly guilds: ReturnType<typeof createBuckets>
  readonly notices: ReturnType<typeof createNotices>
  /** Replies that are being worked on, to apologise for at shutdown. */
  readonly open: Set<Exchange>
  readonly mayShowProgress: () => boolean
  readonly layouts: Layouts
  readonly log: Log
  readonly now: () => Date
  readonly detectLanguage: (text: string) => string
  readonly reindex: Reindex | undefined
  /** The reading room's address of a receipt, where it has one. */
  readonly receiptLink: (receiptId: string) => string | undefined
  readonly health: () => BotHealth
  readonly botId: () => string
  /** A thread's owner and parent, from what the gateway told; undefined for other channels. */
  readonly threadFacts: (
    channelId: string,
  ) => { readonly owner: string | undefined; readonly parent: string | undefined } | undefined
  /** Whether threads can be opened in a channel; true for one that the gateway has not told of. */
  readonly hasThreads: (channelId: string) => boolean
  /** Asks Discord for a channel that the gateway has not told of, such as a thread that slept through a restart. */
  readonly learnChannel: (channelId: string) => Promise<void>
  /** True from the moment that the bot is asked to stop: nothing new is taken. */
  readonly stopping: () => boolean
  /** Ends work that would outlast the shutdown. */
  readonly signal: AbortSignal
}
