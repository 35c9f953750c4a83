import { parseDate, findDates } from '../text/dates.ts'
import type { Post, RawText, SourceFacts } from './loader.ts'
import { joinBrokenLines } from './plain-text.ts'

export interface Message {
  readonly subject?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** As the header has it, or ISO 8601. */
  readonly date?: string | undefined
  readonly text: string
}

/** `On 3 May 2021, Ada Reed <ada@x.example> wrote:` and its like, in the four languages. */
const WROTE =
  /^(?:>\s*)*(?:on\s+(?<en>.{4,200}?)\s+wrote|le\s+(?<fr>.{4,200}?)\s+a écrit|(?:در|در تاریخ)\s+(?<fa>.{4,200}?)\s+(?:نوشت|نوشته است)|(?:في|بتاريخ)\s+(?<ar>.{4,200}?)\s+كتب)\s*:?\s*$/iu
const FORWARDED =
  /^-{2,}\s*(?:original message|forwarded message|message d’origine|message d'origine|message transféré)\s*-{2,}\s*$/iu

/** One message as a document: who wrote it and when are its facts, and what it quotes belongs to whom it quotes. */
export function mailText(message: Message): RawText {
  const { text, posts } = markQuoted(message.text.replace(/\r\n?/gu, '\n'))
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
function dateOf(date: string | undefined): string | undefined {
  const written = /(\d{1,2} \p{L}{3,9} \d{4})/u.exec(date ?? '')?.[1] ?? /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0]
  return written === undefined ? undefined : parseDate(written)
}

/** Quoted replies lose their `>` and become blocks of their own, with the writer that the line above them names. */
function markQuoted(whole: string): { readonly text: string; readonly posts: readonly Post[] } {
  const parts: string[] = []
  const posts: Post[] = []
  let length = 0
  const put = (text: string): number => {
    if (length > 0) {
      parts.push('\n')
      length += 1
    }
    parts.push(text)
    length += text.length
    return length - text.length
  }
  let writer: Partial<Post> = {}
  for (const run of runsOf(whole)) {
    const text = joinBrokenLines(run.lines.join('\n')).trim()
    if (!run.isQuoted) {
      if (text !== '') put(text)
      writer = writerOf(text)
    } else if (text !== '') {
      const start = put(text)
      const span = { start, end: start + text.length }
      posts.push({ kind: 'quotation', block: span, words: span, ...writer })
    }
  }
  return { text: parts.join(''), posts }
}

interface Run {
  readonly isQuoted: boolean
  readonly lines: string[]
}

/** Lines of one depth of quoting together; what quotes a quote is another run, since it is another writer's. */
function runsOf(whole: string): readonly Run[] {
  const runs: (Run & { readonly depth: number })[] = []
  for (const line of whole.split('\n')) {
    const marks = /^(?:>[ \t]?)+/u.exec(line)?.[0] ?? ''
    const depth = marks.replaceAll(/[^>]/gu, '').length
    const rest = line.slice(marks.length)
    const last = runs.at(-1)
    if (last && (last.depth === depth || (depth === 0 && rest.trim() === '' && last.depth === 0))) last.lines.push(rest)
    else runs.push({ depth, isQuoted: depth > 0, lines: [rest] })
  }
  return runs
}

function writerOf(text: string): Partial<Post> {
  const last = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-2)
    .join(' ')
  const match = WROTE.exec(last) ?? WROTE.exec(text.split('\n').at(-1) ?? '')
  if (!match || FORWARDED.test(last)) return {}
  const inner = match.groups?.['en'] ?? match.groups?.['fr'] ?? match.groups?.['fa'] ?? match.groups?.['ar'] ?? ''
  const date = findDates(inner)[0]
  const rest = (date ? inner.slice(date.end) : inner).replace(
    /^[\s,،]*(?:(?:at|à|ساعت)\s+)?(?:\d{1,2}[:h]\d{2}(?::\d{2})?\s*(?:[AP]M)?)?[\s,،]*/iu,
    '',
  )
  const speaker = rest
    .replace(/\s*(?:<[^>]*>|\([^)]*@[^)]*\)|\[[^\]]*\])\s*/gu, ' ')
    .replace(/["“”]/gu, '')
    .trim()
  return {
    ...(speaker !== '' && speaker.length <= 80 && !/\d{4}/u.test(speaker) && { speaker }),
    ...(date && { saidOn: date.iso }),
  }
}
