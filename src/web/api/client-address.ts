import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Whom a request counts for. Behind a proxy that is trusted, the address that it added last; what a client wrote there
 * itself stands before it and is not believed. Of IPv6 the /64 that a household or a server has to itself.
 */
export function clientAddress(c: Context, trustsProxy: boolean): string {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return network(forwarded === undefined || forwarded === '' ? peerAddress(c) : forwarded)
}

/** The other end of the connection; '' where there is none, as in a test without a socket. */
export function peerAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu
const GROUPS = 8
const NETWORK_GROUPS = 4

function network(address: string): string {
  const plain = MAPPED.exec(address)?.[1] ?? address
  const bare = plain.split('%', 1)[0] ?? ''
  if (!isIPv6(bare)) return plain
  const [before = '', after] = bare.split('::', 2)
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const zeros = after === undefined ? 0 : GROUPS - head.length - tail.length
  const groups = [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...tail]
  const shortened = groups.slice(0, NETWORK_GROUPS).map((group) => Number.parseInt(group, 16).toString(16))
  return `${shortened.join(':')}::/64`
}
