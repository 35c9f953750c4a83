import { html } from 'hono/html'
import type { Html } from '../pages/layout.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Shorter beginnings are shared by words of no kinship. */
const LEAST_STEM = 4
const LONGEST_ENDING = 4

/** Words that every text has: marking them would hide what was looked for. */
const COMMON = new Set(
  `the and for was were are from with that this who what when where which how did had has have not its his her their
  les des une dans pour par sur est qui que quoi quand avec sont été aux ces son ses leur
  این آن که از به در با را برای است بود شد چه کی من على إلى في عن هذا هذه التي الذي ما متى كان`.split(/\s+/u),
)

/** Letters that are written in two ways and read as one. */
const FOLDS: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', أ: 'ا', إ: 'ا', آ: 'ا', ة: 'ه' }

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[يىكأإآة]/gu, (letter) => FOLDS[letter] ?? letter)

/** A text with the words that were looked for marked, also in other forms of them: a hint for the eye, not for the search. */
export function marked(text: string, query: string): Html {
  const wanted = [...new Set((query.match(WORD) ?? []).map(folded))].filter(
    (word) => !COMMON.has(word) && (word.length >= 3 || /\d/u.test(word)),
  )
  const pieces: (Html | string)[] = []
  let at = 0
  for (const match of text.matchAll(WORD)) {
    const word = folded(match[0])
    if (!wanted.some((one) => isAkin(one, word))) continue
    pieces.push(text.slice(at, match.index), html`<mark>${match[0]}</mark>`)
    at = match.index + match[0].length
  }
  pieces.push(text.slice(at))
  return html`${pieces}`
}

function isAkin(one: string, other: string): boolean {
  if (one === other) return true
  const stem = Math.max(LEAST_STEM, Math.min(one.length, other.length) - 2)
  return (
    one.slice(0, stem) === other.slice(0, stem) &&
    one.length >= stem &&
    other.length >= stem &&
    Math.abs(one.length - other.length) <= LONGEST_ENDING
  )
}
