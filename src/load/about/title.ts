import type { TitleSource } from '../../model/document.ts'
import { sentences } from '../../text/sentences.ts'
import { pageHead } from './page-head.ts'
import { linesOf } from '../lines/lines.ts'

const LONGEST = 120
/** Who wrote a text and when stands in so many letters. */
const HEAD = 1_000
/** The first sentence begins and is long enough in so many letters of any text; of most, in the first few of them. */
const LOOKED_AT = [400, 1_000, 10_000] as const

/** A title of ours for a text that has none: its first sentence below what only says who wrote it and when, cut between words when it is long. */
export function titleFromText(text: string): string {
  const sentence = firstSentence(withoutHead(text).trimStart())
  if (sentence.length <= LONGEST) return sentence.replace(/[\s,،]+$/u, '')
  const cut = sentence.slice(0, LONGEST)
  const space = cut.lastIndexOf(' ')
  const words = space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/u, '')
  return `${words.replace(/[\s,;:،؛–—-]+$/u, '')}…`
}

/** Without what a page prints over its text, and who wrote it and when. */
function withoutHead(text: string): string {
  const filled = linesOf(text.slice(0, HEAD)).filter((line) => line.text.trim() !== '')
  const first = filled[pageHead(filled, text).first]
  return first === undefined ? text : text.slice(first.start)
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

/** The title that was given, or the document's own, or one of ours: the first sentence, or of a table the name of its file. */
export function titleOf(
  sidecar: string | undefined,
  own: string | undefined,
  text: string,
  table: string | undefined,
): { title: string; titleFrom: TitleSource } {
  if (sidecar !== undefined) return { title: sidecar, titleFrom: 'sidecar' }
  const title = own?.trim() ?? ''
  if (title !== '') return { title, titleFrom: 'source' }
  // A row of a table says nothing of the others.
  const name = table?.replace(/^.*\/|\.[^./]*$/gu, '').trim() ?? ''
  return name === '' ? { title: titleFromText(text), titleFrom: 'first-sentence' } : { title: name, titleFrom: 'file' }
}
