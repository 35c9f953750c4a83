import type { Hono } from 'hono'
import type { Archive } from '../../src/archive.ts'
import { silentLog } from '../../src/log.ts'
import { createRoomAccess } from '../../src/web/access.ts'
import { type ApiParts, createApi } from '../../src/web/api/api.ts'
import { createLinks, type Links } from '../../src/web/links.ts'

export const SECRET = Buffer.alloc(32, 7)

export interface MadeApi {
  readonly api: Hono
  readonly links: Links
  /** Milliseconds to put the clock on. */
  readonly pass: (milliseconds: number) => void
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>
}

/** An API over an archive, with a clock in hand; the collections named are closed to who has no token. */
export function anApi(archive: Archive, restricted: readonly string[] = [], parts: Partial<ApiParts> = {}): MadeApi {
  let time = Date.parse('2026-01-01T00:00:00Z')
  const now = (): Date => new Date(time)
  const isRestricted = (name: string): boolean => restricted.includes(name)
  const links = createLinks({ baseUrl: 'https://room.example', secret: () => SECRET, isRestricted, now, days: 7 })
  const access = createRoomAccess({ archive: () => archive, links, restricted: () => restricted })
  const settings = { perMinute: 10_000 }
  const api = createApi({ archive: () => archive, access, settings, log: silentLog, now, version: '1.2.3', ...parts })
  return {
    api,
    links,
    pass: (milliseconds) => {
      time += milliseconds
    },
    get: async (path, headers = {}) => api.request(path, { headers }),
    post: async (path, body, headers = {}) =>
      api.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}
