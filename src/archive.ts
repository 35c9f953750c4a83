import type { Answer } from './model/answer.ts'
import type { DocumentFacts } from './model/document.ts'
import type { Filter } from './model/filter.ts'
import type { ArchiveFacts, QuoteCheck, SearchResult, SourceCard, SourceList } from './model/look-up.ts'

export interface AskOptions {
  readonly filter?: Filter
  /** Earlier questions of the same conversation, oldest first, for follow-up questions. */
  readonly earlier?: readonly string[]
  /** Called with what is being done ('searching', 'reading', …), for front ends that show progress. */
  readonly onProgress?: (step: string) => void
  readonly signal?: AbortSignal
}

export interface PageOptions {
  readonly filter?: Filter
  readonly offset?: number
  readonly count?: number
}

/** Everything a front end may ask for. Discord, the command line and the web page know only this. */
export interface Archive {
  ask(question: string, options?: AskOptions): Promise<Answer>
  search(words: string, options?: PageOptions): Promise<SearchResult>
  /** Is this sentence in the archive: word for word, altered, or not at all? No model takes part. */
  quote(text: string, filter?: Filter): Promise<QuoteCheck>
  sources(options?: PageOptions): Promise<SourceList>
  /** `reference` is a document's id, file, or title; `passage` the id of one of its passages, else the first. */
  source(reference: string, options?: { readonly passage?: string; readonly filter?: Filter }): Promise<SourceCard | undefined>
  /** The canonical text, for front ends that print or show it whole. */
  text(documentId: string, filter?: Filter): Promise<string | undefined>
  /** Documents whose title, publisher or file matches what was typed so far, best first. */
  suggest(typed: string, count: number, filter?: Filter): Promise<readonly DocumentFacts[]>
  facts(filter?: Filter): Promise<ArchiveFacts>
  close(): Promise<void>
}
