/** Work that has begun, with what it holds in memory, in bytes. */
export interface Begun<T> {
  readonly outcome: Promise<T>
  readonly bytes: number
}

export interface WindowLimits {
  /** How many may have begun and not been handled yet. */
  readonly count: number
  readonly bytes: number
}

/**
 * Begins work on one item after the other, several at a time, and handles the outcomes in the order of the items. What is
 * slow holds back no more than the limits allow. When anything throws, no more is begun.
 */
export async function inWindow<Item, T>(
  items: AsyncIterable<Item>,
  limits: WindowLimits,
  begin: (item: Item) => Begun<T>,
  handle: (outcome: T, item: Item) => Promise<void>,
): Promise<void> {
  const begun: (Begun<T> & { readonly item: Item })[] = []
  let bytes = 0
  const handleOldest = async (): Promise<void> => {
    const oldest = begun.shift()
    if (!oldest) return
    bytes -= oldest.bytes
    await handle(await oldest.outcome, oldest.item)
  }
  for await (const item of items) {
    const work = begin(item)
    // Whoever awaits it hears of it; until then it is no unhandled rejection.
    work.outcome.catch(() => undefined)
    begun.push({ ...work, item })
    bytes += work.bytes
    while (begun.length >= limits.count || (bytes > limits.bytes && begun.length > 1)) await handleOldest()
  }
  while (begun.length > 0) await handleOldest()
}
