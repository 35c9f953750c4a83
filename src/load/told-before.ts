import type { Reported } from './reporting.ts'
import { leadingSubject, subjectBefore } from './subject.ts'
import { verbsIn } from './verb-places.ts'

const TELLING = new Set(
  `said says told tells admitted admits explained explains argued argues insisted insists believes believed thinks recalled recalls
  remembers remembered warned warns complained complains agreed agrees disagreed disagrees denied denies claimed claims acknowledged acknowledges
  feared fears hopes hoped estimates estimated stressed stresses noted notes conceded concedes concluded concludes confessed
  dit estime pense assure explique reconnaît raconte craint souvient regrette affirme insiste rappelle confie précise`.split(
    /\s+/u,
  ),
)

/**
 * `Ada Reed said that she was tired. “I had not slept.”`: the sentence in front tells what somebody said, and the words
 * follow at once. `sentence` is that sentence, without what is quoted in it.
 */
export function toldBefore(sentence: string): Reported | undefined {
  if (/[\uE002“”"«»:?]/u.test(sentence)) return undefined
  const [verb] = verbsIn(sentence)
  if (!verb || !TELLING.has(verb.word)) return undefined
  const subject = subjectBefore(sentence.slice(0, verb.start))
  if (!subject || (subject.speaker === undefined && !/^(?:he|she|il|elle)$/u.test(subject.pronoun ?? '')))
    return undefined
  // Behind the verb others may be named, whose words they might be.
  if (/\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}/u.test(sentence.slice(verb.end)) || verbsIn(sentence.slice(verb.end)).length > 0)
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
