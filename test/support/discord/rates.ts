/** How often a route may be called, as Discord says it in its headers. */
export interface RateOptions {
  /** Requests a bucket takes in its window. */
  readonly limit: number
  /** Milliseconds until a bucket is full again. */
  readonly window: number
  /** Requests of the whole bot in a second, without those that answer interactions. */
  readonly perSecond: number
}

export interface Taken {
  readonly headers: Readonly<Record<string, string>>
  /** Set when it was one too many: for how long to wait, in seconds, and whether every route is meant. */
  readonly refused?: { readonly seconds: number; readonly global: boolean }
}

export interface Rates {
  take(method: string, path: string): Taken
  /** How often a request was one too many. */
  readonly refused: number
}

const now = (): number => performance.now()
const secondsTo = (until: number): number => Math.max(0.001, Math.ceil(until - now()) / 1000)

interface Window {
  readonly until: number
  readonly used: number
}

const spend = (held: Window | undefined, length: number): Window =>
  held === undefined || held.until <= now()
    ? { until: now() + length, used: 1 }
    : { until: held.until, used: held.used + 1 }

/** The route with its major parameter: a channel, a server, or a webhook with its token; other ids are all one. */
function bucketOf(method: string, path: string): string {
  const [, kind = '', major = '', token = '', ...rest] = path.split('/')
  const own = kind === 'webhooks' ? `${major}/${token}` : `${major}/${token.replace(/^\d+$/u, ':id')}`
  return `${method} ${kind}/${own}/${rest.map((part) => part.replace(/^\d+$/u, ':id')).join('/')}`
}

export function createRates({ limit, window, perSecond }: RateOptions): Rates {
  const buckets = new Map<string, Window>()
  const state: { second: Window; refused: number } = { second: { until: 0, used: 0 }, refused: 0 }

  return {
    get refused() {
      return state.refused
    },
    take(method, path) {
      // Acknowledgements have no bucket, and what answers an interaction does not count for the bot as a whole.
      if (path.startsWith('/interactions/')) return { headers: {} }
      if (!path.startsWith('/webhooks/')) {
        state.second = spend(state.second, 1000)
        if (state.second.used > perSecond) {
          state.refused += 1
          const seconds = secondsTo(state.second.until)
          return {
            headers: { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global', 'retry-after': String(seconds) },
            refused: { seconds, global: true },
          }
        }
      }
      if (!/^\/(?:channels|webhooks)\//u.test(path)) return { headers: {} }
      const key = bucketOf(method, path)
      const spent = spend(buckets.get(key), window)
      buckets.set(key, spent)
      const seconds = secondsTo(spent.until)
      const headers = {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - spent.used)),
        'x-ratelimit-reset': String((Date.now() + seconds * 1000) / 1000),
        'x-ratelimit-reset-after': String(seconds),
        'x-ratelimit-bucket': key.replace(/\d{5,}[^ ]*?(?=\/|$)/gu, '').replace(/\W+/gu, '-'),
      }
      if (spent.used <= limit) return { headers }
      state.refused += 1
      return {
        headers: { ...headers, 'x-ratelimit-scope': 'user', 'retry-after': String(seconds) },
        refused: { seconds, global: false },
      }
    },
  }
}
