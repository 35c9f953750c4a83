/** Through what a question came. */
export type FrontEnd = 'discord' | 'web' | 'api' | 'mcp' | 'terminal'

/** 'left': whoever asked had gone before there was an answer. */
export type QuestionOutcome = 'answered' | 'silent' | 'failed' | 'left'
export type LookUpOutcome = 'found' | 'nothing' | 'failed' | 'left'
export type MeteredLookUp = 'search' | 'quote' | 'timeline' | 'mentions' | 'sources' | 'source' | 'text' | 'receipt'

/** What a front end tells of its work: counts and durations in milliseconds, and never a question, a name or a token. */
export interface Meter {
  question(frontEnd: FrontEnd, outcome: QuestionOutcome, milliseconds: number): void
  lookUp(frontEnd: FrontEnd, lookUp: MeteredLookUp, outcome: LookUpOutcome, milliseconds: number): void
  /** One step of a question, such as 'searching' or 'reading'. */
  step(step: string, milliseconds: number): void
}
