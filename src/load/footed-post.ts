import { overlaps, type Span } from '../model/span.ts'
import { countsIn, isInterfaceLine } from './interface-line.ts'
import type { Line } from './lines.ts'
import type { Post } from './loader.ts'
import { isPersonal, nameIn } from './post-head.ts'
import { stampOf } from './post-stamp.ts'
import { forwardedFrom } from './telegram-head.ts'

const MOST_LINES = 12
/** `👁 1.2K  08:00, 14 March 2022`: how often a post of a channel was seen, and when it was written. */
const SEEN = /^👁\uFE0F?\s*[\d\p{Nd}.,٫]+\s?(?:[KkMm]|هزار|ألف)?(?=\s|$)/u
const PARTS = /\s*[·•|]\s*|\s{3,}/u
const ANSWER = /^(?:reply|répondre|رد|الرد|پاسخ|پاسخ دادن)$/iu
const BESIDE =
  /^(?:like|liked|report|share|j['’]aime|signaler|partager|أعجبني|إبلاغ|مشاركة|پسندیدن|می‌پسندم|گزارش|\d{1,3}\s?(?:s|m|min|h|d|w|mo|mth|y|yr|j|sem|ans?|mois)|edited|modifié)$/iu
/** `Ada Reed, 17 September 2022 at 12:18`, and `| Channel` behind a channel's name. */
const DATED_NAME = /^(?<name>[^,|]{2,60})(?:,|\s[|·])\s+(?<date>.{6,40})$/u
const CHANNEL = /\s\|\s(?:channel|chaîne|canal|کانال|قناة)$/iu

/**
 * Posts and comments that show by the line below their words what they are, with their writer's name on a line above:
 * `Like · Reply · 5 y`, `👁 640  11:32, 14 March 2022`, or counts of two kinds below a line that announces a post.
 */
export function findFootedPosts(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const found: Post[] = []
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 120 || !/[👁·•|]|\s{3}/u.test(line.text)) continue
    const foot = footOn(line.text.trim())
    const post = foot && postAbove(lines, at, foot)
    if (post && ![...taken, ...found.map(({ block }) => block)].some((other) => overlaps(other, post.block)))
      found.push(post)
  }
  return found
}

interface Foot {
  readonly saidOn?: string
  readonly isOfChannel?: boolean
  /** Nothing but counts: an article may have them too. */
  readonly isWeak?: boolean
}

function footOn(line: string): Foot | undefined {
  const seen = SEEN.exec(line)
  if (seen) {
    const stamp = stampOf(line.slice(seen[0].length))
    const isClock = /^\s*\p{Nd}{1,2}:\p{Nd}{2}\s*$/u.test(line.slice(seen[0].length))
    if (stamp?.hasClock !== true && !isClock) return undefined
    return { ...(stamp?.saidOn !== undefined && { saidOn: stamp.saidOn }), isOfChannel: true }
  }
  const parts = line.split(PARTS).filter((part) => part !== '')
  const isAnswer = parts.some((part) => ANSWER.test(part)) && parts.some((part) => BESIDE.test(part))
  if (isAnswer && parts.every((part) => ANSWER.test(part) || BESIDE.test(part) || isInterfaceLine(part))) return {}
  return countsIn(line) > 1 && isInterfaceLine(line) ? { isWeak: true } : undefined
}

/** The lines up to a blank one or to another foot, the first of which names the writer. */
function postAbove(lines: readonly Line[], at: number, foot: Foot): Post | undefined {
  let first = at
  while (first > 0 && at - first <= MOST_LINES && isOwn(lines[first - 1]?.text.trim() ?? '')) {
    first -= 1
    if (datedName(lines[first]?.text.trim() ?? '')) break
  }
  if (at - first > MOST_LINES || (foot.isWeak === true && !isAnnounced(lines, first))) return undefined
  const head = headOf(lines[first]?.text.trim() ?? '', foot)
  const second = lines[first + 1]?.text.trim() ?? ''
  const forwarded = foot.isOfChannel === true ? forwardedFrom(second) : undefined
  const words = lines.slice(forwarded === undefined ? first + 1 : first + 2, at)
  const [from, to, opening, closing] = [words[0], words.at(-1), lines[first], lines[at]]
  if (!head || !from || !to || !opening || !closing) return undefined
  // The day is that of the forwarding, and not of what was forwarded.
  const saidOn = forwarded === undefined ? (head.saidOn ?? foot.saidOn) : undefined
  return {
    block: { start: opening.start, end: closing.start + closing.text.trimEnd().length },
    words: { start: from.start, end: to.start + to.text.trimEnd().length },
    speaker: forwarded ?? head.speaker,
    ...(saidOn !== undefined && { saidOn }),
  }
}

function isOwn(line: string): boolean {
  return line !== '' && footOn(line) === undefined && !isInterfaceLine(line) && !/^\[[^\]]{2,40}\]$/u.test(line)
}

/** A line that ends in a colon stands above. */
function isAnnounced(lines: readonly Line[], first: number): boolean {
  const above = lines.slice(0, first).findLast(({ text }) => text.trim() !== '')
  return /[:：]\s*$/u.test(above?.text ?? '')
}

interface Head {
  readonly speaker: string
  readonly saidOn?: string
}

function headOf(line: string, { isOfChannel }: Foot): Head | undefined {
  const dated = datedName(line)
  if (dated) return dated
  const name = /[.!?:…]$/u.test(line) ? undefined : nameIn(line.replace(CHANNEL, ''))
  const isName = name !== undefined && (isOfChannel === true || isPersonal(name) || /^[\w.-]{3,30}$/u.test(name))
  return isName ? { speaker: name } : undefined
}

function datedName(line: string): Head | undefined {
  const { name = '', date = '' } = DATED_NAME.exec(line)?.groups ?? {}
  const stamp = date === '' ? undefined : stampOf(date)
  if (stamp?.hasClock !== true || nameIn(name) === undefined) return undefined
  return { speaker: name.trim(), ...(stamp.saidOn !== undefined && { saidOn: stamp.saidOn }) }
}
