import type { Span } from '../../model/span.ts'
import { isFirstPerson } from '../lines/first-person.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import { headsSignatures } from './salutation.ts'
import { personOn, signatoriesOf } from '../about/signatories.ts'
import type { WrittenWords } from './written-words.ts'

/** Appeals, petitions and columns that many sign, without a salutation: `We, the undersigned …` up to `Signed,` and the names. */

const MOST_LINES = 60
const SHORTEST = 60
const SHORTEST_HEADING = 6
const FEWEST_SIGNING = 2
const PARTED = /^[\s*•·—–_=~-]+$/u
const ITEM = /^\s*(?:\p{N}{1,2}[.)]|[-•–*])\s/u

export function findAppeals(lines: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  return lines.flatMap((line, at): readonly WrittenWords[] => {
    if (line.text.length > 40 || line.text.length < SHORTEST_HEADING || isTaken(line) || !headsSignatures(line.text))
      return []
    const names = signing(lines, at + 1)
    if (names.filter((name) => personOn(name)).length < FEWEST_SIGNING) return []
    const paragraphs = paragraphsAbove(lines, at, isTaken)
    const own = paragraphs.filter(({ text }) => isFirstPerson(text)).length
    const first = paragraphs[0]
    if (!first || own < 2 || own * 2 < paragraphs.length) return []
    const and = /(?<!\p{L})(?:les|des|nous|une|est)(?!\p{L})/iu.test(first.text) ? 'et' : 'and'
    const signed = signatoriesOf(names, true, and)
    if (!signed) return []
    const spans = paragraphs.map(({ start, text }): Span => ({ start, end: start + text.trimEnd().length }))
    return [
      {
        block: { start: first.start, end: spans.at(-1)?.end ?? first.end },
        paragraphs: spans,
        speaker: signed.speaker,
        kind: 'quotation',
      },
    ]
  })
}

function signing(lines: readonly Line[], from: number): readonly string[] {
  let at = from
  while (at < from + 2 && lines[at]?.text.trim() === '') at += 1
  const found: string[] = []
  for (; at < lines.length && lines[at]?.text.trim() !== ''; at += 1)
    found.push((lines[at]?.text ?? '').trim().replace(/\s*[;.]$/u, ''))
  return found
}

/** From the first paragraph in the first person down to the names; a heading or a line between parts ends them upwards. */
function paragraphsAbove(lines: readonly Line[], at: number, isTaken: (line: Line) => boolean): readonly Line[] {
  const found: Line[] = []
  for (let above = at - 1; above >= Math.max(0, at - MOST_LINES); above -= 1) {
    const line = lines[above]
    const text = line?.text.trim() ?? ''
    if (!line || text === '') continue
    const isPart = text.length >= SHORTEST || endsAsSentence(text) || ITEM.test(text) || isFirstPerson(text)
    if (!isPart || PARTED.test(text) || isTaken(line)) break
    found.unshift(line)
  }
  const first = found.findIndex(({ text }) => isFirstPerson(text))
  return first < 0 ? [] : found.slice(first)
}
