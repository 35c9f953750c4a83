import { receiptOf, shortId } from './answer/answer-receipt.ts'
import type { Answerer } from './answer/answerer.ts'
import type { Rewriter } from './answer/writing/rewriter.ts'
import { createAsk, type AskOptions, type AskParts } from './archive/ask.ts'
import { createFindPassages } from './archive/find-passages.ts'
import { each, linkedBy, type ReadingLink } from './archive/reading-links.ts'
import { replayed } from './archive/replay.ts'
import type { Embedder } from './embed/embedder.ts'
import type { Answer } from './model/answer.ts'
import type { DocumentFacts } from './model/document.ts'
import type { Filter } from './model/filter.ts'
import type {
  ArchiveFacts,
  Clock,
  Mentions,
  QuoteCheck,
  Reading,
  SearchResult,
  SourceCard,
  SourceList,
  Timeline,
} from './model/look-up.ts'
import type { IndexState, ReceiptReplay, ReplayedCitation } from './model/receipt.ts'
import type { Receipts } from './receipts/receipts.ts'
import { indexState } from './search/index-state.ts'
import { archiveLanguages } from './search/languages.ts'
import { createMentions } from './search/mentions.ts'
import { checkQuote } from './search/quotes.ts'
import { createSearch, type SearchOptions } from './search/search.ts'
import { readWhole } from './search/reading.ts'
import { archiveFacts, sourceCard } from './search/sources.ts'
import { createTimeline } from './search/timeline.ts'
import type { Store } from './store/store.ts'

export type { AskOptions } from './archive/ask.ts'

export interface PageOptions {
  readonly filter?: Filter
  readonly offset?: number
  readonly count?: number
  /** Only the spellings as they were written. */
  readonly exact?: boolean
}

export interface LongOptions extends PageOptions {
  /** Many documents may be read for one page; it stops between two of them. */
  readonly signal?: AbortSignal
}

export interface TimelineOptions extends LongOptions {
  /** The clocks to show; all four when left out. */
  readonly clocks?: readonly Clock[]
}

/** Everything a front end may ask for. Discord, the command line and the web page know only this. */
export interface Archive {
  ask(question: string, options?: AskOptions): Promise<Answer>
  search(words: string, options?: PageOptions): Promise<SearchResult>
  /** Is this sentence in the archive: word for word, spelled otherwise, altered, or not at all? No model takes part. */
  quote(text: string, filter?: Filter): Promise<QuoteCheck>
  /** Dated sentences and statements in order, on a topic or, when it is undefined, on everything. */
  timeline(topic: string | undefined, options?: TimelineOptions): Promise<Timeline>
  /** Every occurrence of some words in all documents, letter by letter in any case. No search takes part. */
  mentions(words: string, options?: LongOptions): Promise<Mentions>
  sources(options?: PageOptions): Promise<SourceList>
  /** `reference` is a document's id, file, or title; `passage` the id of one of its passages or its number from 1, else the first. */
  source(
    reference: string,
    options?: { readonly passage?: string; readonly filter?: Filter },
  ): Promise<SourceCard | undefined>
  /** The canonical text, for front ends that print or show it whole. */
  text(documentId: string, filter?: Filter): Promise<string | undefined>
  /** A document whole, by its id, for front ends that show how it reads; undefined when it is not there or hidden. */
  read(documentId: string, filter?: Filter): Promise<Reading | undefined>
  /** Documents whose title, publisher or file matches what was typed so far, best first. */
  suggest(typed: string, count: number, filter?: Filter): Promise<readonly DocumentFacts[]>
  facts(filter?: Filter): Promise<ArchiveFacts>
  /** An answer's receipt, held against the archive as it is now; undefined when there is none, or it touches what the filter hides. */
  receipt(id: string, filter?: Filter): Promise<ReceiptReplay | undefined>
  close(): Promise<void>
}

export interface ArchiveParts {
  readonly store: Store
  readonly embedder: Embedder
  readonly search?: SearchOptions
  readonly answerer: Answerer
  /** Makes follow-up questions stand on their own; without it, rules do. */
  readonly rewriter?: Rewriter
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
  /** Without it no answer has a receipt. */
  readonly receipts?: Receipts
  /** The reading room's address of cited words, where there is one. */
  readonly readingLink?: ReadingLink
}

const PAGE = 10

/** The second half of the river: a question becomes an answer, or silence. */
export function createArchive(parts: ArchiveParts): Archive {
  const { store, embedder, search: searching, answerer, clock, receipts, readingLink } = parts
  const linked = linkedBy(readingLink)
  let known: IndexState | undefined
  const index = (): IndexState => (known ??= indexState(store, shortId))
  const search = createSearch(store, embedder, searching)
  const findPassages = createFindPassages(store, search)
  const makeTimeline = createTimeline(store, search)
  const findMentions = createMentions(store)
  const languages = archiveLanguages(store)
  // Awaited where it is used; a failure is told there.
  languages.catch(() => undefined)
  const since = (began: number): number => Math.round((clock() - began) * 10) / 10
  const keep: AskParts['keep'] = async (made) => {
    if (receipts === undefined) return undefined
    const receipt = receiptOf({ ...made, index: index(), answererId: answerer.id })
    return (await receipts.keep(receipt)) ? receipt.id : undefined
  }
  const archive: Archive = {
    ask: createAsk({ ...parts, search, languages, linked, since, keep }),
    async search(query, { filter, exact = false, offset = 0, count = PAGE } = {}) {
      const began = clock()
      return { ...(await findPassages(query, { filter, exact, offset, count })), milliseconds: since(began) }
    },
    async quote(text, filter) {
      const check = await checkQuote(store, search, text, filter)
      return check.kind === 'absent' ? check : { ...check, carriers: each(check.carriers, linked) }
    },
    async timeline(topic, { filter, clocks, offset = 0, count = PAGE, signal } = {}) {
      const began = clock()
      const made = await makeTimeline(topic, { filter, clocks, offset, count, signal })
      return { ...made, entries: made.entries.map(linked), milliseconds: since(began) }
    },
    async mentions(words, { filter, offset = 0, count = PAGE, signal } = {}) {
      const began = clock()
      const found = await findMentions(words, { filter, offset, count, signal })
      return { ...found, mentions: found.mentions.map(linked), milliseconds: since(began) }
    },
    async sources({ filter, offset = 0, count = PAGE } = {}) {
      const [documents, { documents: total }] = await Promise.all([
        store.facts(filter, { offset, count }),
        store.overview(filter),
      ])
      return { documents, offset, total }
    },
    source: (reference, { passage, filter } = {}) => sourceCard(store, reference, passage, filter),
    async text(documentId, filter) {
      const [facts] = await store.facts({ ...filter, document: documentId })
      if (!facts || (filter?.document !== undefined && filter.document !== documentId)) return undefined
      return (await store.document(documentId))?.text
    },
    read: (documentId, filter) => readWhole(store, documentId, filter),
    suggest: (typed, count, filter) => store.suggest(typed, count, filter),
    facts: async (filter) => archiveFacts(store, embedder.id, answerer.id, filter),
    async receipt(id, filter) {
      const receipt = await receipts?.find(id)
      if (receipt === undefined) return undefined
      const replay = await replayed(receipt, filter?.visible, {
        store,
        index: index(),
        answererId: answerer.id,
        isRepeatable: answerer.isRepeatable === true,
        ask: (question, exact, chosen) => archive.ask(question, { exact, filter: chosen, private: true }),
      })
      return replay && { ...replay, citations: replay.citations.map(withLink) }
    },
    close: () => store.close(),
  }
  const withLink = (one: ReplayedCitation): ReplayedCitation => (one.found ? { ...one, found: linked(one.found) } : one)
  return archive
}
