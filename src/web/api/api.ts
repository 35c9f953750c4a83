import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import type { Archive } from '../../archive.ts'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { RoomAccess } from '../access.ts'
import { bodyLimit, LARGEST_BODY } from '../middleware/body-limit.ts'
import { clientAddress } from './client-address.ts'
import { readInput } from './input.ts'
import { createLimits, type Limits } from './limits.ts'
import { openApiDocument } from './openapi.ts'
import { problemResponse, wrongOf } from './problem.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

export interface ApiSettings {
  /** Where the room is published; openapi.json names it. */
  readonly url?: string | undefined
  /** Web sites whose scripts may read answers, such as https://example.org; '*' for all. None: CORS is off. */
  readonly origins?: readonly string[] | undefined
  /** Requests that one client may make a minute. */
  readonly perMinute?: number | undefined
  /** Questions and look-ups that are worked on at once. */
  readonly running?: number | undefined
  /** True behind a proxy that adds the client's address to X-Forwarded-For. */
  readonly trustsProxy?: boolean | undefined
}

export interface ApiParts {
  readonly archive: () => Archive
  readonly access: RoomAccess
  readonly settings: ApiSettings
  readonly log: Log
  readonly now: () => Date
  readonly version: string
  /** Shared with the pages, so that both count together; made here when left out. */
  readonly limits?: Limits
}

const PER_MINUTE = 120
const RUNNING = 4
const LONGEST_WORK = 300_000
const LONGEST_TOKEN = 500
const RETRY_SECONDS = '2'

/** The JSON API, to be mounted at /api/v1. */
export function createApi(parts: ApiParts): Hono {
  const { settings, log, now } = parts
  const limits =
    parts.limits ??
    createLimits({ perMinute: settings.perMinute ?? PER_MINUTE, running: settings.running ?? RUNNING, now })
  const origins = settings.origins ?? []
  const api = new Hono()

  api.use(async (c, next) => {
    await next()
    c.header('x-content-type-options', 'nosniff')
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  if (origins.length > 0) {
    const origin = origins.includes('*') ? '*' : [...origins]
    const allowHeaders = ['content-type', 'authorization', 'accept']
    const exposeHeaders = ['retry-after', 'content-disposition']
    api.use(cors({ origin, allowMethods: ['GET', 'POST'], allowHeaders, exposeHeaders, maxAge: 600 }))
  }
  api.use(async (c, next) => {
    const wait = limits.take(clientAddress(c, settings.trustsProxy ?? false))
    if (wait === 0) return next()
    const seconds = Math.ceil(wait / 1000)
    return problemResponse(c, {
      status: 429,
      code: 'too-many',
      message: 'You have asked too often.',
      hint: `Wait ${seconds} seconds and ask again.`,
      headers: { 'retry-after': String(seconds) },
    })
  })
  api.use(bodyLimit(tooLarge))

  const document = openApiDocument(ROUTES, { version: parts.version, server: `${settings.url ?? ''}/api/v1` })
  api.get('/openapi.json', (c) => c.json(document, 200, { 'cache-control': 'public, max-age=300' }))
  api.get('/', (c) =>
    c.json({ version: 1, kind: 'api', openapi: 'openapi.json', paths: ROUTES.map(({ path }) => path) }),
  )
  for (const path of ['/', '/openapi.json']) api.all(path, (c) => notAllowed(c, ['GET', 'HEAD']))
  for (const route of ROUTES) mount(api, route, (c) => serve(route, c, parts, limits))

  // A route and not a “not found” of its own, which the application that it is mounted in would replace.
  api.all('*', (c) =>
    problemResponse(c, {
      status: 404,
      code: 'not-found',
      message: 'There is nothing at this address.',
      hint: 'See /api/v1/openapi.json for what there is.',
    }),
  )
  api.onError((error, c) => {
    const wrong = wrongOf(error)
    if (c.req.raw.signal.aborted) log.debug('api-left', { status: wrong.status })
    else log.error('api-failed', { code: wrong.code, reason: reasonOf(error) })
    return problemResponse(c, wrong)
  })
  return api
}

function mount(api: Hono, route: Route, handler: (c: Context) => Promise<Response>): void {
  // The last part of a path takes what is left of it: a document's file has slashes.
  const path = route.path.replace(/\{(\w+)\}$/u, ':$1{.+}').replaceAll(/\{(\w+)\}/gu, ':$1')
  const allowed = route.methods.map((method) => method.toUpperCase())
  api.on(allowed, path, handler)
  api.all(path, (c) => notAllowed(c, allowed))
}

const tooLarge = (c: Context): Response =>
  problemResponse(c, {
    status: 413,
    code: 'bad-usage',
    message: 'The body is too large.',
    hint: `Send at most ${LARGEST_BODY / 1024} kB.`,
  })

function notAllowed(c: Context, allowed: readonly string[]): Response {
  return problemResponse(c, {
    status: 405,
    code: 'bad-usage',
    message: `${c.req.method} can not be used here.`,
    hint: `Use ${allowed.join(' or ')}.`,
    headers: { allow: allowed.join(', ') },
  })
}

async function serve(route: Route, c: Context, parts: ApiParts, limits: Limits): Promise<Response> {
  const read = await readInput(c, route.input)
  if (read.kind === 'wrong') return problemResponse(c, read.wrong)
  const end = route.isWork ? limits.begin() : () => undefined
  if (end === undefined) {
    return problemResponse(c, {
      status: 503,
      code: 'busy',
      message: 'As many questions are being worked on as may be.',
      hint: `Ask again in ${RETRY_SECONDS} seconds.`,
      headers: { 'retry-after': RETRY_SECONDS },
    })
  }
  const held: Promise<void>[] = []
  try {
    const token = tokenOf(c)
    return await route.run({
      c,
      input: read.input,
      archive: parts.archive(),
      access: parts.access,
      visible: await parts.access.visible(token),
      token,
      signal: AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(LONGEST_WORK)]),
      now: parts.now,
      until: (work) => void held.push(work),
    })
  } finally {
    // A stream goes on after this; its failures were told in it.
    void Promise.allSettled(held).then(end)
  }
}

function tokenOf(c: Context): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/iu.exec(c.req.header('authorization') ?? '')?.[1]
  return (bearer ?? c.req.query('t'))?.slice(0, LONGEST_TOKEN)
}
