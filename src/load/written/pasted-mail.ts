import type { Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import { headerAt } from '../formats/mail/mail-quotes.ts'
import { isFarewell, isGreeting } from './salutation.ts'
import type { WrittenWords } from './written-words.ts'

const FROM = /^[*\s]*(?:From|De|Von|از|من)\s*:/u
const PARTED = /^[\s*•·—–_=~-]{2,}$|^\[[^\]]{2,60}\]$|^[-_]{2,}/u
const MOST_LINES = 60
const LONGEST_HEADER = 200

/**
 * Messages that were pasted into a text with their header (sender, recipient, date or subject): up to what parts them from
 * the text, their farewell or the next header; else the paragraph below the header is surely the sender's.
 */
export function findPastedMail(lines: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  const found: WrittenWords[] = []
  let texts: readonly string[] | undefined
  for (const [at, line] of lines.entries()) {
    if (line.text.length > LONGEST_HEADER || !FROM.test(line.text) || isTaken(line)) continue
    texts ??= lines.map(({ text }) => text)
    const header = headerAt(texts, at)
    const speaker = header?.writer.speaker
    if (!header || speaker === undefined || speaker.includes('@')) continue
    const paragraphs = bodyBelow(
      lines,
      header.end,
      speaker,
      (next) => headerAt(texts ?? [], next) !== undefined,
      isTaken,
    )
    const [first, last] = [paragraphs[0], paragraphs.at(-1)]
    if (!first || !last) continue
    const { saidOn } = header.writer
    found.push({
      block: { start: first.start, end: last.end },
      paragraphs,
      speaker,
      ...(saidOn !== undefined && { saidOn }),
      kind: 'quotation',
    })
  }
  return found
}

function bodyBelow(
  lines: readonly Line[],
  from: number,
  sender: string,
  isHeader: (at: number) => boolean,
  isTaken: (line: Line) => boolean,
): readonly Span[] {
  const found: Span[] = []
  for (let at = from; at < Math.min(lines.length, from + MOST_LINES); at += 1) {
    const line = lines[at]
    const text = line?.text.trim() ?? ''
    if (!line || text === '') continue
    const isSigned = sender.startsWith(text.replace(/[.,]$/u, '').replace(/^[-–—]\s?/u, ''))
    if (isSigned || PARTED.test(text) || isFarewell(text) || isTaken(line) || isHeader(at)) return found
    if (found.length === 0 && isGreeting(text)) continue
    found.push({ start: line.start, end: line.start + line.text.trimEnd().length })
  }
  return found.slice(0, 1)
}
