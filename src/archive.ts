import { setImmediate } from 'node:timers/promises'
import { type Answered, receiptOf, shortId } from './answer/answer-receipt.ts'
import type { Answerer } from './answer/answerer.ts'
import { withSourcesCompared } from './answer/beside.ts'
import { rewriteFollowUp } from './answer/follow-up.ts'
import { readQuestion, wantedOf } from './answer/question.ts'
import type { Rewriter } from './answer/rewriter.ts'
import { each, linkedBy, type ReadingLink } from './archive/reading-links.ts'
import { replayed } from './archive/replay.ts'
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
  Reading,
  SearchResult,
  SourceCard,
  SourceList,
  Timeline,
} from './model/look-up.ts'
import type { IndexState, ReceiptReplay, ReplayedCitation } from './model/receipt.ts'
import type { Receipts } from './receipts/receipts.ts'
import { gatherEvidence } from './search/gather.ts'
import { indexState } from './search/index-state.ts'
import { archiveLanguages } from './search/languages.ts'
import { createMentions } from './search/mentions.ts'
import { likeNotes, wordsLike } from './search/like-words.ts'
import { spelledNames, spellingNotes, stemsOf } from './search/names.ts'
import { copiesOfCited } from './search/printed-also.ts'
import { checkQuote } from './search/quotes.ts'
import { createSearch, type SearchOptions } from './search/search.ts'
import { searchedIn } from './search/searched.ts'
import { withDocuments } from './search/with-documents.ts'
import { readWhole } from './search/reading.ts'
import { archiveFacts, sourceCard } from './search/sources.ts'
import { createTimeline } from './search/timeline.ts'
import type { Store } from './store/store.ts'

export interface AskOptions {
  readonly filter?: Filter
  /** Only the spellings as they were written: a name is not looked for in other scripts and transliterations. */
  readonly exact?: boolean
  /** Earlier questions of the same conversation, oldest first, for follow-up questions. */
  readonly earlier?: readonly string[]
  /** The archive's own words that were shown in answer to them, for a language model that makes sense of a follow-up. */
  readonly earlierQuotes?: readonly string[]
  /** Called with what is being done ('searching', 'reading', …), for front ends that show progress. */
  readonly onProgress?: (step: string) => void
  /** Called before the search with what a follow-up question was rewritten to. */
  readonly onRewritten?: (question: string) => void
  /** Called with each sentence of a written answer as soon as it passed its checks, with the citations it points at. */
  readonly onSentence?: (sentence: Sentence, citations: readonly Citation[]) => void
  readonly signal?: AbortSignal
  /** No receipt is kept of a private question. */
  readonly private?: boolean
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
  const makeTimeline = createTimeline(store, search)
  const findMentions = createMentions(store)
  const languages = archiveLanguages(store)
  // Awaited where it is used; a failure is told there.
  languages.catch(() => undefined)
  const since = (began: number): number => Math.round((clock() - began) * 10) / 10
  const kept = async (made: Pick<Answered, 'found' | 'asked' | 'evidence' | 'filter' | 'exact'>) => {
    if (receipts === undefined) return undefined
    const receipt = receiptOf({ ...made, index: index(), answererId: answerer.id })
    return (await receipts.keep(receipt)) ? receipt.id : undefined
  }
  const archive: Archive = {
    async ask(asked, options = {}): Promise<Answer> {
      const { filter, exact = false, earlier = [], onProgress, onSentence, signal } = options
      const began = clock()
      onProgress?.('searching')
      const thread = { questions: earlier, quotes: options.earlierQuotes ?? [] }
      const byModel = await parts.rewriter?.rewrite(asked, thread, signal)
      const { question: text, rewritten } = byModel
        ? { question: byModel, rewritten: true }
        : rewriteFollowUp(asked, earlier)
      if (rewritten) options.onRewritten?.(text)
      const names = exact ? [] : await spelledNames(store, text, filter)
      const spellings = stemsOf(names)
      // Who killed somebody is not told by a sentence on executions that names him.
      const alike = exact || wantedOf(text) === 'person' ? [] : await wordsLike(store, text)
      // Sought are the words that were written; a sentence that says the same otherwise answers too.
      const question = readQuestion(text, await languages, stemsOf([...names, ...alike]))
      const evidence = await gatherEvidence(store, search, { ...question, spellings }, filter)
      onProgress?.('reading')
      // A store in this process answers at once: without a turn between the steps others would wait for all of them.
      await setImmediate()
      const answer = await answerer.answer(question, evidence, signal, {
        ...(onSentence && { onSentence: (sentence, citations) => onSentence(sentence, citations.map(linked)) }),
      })
      await setImmediate()
      const copies = answer.kind === 'answered' ? await copiesOfCited(store, answer.citations, filter) : []
      const found = withSourcesCompared(question, answer, evidence, copies)
      const made = { found, asked: rewritten ? asked : undefined, evidence, filter, exact }
      const receiptId = options.private === true ? undefined : await kept(made)
      return {
        ...(found.kind === 'answered' ? { ...found, citations: each(found.citations, linked) } : found),
        notes: [
          ...found.notes,
          ...spellingNotes(names),
          ...likeNotes(alike, found.kind === 'answered' ? found.citations.map(({ quote }) => quote) : []),
        ],
        ...(rewritten ? { asked } : {}),
        ...(receiptId === undefined ? {} : { receiptId }),
        milliseconds: since(began),
      }
    },
    async search(query, { filter, exact = false, offset = 0, count = PAGE } = {}) {
      const began = clock()
      const names = exact ? [] : await spelledNames(store, query, filter)
      const found = await search(query, offset + count + 1, filter, stemsOf(names))
      const hits = await withDocuments(store, found.slice(offset, offset + count))
      const searched = await searchedIn(store, filter)
      const more = found.length > offset + count
      return { query, offset, hits, more, searched, notes: spellingNotes(names), milliseconds: since(began) }
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
