import type { Span } from '../../model/span.ts'
import { countsIn, isInterfaceLine, isPostLabel } from '../lines/interface-line.ts'
import type { Line } from '../lines/lines.ts'
import { stampOf } from './post-stamp.ts'
import { signaturesOf } from './signature.ts'

/** What stands under the head of a post. */
export interface PostBody {
  /** Its words, as whole lines. */
  readonly words: Span
  readonly first: number
  /** The line behind the words. */
  readonly wordsEnd: number
  /** The line behind all that belongs to the post: its date, counts and buttons. */
  readonly after: number
  /** `marked` by what the network writes below a post, `open` where the text ends. */
  readonly end: 'marked' | 'label' | 'head' | 'blank' | 'open'
  readonly saidOn?: string
  /** A date with a time, or counts and program, stand below the words. */
  readonly hasStamp: boolean
  /** Counts of at least two kinds stand below the words. */
  readonly hasCounts: boolean
  /** A whole day and nothing else stands below the words, and nothing right below it. */
  readonly hasDay: boolean
}

const MOST_LINES = 30
const LONGEST = 3_000

/**
 * The lines from `from` on to what ends a post. With `throughBlank`, single blank lines may stand inside. `isHead`
 * tells lines at which another post begins.
 */
export function bodyBelow(
  lines: readonly Line[],
  from: number,
  isHead: (at: number) => boolean,
  throughBlank: boolean,
): PostBody | undefined {
  let first = from
  while (isInterfaceLine(textAt(lines, first))) {
    // Counts end a post: this one has no words.
    if (countsIn(textAt(lines, first)) > 0) return undefined
    first += 1
  }
  let at = first
  let end: PostBody['end'] = 'open'
  for (; at < lines.length; at += 1) {
    const line = textAt(lines, at)
    if (line === '' && throughBlank && textAt(lines, at + 1) !== '') continue
    if (line === '') end = 'blank'
    else if (isHead(at) || (line.includes('@') && signaturesOf(line).length > 0)) end = 'head'
    else if (isPostLabel(line)) end = 'label'
    else if (isInterfaceLine(line) || isEndStamp(line) || (at > first && isLastDay(lines, at))) end = 'marked'
    if (end !== 'open') break
  }
  // What announces the next post is the article's.
  const last = lastFilled(lines, first, end === 'head' ? withoutLeadIn(lines, first, at) : at)
  const [firstLine, lastLine] = [lines[first], lines[last]]
  if (last < first || !firstLine || !lastLine) return undefined
  if (last - first >= MOST_LINES || lastLine.end - firstLine.start > LONGEST) return undefined
  const words = { start: firstLine.start, end: lastLine.end }
  const isBareDay = end === 'marked' && isLastDay(lines, at) && !isEndStamp(textAt(lines, at))
  const day = isBareDay ? stampOf(textAt(lines, at))?.saidOn : undefined
  const foot = day === undefined ? footOf(lines, at) : { after: at + 1, saidOn: day, hasStamp: false, hasCounts: false }
  return { words, first, wordsEnd: last + 1, end, ...foot, hasDay: day !== undefined }
}

type Foot = Pick<PostBody, 'after' | 'saidOn' | 'hasStamp' | 'hasCounts'>

/** The date, the counts and the buttons from a line on. */
export function footOf(lines: readonly Line[], from: number): Foot {
  let after = from
  let saidOn: string | undefined
  let hasStamp = false
  let counts = 0
  for (; after < lines.length; after += 1) {
    const line = textAt(lines, after)
    const isStamp = isEndStamp(line)
    // A second date is that of another post.
    if (isPostLabel(line) || (isStamp ? hasStamp : !isInterfaceLine(line))) break
    if (isStamp) saidOn = stampOf(line)?.saidOn
    hasStamp ||= isStamp
    // Beside a count a bare number is one as well: `11K 4.2K comments`.
    const hasOther = /\p{Extended_Pictographic}/u.test(line)
      ? /\p{Nd}/u.test(line)
      : countsIn(line) === 1 && /^\p{Nd}\S*\s+\p{Nd}/u.test(line)
    counts += countsIn(line) + (hasOther ? 1 : 0)
  }
  return { after, ...(saidOn !== undefined && { saidOn }), hasStamp, hasCounts: counts > 1 }
}

/**
 * A date with its time, or with what only a network writes beside it. A bare date may head an article's part, and who
 * may see a post is told above it.
 */
function isEndStamp(line: string): boolean {
  const stamp = stampOf(line)
  return stamp !== undefined && stamp.saidOn !== undefined && !stamp.hasAudience && (stamp.hasClock || stamp.isFoot)
}

/** `May 15`: below the words, and nothing below it. */
function isLastDay(lines: readonly Line[], at: number): boolean {
  return textAt(lines, at + 1) === '' && textAt(lines, at).length < 30 && stampOf(textAt(lines, at)) !== undefined
}

function withoutLeadIn(lines: readonly Line[], first: number, end: number): number {
  let at = end
  while (at > first && /[:：]$/u.test(textAt(lines, at - 1))) at -= 1
  return at
}

function lastFilled(lines: readonly Line[], first: number, end: number): number {
  let last = end - 1
  while (last >= first && textAt(lines, last) === '') last -= 1
  return last
}

function textAt(lines: readonly Line[], at: number): string {
  return lines[at]?.text.trim() ?? ''
}
