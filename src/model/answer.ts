import type { Citation, CitedDocument } from './citation.ts'
import type { Filter } from './filter.ts'
import type { Hit } from './passage.ts'
import type { Receipt } from './receipt.ts'

/** One sentence of an answer and the markers of the citations that carry it; there is always at least one. */
export interface Sentence {
  readonly text: string
  readonly markers: readonly [number, ...number[]]
}

/** What a question was looked up in. */
export interface Searched {
  readonly documents: number
  readonly passages: number
  readonly languages: readonly string[]
  /** The first and last publication date among the documents searched, where known. */
  readonly from?: string
  readonly to?: string
  readonly filter?: Filter
}

export interface NearHit extends Hit {
  readonly document: CitedDocument
}

/** There is no third case: an answer stands on at least one citation, or it is not an answer. */
export type Answer =
  | {
      readonly kind: 'answered'
      /** What was looked up; of a follow-up question, as it was rewritten. */
      readonly question: string
      /** What the person typed, when that was a follow-up and `question` is how it was understood. */
      readonly asked?: string
      readonly sentences: readonly [Sentence, ...Sentence[]]
      readonly citations: readonly [Citation, ...Citation[]]
      /** How many independent origins the cited documents come from: reprints and near copies of one text count once. */
      readonly origins: number
      /** How many documents print a cited sentence, the cited ones among them: of each text one copy is cited, the others are named. */
      readonly documents?: number
      readonly searched: Searched
      /** What a reader must know beside the answer, such as that a language model failed. */
      readonly notes: readonly string[]
      /** What a language model made, when one was asked. */
      readonly receipt?: Receipt
      /** How far the archive's support lies above what an answer is asked for, below 0 of silence; docs/evaluation.md measures it. */
      readonly support?: number
      /** What `archive.receipt` replays; absent when none was kept, as for a private question. */
      readonly receiptId?: string
      readonly milliseconds: number
    }
  | {
      readonly kind: 'silent'
      readonly question: string
      readonly asked?: string
      readonly searched: Searched
      readonly nearest: readonly NearHit[]
      readonly notes: readonly string[]
      /** What a language model made, when one was asked. */
      readonly receipt?: Receipt
      /** How far the archive's support lies above what an answer is asked for, below 0 of silence; docs/evaluation.md measures it. */
      readonly support?: number
      /** What `archive.receipt` replays; absent when none was kept, as for a private question. */
      readonly receiptId?: string
      readonly milliseconds: number
    }
