import { createHash, timingSafeEqual } from 'node:crypto'
import { isIPv4 } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import { peerAddress } from '../api/client-address.ts'
import { problemResponse } from '../api/problem.ts'

export interface OperatorSettings {
  /** Where the room is published. */
  readonly url?: string | undefined
  /** What an operator's programs send as a bearer token. */
  readonly metricsToken?: string | undefined
}

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const

/**
 * Lets through who shows the operators' token, from anywhere. Where none is set, only programs on this machine, and not
 * what a proxy on this machine passes on: once the room has a public address, the token is needed.
 */
export function operatorsOnly(settings: OperatorSettings): MiddlewareHandler {
  const { metricsToken } = settings
  const isOperator = operatorCheck(settings)
  return async (c, next) => {
    if (isOperator(c)) return next()
    return problemResponse(c, {
      status: 403,
      code: 'not-allowed',
      message: 'This is for those who run the archive.',
      hint:
        metricsToken === undefined
          ? 'Ask from the machine itself, or set METRICS_TOKEN and send it as “Authorization: Bearer …”.'
          : 'Send METRICS_TOKEN as “Authorization: Bearer …”.',
    })
  }
}

/** The same as a question, for pages that show operators more. */
export function operatorCheck({ url, metricsToken }: OperatorSettings): (c: Context) => boolean {
  const isPublished = url !== undefined && !isLoopbackHost(new URL(url).hostname)
  return (c) => (metricsToken === undefined ? !isPublished && isFromHere(c) : isSame(bearerOf(c) ?? '', metricsToken))
}

const bearerOf = (c: Context): string | undefined => /^Bearer\s+(\S+)$/iu.exec(c.req.header('authorization') ?? '')?.[1]

/** In the same time whatever is given, its length too. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected))
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest()

function isFromHere(c: Context): boolean {
  return isLoopbackAddress(peerAddress(c)) && FORWARDED.every((name) => c.req.header(name) === undefined)
}

function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/iu, '')
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'))
}

function isLoopbackHost(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || isLoopbackAddress(hostname)
}
