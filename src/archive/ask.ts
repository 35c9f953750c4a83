import { setImmediate } from 'node:timers/promises'
import type { Answered } from '../answer/answer-receipt.ts'
import type { Answerer, Found } from '../answer/answerer.ts'
import { withSourcesCompared } from '../answer/beside/beside.ts'
import { rewriteFollowUp } from '../answer/question/follow-up.ts'
import { withoutPreamble } from '../answer/question/preamble.ts'
import { type Question, readQuestion } from '../answer/question/question.ts'
import type { Rewriter } from '../answer/writing/rewriter.ts'
import { wantedOf } from '../answer/question/wanted.ts'
import { warmUp } from '../answer/warm-up.ts'
import type { Answer, Sentence } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import type { Filter } from '../model/filter.ts'
import type { Evidence } from '../model/evidence.ts'
import { gatherEvidence } from '../search/gather.ts'
import { type LikeWord, likeNotes, wordsLike } from '../search/like-words.ts'
import { findMeant, slipNotes } from '../search/mistyped.ts'
import { type Spelled, spellingNotes, otherStems } from '../search/names.ts'
import { copiesOfCited } from '../search/printed-also.ts'
import type { Search } from '../search/search.ts'
import { otherSpellings } from '../search/spelled.ts'
import type { Store } from '../store/store.ts'
import { each } from './reading-links.ts'

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

export interface AskParts {
  readonly store: Store
  readonly search: Search
  /** The languages that the archive holds. */
  readonly languages: Promise<readonly string[]>
  readonly answerer: Answerer
  readonly rewriter?: Rewriter
  /** Gives a citation its address in the reading room. */
  readonly linked: (citation: Citation) => Citation
  /** Milliseconds of a clock that never goes back, and those since then, in tenths. */
  readonly clock: () => number
  readonly since: (began: number) => number
  /** Keeps the receipt of an answer and gives its id; undefined where none is kept. */
  readonly keep: (
    made: Pick<Answered, 'found' | 'asked' | 'evidence' | 'filter' | 'exact'>,
  ) => Promise<string | undefined>
}

/** What came of reading a question in one way. */
interface Read {
  readonly names: readonly Spelled[]
  readonly alike: readonly LikeWord[]
  readonly question: Question
  readonly evidence: Evidence
  readonly answer: Found
}

function isAnswered({ answer }: Read): boolean {
  return answer.kind === 'answered'
}

/** A program that goes over to a later state of its archive has its patterns already. */
let warmed: Promise<void> | undefined

/** A question becomes an answer, or silence. */
export function createAsk(parts: AskParts): (asked: string, options?: AskOptions) => Promise<Answer> {
  const { store, search, languages, answerer, linked, clock, since, keep } = parts
  // Nothing waits for it, and a failure would be told by the first question.
  warmed ??= warmUp().catch(() => undefined)
  return async (asked, options = {}) => {
    const { filter, exact = false, earlier = [], onProgress, onSentence, signal } = options
    const began = clock()
    onProgress?.('searching')
    const thread = { questions: earlier, quotes: options.earlierQuotes ?? [] }
    const byModel = await parts.rewriter?.rewrite(asked, thread, signal)
    const { question: whole, rewritten } = byModel
      ? { question: byModel, rewritten: true }
      : rewriteFollowUp(asked, earlier)
    if (rewritten) options.onRewritten?.(whole)
    const typed = withoutPreamble(whole)
    const answerTo = async (text: string): Promise<Read> => {
      const names = exact ? [] : await otherSpellings(store, text, filter)
      const spellings = otherStems(names)
      const alike = exact ? [] : await wordsLike(store, text, wantedOf(text) === 'person')
      // Sought are the words that were written; a sentence that says the same otherwise answers too.
      const question = readQuestion(text, await languages, otherStems([...names, ...alike]))
      const evidence = await gatherEvidence(store, search, { ...question, spellings }, filter)
      onProgress?.('reading')
      // A store in this process answers at once: without a turn between the steps others would wait for all of them.
      await setImmediate()
      const answer = await answerer.answer(question, evidence, signal, {
        ...(onSentence && { onSentence: (sentence, citations) => onSentence(sentence, citations.map(linked)) }),
      })
      return { names, alike, question, evidence, answer }
    }
    const { found: read, slips } = await findMeant(store, typed, { filter, isExact: exact }, answerTo, isAnswered)
    const { names, alike, question, evidence, answer } = read
    await setImmediate()
    const copies = answer.kind === 'answered' ? await copiesOfCited(store, answer.citations, filter) : []
    const found = { ...withSourcesCompared(question, answer, evidence, copies), question: whole }
    const cited = found.kind === 'answered' ? found.citations : []
    const made = { found, asked: rewritten ? asked : undefined, evidence, filter, exact }
    const receiptId = options.private === true ? undefined : await keep(made)
    return {
      ...(found.kind === 'answered' ? { ...found, citations: each(found.citations, linked) } : found),
      notes: [
        ...found.notes,
        ...slipNotes(slips),
        ...spellingNotes(names, cited.flatMap(wordsOfCited)),
        ...likeNotes(
          alike,
          cited.map(({ quote }) => quote),
        ),
      ],
      ...(rewritten ? { asked } : {}),
      ...(receiptId === undefined ? {} : { receiptId }),
      milliseconds: since(began),
    }
  }
}

/** What a reader sees of a citation that may hold a name. */
function wordsOfCited({ quote, attribution, document }: Citation): string[] {
  const speakers = [attribution, ...(attribution.holds ?? [])].map(({ speaker }) => speaker)
  return [quote, document.title, document.author, document.publisher, ...speakers].filter((text) => text !== undefined)
}
