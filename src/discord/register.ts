import { REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js'
import { z } from 'zod'
import { FootnoteError, reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { CODES, codeOf, statusOf } from './api.ts'
import { difference, heldCommands } from './held-commands.ts'
import { findApi, makeRequest } from './other-servers.ts'

const NO_ROUTE: readonly number[] = [404, 405, 501]

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
