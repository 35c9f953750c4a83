import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** Something that goes wrong once (or `times` times) for the next request that fits. */
export interface Accident {
  readonly method?: string
  readonly path: RegExp
  readonly times?: number
  readonly kind:
    | { readonly what: 'status'; readonly status: number; readonly code?: number }
    | { readonly what: 'rate-limit'; readonly seconds: number; readonly global?: boolean }
    /** Waits before the request is handled. */
    | { readonly what: 'slow'; readonly milliseconds: number }
    /** Handles the request, then drops the connection instead of answering. */
    | { readonly what: 'lost' }
    /** Handles the request, and answers late. */
    | { readonly what: 'late'; readonly milliseconds: number }
}

export interface Faults {
  next(accident: Accident): void
  /** True when the request was answered by an accident and must not be handled. */
  before(
    method: string,
    path: string,
    response: ServerResponse,
  ): Promise<{ readonly answered: boolean; readonly after?: 'lost' | number }>
  /** Accidents that no request has met. */
  waiting(): number
}

export function createFaults(): Faults {
  const plan: { accident: Accident; left: number }[] = []
  return {
    next: (accident) => void plan.push({ accident, left: accident.times ?? 1 }),
    waiting: () => plan.filter((one) => one.left > 0).length,
    async before(method, path, response) {
      const one = plan.find(
        ({ accident, left }) => left > 0 && (accident.method ?? method) === method && accident.path.test(path),
      )
      if (one === undefined) return { answered: false }
      one.left -= 1
      const kind = one.accident.kind
      switch (kind.what) {
        case 'status':
          response.writeHead(kind.status, { 'content-type': 'application/json' })
          response.end(JSON.stringify({ code: kind.code ?? 0, message: `injected ${kind.status}` }))
          return { answered: true }
        case 'rate-limit':
          response.writeHead(429, {
            'content-type': 'application/json',
            'retry-after': String(Math.ceil(kind.seconds)),
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset-after': String(kind.seconds),
            'x-ratelimit-bucket': 'injected',
            'x-ratelimit-scope': kind.global === true ? 'global' : 'user',
            ...(kind.global === true ? { 'x-ratelimit-global': 'true' } : {}),
          })
          response.end(
            JSON.stringify({
              message: 'You are being rate limited.',
              retry_after: kind.seconds,
              global: kind.global === true,
            }),
          )
          return { answered: true }
        case 'slow':
          await wait(kind.milliseconds)
          return { answered: false }
        case 'lost':
          return { answered: false, after: 'lost' }
        case 'late':
          return { answered: false, after: kind.milliseconds }
      }
    },
  }
}
