import { findDates } from '../../text/dates.ts'

/** `— Name (@handle) July 17, 2020`: who posted the words before it, and when. Offsets are into the line. */
export interface Signature {
  /** Where the links and the dash begin: the words end here. */
  readonly wordsEnd: number
  readonly end: number
  readonly hasLink: boolean
  readonly speaker: string
  readonly handle: string
  readonly saidOn?: string
}

/** The at sign may be lost, where a date follows. */
const HANDLE = /\(\s*(@[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}(?:@[\p{L}\p{N}.-]{1,60})?)\s*\)/gu
const BARE_HANDLE =
  /(?<=[—–―-]\s*[^()\n]{1,60}\s)\(\s*([A-Za-z0-9_]{3,15})\s*\)(?=\s+(?:\p{L}{3,9}\.?\s+\d{1,2},\s+\d{4}|\d{1,2}\s+\p{L}{3,9}\.?\s+\d{4})\s*$)/gu
const LINK = '(?:pic\\.(?:twitter|x)\\.com/\\w+|(?:https?://)?t\\.co/\\w+|https?://[^\\s—–―]+?(?=--|[\\s—–―]|$))'
const LINKS_AT_END = new RegExp(`(?:\\s*${LINK})+\\s*$`, 'u')
const LONG_DASH = /[—–―]|--/gu
const HYPHEN = /(?<=^|\s|\/\w+)-(?=\s)/gu
const LONGEST_NAME = 80
const LONGEST_LINKS = 600
/** What may stand between the handle and its date. */
const BEFORE_DATE = /^[\s,·•|]*(?:\p{N}{1,2}:\p{N}{2}\s*(?:[AP]\.?M\.?)?[\s,·•|]*)?(?:on\s+|le\s+)?/iu
const AFTER_DATE = /^,?\s+(?:at\s+)?\p{N}{1,2}:\p{N}{2}(?:\s*[AP]\.?M\.?)?/iu

/** The signatures in a line, in order. `nextLine` may hold the date alone. */
export function signaturesOf(line: string): readonly Signature[] {
  const found: Signature[] = []
  for (const match of [...line.matchAll(HANDLE), ...line.matchAll(BARE_HANDLE)].toSorted(
    (one, other) => one.index - other.index,
  )) {
    const from = found.at(-1)?.end ?? 0
    const signature = readSignature(line, from, match.index, match.index + match[0].length, handleOf(match[1] ?? ''))
    if (signature) found.push(signature)
  }
  return found
}

function handleOf(written: string): string {
  return written.startsWith('@') ? written : `@${written}`
}

function readSignature(line: string, from: number, open: number, close: number, handle: string): Signature | undefined {
  const dash = dashBefore(line, from, open)
  if (!dash) return undefined
  const speaker = line.slice(dash.end, open).trim()
  if (speaker.length > LONGEST_NAME || !/[\p{L}\p{Extended_Pictographic}]/u.test(speaker)) return undefined
  const words = line.slice(from, dash.start)
  const linksAt = withoutLinks(words)
  const hasLink = linksAt < words.length && words.slice(linksAt).trim() !== ''
  const { end, saidOn } = readDate(line, close)
  const isAtEnd = /^[\s.)]*$/u.test(line.slice(end))
  const isSetApart = hasLink || words.trim() === ''
  // Someone named with a handle in the middle of a sentence has signed nothing. Letters of Persian and Arabic do not tell where one begins.
  const isFollowed = /^\s*(?:\p{Lu}|\p{Lo}|["“«#@]|https?:)/u.test(line.slice(end))
  const isSigned = saidOn === undefined ? isSetApart && isAtEnd : isSetApart || isAtEnd || isFollowed
  if (!isSigned) return undefined
  return { wordsEnd: from + linksAt, end, hasLink, speaker, handle, ...(saidOn !== undefined && { saidOn }) }
}

/** The dash that opens the signature: one that opens the line or follows a link, else the last long one, else a hyphen. */
function dashBefore(line: string, from: number, open: number): { start: number; end: number } | undefined {
  const near = Math.max(from, open - LONGEST_NAME - 10)
  const part = line.slice(near, open)
  const all = [...part.matchAll(LONG_DASH), ...part.matchAll(HYPHEN)].map((match) => ({
    start: near + match.index,
    end: near + match.index + match[0].length,
    isLong: match[0] !== '-',
  }))
  const opens = ({ start }: { start: number }): boolean => {
    const before = line.slice(from, start)
    return before.trim() === '' || withoutLinks(before) < before.trimEnd().length
  }
  return all.find(opens) ?? all.findLast(({ isLong }) => isLong) ?? all.at(-1)
}

function readDate(line: string, close: number): { readonly end: number; readonly saidOn?: string } {
  const rest = line.slice(close, close + 80)
  const gap = BEFORE_DATE.exec(rest)?.[0].length ?? 0
  const date = findDates(rest.slice(gap))[0]
  if (!date || date.start > 0) return { end: close }
  const end = close + gap + date.end
  return { end: end + (AFTER_DATE.exec(line.slice(end, end + 20))?.[0].length ?? 0), saidOn: date.iso }
}

/** The length of a line's words when the links at its end are left off. */
export function withoutLinks(words: string): number {
  const from = Math.max(0, words.length - LONGEST_LINKS)
  const links = LINKS_AT_END.exec(words.slice(from))
  return links ? from + links.index : words.length
}
