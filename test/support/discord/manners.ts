import { asObject, type Json } from './json.ts'

/** How a server of Discord's API may differ from Discord's own. */
export interface Manners {
  /** Leaves out every field that a bot could do without, and sends events that nobody knows. */
  readonly sparse: boolean
  /** What becomes of Components V2: 'lost' takes the message and keeps nothing of them. */
  readonly layouts: 'kept' | 'refused' | 'lost'
  /** Does not say that its JSON is JSON. */
  readonly untyped: boolean
  /** Where the API stands on its server. */
  readonly folder: string
}

export const DISCORDS_OWN: Manners = { sparse: false, layouts: 'kept', untyped: false, folder: '/api' }

function only(json: Json, ...names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(json).filter(([name, value]) => names.includes(name) && value !== undefined))
}

const bareUser = (json: unknown): Json => only(asObject(json), 'id', 'username', 'bot')

export function bareMessage(json: Json): Json {
  return {
    ...only(json, 'id', 'channel_id', 'guild_id', 'content', 'components', 'flags'),
    author: bareUser(json['author']),
    ...(json['referenced_message'] === undefined
      ? {}
      : { referenced_message: bareMessage(asObject(json['referenced_message'])) }),
  }
}

/** Without locale, permissions, roles, channel, application and what a command leaves empty. */
export function bareInteraction(json: Json): Json {
  const data = asObject(json['data'])
  const isEmpty = Array.isArray(data['options']) && data['options'].length === 0
  return {
    ...only(json, 'id', 'type', 'token', 'channel_id', 'guild_id'),
    data: Object.fromEntries(
      Object.entries(data).filter(([name]) => name !== 'type' && name !== 'id' && !(name === 'options' && isEmpty)),
    ),
    ...(json['member'] === undefined
      ? { user: bareUser(json['user']), member: null }
      : { member: { user: bareUser(asObject(json['member'])['user']) }, user: null, guild_locale: null }),
    channel: null,
    ...(json['message'] === undefined ? {} : { message: bareMessage(asObject(json['message'])) }),
  }
}

/** What nobody has ever heard of, and what is broken: a bot must live through both. */
export const ODD_EVENTS: readonly Json[] = [
  { op: 0, t: 'SOMETHING_NEW', d: { id: '1' } },
  { op: 0, t: 'GUILD_CREATE', d: { id: '2' } },
  { op: 0, t: 'CHANNEL_CREATE', d: {} },
  { op: 0, t: 'MESSAGE_CREATE', d: { id: '3' } },
  { op: 0, t: 'MESSAGE_CREATE', d: null },
  { op: 0, t: 'INTERACTION_CREATE', d: { type: 2 } },
  { op: 0, t: 'INTERACTION_CREATE', d: null },
  { op: 0, t: 'THREAD_CREATE', d: {} },
  { op: 14, d: {} },
]
