import type { Mark } from '../../model/document.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { parseDate } from '../../text/dates.ts'
import { isHeadLine, opensLetter } from './head-lines.ts'
import { isOfPage, pageHead } from './page-head.ts'
import { isSiteLine } from './site-lines.ts'
import { endsAsSentence, linesOf, type Line } from '../lines/lines.ts'

const LONGEST_HEADING = 80
const LONGEST_TITLE = 120
/** Where a page stands over it. */
const LONGEST_UNDER_PAGE = 170
/** What stands under a heading is longer than any heading. */
const SHORTEST_BODY = 81
const LIST_ITEM = /^\s*(?:[-*•‣◦▪–—+]|\p{N}{1,3}[.)]|\(\p{N}{1,3}\)|\p{L}[.)])\s/u
const NUMBERED_HEADING = /^\p{N}{1,2}(?:\.\p{N}{1,2})*[.)]?\s+\p{L}/u
const BYLINE = /^(?:by|par|نویسنده|بقلم|written by|photo|image|source|via)\b[\s:]/iu

/** Short, with letters, no sentence and no list item, no quotation and no post. A question may be a heading. */
export function looksLikeHeading(line: string, longest = LONGEST_HEADING): boolean {
  const words = line.trim()
  if (words.length === 0 || words.length > longest || !/\p{L}{2}/u.test(words)) return false
  if (/[,،—–-]$/u.test(words) || (endsAsSentence(words) && !/[?؟]$/u.test(words))) return false
  if (LIST_ITEM.test(words) && !NUMBERED_HEADING.test(words)) return false
  if (/^["“«„'‘>|]|[#@]\p{L}|https?:|www\.|\|/u.test(words) || BYLINE.test(words)) return false
  return parseDate(words) === undefined
}

/** The first line of a plain text when it is a title: short, no sentence, and with text below it. What a page prints over it is left out. */
export function titleLine(text: string, posts: readonly Span[]): string | undefined {
  const filled = linesOf(text).filter((line) => line.text.trim() !== '')
  const { first: at } = pageHead(filled, text)
  const [first, below, third] = filled.slice(at)
  if (!first || !below || posts.some((post) => overlaps(post, first))) return undefined
  const isTitle = at > 0 ? isTitleUnderPage(first.text, below.text) : looksLikeHeading(first.text, LONGEST_TITLE)
  if (!isTitle || opensLetter(first.text, below.text)) return undefined
  const isHead =
    at > 0 ||
    isBlankBetween(first, below) ||
    below.text.length > first.text.length ||
    endsAsSentence(below.text) ||
    isOfPage(below.text) ||
    // Below the title who wrote it may stand, and below that the day.
    (third !== undefined && looksLikeHeading(below.text) && isOfPage(third.text))
  return isHead ? first.text.trim() : undefined
}

/** There a title may be in marks, and a sentence where who wrote stands below it. */
function isTitleUnderPage(line: string, below: string): boolean {
  const words = line.trim()
  if (words.length > LONGEST_UNDER_PAGE || !/\p{L}{2}/u.test(words) || /[#@]\p{L}|https?:|[,،:]$/u.test(words))
    return false
  return !endsAsSentence(words) || /[?؟!"”»]$/u.test(words) || isHeadLine(below)
}

/** Headings of a plain text, by their shape. Posts have none. `title` is the title's line, which heads the whole. */
export function findHeadings(text: string, posts: readonly Span[], title: string | undefined): readonly Mark[] {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '' && !isSiteLine(line.text))
  const marks: Mark[] = []
  const body = lines.findIndex((line) => line.text.trim().length >= SHORTEST_BODY)
  const titleAt = title === undefined ? -1 : lines.findIndex(({ text: words }) => words.trim() === title)
  for (const [index, line] of lines.entries()) {
    if (index <= titleAt) continue
    // Further down the same line may head a letter or a day.
    if (index < body && (isHeadLine(line.text) || isOfPage(line.text))) continue
    const before = lines[index - 1]
    const after = lines[index + 1]
    if (!after || !looksLikeHeading(line.text) || touchesPost(line, posts)) continue
    const isOpened =
      !before || isBlankBetween(before, line) || endsAsSentence(before.text) || touchesPost(before, posts)
    const isUnderTitle = titleAt >= 0 && index === titleAt + 1
    if ((isOpened || isUnderTitle) && opensBody(lines, index, posts))
      marks.push({ offset: line.start, place: { kind: 'heading', path: [line.text.trim()] } })
  }
  return marks
}

/** Longer text follows: a paragraph or a post, or, set apart by blank lines, a heading that has one. */
function opensBody(lines: readonly Line[], index: number, posts: readonly Span[], depth = 0): boolean {
  const line = lines[index]
  const after = lines[index + 1]
  if (!line || !after) return false
  if (touchesPost(after, posts)) return true
  const length = after.text.trim().length
  if (length >= SHORTEST_BODY && !LIST_ITEM.test(after.text)) return true
  if (!isBlankBetween(line, after)) return false
  if (endsAsSentence(after.text) && length > 1.5 * line.text.length) return true
  return depth < 2 && looksLikeHeading(after.text) && opensBody(lines, index + 1, posts, depth + 1)
}

function isBlankBetween(one: Line, other: Line): boolean {
  return other.start - one.end > 1
}

function touchesPost(line: Line, posts: readonly Span[]): boolean {
  return posts.some((post) => overlaps(post, line))
}
