/** What became of a sentence that a language model wrote. 'quoted': the archive's own sentence is shown in its place. */
export type SentenceFate = 'written' | 'quoted' | 'translated' | 'dropped'

/** Why a sentence was dropped, or replaced by a quotation. */
export type FateReason =
  | 'no-such-passage'
  | 'absent'
  | 'altered'
  | 'stitched'
  | 'wrong-document'
  | 'two-speakers'
  | 'speaker'
  | 'instruction'
  | 'quote'
  | 'number'
  | 'date'
  | 'name'
  | 'negation'
  | 'language'
  | 'wording'
  | 'left-out'
  | 'repeated'
  | 'too-many'
  | 'empty'

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
