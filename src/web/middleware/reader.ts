import type { MiddlewareHandler } from 'hono'
import type { Params, Reader, RoomEnv } from '../environment.ts'
import { asPageLanguage, preferredLanguage, textsIn } from '../languages/languages.ts'
import type { RoomParts } from '../parts.ts'

const LONGEST_TOKEN = 500

/** Finds out in which language to speak, and what this link lets its reader see. Nothing is remembered: no cookie is set. */
export function reader({ access }: Pick<RoomParts, 'access'>): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    const chosen = asPageLanguage(c.req.query('lang'))
    const language = chosen ?? preferredLanguage(c.req.header('accept-language'))
    const token = c.req.query('t')?.slice(0, LONGEST_TOKEN)
    const kept = { ...(chosen !== undefined && { lang: chosen }), ...(token !== undefined && { t: token }) }
    const found: Reader = {
      language,
      texts: textsIn(language),
      visible: await access.visible(token),
      token,
      to: (path, params = {}) => address(path, { ...params, ...kept }),
      plainTo: address,
    }
    c.set('reader', found)
    await next()
  }
}

/** A path with its parameters; `path` may have a fragment, which stays at the end. */
export function address(path: string, params: Params = {}): string {
  const [before = '', fragment] = path.split('#', 2)
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    const values = typeof value === 'object' ? value : [value]
    for (const one of values) if (one !== undefined && one !== '') query.append(name, String(one))
  }
  const joined = query.size === 0 ? before : `${before}${before.includes('?') ? '&' : '?'}${query.toString()}`
  return fragment === undefined ? joined : `${joined}#${fragment}`
}
