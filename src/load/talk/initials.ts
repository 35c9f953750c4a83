import { isEasternGiven } from '../eastern/eastern-names.ts'
import { NAMES } from '../people/names.ts'

/** Whose the initials are under which somebody speaks, as the text above the turns names people. */

const EASTERN = /^\p{Script=Arabic}{2,3}$/u
const WORDS = /[\p{L}\p{M}\u200C]+/gu

/** `HM` of `Hilda Marsh`, whom the text above the turns names. */
export function byInitials(label: string, head: string): string | undefined {
  const letters = label.replaceAll(/[^\p{L}]/gu, '')
  if (EASTERN.test(letters)) return byEasternInitials(letters, head)
  if (!/^\p{Lu}{2,4}$/u.test(letters)) return undefined
  const names = head.split('\n').flatMap((line) => [...line.matchAll(NAMES)].map(([name]) => name))
  const fitting = new Set(
    names.filter((name) => initialsOf(name) === letters || initialsOf(name.replaceAll('-', ' ')) === letters),
  )
  return fitting.size === 1 ? [...fitting][0] : undefined
}

function initialsOf(name: string): string {
  return name.replace(/^(?:Dr|Mr|Mrs|Ms|Prof|M|Mme|Mlle)\.?\s/u, '').replaceAll(/(\S)\S*\s*/gu, '$1')
}

/** `ت. چ.` of `توران چنارپور`: the one pair of words, of which the first is a given name. */
function byEasternInitials(letters: string, head: string): string | undefined {
  const [first, last] = [letters.slice(0, 1), letters.slice(-1)]
  const fitting = new Set(
    head.split('\n').flatMap((line) => {
      const words = line.match(WORDS) ?? []
      return words.flatMap((word, at) => {
        const next = words[at + 1]
        return next?.startsWith(last) === true && word.startsWith(first) && isEasternGiven(word)
          ? [`${word} ${next}`]
          : []
      })
    }),
  )
  return fitting.size === 1 ? [...fitting][0] : undefined
}
