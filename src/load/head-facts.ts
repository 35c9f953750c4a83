import { overlaps, type Span } from '../model/span.ts'
import { parseDate } from '../text/dates.ts'
import { linesOf } from './lines.ts'
import type { SourceFacts } from './loader.ts'

/** So many lines may stand between a text's first one and what it says of itself. */
const MOST_LINES = 7
const LONGEST_LINE = 120
const AUTHOR =
  /^(?:[Bb]y|BY|[Ww]ritten by|[Ww]ords by|[Ss]tory by|[Tt]ext by|[Pp]ar|PAR|[Uu]n récit de|نویسنده\s*:|به قلم|بقلم\s*:?|كتبت?\s*:|الكاتب\s*:|Author\s*:|Auteur\s*:)\s+(?<name>\p{L}[\p{L}\p{M}.’' \u200C-]{2,60})$/u
const DATED =
  /^(?:(?:[Ff]irst |[Oo]riginally )?(?:[Pp]ublished|[Pp]osted|[Ii]ssued)(?: on)?|[Dd]ate|[Pp]ublié le|[Ll]e|تاریخ(?: انتشار)?|التاريخ|نُ?شر(?: في)?)?\s*:?\s*(?<date>.{6,40}?)[.]?$/u
const PARTS = /\s+[|·•]\s+/u

/**
 * Author and date of publication as the head of a plain text gives them on lines of their own: `By Ada Reed`,
 * `4 May 2021`, `By Ada Reed | Valley Herald | May 4, 2021`. The day of a post is not the text's.
 */
export function headFacts(text: string, posts: readonly Span[] = []): Pick<SourceFacts, 'author' | 'publishedOn'> {
  const lines = linesOf(text.slice(0, 2_000))
    .filter((line) => line.text.trim() !== '')
    .slice(1, MOST_LINES)
    .filter((line) => !posts.some((post) => overlaps(post, line)))
    .map((line) => line.text.trim())
  let author: string | undefined
  let publishedOn: string | undefined
  for (const line of lines) {
    if (line.length > LONGEST_LINE) break
    for (const part of line.split(PARTS)) {
      author ??= AUTHOR.exec(part)?.groups?.['name']?.trim()
      const date = parseDate(DATED.exec(part)?.groups?.['date'] ?? '')
      // A year alone is a heading, or anything.
      if (date !== undefined && date.length > 4) publishedOn ??= date
    }
  }
  return { ...(author !== undefined && { author }), ...(publishedOn !== undefined && { publishedOn }) }
}
