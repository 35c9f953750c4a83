import type { Document, DocumentFacts } from '../model/document.ts'
import type { Filter } from '../model/filter.ts'
import type { LastIngest } from '../model/last-ingest.ts'
import type { OriginGroup } from '../model/origin.ts'
import type { Passage } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'

/** A passage's row is its key inside one store: a positive whole number that is never given twice. */
export interface Near {
  readonly row: number
  readonly score: number
}

/** How a vector lies to those of passages: a question's apart from them, one that was moved towards some as one of them. */
export type VectorRole = 'question' | 'passage'

/** Of the word index: whole words (normalised and stemmed), or character 4-grams of Persian, Arabic and French passages. */
export type WordField = 'words' | 'grams'

export interface Page {
  readonly offset: number
  readonly count: number
}

/** A place where words stand, in the order in which documents came into the archive. */
export interface PhraseFound {
  readonly documentId: string
  readonly span: Span
}

export interface StoreCounts {
  readonly documents: number
  readonly passages: number
  readonly statements: number
}

export interface NamedCount {
  readonly name: string
  readonly documents: number
}

/** What a filter keeps of an archive. The names of one kind are sorted by count, most first, then by name. */
export interface Overview {
  readonly documents: number
  readonly passages: number
  readonly statements: number
  readonly languages: readonly NamedCount[]
  readonly collections: readonly NamedCount[]
  readonly publishers: readonly NamedCount[]
  /** The first and the last publication date, as the sources give them. */
  readonly from?: string
  readonly to?: string
}

/** What answers are made from: one consistent state of the archive, read only. */
export interface Store {
  /** The embedder whose vectors the index holds. */
  readonly embedderId: string
  /** What a trainable embedder learned, to restore it with; empty for others. */
  readonly embedderState: Uint8Array
  readonly counts: StoreCounts
  /** When this state became the current one, ISO 8601. */
  readonly indexedAt: string
  /** Sorted by collection, then title; all, or one page of them. */
  facts(filter?: Filter, page?: Page): Promise<readonly DocumentFacts[]>
  /** In the order of `ids`; an id that is not in the store is left out. */
  factsOf(ids: readonly string[]): Promise<readonly DocumentFacts[]>
  /**
   * The document that a reference names: by its id, its file or its title, whichever fits first; a title or a file also
   * in other letters (references.ts). Of several the first of `facts`.
   */
  find(reference: string, filter?: Filter): Promise<DocumentFacts | undefined>
  /** Documents whose title, publisher, file or author hold all words typed so far, titles that begin with them first. */
  suggest(typed: string, count: number, filter?: Filter): Promise<readonly DocumentFacts[]>
  /** How much a filter keeps, and what: cheap enough for every question. */
  overview(filter?: Filter): Promise<Overview>
  document(id: string): Promise<Document | undefined>
  /** In the order of `rows`; a row that is not in the store is left out. */
  passages(rows: readonly number[]): Promise<readonly (Passage & { readonly row: number })[]>
  /** In reading order. */
  passagesOf(documentId: string): Promise<readonly (Passage & { readonly row: number })[]>
  /** In reading order. */
  statementsOf(documentId: string): Promise<readonly Statement[]>
  /** BM25 (k1 1.2, b 0.75) over `terms`, each counted once; best first, ties by row. */
  matching(field: WordField, terms: readonly string[], count: number, filter?: Filter): Promise<readonly Near[]>
  /** How many passages hold each term; the collection's size is `counts.passages`. */
  frequencies(field: WordField, terms: readonly string[]): Promise<readonly number[]>
  /** Whole-word terms that spell the same name as a word, in Latin, Persian or Arabic letters; never the word itself. */
  spellings(word: string): Promise<readonly string[]>
  /**
   * Cosine similarity, best first. A filter that keeps few passages is searched exactly. `role`: a question when left out; what is nearest to a vector that
   * lies like a passage's is found in a graph by looking at less.
   */
  nearest(vector: Float32Array, count: number, filter?: Filter, role?: VectorRole): Promise<readonly Near[]>
  /** BM25 of given rows, in their order, for scoring what only the search by meaning found. */
  relevances(field: WordField, terms: readonly string[], rows: readonly number[]): Promise<readonly number[]>
  /** Cosine of given rows, in their order, for scoring what only the search by words found. */
  similarities(vector: Float32Array, rows: readonly number[]): Promise<readonly number[]>
  /** Of given rows, in their order; a row without a vector gives an empty one. */
  vectors(rows: readonly number[]): Promise<readonly Float32Array[]>
  /** Where `text` stands word for word, after the normalisation that text/normalise documents for quotes. */
  phrase(text: string, count: number, filter?: Filter): Promise<readonly PhraseFound[]>
  /**
   * Where the same words stand in the same order, however they are spelled (text/respelling). Only words that the archive
   * has with accents, and that are asked for with others or without, may be overlooked: the index knows no letter without its accent.
   */
  respelled(text: string, count: number, filter?: Filter): Promise<readonly PhraseFound[]>
  /** The documents of the same origin, itself among them, earliest known first; undefined when it has no copies. */
  copiesOf(documentId: string): Promise<OriginGroup | undefined>
  /** The last ingest that came to its end, changes or none; undefined when none was recorded. */
  lastIngest(): Promise<LastIngest | undefined>
  close(): Promise<void>
}
