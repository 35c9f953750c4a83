import { type Json, snowflake } from './json.ts'
import { DISCORDS_OWN, type Manners } from './manners.ts'

export const VIEW_CHANNEL = 1n << 10n
export const SEND_MESSAGES = 1n << 11n
export const MANAGE_GUILD = 1n << 5n
export const ATTACH_FILES = 1n << 15n
export const READ_HISTORY = 1n << 16n
export const CREATE_THREADS = 1n << 35n
export const SEND_IN_THREADS = 1n << 38n
/** What people and bots may do on most servers. */
export const USUAL = VIEW_CHANNEL | SEND_MESSAGES | ATTACH_FILES | READ_HISTORY | CREATE_THREADS | SEND_IN_THREADS

export interface FakeUser {
  readonly id: string
  readonly name: string
  readonly bot: boolean
  readonly locale: string
}

export interface FakeGuild {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  readonly roles: Map<string, { readonly id: string; readonly name: string }>
  /** Users who are on it. */
  readonly members: Set<string>
}

export interface FakeChannel {
  readonly id: string
  readonly kind: 'text' | 'thread' | 'direct'
  readonly name: string
  readonly guildId?: string
  readonly parentId?: string
  readonly ownerId?: string
  readonly recipientId?: string
  /** What the bot may do there. */
  permissions: bigint
  archived: boolean
  locked: boolean
}

export interface FakeFile {
  readonly name: string
  readonly text: string
}

export interface FakeMessage {
  readonly id: string
  readonly channelId: string
  readonly guildId?: string
  readonly authorId: string
  readonly interactionToken?: string
  readonly replyTo?: string
  readonly nonce?: string
  readonly at: number
  content: string
  components: readonly unknown[]
  embeds: readonly unknown[]
  files: readonly FakeFile[]
  flags: number
  edits: number
  editedAt: number[]
  threadId?: string
  deleted: boolean
}

export interface FakeInteraction {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly userId: string
  readonly channelId: string
  readonly guildId?: string
  readonly at: number
  /** The message a component stands on. */
  readonly messageId?: string
  acknowledged?: number
  acknowledgedAfter?: number
  originalId?: string
  modal?: Json
  choices?: readonly Json[]
}

export interface World {
  readonly applicationId: string
  readonly bot: FakeUser
  readonly users: Map<string, FakeUser>
  readonly guilds: Map<string, FakeGuild>
  readonly channels: Map<string, FakeChannel>
  readonly messages: Map<string, FakeMessage>
  readonly interactions: Map<string, FakeInteraction>
  /** Key: guild id, or '' for global commands. */
  readonly commands: Map<string, Json[]>
  /** Every write to the command list: 'POST ask', 'DELETE old', in order. */
  readonly commandWrites: string[]
  readonly typing: string[]
  readonly now: () => number
  readonly manners: Manners
}

export function createWorld(now: () => number, manners: Manners = DISCORDS_OWN): World {
  const bot: FakeUser = { id: snowflake(now()), name: 'footnote', bot: true, locale: 'en-US' }
  return {
    applicationId: bot.id,
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    interactions: new Map(),
    commands: new Map(),
    commandWrites: [],
    typing: [],
    now,
    manners,
  }
}

export function addUser(
  world: World,
  name: string,
  options: { readonly bot?: boolean; readonly locale?: string } = {},
): FakeUser {
  const user: FakeUser = {
    id: snowflake(world.now()),
    name,
    bot: options.bot ?? false,
    locale: options.locale ?? 'en-US',
  }
  world.users.set(user.id, user)
  return user
}

export function addGuild(world: World, name: string, owner: FakeUser): FakeGuild {
  const guild: FakeGuild = {
    id: snowflake(world.now()),
    name,
    ownerId: owner.id,
    roles: new Map(),
    members: new Set([owner.id]),
  }
  world.guilds.set(guild.id, guild)
  return guild
}

export function addRole(world: World, guild: FakeGuild, name: string): string {
  const id = snowflake(world.now())
  guild.roles.set(id, { id, name })
  return id
}

export function addChannel(
  world: World,
  channel: Pick<FakeChannel, 'kind' | 'name'> &
    Partial<Pick<FakeChannel, 'guildId' | 'parentId' | 'ownerId' | 'recipientId' | 'permissions'>>,
  id = snowflake(world.now()),
): FakeChannel {
  const whole: FakeChannel = { permissions: USUAL, archived: false, locked: false, ...channel, id }
  world.channels.set(id, whole)
  return whole
}

export function addMessage(
  world: World,
  message: Pick<FakeMessage, 'channelId' | 'authorId' | 'content'> & Partial<FakeMessage>,
): FakeMessage {
  const whole: FakeMessage = {
    components: [],
    embeds: [],
    files: [],
    flags: 0,
    edits: 0,
    editedAt: [],
    deleted: false,
    at: world.now(),
    ...message,
    id: message.id ?? snowflake(world.now()),
  }
  world.messages.set(whole.id, whole)
  return whole
}
