import { parseDate } from '../../../text/dates.ts'
import type { Post, RawText, SourceFacts } from '../../loader.ts'
import { headerAt, writerAbove, type Writer } from './mail-quotes.ts'
import { joinBrokenLines } from '../../lines/broken-lines.ts'
import { joinWrappedLines } from './wrapped-lines.ts'

export interface Message {
  readonly subject?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** As the header has it, or ISO 8601. */
  readonly date?: string | undefined
  readonly text: string
  /** Lines that end in a space go on in the next one (RFC 3676). */
  readonly isFlowed?: boolean
}

/** One message as a document: who wrote it and when are its facts, and what it quotes belongs to whom it quotes. */
export function mailText(message: Message): RawText {
  const { text, posts } = markQuoted(flowed(message.text.replace(/\r\n?/gu, '\n'), message.isFlowed === true))
  const title = message.subject?.replace(/\s+/gu, ' ').trim()
  const author = message.from?.trim()
  const publishedOn = dateOf(message.date)
  const facts: SourceFacts = {
    kind: 'message',
    ...(title !== undefined && title !== '' && { title }),
    ...(author !== undefined && author !== '' && { author }),
    ...(publishedOn !== undefined && { publishedOn }),
  }
  return { text, facts, marks: [], posts, headings: 'marked' }
}

/** The day in the time zone of the sender, as the header writes it. */
export function dateOf(date: string | undefined): string | undefined {
  const written = /(\d{1,2} \p{L}{3,9} \d{4})/u.exec(date ?? '')?.[1] ?? /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0]
  return written === undefined ? undefined : parseDate(written)
}

/**
 * Quoted replies lose their `>` and become blocks of their own, as does what stands under a header that a mail program
 * copied; with the writer that the line above or the header names. Who is not named is unknown.
 */
function markQuoted(whole: string): { readonly text: string; readonly posts: readonly Post[] } {
  const parts: string[] = []
  const posts: Post[] = []
  let length = 0
  const put = (text: string, writer: Writer | undefined): void => {
    if (text === '') return
    if (length > 0) {
      parts.push('\n')
      length += 1
    }
    const span = { start: length, end: length + text.length }
    parts.push(text)
    length += text.length
    if (writer) posts.push({ kind: 'quotation', block: span, words: span, ...writer })
  }
  // Of each depth of quoting; the message's own words have none.
  const writers: (Writer | undefined)[] = [undefined]
  let above = ''
  for (const { depth, lines } of runsOf(whole)) {
    const isDeeper = depth > 0 && above !== ''
    const named = isDeeper ? writerAbove(above) : undefined
    if (named) writers[depth] = named
    else if (depth > 0) writers[depth] ??= {}
    let from = 0
    let said: string[] = []
    const end = (): void => {
      put(joinWrappedLines(joinBrokenLines(said.join('\n'))).trim(), writers[depth])
      said = []
    }
    while (from < lines.length) {
      const header = headerAt(lines, from)
      if (header) {
        end()
        put(lines.slice(from, header.end).join('\n').trim(), undefined)
        writers[depth] = header.writer
        writers.length = depth + 1
        from = header.end
      } else {
        said.push(lines[from] ?? '')
        from += 1
      }
    }
    const text = lines.join('\n').trim()
    end()
    // What is quoted in a quotation is another writer's in the next one.
    if (depth < writers.length - 1 && writerAbove(text)) writers.length = depth + 1
    above = text
  }
  return { text: parts.join(''), posts }
}

function flowed(text: string, isFlowed: boolean): string {
  if (!isFlowed) return text
  const lines: string[] = []
  for (const line of text.split('\n')) {
    const marks = /^>*/u.exec(line)?.[0] ?? ''
    const before = lines.at(-1)
    const goesOn = before?.endsWith(' ') === true && !/^>* ?-- $/u.test(before) && /^>*/u.exec(before)?.[0] === marks
    // A space behind the marks was put there so that the line does not begin with what means something.
    const words = line.slice(marks.length).replace(/^ /u, '')
    if (goesOn && before !== undefined) lines[lines.length - 1] = before + words
    else lines.push(marks + (marks === '' ? '' : ' ') + words)
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}

interface Run {
  /** Of quoting; 0 for the message's own words. */
  readonly depth: number
  readonly lines: string[]
}

/** Lines of one depth of quoting together; what quotes a quote is another run, since it is another writer's. */
function runsOf(whole: string): readonly Run[] {
  const runs: Run[] = []
  for (const line of whole.split('\n')) {
    const marks = /^(?:>[ \t]?)+/u.exec(line)?.[0] ?? ''
    const depth = marks.replaceAll(/[^>]/gu, '').length
    const rest = line.slice(marks.length)
    const last = runs.at(-1)
    if (last?.depth === depth) last.lines.push(rest)
    else runs.push({ depth, lines: [rest] })
  }
  return runs
}
