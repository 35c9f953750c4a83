/** Keeps what was worked out last, for the next page of it; a store's state never changes, so nothing goes stale. */
export function remembered<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (key, make) => {
    const before = known.get(key)
    if (before) return before
    const made = make()
    known.set(key, made)
    // What failed or was given up is worked out anew.
    made.catch(() => known.delete(key))
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
    return made
  }
}
