import type { Answerer } from './answer/answerer.ts'
import { withSourcesCompared } from './answer/beside.ts'
import { rewriteFollowUp } from './answer/follow-up.ts'
import { readQuestion } from './answer/question.ts'
import type { Embedder } from './embed/embedder.ts'
import type { Answer, Sentence } from './model/answer.ts'
import type { Citation } from './model/citation.ts'
import type { DocumentFacts } from './model/document.ts'
import type { Filter } from './model/filter.ts'
import type {
  ArchiveFacts,
  Clock,
  Mentions,
  QuoteCheck,
  SearchResult,
  SourceCard,
  SourceList,
  Timeline,
} from './model/look-up.ts'
import { gatherEvidence } from './search/gather.ts'
import { archiveLanguages } from './search/languages.ts'
import { createMentions } from './search/mentions.ts'
import { spelledNames, spellingNotes, stemsOf } from './search/names.ts'
import { checkQuote } from './search/quotes.ts'
import { createSearch } from './search/search.ts'
import { searchedIn } from './search/searched.ts'
import { withDocuments } from './search/with-documents.ts'
import { archiveFacts, sourceCard, suggestions } from './search/sources.ts'
import { createTimeline } from './search/timeline.ts'
import type { Store } from './store/store.ts'

export interface AskOptions {
  readonly filter?: Filter
  /** Only the spellings as they were written: a name is not looked for in other scripts and transliterations. */
  readonly exact?: boolean
  /** Earlier questions of the same conversation, oldest first, for follow-up questions. */
  readonly earlier?: readonly string[]
  /** Called with what is being done ('searching', 'reading', …), for front ends that show progress. */
  readonly onProgress?: (step: string) => void
  /** Called with each sentence of a written answer as soon as it passed its checks, with the citations it points at. */
  readonly onSentence?: (sentence: Sentence, citations: readonly Citation[]) => void
  readonly signal?: AbortSignal
}

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
  /** Is this sentence in the archive: word for word, altered, or not at all? No model takes part. */
  quote(text: string, filter?: Filter): Promise<QuoteCheck>
  /** Dated sentences and statements in order, on a topic or, when it is undefined, on everything. */
  timeline(topic: string | undefined, options?: TimelineOptions): Promise<Timeline>
  /** Every occurrence of some words in all documents, letter by letter in any case. No search takes part. */
  mentions(words: string, options?: LongOptions): Promise<Mentions>
  sources(options?: PageOptions): Promise<SourceList>
  /** `reference` is a document's id, file, or title; `passage` the id of one of its passages, else the first. */
  source(
    reference: string,
    options?: { readonly passage?: string; readonly filter?: Filter },
  ): Promise<SourceCard | undefined>
  /** The canonical text, for front ends that print or show it whole. */
  text(documentId: string, filter?: Filter): Promise<string | undefined>
  /** Documents whose title, publisher or file matches what was typed so far, best first. */
  suggest(typed: string, count: number, filter?: Filter): Promise<readonly DocumentFacts[]>
  facts(filter?: Filter): Promise<ArchiveFacts>
  close(): Promise<void>
}

export interface ArchiveParts {
  readonly store: Store
  readonly embedder: Embedder
  readonly answerer: Answerer
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
}

const PAGE = 10

/** The second half of the river: a question becomes an answer, or silence. */
export function createArchive({ store, embedder, answerer, clock }: ArchiveParts): Archive {
  const search = createSearch(store, embedder)
  const makeTimeline = createTimeline(store, search)
  const findMentions = createMentions(store)
  const languages = archiveLanguages(store)
  // Awaited where it is used; a failure is told there.
  languages.catch(() => undefined)
  const since = (began: number): number => Math.round((clock() - began) * 10) / 10
  return {
    async ask(asked, { filter, exact = false, earlier = [], onProgress, onSentence, signal } = {}): Promise<Answer> {
      const began = clock()
      onProgress?.('searching')
      const { question: text, rewritten } = rewriteFollowUp(asked, earlier)
      const names = exact ? [] : await spelledNames(store, text, filter)
      const spellings = stemsOf(names)
      const question = readQuestion(text, await languages, spellings)
      const evidence = await gatherEvidence(store, search, { ...question, spellings }, filter)
      onProgress?.('reading')
      const answer = await answerer.answer(question, evidence, signal, { ...(onSentence && { onSentence }) })
      const found = withSourcesCompared(question, answer, evidence)
      const notes = [...found.notes, ...spellingNotes(names)]
      return { ...found, notes, ...(rewritten ? { asked } : {}), milliseconds: since(began) }
    },
    async search(query, { filter, exact = false, offset = 0, count = PAGE } = {}) {
      const began = clock()
      const names = exact ? [] : await spelledNames(store, query, filter)
      const found = await search(query, offset + count + 1, filter, stemsOf(names))
      const hits = await withDocuments(store, found.slice(offset, offset + count))
      const searched = await searchedIn(store, filter)
      return { query, offset, hits, more: found.length > offset + count, searched, milliseconds: since(began) }
    },
    quote: (text, filter) => checkQuote(store, search, text, filter),
    async timeline(topic, { filter, clocks, offset = 0, count = PAGE, signal } = {}) {
      const began = clock()
      const made = await makeTimeline(topic, { filter, clocks, offset, count, signal })
      return { ...made, milliseconds: since(began) }
    },
    async mentions(words, { filter, offset = 0, count = PAGE, signal } = {}) {
      const began = clock()
      const found = await findMentions(words, { filter, offset, count, signal })
      return { ...found, milliseconds: since(began) }
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
    suggest: async (typed, count, filter) => suggestions(await store.facts(filter), typed, count),
    facts: async (filter) => archiveFacts(store, embedder.id, answerer.id, filter),
    close: () => store.close(),
  }
}
