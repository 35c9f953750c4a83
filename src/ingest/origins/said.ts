import type { CopyRelation } from '../../model/origin.ts'
import type { Sketches } from '../../text/sketches.ts'
import type { Compared } from './compare.ts'
import type { Edge } from './group.ts'
import { namesOriginal, traitsOf, type Traits } from './traits.ts'

/** What documents say of themselves: one address, one text, or a reprint line that names another document. */
export function saidEdges(documents: readonly Compared[], sketches: Sketches, said: Map<number, CopyRelation>): Edge[] {
  const traits = documents.map(({ facts }) => traitsOf(facts))
  const edges: Edge[] = []
  const join = (one: number, other: number, relation: CopyRelation): void => {
    edges.push({ one, other, strength: 1, isSure: true })
    if (relation !== 'same-text') for (const at of [one, other]) if (!said.has(at)) said.set(at, relation)
  }
  const firstWith = new Map<string, number>()
  const sameKey = (at: number, key: string, relation: CopyRelation): void => {
    const first = firstWith.get(key)
    if (first === undefined) firstWith.set(key, at)
    else if (relation !== 'same-address' || documents[first]?.facts.file !== documents[at]?.facts.file)
      join(first, at, relation)
  }
  const titled = new Map<string, number[]>()
  traits.forEach(({ address, copiedAddresses, title }, at) => {
    const document = documents[at]
    if (document && sketches.totalAt(at) > 0) sameKey(at, `text ${document.facts.textSha256}`, 'same-text')
    if (address !== undefined) sameKey(at, `page ${address}`, 'same-address')
    for (const copied of copiedAddresses) sameKey(at, `page ${copied}`, 'says-so')
    if (title !== '') titled.set(title, [...(titled.get(title) ?? []).slice(-MOST_TITLED), at])
  })
  traits.forEach((copy, at) => {
    for (const original of copy.copyOf.length < 3 ? [] : namedBy(copy, titled))
      if (original !== at && namesOriginal(copy, traits[original] ?? copy)) join(original, at, 'says-so')
  })
  return edges
}

/** Of documents with one title, as front pages have, these many are looked at. */
const MOST_TITLED = 20
const LONGEST_TITLE = 40

/** Documents whose title stands in a reprint line, or is the same as that of the reprint. */
function namedBy({ copyOf, title }: Traits, titled: ReadonlyMap<string, readonly number[]>): number[] {
  const words = copyOf.trim().split(' ')
  const found = [...(titled.get(title) ?? [])]
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_TITLE); to += 1)
      found.push(...(titled.get(words.slice(from, to).join(' ')) ?? []))
  return found
}
