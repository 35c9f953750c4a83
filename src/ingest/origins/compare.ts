import type { CopyRelation, GroupMember, OriginGroup } from '../../model/origin.ts'
import type { Sketches } from '../../text/sketches.ts'
import { isEnough, likeness, likenessOfOwn, LIMITS, shareQuotations, type Likeness } from './alike.ts'
import { findCandidates, type Candidates } from './candidates.ts'
import { createFrameJudge } from './frame.ts'
import { groupsOf, type Edge } from './group.ts'
import { earlierFirst, relationOf } from './relation.ts'
import { saidEdges } from './said.ts'
import type { Told } from './told.ts'
import { tellsWhereFrom } from './traits.ts'
import { twinsOf } from './twins.ts'

export interface CompareOptions {
  /** Of the documents, by their places. */
  readonly sketches: Sketches
  /** Whether a document is compared with all others; those that are not are not compared with each other. */
  readonly isNew: (at: number) => boolean
  /** What is known of the new ones, and of those in groups. */
  readonly told: Told
  /** Groups of documents that are not new, by their places. */
  readonly known: readonly (readonly number[])[]
  /** Exact likeness from the texts themselves, where sketches are too small to tell. */
  readonly exactly: (one: number, other: number) => Promise<Likeness | undefined>
  /** The text itself, to see where words stand in it. */
  readonly textOf: (at: number) => Promise<string | undefined>
  readonly onProgress?: (done: number) => void
  readonly signal?: AbortSignal
}

/** Fewer runs than these, or a part this near to the limit, are looked at in the texts. */
const FEW_COUNTED = 24
const NEAR = 0.1
/** Two texts of which each has this part of the other are one cluster when it is counted who has what. */
const CLOSE = 0.7
const EVERY = 200

interface Pair {
  readonly one: number
  readonly other: number
  readonly like: Likeness
}

/** The groups of documents that come from one text, each with its earliest known first. */
export async function compareAll(options: CompareOptions): Promise<OriginGroup[]> {
  const { known, exactly, sketches, isNew, told } = options
  const candidates = findCandidates(sketches, isNew)
  const pairs = await pairsToJudge(candidates, options)
  const looked = lookedFor(options)
  await told.ask([...pairs.flatMap(({ one, other }) => [one, other]), ...twinsOf(looked, sketches)])
  if (looked.some((at) => tellsWhereFrom(told.at(at)))) await told.askTelling()
  const isFramed = createFrameJudge({
    frequent: candidates.common((at) => at),
    sketchAt: sketches.at,
    factsAt: told.at,
    textAt: options.textOf,
  })
  const close: Pair[] = []
  for (const pair of pairs)
    if (Math.min(pair.like.ofOne, pair.like.ofOther) >= CLOSE && !(await isFramed(pair.one, pair.other, pair.like)))
      close.push(pair)
  const common = candidates.common(clustersOf(known, close))
  const said = new Map<number, CopyRelation>()
  const edges: Edge[] = [...saidEdges(told, sketches, looked, said)]
  for (const { one, other, like: whole } of pairs) {
    const [a, b] = [sketches.at(one), sketches.at(other)]
    if (!a || !b) continue
    const rough = likenessOfOwn(a, b, whole, common)
    const isUnsure = Math.min(rough.one, rough.other) < FEW_COUNTED || Math.abs(rough.part - LIMITS.part) < NEAR
    const isRough = isUnsure && rough === whole && rough.each > 1
    const like = isRough ? ((await exactly(one, other)) ?? rough) : rough
    const isCopy = isEnough(like)
    if (!isCopy && !shareQuotations(a, b, rough)) continue
    edges.push({ one, other, strength: like.part + Math.min(like.ofOne, like.ofOther), isSure: false })
    if (!isCopy) said.set(one, 'same-quotations').set(other, 'same-quotations')
  }
  const groups = groupsOf({
    known,
    edges,
    sizeOf: sketches.totalAt,
    mayJoin(one, other) {
      const [a, b] = [sketches.at(one), sketches.at(other)]
      return a && b ? isEnough(likenessOfOwn(a, b, likeness(a, b), common), LIMITS.loose) : false
    },
  })
  return groups.flatMap((group) => {
    const made = membersOf(group, told, sketches, said)
    return made ? [made] : []
  })
}

/** The places of what is new or in a group: what two others share was seen when one of them was. */
function lookedFor({ sketches, isNew, known }: CompareOptions): readonly number[] {
  const places = known.flat()
  for (let at = 0; at < sketches.length(); at += 1) if (isNew(at)) places.push(at)
  return places
}

/** New documents with all that share enough with them to be judged. Lets others work in between. */
async function pairsToJudge(
  candidates: Candidates,
  { sketches, isNew, onProgress = () => undefined, signal }: CompareOptions,
): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let one = 0; one < sketches.length(); one += 1) {
    if (one % EVERY === 0) {
      onProgress(one)
      signal?.throwIfAborted()
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (!isNew(one)) continue
    const sketch = sketches.at(one)
    for (const other of sketch ? candidates.of(one) : []) {
      const there = sketches.at(other)
      const like = sketch && there && likeness(sketch, there)
      if (like && like.part >= WORTH) pairs.push({ one, other, like })
    }
  }
  return pairs
}

/** Less than this of the shorter text is worth no second look. */
const WORTH = 0.08

/** Which documents are so close that they count as one when it is asked how many have a run of words. */
function clustersOf(known: CompareOptions['known'], close: readonly Pair[]): (at: number) => number {
  const clusters = groupsOf({
    known,
    edges: close.map(({ one, other }) => ({ one, other, strength: 1, isSure: true })),
    sizeOf: () => 0,
    mayJoin: () => true,
  })
  const clusterAt = new Map(clusters.flatMap((cluster) => cluster.map((at) => [at, cluster[0] ?? at] as const)))
  return (at) => clusterAt.get(at) ?? at
}

function membersOf(
  group: readonly number[],
  told: Told,
  sketches: Sketches,
  said: ReadonlyMap<number, CopyRelation>,
): OriginGroup | undefined {
  const sorted = group
    .flatMap((at) => {
      const facts = told.at(at)
      return facts ? [{ facts, at }] : []
    })
    .toSorted((one, other) => earlierFirst(one.facts, other.facts))
  const [earliest, ...rest] = sorted
  if (!earliest) return undefined
  const first = sketches.at(earliest.at)
  const [second, ...more] = rest.map(({ facts, at }): GroupMember => {
    const own = sketches.at(at)
    const like = own && first ? likeness(own, first) : undefined
    const isSame = facts.textSha256 === earliest.facts.textSha256
    return { id: facts.id, relation: relationOf(like, isSame, said.get(at)) }
  })
  return second && [{ id: earliest.facts.id, relation: 'earliest' }, second, ...more]
}
