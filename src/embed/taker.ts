/** Gives the next texts, so many at most and all together no more than `most`; none behind the last. */
export type Taker = (count: number) => Promise<string[]>

export function createTaker(texts: Iterable<string> | AsyncIterable<string>, most: number): Taker {
  const next = itemsOf(texts)
  let left = most
  return async (count) => {
    const taken: string[] = []
    for (; taken.length < count && left > 0; left -= 1) {
      const { done, value } = await next.next()
      if (done === true) break
      taken.push(value)
    }
    return taken
  }
}

async function* itemsOf(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string, undefined> {
  yield* texts
}
