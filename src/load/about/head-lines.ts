import { isWholeDay } from '../../text/calendar.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { findDates, parseDate } from '../../text/dates.ts'
import { easternDate } from './dateline.ts'
import { outletOfKind } from '../eastern/eastern-outlets.ts'
import type { Line } from '../lines/lines.ts'
import type { SourceFacts } from '../loader.ts'
import { OTHER_DATE, publicationLine, publisherAmong } from './publication-line.ts'
import { stampAmong } from './stamp.ts'

/** Lines over a text that say who wrote it, and where and when it was printed, and nothing else. */

export type HeadFacts = Pick<SourceFacts, 'author' | 'publisher' | 'publishedOn'>

const LONGEST_LINE = 120
const AUTHOR =
  /^(?:[Bb]y|BY|[Ww]ritten by|[Ww]ords by|[Ss]tory by|[Tt]ext by|[Pp]ar|PAR|[Uu]n récit de|نویسنده\s*:|نوشته\s*:|خبرنگار\s*:|به قلم\s*:?|بقلم\s*:?|كتبت?\s*:|الكاتب\s*:|Authors?\s*:|Auteure?s?\s*:|Autor(?:a|es|as|in|en)?\s*:)\s+(?<name>\p{L}[\p{L}\p{M}.’' \u200C-]{2,60})$/u
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.’'-]*"
/** These open sentences and titles too: only whole names follow them where they name who wrote, and perhaps an office: `By Ada Reed, secretary of the League`. */
const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|[Pp]ar|PAR|[Pp]or|POR|[Vv]on|VON|[Ii]nterview (?:by|von|par)|[Tt]ext von|[Tt]exto de|[Pp]ropos recueillis par|[Ee]ntretien réalisé par)\\s+(?<name>${NAME_WORD}(?:\\s(?:(?:de|del|la|le|du|des|van|von|der|den|zu|bin|al|and|et|und|y)\\s)*${NAME_WORD}){1,5})(?:,\\s\\p{Ll}[^.!?\\p{N},“"«]{2,60})?$`,
  'u',
)
const DATED =
  /^(?:(?:[Ff]irst |[Oo]riginally )?(?:[Pp]ublished|[Pp]osted|[Ii]ssued)(?: on)?|[Dd]ate|[Pp]ublié le|[Ll]e|تاریخ(?: انتشار)?|التاريخ|نُ?شر(?: في)?)?\s*:?\s*(?<date>.{6,40}?)[.]?$/u
const SOURCE = /^(?:منبع|المصدر)\s*:\s*(?<source>\S.{2,60})$/u
const PARTS = /\s+[|·•]\s+/u
const READING_TIME = /^\p{N}{1,3} min(?:utes?|uten|utos|\.)?(?: de)? (?:read|lecture|lesezeit|lectura)$/iu
/** `Photo | 4 May 1921 | Archive` */
const PICTURE = /^(?:photo|picture|image|foto|bild|عکس|صورة)(?!\p{L})/iu
const GREETING = /^\p{Lu}[^.?]{2,60}[,!،]$/u
/** A handle heads a post, and two sentences or a colon are the text itself: what stands below says nothing of the whole. */
const BODY = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_]{2}|[:：]$|[.!?؟]["'”’»)]*\s+\p{Lu}\p{Ll}.*[.!?؟]["'”’»)]*$/u

/** `isBelowPage`: a line of the page that the text was copied from stands above. */
export function toldByLines(lines: readonly Line[], posts: readonly Span[], isBelowPage: boolean): HeadFacts {
  let author: string | undefined
  let publishedOn: string | undefined
  let publisher: string | undefined
  let isBelow = false
  for (const [index, { text: whole, ...span }] of lines.entries()) {
    const line = whole.trim()
    // The first line is the title, if it is no day and does not name who wrote, or where and when a letter was; parts below a line of the page
    // say it of the text: `Posted in: Coast | 14.03.2019 | 3 comments`.
    if (index === 0) publishedOn = dayOf(line)
    const isTitle = !BYLINE.test(line) && !opensLetter(line, lines[1]?.text) && !(isBelowPage && PARTS.test(line))
    if (index === 0 && isTitle) continue
    const isBody = BODY.test(line) && !/^(?:by|par|por|von)\s/iu.test(line)
    if (posts.some((post) => overlaps(post, span))) continue
    // Below a paragraph that sums up the text a byline may still stand.
    isBelow ||= line.length > LONGEST_LINE || isBody
    if (isBelow && !BYLINE.test(line.split(PARTS)[0] ?? '')) continue
    const parts = line.split(PARTS)
    const known = { author, publishedOn }
    for (const part of parts) {
      author ??= (BYLINE.exec(part) ?? AUTHOR.exec(part))?.groups?.['name']?.replace(/\s(?:for|pour)\s.*$/u, '').trim()
      const date =
        OTHER_DATE.test(part) || PICTURE.test(line)
          ? undefined
          : (parseDate(DATED.exec(part)?.groups?.['date'] ?? '') ?? easternDate(part))
      publisher ??= publisherOf(part)
      const printed = publicationLine(part)
      // A year alone is a heading, or anything.
      if (date !== undefined && date.length > 4) publishedOn ??= date
      publishedOn ??= printed?.publishedOn
      if (printed?.publishedOn === publishedOn) publisher ??= printed?.publisher
    }
    const isTold = author !== known.author || publishedOn !== known.publishedOn
    if (isTold && parts.length > 1) publisher ??= publisherAmong(parts.filter((part) => !AUTHOR.test(part)))
  }
  return {
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedOn !== undefined && { publishedOn }),
  }
}

/** `منبع: خبرگزاری گندمزار`: anything else that is named there may be a book or a person. */
export function sourceOf(line: string): string | undefined {
  const source = SOURCE.exec(line)?.groups?.['source']?.trim()
  return source !== undefined && outletOfKind(source) !== undefined ? source : undefined
}

/** `پایگاه خبری تار و پود` on a line of its own. */
function publisherOf(line: string): string | undefined {
  return (
    sourceOf(line) ?? (/^[\p{L}\p{M}\u200C «»]+$/u.test(line) && outletOfKind(line) !== undefined ? line : undefined)
  )
}

/** A month or a year alone is a title. */
export function dayOf(line: string): string | undefined {
  if (line.length > LONGEST_LINE) return undefined
  const written = DATED.exec(line)?.groups?.['date'] ?? ''
  const date = (findDates(written)[0]?.start === 0 ? parseDate(written) : undefined) ?? easternDate(line)
  return isWholeDay(date) ? date : undefined
}

/** `Leeds, 4 May 1921`, and a greeting below it. */
export function opensLetter(line: string, next = ''): boolean {
  return GREETING.test(next.trim()) && publicationLine(line) !== undefined
}

/** A line that only says who wrote the text, or where and when it was printed, and how long it takes to read. */
export function isHeadLine(text: string): boolean {
  const parts = text.trim().split(PARTS)
  const isHead = parts.every((part) => isHeadPart(part)) && !parts.every((part) => READING_TIME.test(part))
  return isHead || stampAmong([text.trim()]) !== undefined
}

function isHeadPart(part: string): boolean {
  const date = parseDate(DATED.exec(part)?.groups?.['date'] ?? '')
  if (date !== undefined && date.length > 4) return true
  if (AUTHOR.test(part) && part.includes(':')) return true
  return BYLINE.test(part) || READING_TIME.test(part) || publicationLine(part) !== undefined
}
