import type { CopyRelation } from '../../model/origin.ts'
import type { Sketches } from '../../text/sketches.ts'
import type { Edge } from './group.ts'
import type { Told } from './told.ts'
import { namesOriginal, traitsOf, type Traits } from './traits.ts'

interface Teller {
  readonly at: number
  readonly file: string
  readonly text: string
  readonly traits: Traits
}

/**
 * What documents say of themselves: one address, one text, or a reprint line that names another document. `looked` are the
 * places of those that are new or in a group: what two others share that are not new was seen when one of them was.
 */
export function saidEdges(
  told: Told,
  sketches: Sketches,
  looked: readonly number[],
  said: Map<number, CopyRelation>,
): Edge[] {
  const tellers = told.places().flatMap((at): Teller[] => {
    const facts = told.at(at)
    return facts ? [{ at, file: facts.file, text: facts.textSha256, traits: traitsOf(facts) }] : []
  })
  const edges: Edge[] = []
  const join = (one: number, other: number, relation: CopyRelation): void => {
    edges.push({ one, other, strength: 1, isSure: true })
    if (relation !== 'same-text') for (const at of [one, other]) if (!said.has(at)) said.set(at, relation)
  }
  const { texts, pages } = saidBy(tellers, new Set(looked))
  const [firstWithText, firstWithPage] = [new Map<string, Teller>(), new Map<string, Teller>()]
  const same = (firstWith: Map<string, Teller>, own: Teller, key: string, relation: CopyRelation): void => {
    const first = firstWith.get(key)
    if (first === undefined) firstWith.set(key, own)
    else if (relation !== 'same-address' || first.file !== own.file) join(first.at, own.at, relation)
  }
  const samePage = (own: Teller, page: string, relation: CopyRelation): void => {
    if (pages.has(page)) same(firstWithPage, own, page, relation)
  }
  const titled = new Map<string, Teller[]>()
  for (const own of tellers) {
    const { address, title } = own.traits
    if (sketches.totalAt(own.at) > 0 && texts.has(own.text)) same(firstWithText, own, own.text, 'same-text')
    if (address !== undefined) samePage(own, address, 'same-address')
    if (title !== '') titled.set(title, [...(titled.get(title) ?? []).slice(-MOST_TITLED), own])
  }
  // When all that have a page as their own are known: whatever came first, a reprint is not taken for another capture.
  for (const copy of tellers) {
    for (const copied of copy.traits.copiedAddresses) samePage(copy, copied, 'says-so')
    for (const original of copy.traits.copyOf.length < 3 ? [] : namedBy(copy.traits, titled))
      if (original !== copy && namesOriginal(copy.traits, original.traits)) join(original.at, copy.at, 'says-so')
  }
  return edges
}

interface Said {
  readonly texts: ReadonlySet<string>
  readonly pages: ReadonlySet<string>
}

function saidBy(tellers: readonly Teller[], looked: ReadonlySet<number>): Said {
  const asked = tellers.filter(({ at }) => looked.has(at))
  return {
    texts: new Set(asked.map(({ text }) => text)),
    pages: new Set(
      asked.flatMap(({ traits: { address, copiedAddresses } }) =>
        address === undefined ? copiedAddresses : [address, ...copiedAddresses],
      ),
    ),
  }
}

/** Of documents with one title, as front pages have, these many are looked at. */
const MOST_TITLED = 20
const LONGEST_TITLE = 40

/** Documents whose title stands in a reprint line, or is the same as that of the reprint. */
function namedBy({ copyOf, title }: Traits, titled: ReadonlyMap<string, readonly Teller[]>): Teller[] {
  const words = copyOf.trim().split(' ')
  const found = [...(titled.get(title) ?? [])]
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_TITLE); to += 1)
      found.push(...(titled.get(words.slice(from, to).join(' ')) ?? []))
  return found
}
