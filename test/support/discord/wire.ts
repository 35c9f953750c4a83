import { asList, isObject, type Json } from './json.ts'
import type { FakeChannel, FakeGuild, FakeMessage, FakeUser, World } from './world.ts'

/** The world's things as Discord's API writes them. */
export const userJson = (user: FakeUser): Json => ({
  id: user.id,
  username: user.name,
  global_name: user.name,
  discriminator: '0',
  avatar: null,
  bot: user.bot,
  public_flags: 0,
})

export const memberJson = (user: FakeUser, roles: readonly string[], permissions: bigint): Json => ({
  user: userJson(user),
  roles,
  nick: null,
  avatar: null,
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  premium_since: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  communication_disabled_until: null,
  permissions: permissions.toString(),
})

export function channelJson(world: World, channel: FakeChannel): Json {
  switch (channel.kind) {
    case 'text':
      return {
        id: channel.id,
        type: 0,
        guild_id: channel.guildId,
        name: channel.name,
        position: 0,
        permission_overwrites: [],
        parent_id: null,
        nsfw: false,
        flags: 0,
      }
    case 'direct': {
      const other = world.users.get(channel.recipientId ?? '')
      return {
        id: channel.id,
        type: 1,
        last_message_id: null,
        flags: 0,
        recipients: other === undefined ? [] : [userJson(other)],
      }
    }
    case 'thread':
      return {
        id: channel.id,
        type: 11,
        guild_id: channel.guildId,
        parent_id: channel.parentId,
        owner_id: channel.ownerId,
        name: channel.name,
        message_count: 0,
        member_count: 1,
        rate_limit_per_user: 0,
        flags: 0,
        thread_metadata: {
          archived: channel.archived,
          locked: channel.locked,
          auto_archive_duration: 1440,
          archive_timestamp: '2024-01-01T00:00:00.000000+00:00',
        },
      }
  }
}

export function guildJson(world: World, guild: FakeGuild): Json {
  const inside = [...world.channels.values()].filter((channel) => channel.guildId === guild.id)
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    unavailable: false,
    large: false,
    member_count: 3,
    preferred_locale: 'en-US',
    features: [],
    emojis: [],
    stickers: [],
    premium_tier: 0,
    verification_level: 0,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    roles: [
      {
        id: guild.id,
        name: '@everyone',
        permissions: '0',
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      },
      ...[...guild.roles.values()].map((role) => ({
        ...role,
        permissions: '0',
        position: 1,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      })),
    ],
    channels: inside.filter((channel) => channel.kind === 'text').map((channel) => channelJson(world, channel)),
    threads: inside
      .filter((channel) => channel.kind === 'thread' && !channel.archived)
      .map((channel) => channelJson(world, channel)),
    members: [memberJson(world.bot, [], 0n)],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  }
}

/** Discord numbers the components that a message holds. */
function numbered(components: readonly unknown[], next: { id: number }): readonly unknown[] {
  return components.filter(isObject).map((one) => ({
    id: (next.id += 1),
    ...one,
    ...(Array.isArray(one['components']) ? { components: numbered(asList(one['components']), next) } : {}),
    ...(isObject(one['accessory']) ? { accessory: numbered([one['accessory']], next)[0] } : {}),
  }))
}

export function messageJson(world: World, message: FakeMessage, depth = 0): Json {
  const author = world.users.get(message.authorId) ?? world.bot
  const mentioned = [...new Set([...message.content.matchAll(/<@!?(\d+)>/gu)].map((match) => match[1] ?? ''))]
  const reference = message.replyTo === undefined ? undefined : world.messages.get(message.replyTo)
  if (reference !== undefined && (message.flags & 0x1000) === 0 && !author.bot) mentioned.push(reference.authorId)
  return {
    id: message.id,
    channel_id: message.channelId,
    author: userJson(author),
    content: message.content,
    timestamp: new Date(message.at).toISOString(),
    edited_timestamp: message.edits > 0 ? new Date(message.at).toISOString() : null,
    tts: false,
    mention_everyone: false,
    mentions: [...new Set(mentioned)]
      .map((id) => world.users.get(id))
      .filter((user) => user !== undefined)
      .map(userJson),
    mention_roles: [],
    attachments: message.files.map((file, at) => ({
      id: String(at + 1),
      filename: file.name,
      size: file.text.length,
      url: 'http://127.0.0.1/none',
      proxy_url: 'http://127.0.0.1/none',
    })),
    embeds: message.embeds,
    components: numbered(message.components, { id: 0 }),
    pinned: false,
    type: message.replyTo === undefined ? (message.interactionToken === undefined ? 0 : 20) : 19,
    flags: message.flags,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.replyTo === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            message_id: message.replyTo,
            channel_id: message.channelId,
            guild_id: message.guildId,
          },
        }),
    ...(reference === undefined || depth > 0 ? {} : { referenced_message: messageJson(world, reference, depth + 1) }),
  }
}

/** What the gateway and history show of somebody else's message to a bot without the message content intent. */
export function withoutContent(json: Json): Json {
  return { ...json, content: '', embeds: [], attachments: [], components: [] }
}
