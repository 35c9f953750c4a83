import { overlaps, type Span } from '../../model/span.ts'
import { isInterfaceLine, isPostLabel } from '../lines/interface-line.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { officeOf } from '../people/offices.ts'
import { SHARED_BY } from './embedded-caption.ts'
import { headAt } from './post-head.ts'
import { isPersonal, nameIn } from './post-name.ts'
import { stampOf } from './post-stamp.ts'

/**
 * Posts below a line that ends in a colon, with whose they are at their foot and no dash in front: `Ada Reed (@ada_reed) 7 March 2021`,
 * `Ada Reed · 9 February, 07:12 · 🌍`, `@mill_channel`; or with day and hour alone there, where that line names them with a handle.
 */

const ANNOUNCES = /[:：]\s*$/u
/** `Ada Reed · 9 February, 07:12 · 🌍` */
const DATED_NAME = /^(?<name>[^·•|@:]{2,50}?)\s[·•|]\s(?<stamp>.{3,50})$/u
/** `the Telegram channel “Mill Watch”:` */
const CHANNEL =
  /(?:channel|chaîne|canal|کانال|قناة|صفحة|صفحه|page|account|compte|حساب)[^:«»“”"]{0,40}[«“"](?<name>[^«»“”"]{2,50})[»”"]/iu
/** `The next day Deputy Minister Ada Reed (@ada_reed) posted:` */
const WHOSE = /(?<name>(?:\p{Lu}[\p{L}\p{M}.’'-]*\s){2,6})\((?<handle>@\w{2,40})\)\s(?:\p{Ll}+\s){0,4}\p{Ll}+:$/u
const MAIL = /[\p{L}\p{N}]@[\p{L}\p{N}-]+\.\p{L}{2}|[:：]\s/u
const MOST_LINES = 10
const LONGEST = 1_500

interface Foot {
  readonly speaker?: string
  readonly handle?: string
  readonly saidOn?: string
  /** The line behind it. */
  readonly after: number
}

export function findAnnouncedPosts(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const found: Post[] = []
  for (let at = 0; at < lines.length; at += 1) {
    if (
      !ANNOUNCES.test(lines[at]?.text ?? '') ||
      isInPost(lines, at) ||
      taken.some((span) => overlaps(span, lines[at] ?? span))
    )
      continue
    let from = at + 1
    for (let post = postFrom(lines, from, taken); post; post = postFrom(lines, from, taken)) {
      found.push(named(post.post, lines[at]?.text ?? ''))
      from = post.after
    }
    at = Math.max(at, from - 1)
  }
  return found
}

/** Right below a head a post begins, and no article. */
function isInPost(lines: readonly Line[], at: number): boolean {
  return [at - 1, at - 2].some((above) => headAt(lines, above) !== undefined)
}

/** The words, of which no line is a head or ends in a colon, and the foot that touches them. */
function postFrom(
  lines: readonly Line[],
  from: number,
  taken: readonly Span[],
): { readonly post: Post; readonly after: number } | undefined {
  const first = lines[from]?.text.trim() === '' ? from + 1 : from
  const headed = headedFrom(lines, first)
  if (headed) return headed
  for (let at = first; at < Math.min(lines.length, first + MOST_LINES); at += 1) {
    const [line, opening] = [lines[at], lines[first]]
    const text = line?.text.trim() ?? ''
    if (!line || !opening || line.end - opening.start > LONGEST || taken.some((span) => overlaps(span, line)))
      return undefined
    if (text === '') return footApart(lines, first, at)
    const foot = footAt(lines, at)
    if (foot) return at === first ? undefined : { post: postOf(lines, first, at, foot), after: foot.after }
    if (ANNOUNCES.test(text) || isPostLabel(text)) return undefined
  }
  return undefined
}

/** `Ada Reed (@ada_reed) January 17, 2020` as a paragraph of its own. */
function footApart(
  lines: readonly Line[],
  first: number,
  blank: number,
): { readonly post: Post; readonly after: number } | undefined {
  const foot = footAt(lines, blank + 1) ?? stampApart(lines, first, blank)
  const isWhole = foot?.speaker !== undefined && foot.handle !== undefined && foot.saidOn !== undefined
  if (blank === first || !isWhole || (lines[foot.after]?.text.trim() ?? '') !== '') return undefined
  return { post: postOf(lines, first, blank, foot), after: foot.after }
}

/** The day and hour alone, where the line above the words says whose they are: `7:12 PM · Feb 11, 2021 · Twitter for iPhone`. */
function stampApart(lines: readonly Line[], first: number, blank: number): Foot | undefined {
  const when = stampOf(lines[blank + 1]?.text ?? '')
  if (when?.saidOn === undefined || !when.hasClock) return undefined
  const lead = lines.slice(Math.max(0, first - 2), first).findLast(({ text }) => text.trim() !== '')
  const { name = '', handle } = WHOSE.exec(lead?.text.trim() ?? '')?.groups ?? {}
  const speaker = name.slice(officeOf(name.trim())?.length ?? 0).trim()
  if (handle === undefined || speaker === '') return undefined
  return { speaker, handle, saidOn: when.saidOn, after: behindButtons(lines, blank + 2) }
}

/** A name and a day in front of the words, where buttons stand below them. */
function headedFrom(
  lines: readonly Line[],
  first: number,
): { readonly post: Post; readonly after: number } | undefined {
  const head = lines[first]
  const speaker = nameIn(head?.text.trim() ?? '')
  const saidOn = stampOf(lines[first + 1]?.text ?? '')?.saidOn
  if (!head || speaker === undefined || !isPersonal(speaker) || saidOn === undefined) return undefined
  let end = first + 2
  while (end < first + MOST_LINES && isWords(lines[end]?.text.trim() ?? '')) end += 1
  const [from, to, foot] = [lines[first + 2], lines[end - 1], lines[end]]
  if (end === first + 2 || !from || !to || !foot || !isInterfaceLine(foot.text.trim())) return undefined
  const words = { start: from.start, end: to.start + to.text.trimEnd().length }
  return { post: { block: { start: head.start, end: foot.end }, words, speaker, saidOn }, after: end + 1 }
}

function isWords(text: string): boolean {
  return text !== '' && !isInterfaceLine(text)
}

function footAt(lines: readonly Line[], at: number): Foot | undefined {
  const text = lines[at]?.text.trim() ?? ''
  if (text.length > 120 || /[.!?؟:]$/u.test(text) || SHARED_BY.test(text) || MAIL.test(text)) return undefined
  const { name = '', stamp = '' } = DATED_NAME.exec(text)?.groups ?? {}
  const when = stamp === '' ? undefined : stampOf(stamp)
  const speaker = when && (when.hasClock || when.hasAudience) ? nameIn(name) : undefined
  if (when && speaker !== undefined && isPersonal(speaker))
    return { speaker, ...(when.saidOn !== undefined && { saidOn: when.saidOn }), after: at + 1 }
  const head = headAt(lines, at)
  // `Forty herons at the weir`, and below it a handle: words, and no name.
  if (head?.speaker !== undefined && head.after > at + 1 && !isPersonal(head.speaker)) return undefined
  return head && (head.handle !== undefined || head.kind === 'shared') ? head : undefined
}

/** The first line from `from` on that is no button and no count. */
function behindButtons(lines: readonly Line[], from: number): number {
  let at = from
  while (isInterfaceLine(lines[at]?.text.trim() ?? '')) at += 1
  return at
}

function postOf(lines: readonly Line[], first: number, at: number, foot: Foot): Post {
  const { speaker, handle, saidOn } = foot
  const [from, to] = [lines[first], lines[at - 1]]
  const last = behindButtons(lines, foot.after) - 1
  return {
    block: { start: from?.start ?? 0, end: lines[last]?.end ?? to?.end ?? 0 },
    words: { start: from?.start ?? 0, end: (to?.start ?? 0) + (to?.text.trimEnd().length ?? 0) },
    ...(speaker !== undefined && { speaker }),
    ...(handle !== undefined && { handle }),
    ...(saidOn !== undefined && { saidOn }),
  }
}

/** A channel signs with its handle alone; its name stands in the line above. */
function named(post: Post, above: string): Post {
  const name = post.speaker === undefined ? CHANNEL.exec(above)?.groups?.['name'] : undefined
  return name === undefined ? post : { ...post, speaker: name }
}
