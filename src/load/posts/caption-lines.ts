import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'

/** `View all 12 comments`, which stands between a picture's caption and the comments on it. */
const ALL_COMMENTS =
  /^\s*(?:view|see|show|voir|afficher|alle|ver)\s(?:all|les|the|tous les|los|todos los)?\s?[\d.,\s]{0,9}\s?(?:more\s)?(?:comments?|commentaires?|kommentare|comentarios)(?:\s(?:ansehen|anzeigen))?\s*$/iu
/** `ada.reed  The bees are back`: a handle without its sign; with one blank behind it only where no word looks so. */
const WRITTEN =
  /^\s*(?<handle>(?=\S*\p{Ll})[a-z0-9._]{3,30})(?:\s{2,}|\s[✓✔☑✅]\uFE0F?\s+|(?<=[._\d][a-z0-9._]*)\s)(?<words>\S.*\S)\s*$/u
const MOST_LINES = 8

/** A caption and comments of a network of pictures, line by line above and below the one that tells how many there are. */
export function findCaptions(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  return lines.flatMap((line, at) => {
    if (line.text.length > 60 || !ALL_COMMENTS.test(line.text)) return []
    let first = at
    while (at - first < MOST_LINES && WRITTEN.test(lines[first - 1]?.text ?? '')) first -= 1
    let last = at
    while (last - at < MOST_LINES && WRITTEN.test(lines[last + 1]?.text ?? '')) last += 1
    // A caption stands above, else this is a button below another thing.
    return first === at ? [] : lines.slice(first, last + 1).flatMap((one) => captionOn(one, taken))
  })
}

function captionOn(line: Line, taken: readonly Span[]): readonly Post[] {
  const { handle, words = '' } = WRITTEN.exec(line.text)?.groups ?? {}
  if (handle === undefined || taken.some((other) => overlaps(other, line))) return []
  const start = line.start + line.text.lastIndexOf(words)
  const end = start + words.length
  return [{ block: { start: line.start, end }, words: { start, end }, handle: `@${handle}`, outlet: 'Instagram' }]
}
