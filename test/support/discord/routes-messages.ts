import { ApiError, asList, asObject, asText, isObject, type Json } from './json.ts'
import { type ApiRequest, bodyObject, formError, type Route } from './http.ts'
import { layoutBytes } from './rules-components.ts'
import { EPHEMERAL, LAYOUT, LOADING, messageFaults, SUPPRESS_EMBEDS } from './rules-messages.ts'
import type { Gateway } from './gateway.ts'
import { bareMessage } from './manners.ts'
import { channelJson, messageJson, withoutContent } from './wire.ts'
import {
  addChannel,
  addMessage,
  ATTACH_FILES,
  CREATE_THREADS,
  type FakeChannel,
  type FakeMessage,
  SEND_IN_THREADS,
  SEND_MESSAGES,
  VIEW_CHANNEL,
  type World,
} from './world.ts'

const MESSAGE_CONTENT_INTENT = 1 << 15

/** A new message's event, with what a bot without the message content intent gets to see of it. */
export function announce(world: World, gateway: Gateway, message: FakeMessage): void {
  const json = messageJson(world, message)
  const mentioned = asList(json['mentions']).some((one) => asObject(one)['id'] === world.bot.id)
  const open =
    message.guildId === undefined ||
    message.authorId === world.bot.id ||
    mentioned ||
    (gateway.intents & MESSAGE_CONTENT_INTENT) !== 0
  const hidden = (message.flags & EPHEMERAL) !== 0
  const place =
    message.guildId === undefined || hidden
      ? {}
      : {
          guild_id: message.guildId,
          member: { roles: rolesOf(world, message), joined_at: null, deaf: false, mute: false, flags: 0 },
        }
  const whole: Json = { ...(open ? json : withoutContent(json)), ...place }
  gateway.dispatch('MESSAGE_CREATE', world.manners.sparse ? bareMessage(whole) : whole, message.guildId)
}

const memberRoles = new WeakMap<FakeMessage, readonly string[]>()
export const giveRoles = (message: FakeMessage, roles: readonly string[]): unknown => memberRoles.set(message, roles)
const rolesOf = (_world: World, message: FakeMessage): readonly string[] => memberRoles.get(message) ?? []

/** The part of a message that a body sets; throws what Discord answers when it would not take it. */
export function checkedBody(world: World, request: ApiRequest, allowed: number, before?: FakeMessage): Json {
  const body = bodyObject(request)
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0
  if ((flags & LAYOUT) !== 0 && world.manners.layouts !== 'kept') {
    if (world.manners.layouts === 'refused') throw new ApiError(400, 50006, 'Cannot send an empty message')
    return { ...body, flags: flags & ~LAYOUT, components: [], content: '' }
  }
  const faults = messageFaults(body, {
    create: before === undefined || (before.flags & LOADING) !== 0,
    files: request.files.length,
    flags: before?.flags ?? 0,
    content: before?.content ?? '',
    flagsAllowed: allowed,
  })
  if (faults.length > 0) throw formError(faults)
  if (layoutBytes(asList(body['components'])) > 10_170) throw new ApiError(500, 0, 'Internal Server Error')
  return body
}

export function applyEdit(message: FakeMessage, body: Json, request: ApiRequest): void {
  if (body['content'] !== undefined) message.content = asText(body['content'])
  if (body['components'] !== undefined) message.components = asList(body['components'])
  if (body['embeds'] !== undefined) message.embeds = asList(body['embeds'])
  if (request.files.length > 0) message.files = request.files
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0
  message.flags = (message.flags & ~LOADING) | flags
  message.edits += 1
  message.editedAt.push(Date.now())
}

const mayPost = (channel: FakeChannel, files: number): void => {
  const needed = channel.kind === 'thread' ? SEND_IN_THREADS : SEND_MESSAGES
  if (channel.kind !== 'direct' && (channel.permissions & needed) === 0n)
    throw new ApiError(403, 50013, 'Missing Permissions')
  if (channel.kind !== 'direct' && files > 0 && (channel.permissions & ATTACH_FILES) === 0n)
    throw new ApiError(403, 50013, 'Missing Permissions')
  if (channel.locked) throw new ApiError(403, 50013, 'Missing Permissions')
  if (channel.kind === 'direct' && channel.permissions === VIEW_CHANNEL)
    throw new ApiError(403, 50007, 'Cannot send messages to this user')
  channel.archived = false
}

export function messageRoutes(world: World, gateway: Gateway): readonly Route[] {
  const channelOf = (id: string): FakeChannel => {
    const channel = world.channels.get(id)
    if (channel === undefined) throw new ApiError(404, 10003, 'Unknown Channel')
    if ((channel.permissions & VIEW_CHANNEL) === 0n) throw new ApiError(403, 50001, 'Missing Access')
    return channel
  }
  const messageOf = (channel: string, id: string): FakeMessage => {
    const message = world.messages.get(id)
    if (message === undefined || message.deleted || message.channelId !== channel || (message.flags & EPHEMERAL) !== 0)
      throw new ApiError(404, 10008, 'Unknown Message')
    return message
  }

  const create: Route = {
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages$/u,
    handle(request, [id = '']) {
      const channel = channelOf(id)
      const body = checkedBody(world, request, SUPPRESS_EMBEDS | LAYOUT)
      mayPost(channel, request.files.length)
      const nonce = body['nonce'] === undefined ? undefined : JSON.stringify(body['nonce'])
      const twin = [...world.messages.values()].find(
        (one) => nonce !== undefined && one.nonce === nonce && one.channelId === id,
      )
      if (twin !== undefined && body['enforce_nonce'] === true) return messageJson(world, twin)
      const reference = isObject(body['message_reference']) ? body['message_reference'] : undefined
      const target = world.messages.get(asText(reference?.['message_id']))
      const gone = reference !== undefined && (target === undefined || target.deleted)
      if (gone && reference['fail_if_not_exists'] !== false)
        throw formError([
          { path: ['message_reference'], code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' },
        ])
      const message = addMessage(world, {
        channelId: id,
        ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
        authorId: world.bot.id,
        content: asText(body['content']),
        components: asList(body['components']),
        embeds: asList(body['embeds']),
        files: request.files,
        flags: typeof body['flags'] === 'number' ? body['flags'] : 0,
        ...(nonce === undefined ? {} : { nonce }),
        ...(target === undefined || gone ? {} : { replyTo: target.id }),
      })
      announce(world, gateway, message)
      return world.manners.sparse ? { id: message.id } : messageJson(world, message)
    },
  }

  const edit: Route = {
    method: 'PATCH',
    path: /^\/channels\/(\d+)\/messages\/(\d+)$/u,
    handle(request, [channelId = '', id = '']) {
      const channel = channelOf(channelId)
      const message = messageOf(channelId, id)
      if (message.authorId !== world.bot.id)
        throw new ApiError(403, 50005, 'Cannot edit a message authored by another user')
      if (channel.archived) throw new ApiError(400, 50083, 'Thread is archived')
      applyEdit(message, checkedBody(world, request, SUPPRESS_EMBEDS | LAYOUT, message), request)
      return messageJson(world, message)
    },
  }

  const startThread: Route = {
    method: 'POST',
    path: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/u,
    handle(request, [channelId = '', id = '']) {
      const channel = channelOf(channelId)
      const message = messageOf(channelId, id)
      const name = asText(bodyObject(request)['name'])
      if (name.length < 1 || name.length > 100)
        throw formError([
          { path: ['name'], code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100 in length.' },
        ])
      if (channel.kind !== 'text') throw new ApiError(400, 50024, 'Cannot execute action on this channel type')
      if ((channel.permissions & CREATE_THREADS) === 0n) throw new ApiError(403, 50013, 'Missing Permissions')
      if (message.threadId !== undefined)
        throw new ApiError(400, 160004, 'A thread has already been created for this message')
      message.threadId = id
      const thread = addChannel(
        world,
        {
          kind: 'thread',
          name,
          ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
          parentId: channelId,
          ownerId: world.bot.id,
        },
        id,
      )
      gateway.dispatch('THREAD_CREATE', { ...channelJson(world, thread), newly_created: true }, channel.guildId)
      return channelJson(world, thread)
    },
  }

  const direct: Route = {
    method: 'POST',
    path: /^\/users\/@me\/channels$/u,
    handle(request) {
      const recipientId = asText(bodyObject(request)['recipient_id'])
      const known = [...world.channels.values()].find((one) => one.kind === 'direct' && one.recipientId === recipientId)
      return channelJson(world, known ?? addChannel(world, { kind: 'direct', name: 'direct', recipientId }))
    },
  }

  return [
    create,
    edit,
    startThread,
    direct,
    { method: 'GET', path: /^\/channels\/(\d+)$/u, handle: (_request, [id = '']) => channelJson(world, channelOf(id)) },
    {
      method: 'GET',
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/u,
      handle: (_request, [channel = '', id = '']) => messageJson(world, (channelOf(channel), messageOf(channel, id))),
    },
    {
      method: 'POST',
      path: /^\/channels\/(\d+)\/typing$/u,
      handle: (_request, [id = '']) => void world.typing.push(channelOf(id).id),
    },
    {
      method: 'DELETE',
      path: /^\/channels\/(\d+)\/messages\/(\d+)$/u,
      handle(_request, [channel = '', id = '']) {
        messageOf(channel, id).deleted = true
        return undefined
      },
    },
  ]
}
