import type { Span } from '../../model/span.ts'

export interface Quoted {
  /** With its quotation marks. */
  readonly whole: Span
  /** What stands between them, without white space at its ends. */
  readonly words: Span
  readonly mark: string
  /** Not closed in its line: it may go on in the next, which then opens with the same mark. */
  readonly isOpen: boolean
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '»': '«',
  // Where keyboards have no mark that closes, a straight one does.
  '„': '“”"',
  '‹': '›',
  '‘': '’',
  '"': '"',
  "'": "'",
}
/** A mark that is also an apostrophe or has no side opens where a word may begin. */
const OPENS = /[\s([{—–:،,/-]/u
const BEHIND = /[\s.,;:!?؟،؛)\]}—–…-]/u

const MARK = /[“«»„‹‘"']/g

/** The outermost quotations of one line. `next` is the line below: only it can tell that an open one goes on. */
export function quotedSpans(line: string, next = ''): readonly Quoted[] {
  const found: Quoted[] = []
  let behind = 0
  for (const { 0: mark, index: at } of line.matchAll(MARK)) {
    if (at < behind || !mayOpen(line, at, mark)) continue
    const end = endOf(line, at, mark)
    const goesOn = end === undefined && '“«"„‘'.includes(mark) && next.trimStart().startsWith(mark)
    if (end === undefined && !goesOn) continue
    const close = end ?? line.length
    const inner = line.slice(at + 1, close)
    const start = at + 1 + inner.length - inner.trimStart().length
    const words = { start, end: start + inner.trim().length }
    if (inner.trim() !== '')
      found.push({ whole: { start: at, end: Math.min(close + 1, line.length) }, words, mark, isOpen: goesOn })
    behind = close + 1
  }
  return found
}

function mayOpen(line: string, at: number, mark: string): boolean {
  // »Reversed«, as German sets them: only where no « came before.
  if (
    mark === '»' &&
    (line.slice(0, at).lastIndexOf('«') > line.slice(0, at).lastIndexOf('»') || !/^\p{L}/u.test(line.slice(at + 1)))
  )
    return false
  if (!/["'‘»]/u.test(mark)) return true
  return (at === 0 || OPENS.test(line[at - 1] ?? '')) && /[\p{L}\p{N}“"([…‘']/u.test(line[at + 1] ?? '')
}

function endOf(line: string, open: number, mark: string): number | undefined {
  if (mark === '"') return straightEnd(line, open)
  if (mark === "'" || mark === '‘') return singleEnd(line, open, mark)
  return pairEnd(line, open, mark)
}

function straightEnd(line: string, open: number): number | undefined {
  for (let at = open + 1; at < line.length; at += 1) {
    if (line[at] !== '"') continue
    // `…,"[6]`, `…,"[^6]`: the number of a note stands close.
    const isNoted = /^\[\^?\p{N}/u.test(line.slice(at + 1, at + 4))
    if ((isNoted || BEHIND.test(line[at + 1] ?? ' ')) && !/[\s(]/u.test(line[at - 1] ?? '')) return at
  }
  return undefined
}

/** An apostrophe closes nothing: a single mark closes behind a stop, or (a curly one) at the end of a word with no stop before it. */
function singleEnd(line: string, open: number, mark: string): number | undefined {
  const close = CLOSING[mark] ?? ''
  let atWord: number | undefined
  for (let at = open + 2; at < line.length; at += 1) {
    // Another one opens: the one before was closed at a word.
    if (mark === '‘' && atWord !== undefined && line[at] === mark && mayOpen(line, at, mark)) return atWord
    if (line[at] !== close || !BEHIND.test(line[at + 1] ?? ' ')) continue
    if (mark === '‘' && /[.;:!?)]/u.test(line[at + 1] ?? '') && !/s/u.test(line[at - 1] ?? '')) return at
    if (/[.,!?…]/u.test(line[at - 1] ?? ''))
      return mark === '‘' && atWord !== undefined && isOneWord(line, open, atWord) ? atWord : at
    // `'as many oars as it began'.`: behind a word only where the sentence stops too, else it is an apostrophe.
    if (
      mark === "'" &&
      /[\p{L}\p{N}]/u.test(line[at - 1] ?? '') &&
      (/^[.,;:!?)]|^$/u.test(line[at + 1] ?? '') ||
        (/\s/u.test(line[at + 1] ?? '') && !/[snSN]/u.test(line[at - 1] ?? '')))
    )
      return at
    if (/[\p{L}\p{N}]/u.test(line[at - 1] ?? '')) atWord ??= at
  }
  return mark === '‘' ? atWord : undefined
}

function isOneWord(line: string, open: number, end: number): boolean {
  return !/\s/u.test(line.slice(open + 1, end))
}

function pairEnd(line: string, open: number, mark: string): number | undefined {
  const close = CLOSING[mark] ?? ''
  if (mark === '»') {
    const end = line.indexOf('«', open)
    return end > 0 && /[\p{L}.,!?…]/u.test(line[end - 1] ?? '') ? end : undefined
  }
  let depth = 0
  for (let at = open; at < line.length; at += 1) {
    const sign = line[at] ?? ''
    if (at > open && close.includes(sign)) depth -= 1
    else if (sign === mark) depth += 1
    if (depth === 0) return at
  }
  return undefined
}
