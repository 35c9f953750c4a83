import type { MiddlewareHandler } from 'hono'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|::1)$/iu

export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/**
 * Refuses requests that name another host: a foreign page whose name was turned to 127.0.0.1 (DNS rebinding) would
 * otherwise read the archive with its visitor's browser. A room that listens beyond this machine and has no address of
 * its own can not know its names and takes any.
 */
export function hostCheck(listensOn: string, url: string | undefined): MiddlewareHandler {
  const published = url === undefined ? undefined : new URL(url).hostname.toLowerCase()
  const takesAny = !isLoopback(listensOn) && published === undefined
  return async (c, next) => {
    const named = hostnameOf(c.req.header('host') ?? '')
    if (takesAny || isLoopback(named) || named === published || named === listensOn.toLowerCase()) return next()
    return c.text(
      'This reading room does not answer under that name. Set READING_ROOM_URL to the address that people use.\n',
      421,
    )
  }
}

function hostnameOf(header: string): string {
  return header.replace(/:\d{1,5}$/u, '').toLowerCase()
}
