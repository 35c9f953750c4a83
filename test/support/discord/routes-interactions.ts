import { ApiError, asList, asObject, asText, isObject } from './json.ts'
import { type ApiRequest, bodyObject, formError, type Route } from './http.ts'
import { modalFaults } from './rules-components.ts'
import { EPHEMERAL, LAYOUT, LOADING, SUPPRESS_EMBEDS } from './rules-messages.ts'
import type { Gateway } from './gateway.ts'
import { announce, applyEdit, checkedBody } from './routes-messages.ts'
import { messageJson } from './wire.ts'
import { addMessage, type FakeInteraction, type FakeMessage, type World } from './world.ts'

const THREE_SECONDS = 3000
const FIFTEEN_MINUTES = 15 * 60_000
/** What each type of interaction (2 command, 3 component, 4 autocomplete, 5 modal) may be answered with. */
const ANSWERS: Readonly<Record<number, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
}

const bare = (request: ApiRequest): ApiRequest => ({ ...request, body: asObject(bodyObject(request)['data']) })

export function interactionRoutes(world: World, gateway: Gateway): readonly Route[] {
  function reply(interaction: FakeInteraction, fields: Partial<FakeMessage>): FakeMessage {
    const message = addMessage(world, {
      channelId: interaction.channelId,
      ...(interaction.guildId === undefined ? {} : { guildId: interaction.guildId }),
      authorId: world.bot.id,
      interactionToken: interaction.token,
      content: '',
      ...fields,
    })
    announce(world, gateway, message)
    return message
  }

  function create(interaction: FakeInteraction, request: ApiRequest): FakeMessage {
    const body = checkedBody(world, bare(request), EPHEMERAL | SUPPRESS_EMBEDS | LAYOUT)
    return reply(interaction, {
      content: asText(body['content']),
      components: asList(body['components']),
      embeds: asList(body['embeds']),
      files: request.files,
      flags: typeof body['flags'] === 'number' ? body['flags'] : 0,
    })
  }

  function standsOn(interaction: FakeInteraction): FakeMessage {
    const message = world.messages.get(interaction.messageId ?? '')
    if (message === undefined) throw new ApiError(404, 10008, 'Unknown Message')
    return message
  }

  function accept(interaction: FakeInteraction, type: number, request: ApiRequest): void {
    const data = asObject(bodyObject(request)['data'])
    switch (type) {
      case 4:
        interaction.originalId = create(interaction, request).id
        return
      case 5: {
        const flags = typeof data['flags'] === 'number' ? data['flags'] : 0
        if ((flags & ~EPHEMERAL) !== 0)
          throw formError([
            { path: ['data', 'flags'], code: 'INVALID_FLAGS', message: 'only EPHEMERAL can be deferred with' },
          ])
        interaction.originalId = reply(interaction, { flags: flags | LOADING }).id
        return
      }
      case 6:
        interaction.originalId = standsOn(interaction).id
        return
      case 7: {
        const message = standsOn(interaction)
        applyEdit(message, checkedBody(world, bare(request), SUPPRESS_EMBEDS | LAYOUT, message), request)
        interaction.originalId = message.id
        return
      }
      case 8: {
        const choices = asList(data['choices']).filter(isObject)
        const bad = choices.filter(
          (one) =>
            asText(one['name']).length < 1 || asText(one['name']).length > 100 || asText(one['value']).length > 100,
        )
        if (choices.length > 25 || bad.length > 0)
          throw formError([
            {
              path: ['data', 'choices'],
              code: 'BASE_TYPE_BAD_LENGTH',
              message: `${choices.length} choices, ${bad.length} of a wrong length`,
            },
          ])
        interaction.choices = choices
        return
      }
      case 9: {
        const faults = modalFaults(data)
        if (faults.length > 0) throw formError(faults)
        interaction.modal = data
      }
    }
  }

  const callback: Route = {
    method: 'POST',
    open: true,
    path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/u,
    handle(request, [id = '', token = '']) {
      const interaction = world.interactions.get(id)
      const age = interaction === undefined ? 0 : world.now() - interaction.at
      if (
        interaction === undefined ||
        interaction.token !== decodeURIComponent(token) ||
        (interaction.acknowledged === undefined && age > THREE_SECONDS)
      )
        throw new ApiError(404, 10062, 'Unknown interaction')
      if (interaction.acknowledged !== undefined)
        throw new ApiError(400, 40060, 'Interaction has already been acknowledged.')
      const type = bodyObject(request)['type']
      if (typeof type !== 'number' || !(ANSWERS[interaction.type] ?? []).includes(type))
        throw formError([
          {
            path: ['type'],
            code: 'BASE_TYPE_CHOICES',
            message: `an interaction of type ${interaction.type} can not be answered with ${String(type)}`,
          },
        ])
      accept(interaction, type, request)
      interaction.acknowledged = type
      interaction.acknowledgedAfter = age
      return undefined
    },
  }

  function byToken(token: string): FakeInteraction {
    const interaction = [...world.interactions.values()].find((one) => one.token === decodeURIComponent(token))
    if (interaction === undefined || interaction.acknowledged === undefined)
      throw new ApiError(404, 10015, 'Unknown Webhook')
    if (world.now() - interaction.at > FIFTEEN_MINUTES) throw new ApiError(401, 50027, 'Invalid Webhook Token')
    return interaction
  }
  const messageOf = (interaction: FakeInteraction, id: string): FakeMessage => {
    const message = world.messages.get(id === '@original' ? (interaction.originalId ?? '') : id)
    if (message === undefined || message.deleted) throw new ApiError(404, 10008, 'Unknown Message')
    return message
  }
  const one = /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/u

  return [
    callback,
    {
      method: 'PATCH',
      open: true,
      path: one,
      handle(request, [, token = '', id = '']) {
        const message = messageOf(byToken(token), id)
        applyEdit(message, checkedBody(world, request, SUPPRESS_EMBEDS | LAYOUT, message), request)
        return world.manners.sparse ? undefined : messageJson(world, message)
      },
    },
    {
      method: 'GET',
      open: true,
      path: one,
      handle: (_request, [, token = '', id = '']) => messageJson(world, messageOf(byToken(token), id)),
    },
    {
      method: 'DELETE',
      open: true,
      path: one,
      handle(_request, [, token = '', id = '']) {
        messageOf(byToken(token), id).deleted = true
        return undefined
      },
    },
    {
      method: 'POST',
      open: true,
      path: /^\/webhooks\/(\d+)\/([^/]+)$/u,
      handle(request, [, token = '']) {
        const interaction = byToken(token)
        return messageJson(world, create(interaction, { ...request, body: { data: request.body } }))
      },
    },
  ]
}
