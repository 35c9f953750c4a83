import type { Attributed } from './attributed.ts'

/** Whoever tells of words is not who said them: `Ben Orr wrote that Ada had shouted: “…”` */

const SAID = '(?:said|told|shouted|asked|cried|written|wrote|answered|replied|announced|warned|called)'
/** A report or an agency passes words on, and does not tell of them from memory. */
const PAPER =
  "(?:the|an?|its|this|that|one|two|several|both)?\\s?(?:[\\p{L}’'-]+\\s){0,3}?(?:reports?|stud(?:y|ies)|records?|minutes|transcripts?|documents?|files?|statements?|indictment|judgment|complaint|newspapers?|news agency|agency|daily|weekly|website|site|magazine|radio|television|channel|broadcaster|station|outlet|press|court papers)(?:\\s[\\p{L}’'&-]+){0,3}?(?!\\p{L})"
const TOLD_OF: readonly RegExp[] = [
  // `According to the miller, his wife told the bailiff: “`
  new RegExp(
    `(?:^|[.!?]\\s)according\\sto\\s(?!${PAPER})[^,:“”"]{2,60},\\s[^:“”"]{2,60}\\s(?:had\\s)?${SAID}(?:\\s[^:“”"]{1,40})?[:,]\\s*$`,
    'u',
  ),
  // `wrote that Ada had shouted: “`
  new RegExp(
    `\\s(?:wrote|writes|said|says|claimed|claims|recalled|recalls)\\sthat\\s[^:“”"]{2,60}\\shad\\s${SAID}(?:\\s[^:“”"]{1,40})?[:,]\\s*$`,
    'u',
  ),
  // `rejected what Crane had said: “`
  new RegExp(`\\swhat\\s[^:“”"]{2,40}\\shad\\s${SAID}(?:\\s[^:“”"]{1,40})?[:,]\\s*$`, 'u'),
]
/** A part of a sentence is nobody's office. */
const CLAUSE = /(?<!\p{L})(?:wrote|said|told|quoted|rejected|shouted|recalled|claimed)(?!\p{L})/u

/** Without a speaker where the sentence before the words has two who may be meant; without a role that is a clause. */
export function withoutNested(one: Attributed, line: string): Attributed {
  const { speaker: _speaker, role, ...others } = one
  const before = line.slice(Math.max(0, one.words.start - 240), one.words.start).toLowerCase()
  // Behind the mark itself.
  if (before.includes(' ') && TOLD_OF.some((pattern) => pattern.test(before.replace(/["“«']\s*$/u, '')))) return others
  if (role === undefined || !CLAUSE.test(role)) return one
  const { role: _role, ...fair } = one
  return fair
}
