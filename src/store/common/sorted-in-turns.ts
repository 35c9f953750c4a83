import type { Rest } from './pace.ts'

/** Items that are sorted or merged before the clock is looked at: less than a millisecond. */
const AT_ONCE = 1_000

/** Sorted as `toSorted` does it, ties in their order; others have turns meanwhile. */
export async function sortedInTurns<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
  rest: Rest,
): Promise<readonly Item[]> {
  let runs: Item[][] = []
  for (let from = 0; from < items.length; from += AT_ONCE) {
    runs.push(items.slice(from, from + AT_ONCE).sort(compare))
    await rest()
  }
  while (runs.length > 1) {
    const merged: Item[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await mergedInTurns(runs[at] ?? [], runs[at + 1] ?? [], compare, rest))
    runs = merged
  }
  return runs[0] ?? []
}

async function mergedInTurns<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (one: Item, other: Item) => number,
  rest: Rest,
): Promise<Item[]> {
  const merged: Item[] = []
  let [left, right] = [0, 0]
  while (left < one.length && right < other.length) {
    const [first, second] = [one[left] as Item, other[right] as Item] // oxlint-disable-line no-unsafe-type-assertion
    if (compare(first, second) <= 0) {
      merged.push(first)
      left += 1
    } else {
      merged.push(second)
      right += 1
    }
    if (merged.length % AT_ONCE === 0) await rest()
  }
  // Not spread: a call takes only so many arguments.
  for (; left < one.length; left += 1) merged.push(one[left] as Item) // oxlint-disable-line no-unsafe-type-assertion
  for (; right < other.length; right += 1) merged.push(other[right] as Item) // oxlint-disable-line no-unsafe-type-assertion
  return merged
}
