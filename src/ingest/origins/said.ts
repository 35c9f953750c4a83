import type { CopyRelation } from '../../model/origin.ts'
import type { Sketches } from '../../text/sketches.ts'
import type { Compared } from './compare.ts'
import type { Edge } from './group.ts'
import { namesOriginal, traitsOf, type Traits } from './traits.ts'

/**
 * What documents say of themselves: one address, one text, or a reprint line that names another document. `known` are the
 * places of groups: what two others share that are not new was seen when one of them was.
 */
export function saidEdges(
  documents: readonly Compared[],
  sketches: Sketches,
  known: readonly (readonly number[])[],
  said: Map<number, CopyRelation>,
): Edge[] {
  const traits = documents.map(({ facts }) => traitsOf(facts))
  const edges: Edge[] = []
  const join = (one: number, other: number, relation: CopyRelation): void => {
    edges.push({ one, other, strength: 1, isSure: true })
    if (relation !== 'same-text') for (const at of [one, other]) if (!said.has(at)) said.set(at, relation)
  }
  const looked = lookedFor(documents, traits, known)
  const [firstWithText, firstWithPage] = [new Map<string, number>(), new Map<string, number>()]
  const same = (firstWith: Map<string, number>, at: number, key: string, relation: CopyRelation): void => {
    const first = firstWith.get(key)
    if (first === undefined) firstWith.set(key, at)
    else if (relation !== 'same-address' || documents[first]?.facts.file !== documents[at]?.facts.file)
      join(first, at, relation)
  }
  const samePage = (at: number, page: string, relation: CopyRelation): void => {
    if (looked === undefined || looked.pages.has(page)) same(firstWithPage, at, page, relation)
  }
  const titled = new Map<string, number[]>()
  traits.forEach(({ address, title }, at) => {
    const text = documents[at]?.facts.textSha256 ?? ''
    if (sketches.totalAt(at) > 0 && (looked === undefined || looked.texts.has(text)))
      same(firstWithText, at, text, 'same-text')
    if (address !== undefined) samePage(at, address, 'same-address')
    if (title !== '') titled.set(title, [...(titled.get(title) ?? []).slice(-MOST_TITLED), at])
  })
  // When all that have a page as their own are known: whatever came first, a reprint is not taken for another capture.
  traits.forEach((copy, at) => {
    for (const copied of copy.copiedAddresses) samePage(at, copied, 'says-so')
    for (const original of copy.copyOf.length < 3 ? [] : namedBy(copy, titled))
      if (original !== at && namesOriginal(copy, traits[original] ?? copy)) join(original, at, 'says-so')
  })
  return edges
}

/** The texts and pages of documents that are new or in a group; undefined where that is all. */
function lookedFor(
  documents: readonly Compared[],
  traits: readonly Traits[],
  known: readonly (readonly number[])[],
): { readonly texts: ReadonlySet<string>; readonly pages: ReadonlySet<string> } | undefined {
  const places = [...documents.flatMap(({ isNew }, at) => (isNew ? [at] : [])), ...known.flat()]
  if (places.length >= documents.length) return undefined
  return {
    texts: new Set(places.map((at) => documents[at]?.facts.textSha256 ?? '')),
    pages: new Set(
      places.flatMap((at) => {
        const { address, copiedAddresses = [] } = traits[at] ?? {}
        return address === undefined ? copiedAddresses : [address, ...copiedAddresses]
      }),
    ),
  }
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
