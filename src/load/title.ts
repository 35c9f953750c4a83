import { sentences } from '../text/sentences.ts'

const LONGEST = 120
/** The first sentence begins and is long enough in so many letters of any text. */
const LOOKED_AT = 10_000

/** A title of ours for a text that has none: its first sentence, cut between words when it is long. */
export function titleFromText(text: string): string {
  const head = text.trimStart().slice(0, LOOKED_AT)
  const first = sentences(head)[0]
  const sentence = first ? head.slice(first.start, first.end).trim().replace(/\s+/gu, ' ') : ''
  if (sentence.length <= LONGEST) return sentence
  const cut = sentence.slice(0, LONGEST)
  const space = cut.lastIndexOf(' ')
  const words = space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')
  return `${words.replace(/[\s,;:،؛–—-]+$/u, '')}…`
}
