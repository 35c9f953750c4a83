import { overlaps, type Span } from '../../model/span.ts'
import { datelineAmong } from './agency-dateline.ts'
import { appearedOn } from './appeared-on.ts'
import { authorAtEnd } from './end-byline.ts'
import { dayOf, sourceOf, toldByLines, type HeadFacts } from './head-lines.ts'
import { linesOf, type Line } from '../lines/lines.ts'
import { mastheadOf } from './masthead.ts'
import { pageHead } from './page-head.ts'
import { paperOf } from './first-line.ts'
import { releaseOf } from './press-release.ts'
import { isRow, isSiteLine, withoutMenus } from './site-lines.ts'
import { labelledDay, stampAmong } from './stamp.ts'

const HEAD = 2_000
/** So many lines may stand between a text's first one and what it says of itself. */
const MOST_LINES = 7
const MOST_WITH_PAGE = 14
/** In so many letters of its end, and so many lines. */
const FOOT = 600
const LAST_LINES = 4
/** The head of a post, whose date is not that of the text. */
const HANDLE = /(?:^|[\s(])@\p{L}/u

interface Page {
  readonly text: string
  /** Those at the head that are no rest of a page, without the posts. */
  readonly head: readonly string[]
  readonly lines: readonly Line[]
  /** What the page prints over its text as its own name. */
  readonly siteName: string | undefined
  /** The last ones. */
  readonly foot: readonly string[]
  readonly posts: readonly Span[]
  readonly reprint: string
  /** A line of the page that the text was copied from stands above the first one. */
  readonly isBelowPage: boolean
}

type Reader = (page: Page, known: HeadFacts) => HeadFacts

/** What is known from the readers before, which are surer, is kept. */
const READERS: readonly Reader[] = [
  ({ lines, posts, isBelowPage }) => toldByLines(lines.slice(0, MOST_LINES), posts, isBelowPage),
  ({ head }) => stampAmong(head) ?? {},
  ({ head }, { publishedOn }) => mastheadOf(head, publishedOn !== undefined),
  paperInFirstLine,
  ({ lines }) => releaseOf(lines.map(({ text }) => text.trim())),
  ({ lines }) => datelineAmong(lines.map(({ text }) => text.trim())) ?? {},
  unlessKnown('author', ({ text }) => authorAtEnd(contentLines(text))),
  ({ lines, foot }) => firstTold([...lines.map(({ text }) => text), ...foot], appearedOn) ?? {},
  unlessKnown('publisher', ({ foot }) => firstTold(foot, sourceOf)),
  unlessKnown('publishedOn', ({ foot }) => labelledDay(foot)),
  unlessKnown('publisher', ({ siteName }) => siteName),
  unlessKnown('publishedOn', lastLine),
  unlessKnown('publishedOn', ({ reprint }) => appearedOn(reprint)?.publishedOn),
]

/** A reader of one fact, which is not asked where that is known. */
function unlessKnown(field: keyof HeadFacts, read: (page: Page) => string | undefined): Reader {
  return (page, known) => {
    const value = known[field] === undefined ? read(page) : undefined
    return value === undefined ? {} : { [field]: value }
  }
}

function firstTold<T>(lines: readonly string[], read: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const told = read(line)
    if (told !== undefined) return told
  }
  return undefined
}

/**
 * Author, publisher and date of publication as the head or the foot of a plain text gives them on lines of their own: `By Ada Reed`,
 * `4 May 2021`, `The Valley Herald, 4 May 2021`, `By Ada Reed | Valley Herald | May 4, 2021`. What stands in `posts` is
 * said of them. `reprint` is the line that says where the text was taken from, and no part of it.
 */
export function headFacts(text: string, posts: readonly Span[] = [], reprint = ''): HeadFacts {
  const filled = linesOf(text.slice(0, HEAD)).filter((line) => line.text.trim() !== '')
  const lines = withoutMenus(filled.filter((line) => !isSiteLine(line.text) && !isRowAlone(line.text)))
  // What a page prints over its text is no part of these lines.
  const { first, siteName } = pageHead(filled, text)
  const begins = lines.findIndex((line) => line === filled[first])
  const own = lines
    .slice(0, Math.min(Math.max(0, begins) + MOST_LINES, MOST_WITH_PAGE))
    .filter((line) => !posts.some((post) => overlaps(post, line)))
  const page = {
    text,
    head: own.map((line) => line.text.trim()),
    lines,
    siteName,
    foot: contentLines(text.slice(-FOOT)).slice(-LAST_LINES),
    posts,
    reprint,
    isBelowPage: lines[0] !== filled[0],
  }
  return READERS.reduce<HeadFacts>((known, read) => ({ ...read(page, known), ...known }), {})
}

/** A day may stand in a row of buttons. */
function isRowAlone(line: string): boolean {
  return isRow(line) && !/\p{N}{4}/u.test(line)
}

function paperInFirstLine({ lines, posts }: Page, { author, publishedOn }: HeadFacts): HeadFacts {
  const [first, second] = lines
  if (first === undefined || posts.some((post) => overlaps(post, first))) return {}
  return paperOf(first.text, second?.text ?? '', author !== undefined || publishedOn !== undefined)
}

/** A day that stands alone at the very end, unless it may belong to a post. */
function lastLine({ foot, posts }: Page): string | undefined {
  const isOfPost = posts.length > 0 || foot.some((line) => HANDLE.test(line))
  return isOfPost ? undefined : dayOf(foot.at(-1) ?? '')
}

function contentLines(text: string): readonly string[] {
  return linesOf(text)
    .map((line) => line.text.trim())
    .filter((line) => line !== '')
}
