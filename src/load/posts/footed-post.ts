import { overlaps, type Span } from '../../model/span.ts'
import { countsIn, isInterfaceLine } from '../lines/interface-line.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { isPersonal, nameIn } from './post-name.ts'
import { behindSeen, isClockOnly } from './post-seen.ts'
import { stampOf } from './post-stamp.ts'
import { forwardedFrom } from './telegram-head.ts'

const MOST_LINES = 12
/** `Liked by ada.reed and 12 others` */
const LIKED =
  /^(?:liked by|aimé par|پسندیده[\u200C ]?شده توسط|أعجب ب|أُعجب به|نال إعجاب)\s.{2,60}\s(?:others|\S+ autres(?: personnes)?|دیگر|دیگران|آخرين|آخرون|آخر|شخص آخر)$/iu
const USER = /^(?!.*\.(?:com|org|net|ir|info|co|me|tv|io|edu|gov|app)$)[a-z0-9]+[._][a-z0-9._]{1,28}$/u
/** Where a picture was taken, below the name: `Port Ellin, Harbour Square`. */
const PLACE = /^\p{Lu}[^.!?…#@\p{Extended_Pictographic}]{1,30},\s[^.!?…#@\p{Extended_Pictographic}]{2,30}$/u
const ONLY_HANDLE = /^@[\p{L}\p{N}_.-]{2,60}$/u
const PARTS = /\s*[·•|]\s*|\s{3,}/u
const ANSWER = /^(?:reply|répondre|رد|الرد|پاسخ|پاسخ دادن)$/iu
const BESIDE =
  /^(?:like|liked|report|share|j['’]aime|signaler|partager|أعجبني|إبلاغ|مشاركة|پسندیدن|می‌پسندم|گزارش|\d{1,3}\s?(?:s|m|min|h|d|w|mo|mth|y|yr|j|sem|ans?|mois)|edited|modifié)$/iu
/** `Ada Reed, 17 September 2022 at 12:18`, and `| Channel` behind a channel's name. */
const DATED_NAME = /^(?<name>[^,|]{2,60})(?:,|\s[|·])\s+(?<date>.{6,40})$/u
const CLOCK = /\d{1,2}[:h.]\d{2}/u
const MONTH_DAY = /^(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\s\d{1,2})\s(?:at|à|um|,)\s\d{1,2}[:h.]\d{2}(?:\s?[ap]\.?m\.?)?$/iu
const ALIAS = /^\p{Lu}\S*(?:\s\S+){0,3}$/u
/** `t.me/mill_lane/518 8 Aug 2020 11:31` */
const CHANNEL_LINK = /^(?:https?:\/\/)?t\.me\/[\w/]+\s+(?<when>\S.{4,40})$/u
const CHANNEL = /\s\|\s(?:channel|chaîne|canal|کانال|قناة)$/iu

/**
 * Posts and comments that show by the line below their words what they are, with their writer's name on a line above:
 * `Like · Reply · 5 y`, `👁 640  11:32, 14 March 2022`, or counts of two kinds below a line that announces a post.
 */
export function findFootedPosts(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const found: Post[] = []
  for (const [at, line] of lines.entries()) {
    if (line.text.length > 120 || !/[👁·•|]|\s{3}|views?\s|t\.me\/|iked by|imé par|پسندیده|عجب|إعجاب/u.test(line.text))
      continue
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
  /** `Like · Reply`: whoever comments may call himself anything. */
  readonly isAnswer?: boolean
  /** Likes, or when and how often: only a user name stands above such words. */
  readonly isOfUser?: boolean
  /** Nothing but counts: an article may have them too. */
  readonly isWeak?: boolean
}

function footOn(line: string): Foot | undefined {
  const behind = behindSeen(line)
  if (behind !== undefined) {
    const stamp = stampOf(behind)
    if (stamp?.hasClock !== true && !isClockOnly(behind)) return undefined
    return { ...(stamp?.saidOn !== undefined && { saidOn: stamp.saidOn }), isOfChannel: true }
  }
  const linked = CHANNEL_LINK.exec(line)?.groups?.['when']
  const posted = linked === undefined ? undefined : stampOf(linked)
  if (posted) return { ...(posted.saidOn !== undefined && { saidOn: posted.saidOn }), isOfChannel: true }
  const parts = line.split(PARTS).filter((part) => part !== '')
  const isAnswer = parts.some((part) => ANSWER.test(part)) && parts.some((part) => BESIDE.test(part))
  if (isAnswer && parts.every((part) => ANSWER.test(part) || BESIDE.test(part) || isInterfaceLine(part) || isDay(part)))
    return { isAnswer }
  if (LIKED.test(line) || stampOf(line)?.isFoot === true) return { isOfUser: true }
  const counts = countsIn(line) + (/^\p{Extended_Pictographic}.*\p{Nd}/u.test(line) ? 1 : 0)
  return counts > 1 && isInterfaceLine(line) ? { isWeak: true } : undefined
}

function isDay(part: string): boolean {
  return CLOCK.test(part) && (stampOf(part) !== undefined || MONTH_DAY.test(part))
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
  // Between the name and the words may stand whose handle it is, or the day.
  const handle = ONLY_HANDLE.exec(second)?.[0]
  const below = handle === undefined ? stampOf(second) : undefined
  const isPlace = foot.isOfUser === true && at - first > 2 && PLACE.test(second)
  const isHead = forwarded !== undefined || handle !== undefined || below !== undefined || isPlace
  const words = lines.slice(isHead ? first + 2 : first + 1, at)
  const [from, to, opening, closing] = [words[0], words.at(-1), lines[first], lines[at]]
  if (!head || !from || !to || !opening || !closing) return undefined
  // The day is that of the forwarding, and not of what was forwarded.
  const told = head.saidOn ?? below?.saidOn ?? foot.saidOn ?? stampOf(lines[at + 1]?.text ?? '')?.saidOn
  const isPassedOn = forwarded !== undefined || forwardedFrom(lines[first]?.text.trim() ?? '') !== undefined
  const saidOn = isPassedOn ? undefined : told
  return {
    block: { start: opening.start, end: closing.start + closing.text.trimEnd().length },
    words: { start: from.start, end: to.start + to.text.trimEnd().length },
    speaker: forwarded ?? head.speaker,
    ...(handle !== undefined && { handle }),
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

function headOf(line: string, { isOfChannel, isOfUser, isAnswer }: Foot): Head | undefined {
  if (isOfUser === true) return USER.test(line) ? { speaker: line } : undefined
  const passed = forwardedFrom(line)
  if (passed !== undefined) return { speaker: passed }
  const dated = datedName(line)
  if (dated) return dated
  const name = /[.!?:…]$/u.test(line) ? undefined : nameIn(line.replace(CHANNEL, ''))
  const isName =
    name !== undefined &&
    (isOfChannel === true ||
      isPersonal(name) ||
      /^[\w.-]{3,30}$/u.test(name) ||
      (isAnswer === true && ALIAS.test(name)))
  return isName ? { speaker: name } : undefined
}

function datedName(line: string): Head | undefined {
  const { name = '', date = '' } = DATED_NAME.exec(line)?.groups ?? {}
  const stamp = date === '' ? undefined : stampOf(date)
  if (stamp?.hasClock !== true || nameIn(name) === undefined) return undefined
  return { speaker: name.trim(), ...(stamp.saidOn !== undefined && { saidOn: stamp.saidOn }) }
}
