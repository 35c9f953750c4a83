import type { Attribution, CitedDocument } from './citation.ts'
import type { Document, DocumentFacts, Place } from './document.ts'
import type { Searched, NearHit } from './answer.ts'
import type { LastIngest } from './last-ingest.ts'
import type { CopyRelation } from './origin.ts'
import type { Passage } from './passage.ts'
import type { Span } from './span.ts'
import type { Statement } from './statement.ts'

/** One page of a search. */
export interface SearchResult {
  readonly query: string
  /** Rank 1 is `hits[0]` of the first page; `offset` counts the hits before this page. */
  readonly offset: number
  readonly hits: readonly NearHit[]
  /** True when a next page exists. */
  readonly more: boolean
  readonly searched: Searched
  /** What a reader must know beside the hits, such as in which other spellings a name was looked for. */
  readonly notes?: readonly string[]
  readonly milliseconds: number
}

/** A place where words stand in the archive, with who said them there. */
export interface Carrier {
  readonly document: CitedDocument
  readonly passageId: string
  readonly span: Span
  readonly quote: string
  readonly attribution: Attribution
  /** Into the reading room, at these words. */
  readonly readingLink?: string
}

/** A run of words in a comparison of what was asked with what the archive holds. */
export type Difference =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'asked'; readonly text: string }
  | { readonly kind: 'archived'; readonly text: string }

/** What may differ in the spelling of the same words. 'letters' are forms of one letter, such as hamza on its seats. */
export const SPELLING_DIFFERENCES = ['case', 'punctuation', 'diacritics', 'letters', 'spaces', 'contractions'] as const
export type SpellingDifference = (typeof SPELLING_DIFFERENCES)[number]

/** What may stand between words that are else the same: what the asker's ellipsis leaves out, what print sets between the parts of a quotation. */
export const BETWEEN_WORDS = ['ellipsis', 'interruption'] as const
export type BetweenWords = (typeof BETWEEN_WORDS)[number]

/** Is this sentence in the archive? Carriers are sorted earliest publication first, undated last. */
export type QuoteCheck =
  | { readonly kind: 'exact'; readonly asked: string; readonly carriers: readonly [Carrier, ...Carrier[]] }
  | {
      readonly kind: 'altered'
      readonly asked: string
      readonly carriers: readonly [Carrier, ...Carrier[]]
      /** Against the first carrier. */
      readonly differences: readonly Difference[]
      /** The words are the same and in the same order: only this differs. Left out when there are other words. */
      readonly spelling?: readonly [SpellingDifference, ...SpellingDifference[]]
      /** The words are the same and in the same order: only this stands between them in the archive. */
      readonly between?: readonly [BetweenWords, ...BetweenWords[]]
    }
  | {
      readonly kind: 'absent'
      readonly asked: string
      readonly searched: Searched
      readonly nearest: readonly NearHit[]
    }

/**
 * Four clocks that are never mixed: when something happened (a date inside a sentence), when words were said (as their
 * post or quotation is dated), when a document came out, and when our copy of it was taken.
 */
export type Clock = 'event' | 'statement' | 'publication' | 'capture'
export const CLOCKS: readonly Clock[] = ['event', 'statement', 'publication', 'capture']

/** A dated sentence or statement. `date` is ISO 8601 with the precision of its source, read on `clock`. */
export interface TimelineEntry {
  readonly clock: Clock
  readonly date: string
  readonly document: CitedDocument & Pick<DocumentFacts, 'capturedAt'>
  readonly passageId: string
  /** Of a publication or a capture, the document's first sentence, or the one that fits the topic best. */
  readonly span: Span
  readonly quote: string
  /** Where in the quote the date stands, of an event. */
  readonly dated?: Span
  readonly place?: Place
  readonly attribution: Attribution
  /** Into the reading room, at these words. */
  readonly readingLink?: string
}

/** One page of a timeline, earliest first. */
export interface Timeline {
  /** Undefined for one of everything. */
  readonly topic: string | undefined
  readonly clocks: readonly Clock[]
  readonly offset: number
  readonly total: number
  readonly entries: readonly TimelineEntry[]
  /** How many documents were read for it: fewer than were searched when there is a topic, or more than can be read. */
  readonly read: number
  readonly searched: Searched
  readonly milliseconds: number
}

/** A sentence that holds the words, once or more often. */
export interface Mention {
  readonly document: CitedDocument
  readonly passageId: string
  readonly span: Span
  readonly quote: string
  /** Where the words stand, in the canonical text. */
  readonly found: readonly [Span, ...Span[]]
  readonly place?: Place
  readonly attribution: Attribution
  /** Into the reading room, at these words. */
  readonly readingLink?: string
}

/** Where some words stand, letter by letter in any case, in all documents; `offset` and `sentences` count sentences. */
export interface Mentions {
  readonly words: string
  /** Every occurrence in every document that may be looked in: an exact count. */
  readonly total: number
  readonly sentences: number
  /** All documents that have the words, earliest publication first, with how often. */
  readonly documents: readonly { readonly document: CitedDocument; readonly count: number }[]
  readonly offset: number
  readonly mentions: readonly Mention[]
  readonly searched: Searched
  readonly milliseconds: number
}

/** Another document of the same origin. */
export interface Copy {
  readonly document: CitedDocument & Pick<DocumentFacts, 'capturedAt' | 'firstSeen'>
  /** To the earliest known document of the group, which is itself 'earliest'. */
  readonly relation: CopyRelation
}

/** A document's card, with one of its passages in view. `at` counts from 0. */
export interface SourceCard {
  readonly document: DocumentFacts
  readonly passages: number
  readonly statements: readonly Statement[]
  readonly at: number
  readonly passage: Passage | undefined
  readonly previous: Passage | undefined
  readonly next: Passage | undefined
  /** The other documents of its origin that the asker may see, earliest known first; empty or left out when there is none. */
  readonly copies?: readonly Copy[]
  /** Its own relation to the earliest known one, when there are copies. */
  readonly relation?: CopyRelation
}

/** A document whole, with its text and marks, and the words of others in it in reading order. */
export interface Reading {
  readonly document: Document
  readonly statements: readonly Statement[]
  /** As on a source card. */
  readonly copies?: readonly Copy[]
  readonly relation?: CopyRelation
}

export interface SourceList {
  readonly documents: readonly DocumentFacts[]
  readonly offset: number
  readonly total: number
}

/** What the archive holds, for "about" texts and health checks. */
export interface ArchiveFacts {
  readonly documents: number
  readonly passages: number
  readonly statements: number
  readonly collections: readonly { readonly name: string; readonly documents: number }[]
  readonly languages: readonly { readonly name: string; readonly documents: number }[]
  readonly publishers: readonly { readonly name: string; readonly documents: number }[]
  readonly from?: string
  readonly to?: string
  readonly embedderId: string
  readonly answererId: string
  /** When the index was last replaced, ISO 8601. */
  readonly indexedAt: string
  /** What the last ingest did and what it skipped, as far as the filter lets it be seen; left out when none was recorded. */
  readonly lastIngest?: LastIngest
}
