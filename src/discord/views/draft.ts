import type { Sentence } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { Texts } from '../languages/texts.ts'
import { inline } from '../text/escape.ts'
import { MESSAGE_CHARACTERS, PAGE_CHARACTERS } from '../text/limits.ts'
import { split } from '../text/split.ts'
import { citedPages } from './footnotes.ts'

export interface Draft {
  /** What was typed, where it does not stand above the reply anyhow. */
  readonly question: string | undefined
  readonly sentences: readonly Sentence[]
  readonly citations: readonly Citation[]
}

/**
 * An answer that is still being written, as text for one message: its sentences with their footnotes. What the first
 * page does not hold is left for the finished answer.
 */
export function draftText({ question, sentences, citations }: Draft, texts: Texts): string {
  const writing = `-# ✎ ${texts.steps['writing'] ?? texts.working}`
  const head = question === undefined ? [] : [`> ${inline(question, 250)}`]
  const around = [...head, writing].join('\n\n').length + MESSAGE_CHARACTERS - PAGE_CHARACTERS
  const [first] = citedPages(sentences, citations, { texts }, around)
  const whole = [...head, ...(first?.blocks ?? []).map(({ text }) => text), writing].join('\n\n')
  return split(whole, MESSAGE_CHARACTERS)[0] ?? writing
}
