/** Two documents, by their places, that come from one text; `strength` orders what is believed first. */
export interface Edge {
  readonly one: number
  readonly other: number
  readonly strength: number
  /** They say so themselves, or are letter by letter the same: nothing else is asked. */
  readonly isSure: boolean
}

export interface GroupParts {
  /** Groups that are known already. */
  readonly known: readonly (readonly number[])[]
  readonly edges: readonly Edge[]
  /** How much text a document has. */
  readonly sizeOf: (at: number) => number
  /** Whether the longest texts of two groups have enough in common. */
  readonly mayJoin: (one: number, other: number) => boolean
}

/** A text that wanted into this many groups that have nothing to do with each other is a frame, or quoted by all of them. */
const TOO_MANY = 3

/**
 * Documents by their origin, those alone left out. Being a copy does not pass on by itself: a short text may stand in two
 * reports that have nothing else in common. So groups join only when their longest texts are alike too, the surest first.
 */
export function groupsOf({ known, edges, sizeOf, mayJoin }: GroupParts): readonly (readonly number[])[] {
  // Of those alone nothing is kept: they are nearly all.
  const parent = new Map<number, number>()
  const longest = new Map<number, number>()
  const refused = new Map<number, number>()
  const rootOf = (at: number): number => {
    let root = at
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    for (let next = at; next !== root;) {
      const up = parent.get(next) ?? root
      parent.set(next, root)
      next = up
    }
    return root
  }
  const longestOf = (root: number): number => longest.get(root) ?? root
  const join = (a: number, b: number): void => {
    const [root, child] = a < b ? [a, b] : [b, a]
    const [one, other] = [longestOf(root), longestOf(child)]
    parent.set(child, root)
    longest.set(root, sizeOf(one) >= sizeOf(other) ? one : other)
  }
  for (const [first, ...rest] of known)
    for (const other of rest)
      if (first !== undefined && rootOf(first) !== rootOf(other)) join(rootOf(first), rootOf(other))
  const ordered = edges.toSorted(
    (one, other) => Number(other.isSure) - Number(one.isSure) || other.strength - one.strength,
  )
  for (const { one, other, isSure } of ordered) {
    const [a, b] = [rootOf(one), rootOf(other)]
    if (a === b) continue
    const [longA, longB] = [longestOf(a), longestOf(b)]
    const isPair = (longA === one && longB === other) || (longA === other && longB === one)
    if (isSure || isPair || mayJoin(longA, longB)) join(a, b)
    else {
      const shorter = sizeOf(one) <= sizeOf(other) ? one : other
      refused.set(shorter, (refused.get(shorter) ?? 0) + 1)
    }
  }
  const groups = new Map<number, number[]>()
  const joined = new Set([...known.flat(), ...edges.flatMap(({ one, other }) => [one, other])])
  for (const at of [...joined].sort((one, other) => one - other)) {
    const root = rootOf(at)
    const isFrame = (refused.get(at) ?? 0) >= TOO_MANY && longestOf(root) !== at
    if (isFrame) continue
    const group = groups.get(root)
    if (group) group.push(at)
    else groups.set(root, [at])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
