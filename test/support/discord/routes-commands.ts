import { ApiError, asText, isObject, type Json, snowflake } from './json.ts'
import { bodyObject, formError, type Route } from './http.ts'
import { commandFaults } from './rules-commands.ts'
import { memberJson, userJson } from './wire.ts'
import type { World } from './world.ts'

const LIMITS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 }

/** What Discord gives back for a command: with its own defaults filled in. */
function stored(world: World, body: Json, guildId: string, id: string): Json {
  const type = body['type'] ?? 1
  const options = Array.isArray(body['options']) ? body['options'].filter(isObject) : []
  return {
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    dm_permission: guildId === '' ? true : undefined,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    ...body,
    description: type === 1 ? body['description'] : '',
    type,
    id,
    application_id: world.applicationId,
    version: snowflake(world.now()),
    ...(guildId === '' ? {} : { guild_id: guildId }),
    ...(options.length === 0
      ? {}
      : { options: options.map((one) => ({ name_localizations: null, description_localizations: null, ...one })) }),
  }
}

export function commandRoutes(
  world: World,
  gatewayAddress: () => string,
  recommendedShards: () => number,
): readonly Route[] {
  const list = (guildId: string): Json[] => world.commands.get(guildId) ?? []
  const keep = (guildId: string, commands: Json[]): unknown => world.commands.set(guildId, commands)
  const base = String.raw`^/applications/\d+(?:/guilds/(\d+))?/commands`

  function put(guildId: string, given: Json, id?: string): Json {
    const old = list(guildId).find((one) => one['id'] === id)
    const body: Json = old === undefined ? given : { ...given, type: old['type'] }
    const faults = commandFaults(body)
    if (faults.length > 0) throw formError(faults)
    const type = body['type'] ?? 1
    const same = list(guildId).find((one) =>
      id === undefined ? one['name'] === body['name'] && one['type'] === type : one['id'] === id,
    )
    if (id !== undefined && same === undefined) throw new ApiError(404, 10063, 'Unknown application command')
    const others = list(guildId).filter((one) => one !== same)
    if (typeof type === 'number' && others.filter((one) => one['type'] === type).length >= (LIMITS[type] ?? 0))
      throw new ApiError(400, 30032, 'Maximum number of application commands reached')
    const whole = stored(world, body, guildId, same === undefined ? snowflake(world.now()) : asText(same['id']))
    keep(guildId, [...others, whole])
    return whole
  }

  return [
    {
      method: 'GET',
      path: /^\/gateway\/bot$/u,
      handle: () =>
        world.manners.sparse
          ? { url: gatewayAddress() }
          : {
              url: gatewayAddress(),
              shards: recommendedShards(),
              session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 16 },
            },
    },
    {
      method: 'GET',
      path: /^\/guilds\/(\d+)\/members\/(\d+)$/u,
      handle: (_request, [guildId = '', userId = '']) => {
        const guild = world.guilds.get(guildId)
        const user = world.users.get(userId)
        if (guild === undefined) throw new ApiError(404, 10004, 'Unknown Guild')
        if (user === undefined || !guild.members.has(userId)) throw new ApiError(404, 10007, 'Unknown Member')
        return memberJson(user, [], 0n)
      },
    },
    { method: 'GET', path: /^\/users\/@me$/u, handle: () => userJson(world.bot) },
    {
      method: 'GET',
      path: /^\/(?:oauth2\/)?applications\/@me$/u,
      handle: () => ({ id: world.applicationId, name: 'footnote', flags: 0 }),
    },
    {
      method: 'GET',
      path: new RegExp(`${base}$`, 'u'),
      handle: (request, [guildId = '']) =>
        list(guildId).map((one) =>
          request.query.get('with_localizations') === 'true' && !world.manners.sparse
            ? one
            : { ...one, name_localizations: undefined, description_localizations: undefined },
        ),
    },
    {
      method: 'POST',
      path: new RegExp(`${base}$`, 'u'),
      handle(request, [guildId = '']) {
        world.commandWrites.push(`POST ${asText(bodyObject(request)['name'])}`)
        return put(guildId, bodyObject(request))
      },
    },
    {
      method: 'PATCH',
      path: new RegExp(`${base}/(\\d+)$`, 'u'),
      handle(request, [guildId = '', id = '']) {
        world.commandWrites.push(`PATCH ${asText(bodyObject(request)['name'])}`)
        return put(guildId, bodyObject(request), id)
      },
    },
    {
      method: 'PUT',
      path: new RegExp(`${base}$`, 'u'),
      handle(request, [guildId = '']) {
        world.commandWrites.push('PUT')
        keep(guildId, [])
        return (Array.isArray(request.body) ? request.body : []).filter(isObject).map((one) => put(guildId, one))
      },
    },
    {
      method: 'DELETE',
      path: new RegExp(`${base}/(\\d+)$`, 'u'),
      handle(_request, [guildId = '', id = '']) {
        const gone = list(guildId).find((one) => one['id'] === id)
        if (gone === undefined) throw new ApiError(404, 10063, 'Unknown application command')
        world.commandWrites.push(`DELETE ${asText(gone['name'])}`)
        keep(
          guildId,
          list(guildId).filter((one) => one !== gone),
        )
        return undefined
      },
    },
  ]
}
