import { firstKeyOf } from './eastern-tokens.ts'
import { PREPOSITIONS } from './eastern-words.ts'

/** Frames that tell when, where and about what stand in front of a subject, and what somebody else does. */
const FRAME =
  /^\s*(?:(?:وقتی|هنگامی|زمانی|پس|بعد|پیش|قبل|اگرچه|گرچه|هرچند|اگر|چون|بلافاصله|[\uE000\uE001]+)(?=\s|$|،)|$)/u

export function isFrame(part: string): boolean {
  return FRAME.test(part) || PREPOSITIONS.has(firstKeyOf(part)) || part.replace(/[\uE000\uE001\s]/gu, '') === ''
}

/** A name that no list knows is short, and all there is between the beginning and what tells time and place. */
export function isPlausible(name: string, part: string): boolean {
  // `لبخند زد و گفت`: a verb is among the words.
  if (/\sو\s*$/u.test(part)) return false
  const words = name.split(' ')
  return words.length <= 3 && !/(?:ها|های|هایی|‌ای|ترین)$/u.test(words[0] ?? '') && part.trim() !== ''
}

/** `معروف شدند`, `ترجمه‌نشدنی است`: a clause and no name. */
const FINITE =
  /^(?:است|نیست|بود|بودند|شد|شدند|شده|باشد|باشند|کرد|کردند|کرده|گرفت|گرفتند|داد|دادند|دارد|دارند|یعنی|ن?می[\u200C].+)$/u

export function isFinite(word: string): boolean {
  return FINITE.test(word)
}

/** `این موضوع را روزنامهٔ X تأیید کرد`: what stands in front of را is told of. */
export const OBJECT_FIRST = /^\s*(?:و\s+)?(?:این|همین|آن|همان)(?:\s+[\p{L}\u200C]+){1,3}?\s+را\s+(?=\S+\s)/u

/** `فیلمی پخش کرد که در آن کارگری می‌گوید`: who speaks stands behind that. */
export const IN_WHICH = /^.*\sکه در (?:آن|این)\s+(?=\S)/u
