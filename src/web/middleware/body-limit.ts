import type { Context, Env, MiddlewareHandler } from 'hono'

/** Bytes. */
export const LARGEST_BODY = 64 * 1024

/** Only these methods have a body that somebody reads; of any other the route says that it can not be used. */
const WITH_BODY: ReadonlySet<string> = new Set(['POST'])

/**
 * Refuses a body of more than 64 kB, also one that does not say how long it is. Hono's own does not work here: it makes a
 * request from the server's, which Node's own `Request` does not take for one while the globals are Node's.
 */
export function bodyLimit<E extends Env>(
  onError: (c: Context<E>) => Response | Promise<Response>,
): MiddlewareHandler<E> {
  return async (c, next) => {
    const { headers, signal } = c.req.raw
    if (!WITH_BODY.has(c.req.method)) return next()
    const told = headers.get('content-length')
    if (told !== null && !headers.has('transfer-encoding')) return Number(told) > LARGEST_BODY ? onError(c) : next()
    const { body } = c.req.raw
    if (body === null) return next()
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of body) {
      size += part.length
      if (size > LARGEST_BODY) return onError(c)
      parts.push(part)
    }
    c.req.raw = new Request(c.req.url, { method: c.req.method, headers, body: Buffer.concat(parts), signal })
    return next()
  }
}
