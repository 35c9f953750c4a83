import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { ApiError, isObject, type Json } from './json.ts'
import type { Fault } from './rules-components.ts'
import type { Faults } from './faults.ts'
import type { Rates } from './rates.ts'
import type { FakeFile } from './world.ts'

export interface ApiRequest {
  readonly method: string
  /** Without the /api/v10 in front and without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string
  readonly body: unknown
  readonly files: readonly FakeFile[]
}

/** Answers with JSON, or with nothing (204). Throws ApiError for what Discord would refuse. */
export type Handler = (request: ApiRequest, parts: readonly string[]) => unknown

export interface Route {
  readonly method: string
  readonly path: RegExp
  /** Interaction and webhook routes carry their token in the path. */
  readonly open?: true
  readonly handle: Handler
}

/** Discord's shape of a refused form: nested by path, with `_errors` at the leaves. */
export function formError(faults: readonly Fault[]): ApiError {
  const tree: Record<string, unknown> = {}
  for (const fault of faults) {
    const leaf = fault.path.reduce<Record<string, unknown>>((node, part) => {
      const next = node[part]
      const made: Record<string, unknown> = isObject(next) ? { ...next } : {}
      node[part] = made
      return made
    }, tree)
    leaf['_errors'] = [{ code: fault.code, message: fault.message }]
  }
  return new ApiError(400, 50035, 'Invalid Form Body', tree)
}

async function bodyOf(request: IncomingMessage): Promise<{ body: unknown; files: FakeFile[] }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (bytes.length > 10 * 1024 * 1024) throw new ApiError(413, 40005, 'Request entity too large')
  if (!type.startsWith('multipart/'))
    return { body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')), files: [] }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const files: FakeFile[] = []
  const json: { body: unknown } = { body: {} }
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') json.body = name === 'payload_json' ? JSON.parse(value) : json.body
    else files.push({ name: value.name, text: await value.text() })
  }
  return { body: json.body, files }
}

export interface ApiServerOptions {
  readonly routes: readonly Route[]
  readonly token: string
  readonly faults: Faults
  readonly onRefused: (request: ApiRequest, error: ApiError) => void
  /** Where the API stands on this server, such as '/api'. */
  readonly folder: string
  /** Does not say that its JSON is JSON. */
  readonly untyped: boolean
  /** Without it nothing is ever too often. */
  readonly rates: Rates | undefined
  readonly onRequest: (request: ApiRequest) => void
}

const answer = (response: ServerResponse, status: number, json: unknown, isTyped: boolean): void => {
  if (json === undefined || status === 204) return void response.writeHead(204).end()
  response.writeHead(status, isTyped ? { 'content-type': 'application/json' } : {}).end(JSON.stringify(json))
}

export function createApiServer(options: ApiServerOptions): Server {
  function handle(request: ApiRequest): unknown {
    options.onRequest(request)
    for (const route of options.routes) {
      const match = route.method === request.method ? route.path.exec(request.path) : null
      if (match === null) continue
      if (route.open !== true && request.authorization !== `Bot ${options.token}`)
        throw new ApiError(401, 0, '401: Unauthorized')
      return route.handle(
        request,
        match.slice(1).map((part) => part ?? ''),
      )
    }
    throw new ApiError(404, 0, `404: Not Found (${request.method} ${request.path} is not part of the fake)`)
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://fake')
    const { folder, untyped } = options
    const path = decodeURIComponent(url.pathname)
      .slice(folder.length)
      .replace(/^\/v\d+/u, '')
    if (!url.pathname.startsWith(`${folder}/`))
      return answer(response, 404, { code: 0, message: '404: Not Found' }, !untyped)
    const method = incoming.method ?? 'GET'
    const { body, files } = await bodyOf(incoming)
    const accident = await options.faults.before(method, path, response)
    if (accident.answered) return
    const taken = options.rates?.take(method, path)
    for (const [name, value] of Object.entries(taken?.headers ?? {})) response.setHeader(name, value)
    if (taken?.refused !== undefined) {
      const { seconds, global } = taken.refused
      return answer(response, 429, { message: 'You are being rate limited.', retry_after: seconds, global }, true)
    }
    const request: ApiRequest = {
      method,
      path,
      query: url.searchParams,
      authorization: incoming.headers.authorization ?? '',
      body,
      files,
    }
    const reply: { status: number; json: unknown } = { status: 200, json: undefined }
    try {
      reply.json = handle(request)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      options.onRefused(request, error)
      reply.status = error.status
      reply.json = {
        code: error.code,
        message: error.message,
        ...(error.errors === undefined ? {} : { errors: error.errors }),
      }
    }
    if (accident.after === 'lost') return void incoming.socket.destroy()
    if (accident.after !== undefined) await wait(accident.after)
    answer(response, reply.status, reply.json, !untyped || reply.status >= 400)
  }

  return createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ code: 0, message: `the fake itself failed: ${String(error)}` }))
    })
  })
}

export const bodyObject = (request: ApiRequest): Json => {
  if (!isObject(request.body)) throw new ApiError(400, 50109, 'The request body contains invalid JSON.')
  return request.body
}
