const MINUTE = 60_000
/** More clients than this are forgotten from the one that was silent the longest on. */
const CLIENTS = 20_000

export interface Limits {
  /** Takes a token from the client's bucket: 0, or the milliseconds until there is one. */
  take(client: string): number
  /** Begins a question; the function that is given back ends it. Undefined while as many run as may. */
  begin(): (() => void) | undefined
}

export interface LimitSettings {
  /** Requests that one client may make a minute; as many may come at once. */
  readonly perMinute: number
  /** Questions and look-ups that are worked on at once, of all clients. */
  readonly running: number
  readonly now: () => Date
}

/** A token bucket for each client, and a bound on what runs at once. */
export function createLimits({ perMinute, running, now }: LimitSettings): Limits {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>()
  let begun = 0
  return {
    take(client) {
      const at = now().getTime()
      const held = buckets.get(client) ?? { tokens: perMinute, at }
      const tokens = Math.min(perMinute, held.tokens + (Math.max(0, at - held.at) * perMinute) / MINUTE)
      if (tokens < 1) return Math.ceil(((1 - tokens) * MINUTE) / perMinute)
      // Put last, so that the first is always the one that was silent the longest.
      buckets.delete(client)
      buckets.set(client, { tokens: tokens - 1, at })
      const [oldest] = buckets.keys()
      if (buckets.size > CLIENTS && oldest !== undefined) buckets.delete(oldest)
      return 0
    },
    begin() {
      if (begun >= running) return undefined
      begun += 1
      let isOver = false
      return () => {
        if (!isOver) begun -= 1
        isOver = true
      }
    },
  }
}
