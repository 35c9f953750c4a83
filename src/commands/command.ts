import type { Archive, AskOptions } from '../archive.ts'
import type { Answer } from '../model/answer.ts'
import type { DocumentFacts } from '../model/document.ts'
import type { Filter } from '../model/filter.ts'
import type {
  ArchiveFacts,
  Mentions,
  QuoteCheck,
  SearchResult,
  SourceCard,
  SourceList,
  Timeline,
} from '../model/look-up.ts'
import type { Reason } from './reasons.ts'

/** Texts that Discord shows in the reader's own language; English stands in `name` and `description`. */
export type Localised = Readonly<Partial<Record<'fr', string>>>

export interface Suggestion {
  readonly name: string
  readonly value: string
}

/** One thing to fill in. Each front end turns it into its own: a Discord option, or `--name value` in a terminal. */
export interface CommandOption {
  readonly name: string
  readonly nameIn?: Localised
  readonly description: string
  readonly descriptionIn?: Localised
  readonly kind: 'text' | 'date' | 'flag'
  readonly required: boolean
  readonly longest?: number
  readonly suggest?: (archive: Archive, typed: string, visible: Filter) => Promise<readonly Suggestion[]>
}

/** What a command was called with. `visible` is what the asker may see; it limits every look-up. */
export interface Call {
  readonly archive: Archive
  readonly values: Readonly<Record<string, string | undefined>>
  readonly visible: Filter
  readonly offset: number
  /** How many hits or documents make a page; each command has its own default. */
  readonly count?: number
  readonly earlier: readonly string[]
  /** What was quoted in answer to them. */
  readonly earlierQuotes?: readonly string[]
  readonly onProgress?: (step: string) => void
  /** What a follow-up question was rewritten to, before it is searched for. */
  readonly onRewritten?: AskOptions['onRewritten']
  /** Each sentence of an answer that is being written, once it passed its checks. */
  readonly onSentence?: AskOptions['onSentence']
  /** No receipt is kept of what is asked. */
  readonly private?: boolean
  readonly signal?: AbortSignal
}

/** What a command found, for a front end to render. Nothing in it is formatted yet. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'search'; readonly result: SearchResult }
  | { readonly kind: 'quote'; readonly check: QuoteCheck }
  | { readonly kind: 'timeline'; readonly timeline: Timeline }
  | { readonly kind: 'mentions'; readonly mentions: Mentions }
  | { readonly kind: 'source'; readonly card: SourceCard }
  | { readonly kind: 'sources'; readonly list: SourceList }
  | { readonly kind: 'about'; readonly facts: ArchiveFacts }
  | { readonly kind: 'help'; readonly commands: readonly Command[] }
  /** A wish that can not be met, such as an unknown document or a date that is none: what happened, and what to do. */
  | {
      readonly kind: 'problem'
      readonly code: 'bad-usage' | 'not-found'
      readonly message: string
      readonly hint: string
      /** Of the shared commands, for other languages than English. */
      readonly reason?: Reason
      readonly near?: readonly DocumentFacts[]
    }

/** One look-up, defined once for the terminal and for Discord. */
export interface Command {
  readonly name: string
  readonly nameIn?: Localised
  readonly description: string
  readonly descriptionIn?: Localised
  readonly options: readonly CommandOption[]
  /** What is wrong with a call, found without any search; `run` answers with the same. */
  mistake?(call: Call): Promise<Extract<Reply, { readonly kind: 'problem' }> | undefined>
  run(call: Call): Promise<Reply>
}
