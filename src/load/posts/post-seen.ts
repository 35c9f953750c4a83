/** `👁 1.2K  08:00, 14 March 2022`: how often a post of a channel was seen, and when it was written. */
const SEEN =
  /^👁\uFE0F?\s*[\d\p{Nd}.,٫]+\s?(?:[KkMm]|هزار|ألف)?(?=\s|$)(?:[\s·•,،]*(?:edited|ویرایش[\u200C ]?شده|معدّ?ل|تم التعديل)(?=\s))?/u

/** The same in words, where the time of day stands right behind. */
const VIEWS =
  /^[\d\p{Nd}.,٫]+\s?(?:[KkMm]|هزار|ألف)?\s(?:views?|vues?|بازدید|مشاهد[ةه])(?=[\s·•,،]+\p{Nd}{1,2}:\p{Nd}{2}\s*$)/u

/** What stands behind how often a post was seen; undefined for any other line. */
export function behindSeen(line: string): string | undefined {
  const seen = (line.includes('👁') ? SEEN : VIEWS).exec(line)?.[0].length
  return seen === undefined ? undefined : line.slice(seen)
}

export function isClockOnly(text: string): boolean {
  return /^[\s,،·•]*\p{Nd}{1,2}:\p{Nd}{2}\s*$/u.test(text)
}
