import { DefaultRestOptions, Routes, type RESTOptions, SimpleShardingStrategy, type WebSocketOptions } from 'discord.js'
import { isRecord } from './read.ts'

/**
 * DISCORD_API_URL may name a proxy or another server of the same API, and those leave out fields that Discord always
 * sends. discord.js takes them for granted, so they are filled in before it reads them.
 */

type Manager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0]
type Strategy = ReturnType<NonNullable<WebSocketOptions['buildStrategy']>>

const PROBE = 5000

/** Without the version and the slashes at its end, which discord.js adds. */
export const bareApi = (url: string): string => url.replace(/\/+$/u, '').replace(/\/v\d+$/u, '')

/** Where the API stands: at the address as it is written or, when nothing is there, in the folder `api` of it. */
export async function findApi(url: string, token: string): Promise<string> {
  const bare = bareApi(url)
  if (bare.endsWith('/api')) return bare
  const answers = async (base: string): Promise<boolean> => {
    const init = { headers: { authorization: `Bot ${token}` }, signal: AbortSignal.timeout(PROBE) }
    const answer = await fetch(`${base}/v10${Routes.gatewayBot()}`, init).catch(() => undefined)
    await answer?.body?.cancel()
    return answer !== undefined && answer.status !== 404
  }
  return !(await answers(bare)) && (await answers(`${bare}/api`)) ? `${bare}/api` : bare
}

/** JSON that is not called so is read as JSON all the same. */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const answer = await DefaultRestOptions.makeRequest(url, init)
  if (!answer.ok || answer.headers.has('content-type')) return answer
  const text = await answer.text()
  const headers = new Headers(answer.headers)
  if (/^\s*[[{]/u.test(text)) headers.set('content-type', 'application/json')
  const { status, statusText } = answer
  // A body, even an empty one, is not allowed beside 204.
  return new Response(text === '' ? null : text, { status, statusText, headers })
}

export interface GatewayFacts {
  readonly url: string
  readonly shards: number
  readonly session_start_limit: Readonly<Record<'total' | 'remaining' | 'reset_after' | 'max_concurrency', number>>
}

const positive = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= 0 ? value : otherwise

/** The gateway's facts with all their fields. Without an address of its own it stands where the API does. */
export function completeGateway(answer: unknown, api: string): GatewayFacts {
  const held = isRecord(answer) ? answer : {}
  const limit = isRecord(held['session_start_limit']) ? held['session_start_limit'] : {}
  const url = typeof held['url'] === 'string' && held['url'] !== '' ? held['url'] : new URL(api).origin
  return {
    // discord.js writes a query of its own behind it.
    url: url.replace(/^http/u, 'ws').replace(/\?.*$/su, ''),
    shards: Math.max(1, positive(held['shards'], 1)),
    session_start_limit: {
      total: positive(limit['total'], 1000),
      remaining: positive(limit['remaining'], 1000),
      reset_after: positive(limit['reset_after'], 0),
      max_concurrency: Math.max(1, positive(limit['max_concurrency'], 1)),
    },
  }
}

/** READY with what discord.js reads of it. The first part of a token is the bot's own id. */
export function completeReady(ready: Record<string, unknown>, token: string): void {
  const named = Buffer.from(token.split('.', 1)[0] ?? '', 'base64').toString('utf8')
  const user = { username: 'bot', discriminator: '0', avatar: null, bot: true }
  const held = isRecord(ready['user']) ? ready['user'] : {}
  const id = typeof held['id'] === 'string' ? held['id'] : /^\d+$/u.test(named) ? named : '0'
  ready['user'] = { ...user, ...held, id }
  if (!Array.isArray(ready['guilds'])) ready['guilds'] = []
  if (!isRecord(ready['application'])) ready['application'] = { id, flags: 0 }
}

const isDiscords = (address: string): boolean => URL.canParse(address) && /\bdiscord\.gg$/u.test(new URL(address).host)

/** Where to resume: not at Discord's own gateway when the session is with another server. */
export function resumeAddress(given: unknown, gateway: string): string {
  const isUsable = typeof given === 'string' && URL.canParse(given)
  return isUsable && (!isDiscords(given) || isDiscords(gateway)) ? given : gateway
}

/**
 * How discord.js talks to the gateway, with a listener of ours before its own: it completes READY, and hears each
 * event as it came. What fails in it is told to `failed` and goes no further, since it would end the process.
 */
export function listenFirst(
  manager: Manager,
  heard: {
    readonly token: string
    readonly gateway: () => string
    readonly event: (name: string, data: unknown) => void
    readonly failed: (error: unknown) => void
  },
): Strategy {
  const { options } = manager
  const keep = options.updateSessionInfo.bind(options)
  Object.assign(options, {
    updateSessionInfo: (shardId: number, session: Parameters<typeof keep>[1]) =>
      keep(
        shardId,
        session === null ? null : { ...session, resumeURL: resumeAddress(session.resumeURL, heard.gateway()) },
      ),
  })
  const on = (name: string, listener: (packet: Record<string, unknown>) => void): void => {
    // The manager names its events by an enum that discord.js does not pass on; these are its values.
    const events: { on(event: string, listener: (packet: Record<string, unknown>) => void): unknown } = manager
    events.on(name, (packet) => {
      try {
        listener(packet)
      } catch (error) {
        heard.failed(error)
      }
    })
  }
  on('ready', ({ data }) => {
    if (isRecord(data)) completeReady(data, heard.token)
  })
  on('dispatch', ({ data }) => {
    if (isRecord(data) && typeof data['t'] === 'string') heard.event(data['t'], data['d'])
  })
  return new SimpleShardingStrategy(manager)
}
