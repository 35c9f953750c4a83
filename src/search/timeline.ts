import { citedDocument } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Filter } from '../model/filter.ts'
import { CLOCKS, type Clock, type Timeline, type TimelineEntry } from '../model/look-up.ts'
import type { Passage } from '../model/passage.ts'
import { overlaps } from '../model/span.ts'
import { createRest } from '../store/common/pace.ts'
import type { Store } from '../store/store.ts'
import { questionWords } from '../text/words.ts'
import { dated, type Dated } from './dated.ts'
import { archiveLanguages } from './languages.ts'
import type { Topic } from './on-topic.ts'
import { remembered } from './remembered.ts'
import type { Search } from './search.ts'
import { searchedIn } from './searched.ts'
import { otherSpellings } from './spelled.ts'

export interface TimelinePage {
  readonly filter?: Filter | undefined
  /** The clocks to show; all four when left out. */
  readonly clocks?: readonly Clock[] | undefined
  readonly offset: number
  readonly count: number
  readonly signal?: AbortSignal | undefined
}

export type MakeTimeline = (topic: string | undefined, page: TimelinePage) => Promise<Omit<Timeline, 'milliseconds'>>

/** Passages that a topic's timeline is made from, at most. */
const PASSAGES = 300
/** A passage that fits the topic less than this share of the best is on something else. */
const ON_TOPIC = 0.5
/** Documents that a timeline of everything is made from, at most. */
const DOCUMENTS = 5_000
const REMEMBERED = 4

interface Made {
  readonly entries: readonly Dated[]
  readonly read: number
}

/** What a document is read for: some of its passages, best first, or all of them. */
interface Wanted {
  readonly documentId: string
  readonly passages?: readonly Passage[]
}

/**
 * Dated sentences and statements in the order of their dates, the less precise before the more precise of one time. With
 * a topic, of the passages that a search for it finds; without, of all documents up to a bound.
 */
export function createTimeline(store: Store, search: Search): MakeTimeline {
  const remember = remembered<Made>(REMEMBERED)
  return async (topic, { filter, clocks = CLOCKS, offset, count, signal }) => {
    const made = await remember(JSON.stringify([topic, filter]), async () => {
      if (topic === undefined) return read(store, await everything(store, filter), [], signal)
      const wanted = await found(search, topic, filter)
      const onWords = await read(store, wanted, await wordsOf(store, topic, filter), signal)
      // What only the meaning found has none of its words.
      return onWords.entries.length > 0 ? onWords : read(store, wanted, [], signal)
    })
    const chosen = made.entries.filter(({ clock }) => clocks.includes(clock))
    const entries: TimelineEntry[] = []
    for (const entry of chosen.slice(offset, offset + count)) {
      const document = await store.document(entry.documentId)
      if (document) entries.push(entryOf(document, entry))
    }
    return {
      topic,
      clocks,
      offset,
      total: chosen.length,
      entries,
      read: made.read,
      searched: await searchedIn(store, filter),
    }
  }
}

async function everything(store: Store, filter: Filter | undefined): Promise<Wanted[]> {
  const facts = await store.facts(filter, { offset: 0, count: DOCUMENTS })
  return facts.map(({ id }) => ({ documentId: id }))
}

/** What only its meaning found is no part of a timeline when the words themselves were found somewhere. */
async function found(search: Search, topic: string, filter: Filter | undefined): Promise<Wanted[]> {
  const hits = await search(topic, PASSAGES, filter)
  const least = (hits[0]?.score ?? 0) * ON_TOPIC
  const hasWords = hits.some(({ foundBy }) => foundBy.includes('words'))
  const kept = hits.filter(({ score, foundBy }) => score >= least && (!hasWords || foundBy.includes('words')))
  const byDocument = new Map<string, Passage[]>()
  for (const { passage } of kept) {
    const held = byDocument.get(passage.documentId)
    if (held) held.push(passage)
    else byDocument.set(passage.documentId, [passage])
  }
  return [...byDocument].map(([documentId, passages]) => ({ documentId, passages }))
}

/** Names also as they are written in another script. */
async function wordsOf(store: Store, topic: string, filter: Filter | undefined): Promise<Topic> {
  const spelled = await otherSpellings(store, topic, filter)
  const spellings = new Map(spelled.map(({ word, stems }) => [word, stems]))
  return questionWords(topic, await archiveLanguages(store), spellings)
}

async function read(
  store: Store,
  wanted: readonly Wanted[],
  topic: Topic,
  signal: AbortSignal | undefined,
): Promise<Made> {
  // What copies of one text have word for word stands there once, from the earliest of them.
  const entries = new Map<string, { readonly entry: Dated; readonly from: string }>()
  const rest = createRest(signal)
  for (const { documentId, passages } of wanted) {
    const document = await store.document(documentId)
    if (document) {
      const all = await store.statementsOf(documentId)
      const said = all.filter(({ span }) => passages?.some((passage) => overlaps(passage.span, span)) ?? true)
      const from = document.publishedOn ?? '9999'
      for (const entry of dated(document, passages ?? (await store.passagesOf(documentId)), said, topic)) {
        const { clock, date, span } = entry
        const key = [clock, date, document.text.slice(span.start, span.end)].join('\n')
        const held = entries.get(key)
        if (!held || from < held.from) entries.set(key, { entry, from })
      }
    }
    await rest()
  }
  return { entries: [...entries.values()].map(({ entry }) => entry).toSorted(inOrder), read: wanted.length }
}

/** By date, then clock, document and place: ISO dates sort as texts, since their years have four digits. */
function inOrder(one: Dated, other: Dated): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1
  if (one.clock !== other.clock) return CLOCKS.indexOf(one.clock) - CLOCKS.indexOf(other.clock)
  if (one.documentId !== other.documentId) return one.documentId < other.documentId ? -1 : 1
  return one.span.start - other.span.start
}

function entryOf(document: Document, { documentId: _id, ...entry }: Dated): TimelineEntry {
  const { capturedAt } = document
  return {
    ...entry,
    document: { ...citedDocument(document), ...(capturedAt === undefined ? {} : { capturedAt }) },
    quote: document.text.slice(entry.span.start, entry.span.end),
  }
}
