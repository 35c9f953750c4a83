import type { Document } from '../../model/document.ts'
import { stem, wordSpans } from '../../text/words.ts'
import type { Question } from '../question/question.ts'

interface Told {
  readonly text: string
  readonly document: Document
}

/** Passive, so that who did it stands behind a 'by' or nowhere. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being|est|sont|était|étaient|fut|furent|été)\s+(?:\p{L}+ly\s+)?$/iu
const BY = /(?<!\p{L})(?:by|par)(?!\p{L})/iu
/** 'To lift the ban' bans nothing. */
const ARTICLE = /(?<!\p{L})(?:the|an?|this|that|its|his|her|their|le|la|les|un|une|ce|cette|son|sa)\s+$/iu
/** 'Who was sentenced?' asks whom it was done to; 'Who was the captain?' who was one. */
const OF_WHOM = /\b(?:who\s+(?:is|are|was|were)|qui\s+(?:est|sont|était|étaient|fut|furent))(?!\p{L})/iu

/** Whether a question for who did something has somebody do it in a sentence, or the office that is asked for stands in it. `asNoun`: it may be named only. */
export function acts({ act, text: asked }: Question, { text, document }: Told, asNoun = false): boolean {
  if (act.size === 0) return false
  const isOfWhom = OF_WHOM.test(asked)
  return wordSpans(text).some(({ text: word, start, end }) => {
    if (!act.has(stem(word, document.language))) return false
    const before = text.slice(0, start)
    if (isOfWhom) return true
    return (asNoun || !ARTICLE.test(before)) && (!PASSIVE.test(before) || BY.test(text.slice(end)))
  })
}

/** It asks who did something. */
export function asksWhoDid({ act, saying, text }: Question): boolean {
  return act.size > 0 && !saying && !OF_WHOM.test(text)
}
