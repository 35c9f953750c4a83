import type { CitedDocument } from './citation.ts'
import type { Filter } from './filter.ts'
import type { Span } from './span.ts'

/** What became of a sentence that a language model wrote. 'quoted': the archive's own sentence is shown in its place. */
export type SentenceFate = 'written' | 'quoted' | 'translated' | 'dropped'

/** Why a sentence was dropped, or replaced by a quotation. */
export const FATE_REASONS = [
  'no-such-passage',
  'absent',
  'altered',
  'stitched',
  'wrong-document',
  'two-speakers',
  'speaker',
  'instruction',
  'quote',
  'number',
  'date',
  'name',
  'negation',
  'language',
  'wording',
  'left-out',
  'repeated',
  'too-many',
  'empty',
] as const
export type FateReason = (typeof FATE_REASONS)[number]

export interface ReceiptSentence {
  readonly fate: SentenceFate
  readonly reason?: FateReason
  /** As the model wrote it. */
  readonly text: string
  readonly support: string
  /** The passages that the model pointed at; numbers that were never offered are left out. */
  readonly passages: readonly string[]
}

/** What a language model was given and what it made of it: enough to check an answer later. */
export interface Receipt {
  /** provider:name. */
  readonly model: string
  /** SHA-256 of the messages, hex, with the random marker taken out: the same prompt has the same hash. */
  readonly promptHash: string
  /** Ids of the passages the model saw; number 1 is the first. */
  readonly offered: readonly string[]
  readonly sentences: readonly ReceiptSentence[]
  readonly requests: number
  /** How the model's work ended. 'cut-short': it failed after some sentences were kept. */
  readonly end: 'complete' | 'cut-short' | 'failed'
  /** What it failed of, when it did. */
  readonly failure?: string
}

/** What an index was when an answer was made of it. Two of the same `id` give the same passages. */
export interface IndexState {
  /** Twelve letters and digits of what follows and of what the embedder learned. */
  readonly id: string
  /** ISO 8601. */
  readonly indexedAt: string
  readonly embedderId: string
  readonly documents: number
  readonly passages: number
}

/** A citation as a receipt keeps it: not its words, but enough to tell later whether a text holds them. */
export interface CitedWords {
  readonly marker: number
  readonly documentId: string
  readonly passageId: string
  readonly span: Span
  /** SHA-256 of the quote in UTF-8, hex. */
  readonly quoteSha256: string
  /** Of the document's canonical text at that time, hex. */
  readonly textSha256: string
  /** Of the quote's normalised words, which are the same in another cut of the same text. `letters` is their length together. */
  readonly words: { readonly count: number; readonly letters: number; readonly sha256: string }
  /** The source's own, or else the file's name. */
  readonly title: string
  readonly file: string
}

/** What was answered, and from what: kept under an id, so that anybody can check it against the archive later. */
export interface AnswerReceipt {
  /** Twelve letters and digits, from the content: the same answer on the same index has the same id. */
  readonly id: string
  /** When it was first given, ISO 8601. */
  readonly at: string
  readonly kind: 'answered' | 'silent'
  /** As it was understood. */
  readonly question: string
  readonly asked?: string
  /** As the asker chose it; what the asker could see at all is not in it. */
  readonly filter: Omit<Filter, 'visible'>
  readonly exact: boolean
  readonly index: IndexState
  readonly answererId: string
  readonly citations: readonly CitedWords[]
  /** Of silence: the passages that were shown as nearest. */
  readonly nearest: readonly string[]
  readonly origins: number
  /** What a language model made, when one was asked. */
  readonly model?: Receipt
  /** The collections of all documents that were shown, or that a language model read. */
  readonly collections: readonly string[]
  /** The same for askers who could see the same collections; says nothing about which. Absent for one who could see all. */
  readonly scope?: string
}

/** same: the span holds those very words. moved: they stand elsewhere in the document, in a newer copy of its file, or in another file with the same text. */
export type WordsFate = 'same' | 'moved' | 'gone'

export interface ReplayedCitation {
  readonly cited: CitedWords
  readonly fate: WordsFate
  /** Of words that are gone: neither their document is held, nor its file, nor a copy. */
  readonly isMissing?: true
  /** Where the words stand now, unless they are gone. */
  readonly found?: {
    readonly document: CitedDocument
    readonly passageId: string
    readonly span: Span
    readonly quote: string
    readonly readingLink?: string
  }
}

/** A receipt held against the archive as it is now. */
export interface ReceiptReplay {
  readonly receipt: AnswerReceipt
  readonly index: IndexState
  readonly isSameIndex: boolean
  readonly citations: readonly ReplayedCitation[]
  /** The question asked again; only where no language model answers and the asker sees what the first one saw. */
  readonly again?: {
    readonly kind: 'answered' | 'silent'
    readonly isSame: boolean
    readonly passages: readonly string[]
  }
}

/** True when nothing that a receipt cites is held, not even another state of it: then it was most likely made over another archive. */
export function isOtherArchive({ isSameIndex, citations }: Pick<ReceiptReplay, 'isSameIndex' | 'citations'>): boolean {
  return !isSameIndex && citations.length > 0 && citations.every(({ isMissing }) => isMissing === true)
}
