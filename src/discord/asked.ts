import {
  type APIInteraction,
  type APIMessageComponent,
  ChannelType,
  ComponentType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js'
import type { Asker } from './access.ts'
import type { Ticket } from './api.ts'
import type { Form } from './exchange.ts'
import type { Kit } from './kit.ts'
import { type ReplyLanguage, replyLanguage } from './languages/languages.ts'
import { type Action, actionOf } from './text/ids.ts'

/** Who and where, of an interaction. */
export interface Asked {
  readonly ticket: Ticket
  /** When Discord made it, in milliseconds: its token's age counts from there. */
  readonly at: number
  readonly asker: Asker
  readonly channelId: string
  readonly locale: string | undefined
  /** Present in threads that the bot opened: they have a memory of their own. */
  readonly ownThread: boolean
  /** Whether a thread can grow out of a message here. */
  readonly threads: boolean
  /** Whether this person may open one. */
  readonly mayOpenThreads: boolean
}

/** What only a channel of these kinds can: threads, forum posts, voice channels and direct messages can not. */
const HAS_THREADS: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement]
export const hasThreads = (type: number | undefined): boolean => type === undefined || HAS_THREADS.includes(type)

const { Administrator, CreatePublicThreads, ManageGuild } = PermissionFlagsBits
const DISCORD_EPOCH = 1_420_070_400_000n
const HOUR = 3_600_000

/**
 * When an event was made, from the time inside its id: after a resume it may be minutes old. An id whose time can not be
 * right (another epoch, a clock that is off) counts as made now, since a token taken for too old is given up.
 */
export function madeAt(id: string, now: number): number {
  if (!/^\d{1,20}$/u.test(id)) return now
  const made = Number((BigInt(id) >> 22n) + DISCORD_EPOCH)
  return made <= now && now - made < HOUR ? made : now
}

export function askedOf(interaction: APIInteraction, kit: Kit): Asked {
  // Both say the same; a server of this API may give only one.
  const channelId = interaction.channel?.id ?? interaction.channel_id ?? ''
  const known = kit.threadFacts(channelId)
  const channel = interaction.channel
  const parent = (channel !== undefined && 'parent_id' in channel ? channel.parent_id : undefined) ?? known?.parent
  const owner = (channel !== undefined && 'owner_id' in channel ? channel.owner_id : undefined) ?? known?.owner
  const told = interaction.member?.permissions ?? ''
  const permissions = BigInt(told)
  return {
    ticket: { id: interaction.id, token: interaction.token, application: interaction.application_id },
    at: madeAt(interaction.id, kit.now().getTime()),
    channelId,
    locale: ('locale' in interaction ? interaction.locale : undefined) ?? interaction.guild_locale,
    ownThread: owner === kit.botId(),
    threads: channel === undefined ? kit.hasThreads(channelId) : hasThreads(channel.type),
    // Discord always tells. A server of its API that does not has to see to it itself.
    mayOpenThreads: told === '' || (permissions & (CreatePublicThreads | Administrator)) !== 0n,
    asker: {
      userId: interaction.member?.user.id ?? interaction.user?.id ?? '',
      guildId: interaction.guild_id ?? undefined,
      channelIds: parent === undefined || parent === null ? [channelId] : [channelId, parent],
      roles: interaction.member?.roles ?? [],
      manager: (permissions & (ManageGuild | Administrator)) !== 0n,
    },
  }
}

export function languageFor(kit: Kit, text: string | undefined, asked: Pick<Asked, 'asker' | 'locale'>): ReplyLanguage {
  const { guildId } = asked.asker
  return replyLanguage({
    text,
    detect: kit.detectLanguage,
    server: guildId === undefined ? undefined : kit.guild(guildId).get().language,
    person: asked.locale,
  })
}

export const formOf = (flags: number | undefined): Form =>
  ((flags ?? 0) & MessageFlags.IsComponentsV2) !== 0 ? 'layout' : 'plain'

/** The custom ids of a message's components, wherever they stand. */
function customIds(components: readonly APIMessageComponent[]): readonly string[] {
  return components.flatMap((one): readonly string[] => {
    if (one.type === ComponentType.Container || one.type === ComponentType.ActionRow) return customIds(one.components)
    if (one.type === ComponentType.Section) return customIds([one.accessory])
    return 'custom_id' in one ? [one.custom_id] : []
  })
}

/** The record that an answer's buttons name; how a message of ours is known again after a restart. */
export function recordOf(message: {
  readonly components?: readonly APIMessageComponent[] | undefined
}): string | undefined {
  const actions = customIds(message.components ?? []).map(actionOf)
  const named = actions.filter(
    (action): action is Action & { readonly record: string } => action !== undefined && 'record' in action,
  )
  return named[0]?.record
}
