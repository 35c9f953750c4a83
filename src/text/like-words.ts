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

const patterns = new Map<string, readonly { readonly find: RegExp; readonly words: readonly string[] }[]>()

/** Several words of a text that say what one does: 'stepped down', as 'resigned'. */
export function likePhrases(text: string, language: string): readonly LikePhrase[] {
  let known = patterns.get(language)
  if (!known)
    patterns.set(
      language,
      (known = (ALIKE[language]?.phrases ?? []).map(([pattern, words]) => ({
        find: new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'iu'),
        words: words.split(' '),
      }))),
    )
  return known.flatMap(({ find, words }) => {
    const match = find.exec(text)
    return match ? [{ start: match.index, end: match.index + match[0].length, words }] : []
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
