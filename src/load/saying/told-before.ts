import type { Reported } from './reporting.ts'
import { leadingSubject } from './leading-subject.ts'
import { subjectBefore } from './subject.ts'
import { verbsIn } from './verb-places.ts'

/** What is asked, quoted or read is followed by the words of somebody else. */
const NOT_TELLING =
  /^(?:ask|quot|cit|read|question|interview|heard|question|order|invit|appeal|prob|quer|press|demand|interrog|invit|lu|lit)/u
const HEARER = /^\s+(?:the\s+)?(?:\p{Lu}[\p{L}’'&.-]*\s+){1,4}?(?=that\s|how\s|about\s|of\s|\p{Ll})/u

/**
 * `Ada Reed said that she was tired. “I had not slept.”`: the sentence in front tells what somebody said, and the words
 * follow at once. `sentence` is that sentence, without what is quoted in it.
 */
export function toldBefore(sentence: string): Reported | undefined {
  if (/[\uE002“”"«»:?]/u.test(sentence)) return undefined
  const [verb] = verbsIn(sentence)
  if (!verb || NOT_TELLING.test(verb.word) || !verb.kinds.has('speaking')) return undefined
  const subject = subjectBefore(sentence.slice(0, verb.start))
  if (!subject || (subject.speaker === undefined && !/^(?:he|she|il|elle)$/u.test(subject.pronoun ?? '')))
    return undefined
  // Behind the verb others may be named, whose words they might be, though whom somebody told something is silent.
  const rest = sentence.slice(verb.end)
  const behind = /^(?:told|tells|informed|assured|warned|reminded)$/u.test(verb.word) ? rest.replace(HEARER, ' ') : rest
  if (
    /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}/u.test(behind) ||
    verbsIn(behind).some(({ kinds }) => kinds.has('speaking') && !kinds.has('participle'))
  )
    return undefined
  const { frame: _, ...speaker } = subject
  return speaker
}

const TWO_CAPITALS = /\p{Lu}[\p{L}’'.-]+\s+(?:(?:de|du|van|von|le|la)\s+)?\p{Lu}\p{L}/gu

/** `Ada Reed has never used the gate. “I walk round.”`: the one person of the sentence in front speaks of herself. */
export function subjectOnly(sentence: string): Reported | undefined {
  if (/[\uE002“”"«»:?;]/u.test(sentence)) return undefined
  const subject = leadingSubject(sentence)
  const isPronoun = /^(?:he|she|il|elle)$/u.test(subject?.pronoun ?? '')
  if (!subject || (subject.speaker === undefined && !isPronoun) || subject.isOutlet) return undefined
  const others = [...sentence.slice(subject.frame.length).matchAll(TWO_CAPITALS)].length
  if (others > (subject.speaker?.includes(' ') ? 1 : 0)) return undefined
  const { frame: _, ...speaker } = subject
  return speaker
}
