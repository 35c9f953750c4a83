import type { Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import { maskDates } from '../lines/mask.ts'
import type { Reported } from '../saying/reporting.ts'
import { mayBeSigned, signedLine } from '../saying/signed-line.ts'

/** Quotations set apart by `>` at the beginning of their lines, with who said them below: `> — Ada Reed, The Herald, 4 May 2020`. */
export interface SignedBlock {
  /** Without the marks of the quotation; an offset is into the text. */
  readonly words: readonly Span[]
  readonly signed: Reported
  readonly saidOn?: string
}

const MARK = /^\s*>(?!\s*>)\s?/u
const IN_MARKS = /^\s*[“"«„](?<words>[^“”"«»„]+)[”"»“]\s*$/u

/** For the index of each line that such a quotation takes: the quotation at its first line, nothing at the others. */
export function signedBlocks(
  lines: readonly Line[],
  publishedOn: string | undefined,
  isTaken: (line: Line) => boolean,
): ReadonlyMap<number, SignedBlock | undefined> {
  const found = new Map<number, SignedBlock | undefined>()
  let above: number[] = []
  for (const [index, line] of lines.entries()) {
    const mark = isTaken(line) ? undefined : MARK.exec(line.text)?.[0].length
    const own = line.text.slice(mark ?? 0)
    const isSigned = above.length > 0 && !isTaken(line) && mayBeSigned(own) && !own.includes('@')
    const masked = isSigned ? maskDates(own) : undefined
    const signed = masked && signedLine(masked.text)
    if (masked && signed) {
      const words = above.flatMap((at) => wordsOf(lines[at]))
      const saidOn = masked.dateAt(signed.dateAt ?? -1, publishedOn)
      for (const at of [...above, index]) found.set(at, undefined)
      found.set(above[0] ?? index, { words, signed, ...(saidOn !== undefined && { saidOn }) })
    }
    above = mark === undefined || (masked && signed) ? [] : [...above, index]
  }
  return found
}

function wordsOf(line: Line | undefined): readonly Span[] {
  const mark = MARK.exec(line?.text ?? '')?.[0].length
  if (!line || mark === undefined) return []
  const own = line.text.slice(mark)
  const inMarks = IN_MARKS.exec(own)?.groups?.['words']
  const words = (inMarks ?? own).trim()
  const start = line.start + mark + own.indexOf(words)
  return words === '' ? [] : [{ start, end: start + words.length }]
}
