import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { isPersonal, nameIn } from './post-head.ts'
import { stampOf } from './post-stamp.ts'

/** `11 Comments`, `Kommentare (3)`, `Leave a reply` */
const HEADING =
  /^[\s#*]*(?:\d{1,5}\s)?(?:(?:readers?[’']?\s)?comments?|commentaires?|kommentare?|comentarios|responses?|réponses|thoughts on .{2,80}|(?:leave|post) a (?:comment|reply))(?:\s?[([:]?\s?\d{1,5}[)\]]?)?[\s:*]*$/iu
/** `Ada Reed says:`, and behind it perhaps the day, as programs of weblogs print it. */
const SAYS =
  /^(?<name>[^:\n]{2,50}?)\s(?:says|said|wrote|sagt|schreibt|schrieb|dit|a dit|dice)\s?:\s*(?<stamp>.{0,50})$/iu
const LONGEST_BODY = 30
const FEWEST = 2

interface Head {
  readonly at: number
  readonly after: number
  readonly speaker: string
  readonly saidOn?: string
}

/**
 * Comments below a text: a name, the day with its time, and the words. They are such where a heading tells of comments or
 * `says:` stands behind the name, and where two and more of them follow each other.
 */
export function findBlogComments(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const heading = lines.findIndex(({ text }) => text.length < 100 && HEADING.test(text))
  const heads = lines.flatMap((line, at) => headAt(lines, at, heading >= 0 && at > heading, line) ?? [])
  if (heads.length < FEWEST) return []
  return heads.flatMap((head, index) => {
    const post = postOf(lines, head, heads[index + 1]?.at ?? lines.length)
    return post && !taken.some((other) => overlaps(other, post.block)) ? [post] : []
  })
}

function headAt(lines: readonly Line[], at: number, isBelow: boolean, { text }: Line): Head | undefined {
  if (text.length > 110 || text.trim() === '') return undefined
  const says = text.includes(':') ? SAYS.exec(text.trim())?.groups : undefined
  if (says) {
    const stamp = dayIn(says['stamp'] ?? '')
    const below = (says['stamp'] ?? '') === '' ? dayIn(lines[at + 1]?.text ?? '') : undefined
    const name = nameIn(says['name'] ?? '')
    if (name === undefined || !(stamp ?? below)) return undefined
    return { at, after: below ? at + 2 : at + 1, speaker: name, ...(stamp ?? below) }
  }
  const below = isBelow ? dayIn(lines[at + 1]?.text ?? '') : undefined
  const name = below && !/[.!?:]$/u.test(text.trim()) ? nameIn(text) : undefined
  if (!below || name === undefined || !(isPersonal(name) || /^[\w.-]{3,30}$/u.test(name))) return undefined
  return { at, after: at + 2, speaker: name, ...below }
}

/** A day with its time. */
function dayIn(text: string): { readonly saidOn: string } | undefined {
  const stamp = /\d[:h.]\d{2}/u.test(text) ? stampOf(text) : undefined
  return stamp?.hasClock === true && stamp.saidOn !== undefined ? { saidOn: stamp.saidOn } : undefined
}

/** The lines below the head up to a blank one; a blank line may stand in front of them. */
function postOf(lines: readonly Line[], { at, after, speaker, saidOn }: Head, next: number): Post | undefined {
  let first = after
  while (first < next && lines[first]?.text.trim() === '') first += 1
  let last = first
  while (last + 1 < Math.min(next, first + LONGEST_BODY) && lines[last + 1]?.text.trim() !== '') last += 1
  const [opening, from, to] = [lines[at], lines[first], lines[last]]
  if (first >= next || !opening || !from || !to || from.text.trim() === '') return undefined
  const end = to.start + to.text.trimEnd().length
  return {
    block: { start: opening.start, end },
    words: { start: from.start, end },
    speaker,
    ...(saidOn !== undefined && { saidOn }),
  }
}
