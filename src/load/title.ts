import { sentences } from '../text/sentences.ts'

const LONGEST = 120
/** The first sentence begins and is long enough in so many letters of any text; of most, in the first few of them. */
const LOOKED_AT = [400, 1_000, 10_000] as const

/** A title of ours for a text that has none: its first sentence, cut between words when it is long. */
export function titleFromText(text: string): string {
  const sentence = firstSentence(text.trimStart())
  if (sentence.length <= LONGEST) return sentence
  const cut = sentence.slice(0, LONGEST)
  const space = cut.lastIndexOf(' ')
  const words = space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')
  return `${words.replace(/[\s,;:،؛–—-]+$/u, '')}…`
}

function firstSentence(text: string): string {
  for (const length of LOOKED_AT) {
    const head = text.slice(0, length)
    const [first, second] = sentences(head)
    // What is the only one may go on behind what was looked at.
    const isWhole = second !== undefined || text.length <= length || length === LOOKED_AT[2]
    if (first && isWhole) return head.slice(first.start, first.end).trim().replace(/\s+/gu, ' ')
  }
  return ''
}
