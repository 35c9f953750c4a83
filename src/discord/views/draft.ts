import type { Sentence } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { Texts } from '../languages/texts.ts'
import { inline } from '../text/escape.ts'
import { MESSAGE_CHARACTERS } from '../text/limits.ts'
import { split } from '../text/split.ts'
import { citedPages } from './footnotes.ts'

export interface Draft {
  /** What was typed, where it does not stand above the reply anyhow. */
  readonly question: string | undefined
  readonly sentences: readonly Sentence[]
  readonly citations: readonly Citation[]
}

/** Room for the line that says what is going on. */
const GOING_ON = 100

/**
 * An answer that is still being written, as text for one message: its sentences with their footnotes. What the first
 * page does not hold is left for the finished answer.
 */
export function draftText({ question, sentences, citations }: Draft, texts: Texts): string {
  const head = question === undefined ? [] : [`> ${inline(question, 250)}`]
  const [first] = citedPages(sentences, citations, { texts }, head.join('').length)
  const whole = [...head, ...(first?.blocks ?? []).map(({ text }) => text)].join('\n\n')
  return split(whole, MESSAGE_CHARACTERS - GOING_ON)[0] ?? ''
}
