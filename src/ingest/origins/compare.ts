import type { DocumentFacts } from '../../model/document.ts'
import type { CopyRelation, GroupMember, OriginGroup } from '../../model/origin.ts'
import type { Sketch } from '../../text/sketch.ts'
import { isEnough, isFrameOnly, likeness, LIMITS, shareQuotations, type Likeness } from './alike.ts'
import { findCandidates } from './candidates.ts'
import { groupsOf, type Edge } from './group.ts'
import { earlierFirst, relationOf } from './relation.ts'
import { namesOriginal, traitsOf, type Traits } from './traits.ts'

/** A document as it is compared with the others. */
export interface Compared {
  readonly facts: DocumentFacts
  readonly sketch: Sketch | undefined
  /** It is compared with all others; the others are not compared with each other. */
  readonly isNew: boolean
}

export interface CompareOptions {
  /** Groups of documents that are not new, by their places. */
  readonly known: readonly (readonly number[])[]
  /** Exact likeness from the texts themselves, where sketches are too small to tell. */
  readonly exactly: (one: number, other: number) => Promise<Likeness | undefined>
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

/** Fewer runs than these, or a part this near to the limit, are looked at in the texts. */
const FEW_COUNTED = 24
const NEAR = 0.1
const EVERY = 200

/** The groups of documents that come from one text, each with its earliest known first. */
export async function compareAll(documents: readonly Compared[], options: CompareOptions): Promise<OriginGroup[]> {
  const { known, exactly, onProgress = () => undefined, signal } = options
  const isNew = (at: number): boolean => documents[at]?.isNew === true
  const sketchAt = (at: number): Sketch | undefined => documents[at]?.sketch
  const { of, common } = findCandidates(
    documents.map(({ sketch }) => sketch),
    isNew,
  )
  const said = new Map<number, CopyRelation>()
  const edges: Edge[] = [...saidEdges(documents, said)]
  for (const at of documents.keys()) {
    if (at % EVERY === 0) {
      onProgress(at)
      signal?.throwIfAborted()
      await new Promise((resolve) => setImmediate(resolve))
    }
    const one = isNew(at) ? sketchAt(at) : undefined
    for (const place of one ? of(at) : []) {
      const other = sketchAt(place)
      if (!one || !other) continue
      const rough = likeness(one, other)
      if (isFrameOnly(one, other, rough, common)) continue
      if (shareQuotations(one, other, rough)) {
        edges.push({ one: at, other: place, strength: rough.part, isSure: false })
        if (!isEnough(rough)) said.set(at, 'same-quotations').set(place, 'same-quotations')
        continue
      }
      const isUnsure = Math.min(rough.one, rough.other) < FEW_COUNTED || Math.abs(rough.part - LIMITS.part) < NEAR
      const like = isUnsure && rough.part >= LIMITS.part / 2 && rough.each > 1 ? await exactly(at, place) : rough
      if (like && isEnough(like))
        edges.push({ one: at, other: place, strength: like.part + Math.min(like.ofOne, like.ofOther), isSure: false })
    }
  }
  const groups = groupsOf({
    count: documents.length,
    known,
    edges,
    sizeOf: (at) => sketchAt(at)?.total ?? 0,
    mayJoin(a, b) {
      const [one, other] = [sketchAt(a), sketchAt(b)]
      if (!one || !other) return false
      const like = likeness(one, other)
      return isEnough(like, LIMITS.loose) && !isFrameOnly(one, other, like, common)
    },
  })
  return groups.flatMap((group) => {
    const made = membersOf(group, documents, said)
    return made ? [made] : []
  })
}

/** What documents say of themselves: one address, one text, or a reprint line that names another document. */
function saidEdges(documents: readonly Compared[], said: Map<number, CopyRelation>): Edge[] {
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
    if (document && (document.sketch?.total ?? 0) > 0) sameKey(at, `text ${document.facts.textSha256}`, 'same-text')
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

function membersOf(
  group: readonly number[],
  documents: readonly Compared[],
  said: ReadonlyMap<number, CopyRelation>,
): OriginGroup | undefined {
  const sorted = group
    .flatMap((at) => {
      const document = documents[at]
      return document ? [{ ...document, at }] : []
    })
    .toSorted((one, other) => earlierFirst(one.facts, other.facts))
  const [earliest, ...rest] = sorted
  if (!earliest) return undefined
  const [second, ...more] = rest.map(({ facts, sketch, at }): GroupMember => {
    const like = sketch && earliest.sketch ? likeness(sketch, earliest.sketch) : undefined
    const isSame = facts.textSha256 === earliest.facts.textSha256
    return { id: facts.id, relation: relationOf(like, isSame, said.get(at)) }
  })
  return second && [{ id: earliest.facts.id, relation: 'earliest' }, second, ...more]
}
