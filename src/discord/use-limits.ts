/** How often people may ask; all in questions a minute, or questions at a time. */
export interface UseLimits {
  readonly userPerMinute: number
  readonly guildPerMinute: number
  readonly running: number
  readonly waiting: number
}

interface Bucket {
  readonly tokens: number
  readonly at: number
}

const MINUTE = 60_000
const BUCKETS = 20_000

/**
 * A token bucket for each key: a minute's worth may be spent at once and flows back evenly. `take` gives 0 when there was
 * a token, else the milliseconds until there is one.
 */
export function createBuckets(
  perMinute: number,
  now: () => Date,
): { take(key: string): number; giveBack(key: string): void } {
  const buckets = new Map<string, Bucket>()
  const current = (key: string): Bucket => {
    const time = now().getTime()
    const { tokens, at } = buckets.get(key) ?? { tokens: perMinute, at: time }
    return { tokens: Math.min(perMinute, tokens + ((time - at) * perMinute) / MINUTE), at: time }
  }
  const keep = (key: string, bucket: Bucket): void => {
    buckets.delete(key)
    buckets.set(key, bucket)
    const [oldest] = buckets.keys()
    if (buckets.size > BUCKETS && oldest !== undefined) buckets.delete(oldest)
  }
  return {
    take(key) {
      const bucket = current(key)
      if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * MINUTE) / perMinute)
      keep(key, { ...bucket, tokens: bucket.tokens - 1 })
      return 0
    },
    giveBack(key) {
      const bucket = current(key)
      keep(key, { ...bucket, tokens: Math.min(perMinute, bucket.tokens + 1) })
    },
  }
}

/**
 * Whether somebody is to be told something: not when it was told and still holds. `milliseconds` is how long it holds;
 * a key is a person and what they were told, so that one hint hides no other.
 */
export function createNotices(now: () => Date): { first(key: string, milliseconds: number): boolean } {
  const until = new Map<string, number>()
  return {
    first(key, milliseconds) {
      const time = now().getTime()
      if (time < (until.get(key) ?? 0)) return false
      until.delete(key)
      until.set(key, time + milliseconds)
      const [oldest] = until.keys()
      if (until.size > BUCKETS && oldest !== undefined) until.delete(oldest)
      return true
    },
  }
}

export interface Queue {
  /** Undefined when the queue is full. `onPlace` hears the place, 1 being next, whenever it changes. */
  enter<Result>(task: () => Promise<Result>, onPlace: (place: number) => void): Promise<Result> | undefined
  readonly running: number
  readonly waiting: number
}

/** `quiet` resolves when no acknowledgement is under way: work that blocks the loop must not make one come too late. */
export function createQueue(
  limits: Pick<UseLimits, 'running' | 'waiting'>,
  quiet: () => Promise<void> = async () => undefined,
): Queue {
  const line: { readonly start: () => void; readonly onPlace: (place: number) => void }[] = []
  const state = { running: 0 }
  function next(): void {
    if (state.running >= limits.running) return
    const first = line.shift()
    if (first === undefined) return
    state.running += 1
    line.forEach(({ onPlace }, at) => onPlace(at + 1))
    first.start()
  }
  return {
    get running() {
      return state.running
    },
    get waiting() {
      return line.length
    },
    enter(task, onPlace) {
      if (state.running >= limits.running && line.length >= limits.waiting) return undefined
      const result = new Promise<void>((start) => {
        line.push({ start, onPlace })
        if (state.running >= limits.running) onPlace(line.length)
        next()
      })
        // Between two tasks the loop turns once, so that acknowledgements go out before the next work blocks it.
        .then(() => new Promise<void>((turn) => void setImmediate(turn)))
        .then(quiet)
        .then(task)
      return result.finally(() => {
        state.running -= 1
        next()
      })
    },
  }
}
