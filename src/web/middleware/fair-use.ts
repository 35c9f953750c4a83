import type { MiddlewareHandler } from 'hono'
import { clientAddress } from '../api/client-address.ts'
import type { Limits } from '../api/limits.ts'
import type { RoomEnv } from '../environment.ts'
import { problemPage } from '../pages/problem.ts'

/** So many pages a minute for each client, counted together with its requests to the API. */
export function fairUse(
  settings: { readonly trustsProxy?: boolean | undefined },
  limits: Limits,
): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    const wait = limits.take(clientAddress(c, settings.trustsProxy ?? false))
    if (wait === 0) return next()
    const seconds = Math.ceil(wait / 1000)
    c.header('retry-after', String(seconds))
    const [title, what] = c.get('reader').texts.problems.often
    return problemPage(c, 429, [title, what(seconds)])
  }
}
