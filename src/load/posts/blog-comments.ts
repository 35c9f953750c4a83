import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import { isInterfaceLine } from '../lines/interface-line.ts'
import type { Post } from '../loader.ts'
import { isPersonal, nameIn } from './post-name.ts'
import { stampOf } from './post-stamp.ts'

/** `11 Comments`, `Kommentare (3)`, `Leave a reply` */
const HEADING =
  /^[\s#*]*(?:\d{1,5}\s)?(?:(?:readers?[’']?\s)?comments?|commentaires?|kommentare?|comentarios|responses?|réponses|thoughts on .{2,80}|(?:leave|post) a (?:comment|reply))(?:\s?[([:]?\s?\d{1,5}[)\]]?)?[\s:*]*(?:\s(?:sort(?:ed)? by|trier par)(?!\p{L}).{0,40})?$/iu
/** `Ada Reed, le 15/02 à 19:02` */
const NAME_AND_DAY =
  /^(?:↳\s*)?(?<name>[^,:\n]{2,40}?),\s(?<stamp>(?:le|on|am)\s\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?,?\s(?:à|at|um)\s\d{1,2}\s?[:h.]\s?\d{2})$/iu
/** `Ada Reed says:`, and behind it perhaps the day, as programs of weblogs print it. */
const SAYS =
  /^(?<name>[^:\n]{2,50}?)\s(?:says|said|wrote|sagt|schreibt|schrieb|dit|a dit|dice)\s?:\s*(?<stamp>.{0,50})$/iu
/** `Sort by: oldest`, `Comments are moderated. Be kind.` */
const ABOVE_COMMENTS =
  /^(?:sort(?:ed)? by|trier par|comments (?:are|have been|on this)|join the (?:conversation|discussion)|have your say)(?!\p{L})/iu
/** What a page sets behind the name of somebody who comments. */
const BADGE =
  /\s+(?:\((?:verified|author|moderator|subscriber|staff|op)\)|AUTHOR|MODERATOR|MOD|OP|STAFF|SUBSCRIBER|Author|Moderator)$/u
/** `Reply  Like (3)`, `Répondre`: the foot of a comment, which nothing else has. */
const FOOT = /(?<!\p{L})(?:reply|répondre|antworten|responder)(?!\p{L})/iu
const CITED = /^\s*>/u
const LONGEST_BODY = 30
const MOST_OF_NAME = 5
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
  const heading = lines.findIndex(
    ({ text }) => text.length < 100 && (HEADING.test(text) || ABOVE_COMMENTS.test(text.trim())),
  )
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
  const dated = isBelow ? NAME_AND_DAY.exec(text.trim())?.groups : undefined
  const writer = dated && nameIn(dated['name'] ?? '')
  if (writer !== undefined) return { at, after: at + 1, speaker: writer, ...dayIn(dated?.['stamp'] ?? '') }
  const next = isBelow ? (lines[at + 1]?.text ?? '') : ''
  const below = dayIn(next) ?? (isWhen(next) && hasFoot(lines, at + 2, text.trim()) ? {} : undefined)
  const name = below && !/[!?:]$/u.test(text.trim()) ? nameIn(text.trim().replace(BADGE, '')) : undefined
  if (
    !below ||
    name === undefined ||
    !(isPersonal(name) || /^[\w.-]{3,30}$/u.test(name) || hasFoot(lines, at + 2, name))
  )
    return undefined
  return { at, after: at + 2, speaker: name, ...below }
}

/** A day with its time. */
function dayIn(text: string): { readonly saidOn: string } | undefined {
  const stamp = /\d[:h.]\d{2}/u.test(text) ? stampOf(text) : undefined
  return stamp?.hasClock === true && stamp.saidOn !== undefined ? { saidOn: stamp.saidOn } : undefined
}

/** `4 Sep, 07:12`: the year is not told. */
function isWhen(text: string): boolean {
  return text.length < 30 && /\d[:h.]\d{2}/u.test(text) && stampOf(text) !== undefined
}

function hasFoot(lines: readonly Line[], from: number, name: string): boolean {
  const next = lines.slice(from, from + LONGEST_BODY)
  const foot = next.find(({ text }) => isInterfaceLine(text.trim()) || dayIn(text))
  return name.split(/\s+/u).length <= MOST_OF_NAME && foot !== undefined && FOOT.test(foot.text)
}

/** The lines below the head up to a blank one; a blank line may stand in front of them. */
function postOf(lines: readonly Line[], { at, after, speaker, saidOn }: Head, next: number): Post | undefined {
  let first = after
  while (first < next && (lines[first]?.text.trim() === '' || CITED.test(lines[first]?.text ?? ''))) first += 1
  let last = first
  while (last + 1 < Math.min(next, first + LONGEST_BODY) && isWords(lines[last + 1]?.text ?? '')) last += 1
  const [opening, from, to] = [lines[at], lines[first], lines[last]]
  if (first >= next || !opening || !from || !to || !isWords(from.text)) return undefined
  const end = to.start + to.text.trimEnd().length
  return {
    block: { start: opening.start, end },
    words: { start: from.start + from.text.search(/\S/u), end },
    speaker,
    ...(saidOn !== undefined && { saidOn }),
  }
}

/** No blank line, and no buttons. */
function isWords(text: string): boolean {
  return text.trim() !== '' && !isInterfaceLine(text.trim())
}
