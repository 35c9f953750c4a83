import type { Alike } from './alike/alike.ts'
import { ARABIC } from './alike/arabic.ts'
import { ENGLISH } from './alike/english.ts'
import { FRENCH } from './alike/french.ts'
import { PERSIAN } from './alike/persian.ts'
import { stem } from './words.ts'

/**
 * Words that askers and documents use for one event or thing, by language: whoever asks how many were executed is also
 * answered by a sentence that says massacred, and reads there which word its source chose. Only words of everyday use
 * whose sense hardly changes with what stands around them.
 */
const ALIKE: Readonly<Record<string, Alike>> = { en: ENGLISH, fr: FRENCH, fa: PERSIAN, ar: ARABIC }

const made = new Map<string, ReadonlyMap<string, readonly string[]>>()

/** The languages of which any are known. */
export const ALIKE_LANGUAGES: readonly string[] = Object.keys(ALIKE)

/** Words that say nearly the same as a word of a language, without the word itself; none of most words. `isOfWho`: of a question that asks who. */
export function likeWords(word: string, language: string, isOfWho = false): readonly string[] {
  const key = `${language} ${isOfWho}`
  let known = made.get(key)
  if (!known) {
    const { deeds = [], groups = [] } = ALIKE[language] ?? {}
    made.set(key, (known = byStem([...(isOfWho ? [] : deeds), ...groups], language)))
  }
  return known.get(stem(word, language)) ?? []
}

export interface LikePhrase {
  /** Where it stands, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

/** All phrases of a language in one pattern, with a group for each: V8 would take several times as long to make one for each. */
const patterns = new Map<string, RegExp>()

/** Several words of a text that say what one does: 'stepped down', as 'resigned'. */
export function likePhrases(text: string, language: string): readonly LikePhrase[] {
  const phrases = ALIKE[language]?.phrases ?? []
  if (phrases.length === 0) return []
  let any = patterns.get(language)
  if (!any) {
    const all = phrases.map(([pattern]) => `(${pattern})`).join('|')
    patterns.set(language, (any = new RegExp(String.raw`(?<!\p{L})(?:${all})(?!\p{L})`, 'giu')))
  }
  return [...text.matchAll(any)].map((match) => {
    const [whole, ...groups] = match
    const words = phrases[groups.findIndex((group) => group !== undefined)]?.[1].split(' ') ?? []
    return { start: match.index, end: match.index + whole.length, words }
  })
}

function byStem(groups: readonly string[], language: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const group of groups.map((line) => line.split(' ')))
    for (const word of group) {
      const own = stem(word, language)
      const others = group.filter((other) => stem(other, language) !== own)
      found.set(own, [...new Set([...(found.get(own) ?? []), ...others])])
    }
  return found
}
