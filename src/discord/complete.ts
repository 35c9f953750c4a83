import {
  type APIInteraction,
  ApplicationCommandType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
  MessageType,
} from 'discord.js'
import { isRecord } from './read.ts'

/**
 * Events with every field that this bot reads. Discord always sends them; other servers of its API leave some out, or
 * write null. What is filled in says "nothing there", so that the rest of the bot can trust the types.
 */

type Fields = Record<string, unknown>

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const recordIn = (value: unknown): Fields => (isRecord(value) ? { ...value } : {})
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function without(fields: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== null || !names.includes(name)))
}

function member(given: unknown, user: unknown): Fields {
  const held = recordIn(given)
  const permissions = textIn(held['permissions'])
  return {
    ...held,
    user: isRecord(held['user']) ? held['user'] : recordIn(user),
    roles: listIn(held['roles']).filter((role) => typeof role === 'string'),
    // Not told is not the same as none.
    permissions: /^\d+$/u.test(permissions) ? permissions : '',
  }
}

function commandData(given: Fields): Fields {
  const isMenu = typeof given['target_id'] === 'string'
  const resolved = recordIn(given['resolved'])
  return {
    ...given,
    type: given['type'] ?? (isMenu ? ApplicationCommandType.Message : ApplicationCommandType.ChatInput),
    options: listIn(given['options']).filter(isRecord),
    resolved: {
      ...resolved,
      messages: Object.fromEntries(
        Object.entries(recordIn(resolved['messages'])).map(([id, message]) => [id, messageFields(recordIn(message))]),
      ),
    },
  }
}

function dataOf(type: unknown, given: Fields): Fields {
  switch (type) {
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete:
      return commandData(given)
    case InteractionType.MessageComponent:
      return { ...given, custom_id: textIn(given['custom_id']), values: listIn(given['values']) }
    case InteractionType.ModalSubmit:
      return { ...given, custom_id: textIn(given['custom_id']), components: listIn(given['components']) }
    default:
      return given
  }
}

const hasId = (fields: Fields): boolean => textIn(fields['id']) !== ''

// What these two claim is what the functions below have made true, for the fields that are read.
const isInteraction = (fields: Fields): fields is Fields & APIInteraction => hasId(fields)
const isMessage = (fields: Fields): fields is Fields & GatewayMessageCreateDispatchData =>
  hasId(fields) && textIn(fields['channel_id']) !== '' && hasId(recordIn(fields['author']))

/** Undefined for what has no id, and so can be answered by nobody. */
export function completeInteraction(given: unknown): APIInteraction | undefined {
  const held = without(recordIn(given), 'guild_id', 'channel', 'member', 'user', 'message', 'locale')
  const places = [held['guild_id'], recordIn(held['guild'])['id'], recordIn(held['channel'])['guild_id']]
  const guildId = places.map(textIn).find((id) => id !== '')
  const fields: Fields = {
    ...held,
    token: textIn(held['token']),
    ...(guildId === undefined
      ? { guild_id: undefined, user: recordIn(held['user'] ?? recordIn(held['member'])['user']), member: undefined }
      : { guild_id: guildId, member: member(held['member'], held['user']) }),
    data: dataOf(held['type'], recordIn(held['data'])),
    ...(held['type'] === InteractionType.MessageComponent ? { message: messageFields(recordIn(held['message'])) } : {}),
  }
  return isInteraction(fields) ? fields : undefined
}

/** Of a message that another one forwards: what is read of it. */
const snapshotFields = (held: Fields): Fields => ({
  ...held,
  content: textIn(held['content']),
  embeds: listIn(held['embeds']).filter(isRecord),
})

function messageFields(held: Fields): Fields {
  const answered = held['referenced_message']
  return {
    ...held,
    id: textIn(held['id']),
    type: held['type'] ?? MessageType.Default,
    channel_id: textIn(held['channel_id']),
    content: textIn(held['content']),
    author: { id: '', ...recordIn(held['author']) },
    mentions: listIn(held['mentions']).filter(isRecord),
    attachments: listIn(held['attachments']),
    components: listIn(held['components']).filter(isRecord),
    embeds: listIn(held['embeds']).filter(isRecord),
    message_snapshots: listIn(held['message_snapshots'])
      .filter(isRecord)
      .map((one) => ({ ...one, message: snapshotFields(recordIn(one['message'])) })),
    flags: typeof held['flags'] === 'number' ? held['flags'] : 0,
    ...(isRecord(answered) ? { referenced_message: messageFields(answered) } : {}),
  }
}

/** Undefined for what nobody wrote, or nowhere. `guildOf` knows channels that the gateway told of, for messages that do not name their server. */
export function completeMessage(
  given: unknown,
  guildOf: (channelId: string) => string | undefined = () => undefined,
): GatewayMessageCreateDispatchData | undefined {
  const held = without(recordIn(given), 'guild_id', 'webhook_id', 'member', 'referenced_message')
  const guildId = textIn(held['guild_id']) || guildOf(textIn(held['channel_id']))
  const fields = messageFields({
    ...held,
    guild_id: guildId,
    ...(guildId === undefined ? {} : { member: member(held['member'], undefined) }),
  })
  return isMessage(fields) ? fields : undefined
}
