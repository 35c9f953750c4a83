import type { Reported } from './reporting.ts'
import { subjectBefore } from './subject.ts'
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
