import { findDates } from '../../../text/dates.ts'
import type { Post } from '../../loader.ts'

/** Who wrote what is quoted, as far as it is told. */
export type Writer = Pick<Post, 'speaker' | 'saidOn'>

/** `On 3 May 2021, Ada Reed <ada@x.example> wrote:` and its like. */
const WROTE =
  /^(?:on\s+(?<en>.{4,200}?)\s+wrote|le\s+(?<fr>.{4,200}?)\s+a écrit|am\s+(?<de>.{4,200}?)\s+schrieb(?<who>.{0,120}?)|(?:در|در تاریخ)\s+(?<fa>.{4,200}?)\s+(?:نوشت|نوشته است)|(?:في|بتاريخ)\s+(?<ar>.{4,200}?)\s+كتب(?<whoAr>.{0,120}?))\s*:?\s*$/iu
const FORWARDED =
  /^\s*-{2,}\s*[\p{L}\s’']{4,40}-{2,}\s*$|^_{10,}$|^(?:begin forwarded message|début du message (?:réexpédié|transféré))\s*:?$/iu
/** The labels of a header that a mail program puts over what it quotes whole, after its own stars for bold. */
const LABEL =
  /^[*\s]*(?<label>from|de|von|از|من|sent|date|envoyé|gesendet|datum|تاریخ|ارسال(?: شده)?|تاريخ|التاريخ|أرسلت|to|à|an|به|گیرنده|إلى|cc|subject|objet|betreff|موضوع|الموضوع)\s*:\s*[*\s]*(?<value>.*)$/iu
const FROM = /^(?:from|de|von|از|من)$/iu
const DATE = /^(?:sent|date|envoyé|gesendet|datum|تاریخ|ارسال.*|تاريخ|التاريخ|أرسلت)$/iu
const FEWEST = 3
const CLOCK =
  /^[\s,،]*(?:(?:at|à|um|ساعت|الساعة)\s+)?(?:\p{Nd}{1,2}[:h٫.]\p{Nd}{2}(?::\p{Nd}{2})?\s*(?:[AP]M)?(?:\s*[+-]\p{Nd}{4})?)?[\s,،]*/iu

/** The header that begins with a line, if one does: where it ends, and who wrote what stands under it. */
export function headerAt(
  lines: readonly string[],
  at: number,
): { readonly end: number; readonly writer: Writer } | undefined {
  let line = at
  while (
    line < lines.length &&
    line < at + 3 &&
    (FORWARDED.test(lines[line] ?? '') || (line > at && isBlank(lines[line])))
  )
    line += 1
  const first = LABEL.exec(lines[line] ?? '')
  if (!first || !FROM.test(first.groups?.['label'] ?? '')) return undefined
  const values = new Map<string, string>()
  for (; line < lines.length; line += 1) {
    const match = LABEL.exec(lines[line] ?? '')
    if (!match) break
    const [label, value] = [match.groups?.['label'] ?? '', match.groups?.['value'] ?? '']
    values.set(FROM.test(label) ? 'from' : DATE.test(label) ? 'date' : label.toLowerCase(), value)
  }
  if (values.size < FEWEST) return undefined
  const date = findDates(values.get('date') ?? '')[0]
  const speaker = nameIn(values.get('from') ?? '')
  return { end: line, writer: { ...(speaker !== undefined && { speaker }), ...(date && { saidOn: date.iso }) } }
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === ''
}

/** Whom the last lines above a quotation name, or undefined when they name nobody. */
export function writerAbove(text: string): Writer | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const match = WROTE.exec(lines.at(-1)?.trim() ?? '') ?? WROTE.exec(lines.slice(-2).join(' ').trim())
  if (!match) return undefined
  const { en, fr, de, who, fa, ar, whoAr } = match.groups ?? {}
  const inner = en ?? fr ?? de ?? fa ?? ar ?? ''
  const date = findDates(inner)[0]
  const speaker = nameIn(who?.trim() || whoAr?.trim() || (date ? inner.slice(date.end) : inner).replace(CLOCK, ''))
  return { ...(speaker !== undefined && { speaker }), ...(date && { saidOn: date.iso }) }
}

/** A name without its address; the address where there is nothing else. */
function nameIn(text: string): string | undefined {
  const name = text
    .replace(/\s*(?:<[^>]*>|\([^)]*@[^)]*\)|\[[^\]]*\])\s*/gu, ' ')
    .replace(/["“”*]/gu, '')
    .replace(/\s+via\s.*$/iu, '')
    .trim()
  const address = /[\w.+-]+@[\w.-]+/u.exec(text)?.[0]
  const found = name === '' ? address : name
  return found !== undefined && found.length <= 80 && !/\p{Nd}{4}|\p{Nd}:\p{Nd}/u.test(found) ? found : undefined
}
