import { REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js'
import { z } from 'zod'
import { FootnoteError, reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { CODES, codeOf, statusOf } from './api.ts'
import { findApi, makeRequest } from './other-servers.ts'
import { isRecord } from './read.ts'

const heldCommands = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    type: z
      .number()
      .nullish()
      .transform((type) => type ?? 1),
  }),
)
type Held = z.infer<typeof heldCommands>[number]

/** What we compare: only the fields that we send, without what Discord fills in by itself. */
const FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
  'required',
  'max_length',
  'min_length',
  'autocomplete',
  'choices',
  'value',
  'channel_types',
]

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/**
 * The same for what we send and for what Discord gives back: no nulls, no `false`, no empty lists, keys in one order.
 * Texts by locale keep all their keys, of which 'id' (Indonesian) is one.
 */
function bare(value: unknown, everyKey = false): unknown {
  if (Array.isArray(value)) return value.map((inner) => bare(inner))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name, inner]) => (everyKey || FIELDS.includes(name)) && !isEmpty(inner))
  const sorted = kept.sort(([one], [other]) => one.localeCompare(other))
  return Object.fromEntries(
    sorted.map(([name, inner]) => {
      if (name === 'contexts' && Array.isArray(inner))
        return [name, inner.map(Number).sort((one, other) => one - other)]
      return [name, bare(inner, name.endsWith('_localizations'))]
    }),
  )
}

/** Without the fields of `names`, at any depth. */
function stripped(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((inner) => stripped(inner, names))
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([name]) => !names.includes(name))
  return Object.fromEntries(kept.map(([name, inner]) => [name, stripped(inner, names)]))
}

/** Discord always gives these back, null when there are none; a server that does not knows nothing of them. */
const MAY_BE_UNKNOWN = ['name_localizations', 'description_localizations', 'contexts', 'default_member_permissions']

/** True when `held` is what `wanted` would make of it. What the server does not know can not differ. */
function sameCommand(wanted: unknown, held: Held): boolean {
  const unknown = MAY_BE_UNKNOWN.filter((name) => !(name in held))
  return JSON.stringify(bare(stripped(wanted, unknown))) === JSON.stringify(bare(stripped(held, unknown)))
}

export interface Changes {
  readonly create: readonly RESTPostAPIApplicationCommandsJSONBody[]
  readonly change: readonly { readonly id: string; readonly body: RESTPostAPIApplicationCommandsJSONBody }[]
  readonly remove: readonly { readonly id: string; readonly name: string }[]
}

const NO_ROUTE: readonly number[] = [404, 405, 501]

const keyOf = (command: { readonly name: string; readonly type?: number | undefined }): string =>
  `${command.type ?? 1}:${command.name}`

/** What to do so that Discord holds exactly `wanted`; nothing where it already does. */
export function difference(wanted: readonly RESTPostAPIApplicationCommandsJSONBody[], held: readonly Held[]): Changes {
  const byKey = new Map(held.map((command) => [keyOf(command), command]))
  const keys = new Set(wanted.map(keyOf))
  return {
    create: wanted.filter((body) => !byKey.has(keyOf(body))),
    change: wanted.flatMap((body) => {
      const old = byKey.get(keyOf(body))
      return old === undefined || sameCommand(body, old) ? [] : [{ id: old.id, body }]
    }),
    remove: held.filter((command) => !keys.has(keyOf(command))).map(({ id, name }) => ({ id, name })),
  }
}

async function bring(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  onlyOurs: ReadonlySet<string> | undefined,
): Promise<number> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId)
  const all = async (): Promise<number> => {
    await rest.put(route, { body: wanted })
    return wanted.length
  }
  const query = new URLSearchParams({ with_localizations: 'true' })
  const answer = await rest.get(route, { query }).catch((error: unknown) => unknownRoute(error))
  if (answer === undefined) return onlyOurs === undefined ? all() : 0
  const held = heldCommands.parse(answer)
  const changes = difference(wanted, held)
  const removed = changes.remove.filter(({ name }) => onlyOurs === undefined || onlyOurs.has(name))
  try {
    // Places are made before they are needed: Discord counts at most 100 and 15.
    for (const { id } of removed) await rest.delete(`${route}/${id}`)
    for (const { id, body } of changes.change)
      await rest.patch(`${route}/${id}`, { body: { ...body, type: undefined } })
    for (const body of changes.create) await rest.post(route, { body })
  } catch (error) {
    unknownRoute(error)
    if (onlyOurs === undefined) return await all()
  }
  return removed.length + changes.change.length + changes.create.length
}

/** Passes over that a server of the API does not have a route (then all commands are written at once); throws the rest on. */
function unknownRoute(error: unknown): undefined {
  if (!NO_ROUTE.includes(statusOf(error)) || codeOf(error) === CODES.unknownApplication) throw error
  return undefined
}

/**
 * Registers by difference: a start with unchanged commands writes nothing. With guild ids the commands stand in those
 * servers at once, and ours are taken out of the global list, so that nobody sees them twice. A server that refuses
 * is logged and does not stop the others.
 */
export async function registerCommands(options: {
  readonly rest: REST
  readonly applicationId: string
  readonly guildIds: readonly string[]
  readonly bodies: readonly RESTPostAPIApplicationCommandsJSONBody[]
  readonly log: Log
}): Promise<void> {
  const { rest, applicationId, guildIds, bodies, log } = options
  const ours = new Set(bodies.map(({ name }) => name))
  const scopes =
    guildIds.length === 0
      ? [{ guildId: undefined, wanted: bodies, onlyOurs: undefined }]
      : [
          ...guildIds.map((guildId) => ({ guildId, wanted: bodies, onlyOurs: undefined })),
          { guildId: undefined, wanted: [], onlyOurs: ours },
        ]
  for (const { guildId, wanted, onlyOurs } of scopes) {
    try {
      const changes = await bring(rest, applicationId, guildId, wanted, onlyOurs)
      log.info('commands-registered', { scope: guildId ?? 'global', changes })
    } catch (error) {
      log.error('commands-refused', { scope: guildId ?? 'global', code: codeOf(error), reason: reasonOf(error) })
    }
  }
}

/** The application, or the bot user, whose id is the same for all but the oldest. */
async function ownId(rest: REST): Promise<unknown> {
  const found = await rest.get(Routes.currentApplication()).catch((error: unknown) => unknownRoute(error))
  return found ?? rest.get(Routes.user())
}

/** Registers without connecting to the gateway. Throws FootnoteError 'discord-refused' when the token is not taken. */
export async function registerNow(options: {
  readonly token: string
  readonly apiUrl?: string
  readonly guildIds: readonly string[]
  readonly bodies: readonly RESTPostAPIApplicationCommandsJSONBody[]
  readonly log: Log
}): Promise<void> {
  const { token, apiUrl, guildIds, bodies, log } = options
  const api = apiUrl === undefined ? undefined : await findApi(apiUrl, token)
  const rest = new REST({ version: '10', makeRequest, ...(api === undefined ? {} : { api }) }).setToken(token)
  const applicationId = await ownId(rest).then(
    (found) => z.object({ id: z.string() }).parse(found).id,
    (cause: unknown) => {
      throw new FootnoteError('discord-refused', `Discord did not take the token (${reasonOf(cause)}).`, {
        hint: 'Copy the bot’s token anew from https://discord.com/developers/applications into DISCORD_TOKEN.',
        cause,
      })
    },
  )
  await registerCommands({ rest, applicationId, guildIds, bodies, log })
}
