import { foldForDates } from './months.ts'
import { RELATIVE_PATTERNS } from './relative-patterns.ts'
import type { TextSpan } from './span.ts'
import { spelledDay } from './spelled-days.ts'

/** `yesterday`, `lundi`, `الشهر الماضي`, `on 4 May`: a date that only a date of publication makes whole, or a day told before it. */
export interface RelativeDate extends TextSpan {
  readonly resolve: (publishedOn: string) => string | undefined
  /** From another day of the same story: `19 July` beside 18 July 2020, `the next day`. */
  readonly near: (told: string) => string | undefined
  /** Only the day that was told right before means it: `that day`. */
  readonly isNext: boolean
  /** `Tuesday`, which a day behind it only repeats. */
  readonly isWeekday: boolean
}

/** A day of the week is the last one past, unless the words point forward. */
const FORWARD = /(?:next|coming|every|each|prochaine?|chaque|tous les|tout les|آینده|بعد|هر|المقبل|القادم|كل|کل)\s*$/iu
const FORWARD_BEHIND = /^\s*(?:next|prochaine?|en huit|آینده|بعد|المقبل|القادم|القادمه|القادمة)/iu

/** `the Friday preacher`, `a Sunday paper` are of no certain Friday. */
const ARTICLE = /(?<!\p{L})(?:the|an?|his|her|their|its|our)\s+$/iu
const NOUN =
  /^\s+(?!(?:before|after|morning|afternoon|evening|night|of|that|he|she|they|it|we|when|and|in|at|on|the|a|last|following|was|is)(?!\p{L}))\p{Ll}/u

/** Every relative date of a text, in order and without overlap. `mar` or `may` alone is no month: a whole name is wanted. */
export function findRelativeDates(text: string): readonly RelativeDate[] {
  const folded = foldForDates(text)
  const small = folded.toLowerCase()
  const found: RelativeDate[] = []
  for (const { find, core, resolve, near, isSpelled, isNext = false, isWeekday = false } of RELATIVE_PATTERNS) {
    // Most paragraphs have none of it: one look at small letters tells, which asks nothing of those around.
    if (!core.every((part) => part.test(small))) continue
    for (const match of folded.matchAll(find)) {
      const spelled = isSpelled ? spelledDay(folded, match.index) : undefined
      if (isSpelled && !spelled) continue
      const [start, end] = [spelled?.start ?? match.index, match.index + match[0].length]
      const isForward =
        FORWARD.test(folded.slice(Math.max(0, start - 14), start)) || FORWARD_BEHIND.test(folded.slice(end, end + 14))
      // The Sunday Mirror is no Sunday; on Sunday the Mirror may write.
      const isName =
        /^\s+\p{Lu}/u.test(text.slice(end, end + 3)) &&
        !/(?:^|\s)(?:on|last|this|lundi)\s+$/iu.test(text.slice(0, start)) &&
        /^\p{Lu}\p{Ll}+day$/u.test(text.slice(start, end))
      const isAdjective =
        /^\p{Lu}\p{Ll}+day$/u.test(text.slice(start, end)) &&
        ARTICLE.test(text.slice(0, start)) &&
        NOUN.test(text.slice(end))
      // `may 4` and `mar 3` are no dates in small letters, `3 mehr` is no Mehr; French writes the day first.
      const isSmall = /^(?:may|mar|dec|sept?)\s|^\d{1,2}\s(?:tir|mehr|aban|azar|dey)$/u.test(text.slice(start, end))
      if (isForward || isSmall || isName || isAdjective || found.some((one) => one.start < end && start < one.end))
        continue
      found.push({
        start,
        end,
        resolve: (published) => resolve(match, published),
        near: (told) => near?.(match, told),
        isNext,
        isWeekday,
      })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}
