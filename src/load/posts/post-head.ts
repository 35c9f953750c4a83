import { SHARED_BY } from './embedded-caption.ts'
import type { Line } from '../lines/lines.ts'
import { isPersonal, nameIn } from './post-name.ts'
import { stampOf, type Stamp } from './post-stamp.ts'
import { telegramHead } from './telegram-head.ts'

/** The lines above a post's words that say whose they are. */
export interface PostHead {
  readonly speaker?: string
  readonly handle?: string
  readonly saidOn?: string
  /** The line behind the head. */
  readonly after: number
  /** Day and time stand on a line of their own, as they do below posts as well. */
  readonly isLoose?: boolean
  /** Name, handle, day and time: the words may stand behind a blank line. `server` where the handle names its server. */
  readonly told?: 'whole' | 'server'
  /**
   * `dated` says all. `undated` has a handle, and the words' end must show that it is a post. `handleless` has a name
   * and a date with its time, of all heads the weakest; `shared` has beside them who may see it, or how near its
   * writer is. What stands under `channel` is always a post.
   */
  readonly kind: 'dated' | 'undated' | 'handleless' | 'shared' | 'channel'
}

const HANDLE = '@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{1,60}(?:@[\\p{L}\\p{N}.-]{3,60})?'
const REST = '\\s*(?<mark>[·•|,–—-]\\s*)?(?<rest>.{0,60})$'
const NAME_AND_HANDLE = new RegExp(`^\\s*(?<name>[^@\\n]{1,60}?)\\s*[(]?(?<handle>${HANDLE})[)]?${REST}`, 'u')
const ONLY_HANDLE = new RegExp(`^\\s*[(]?(?<handle>${HANDLE})[)]?${REST}`, 'u')
const SERVER_HANDLE = /^@[^@\s]+@[^@\s]+\.\p{L}{2,}$/u
const REDDIT =
  /^(?:r\/\w{2,30}\s?[·•|]\s?)?(?:posted by\s)?(?<name>u\/[\w-]{3,30}|\[deleted\])(?:\s(?:OP|MOD))?\s?(?:[·•|]\s?)?(?<rest>.{0,60})$/iu
/** How near a writer is to the reader. */
const NEARNESS = /^[·•]\s?(?:1st|2nd|3rd\+?|1er|2e|3e(?: et \+)?)$/u
/** `Ada Reed is feeling hopeful.`, `Ada Reed was live.`: what Facebook sets behind the name. */
const DOES =
  /\s(?:is (?:feeling|with|at|in|celebrating|watching|reading|looking)\s[^.!?]{2,60}|is on (?:Facebook|Instagram|Twitter)|was live|(?:shared|added|posted) an?\s[^.!?]{2,40}|updated (?:his|her|their)\s[^.!?]{2,40}|est (?:avec|à)\s[^.!?]{2,60}|a partagé\s[^.!?]{2,40}|se sent\s[^.!?]{2,30})\.?$/u
/** `3 July 2017 · Port Ellin · 🌐` */
const WITH_PLACE = /^(?<day>[^·•|]{4,40})\s[·•|]\s[^·•|\n]{2,60}\s[·•|]\s(?<audience>[🌍🌎🌏🌐👥🔒]\uFE0F?)$/u
/** `16 April, 07:48 · Facebook` */
const NETWORK_BEHIND = /[·•|]\s?(?:Facebook|Instagram|LinkedIn|Telegram|TikTok|Threads|Bluesky|Mastodon|Twitter|X)$/u
/** `Yesterday at 07:15` */
const AT_CLOCK = /^(?:yesterday|today|hier|aujourd['’]hui)\s(?:at|à)\s\d{1,2}[:h]\d{2}(?:\s?[ap]\.?m\.?)?$/iu
/** `@ada_reed 2 days ago`, `Ada Reed 3 months ago`: comments on films. */
const AGO = /^(?:\d{1,2}|an?|one)\s(?:second|minute|hour|day|week|month|year)s?\sago(?:\s\(edited\))?$/iu
const NAME_AND_AGO =
  /^(?<name>\p{Lu}[\p{L}\p{N}.’'_-]*(?:\s[\p{L}\p{N}.’'_-]+){0,3})\s(?=\d{1,2}\s\p{L}+\sago)(?<ago>.+)$/u
const LONGEST_BELOW = 130

/** The side of a box around a post that another one quotes. */
export const FRAME = /^[┌╭│┃├]\s?/u

export function headAt(lines: readonly Line[], index: number): PostHead | undefined {
  const line = (lines[index]?.text.trim() ?? '').replace(FRAME, '')
  if (line === '' || line.length > 200) return undefined
  return (
    telegramHead(lines, index, line) ??
    redditHead(lines, index, line) ??
    agedHead(index, line) ??
    namedHead(lines, index, line)
  )
}

function redditHead(lines: readonly Line[], index: number, line: string): PostHead | undefined {
  const { name, rest = '' } = REDDIT.exec(line)?.groups ?? {}
  if (name === undefined) return undefined
  const who = name.startsWith('[') ? {} : { speaker: name }
  const below = /^[·•]?$/u.test(rest) ? nextStamp(lines, index + 1) : undefined
  // `u/ada_reed · 12 points`
  if (/^\d[\d.,]*k?\s(?:points?|upvotes?)$/iu.test(rest)) return { ...who, after: index + 1, kind: 'dated' }
  const stamp = stampOf(rest) ?? below?.stamp
  if (!stamp) return undefined
  return { ...who, ...dayOf(stamp), after: below?.after ?? index + 1, kind: 'dated' }
}

/** `Ada Reed (Town planner) 1mo`: a comment below a post of LinkedIn. */
const AGED = /^(?<name>[^()\n]{4,50}?)(?:\s\([^()\n]{2,60}\))?\s(?:[·•]\s)?\d{1,2}(?:mo|w|d|h|y|yr|m)$/u

function agedHead(index: number, line: string): PostHead | undefined {
  const film = line.endsWith(' ago') ? NAME_AND_AGO.exec(line)?.groups : undefined
  const user = film && AGO.test(film['ago'] ?? '') ? nameIn(film['name'] ?? '') : undefined
  if (user !== undefined) return { speaker: user, after: index + 1, kind: 'dated' }
  const name = /\d\p{L}{1,2}$/u.test(line) ? AGED.exec(line)?.groups?.['name'] : undefined
  const speaker = name === undefined ? undefined : nameIn(name)
  const isName = speaker !== undefined && /\s/u.test(speaker) && isPersonal(speaker) && !/\p{N}/u.test(speaker)
  return isName ? { speaker, after: index + 1, kind: 'dated' } : undefined
}

function namedHead(lines: readonly Line[], index: number, line: string): PostHead | undefined {
  if (line.includes('@')) {
    const own = ONLY_HANDLE.exec(line)?.groups
    if (own) return withHandle(lines, index, undefined, own)
    const found = NAME_AND_HANDLE.exec(line)?.groups
    const name = nameIn((found?.['name'] ?? '').replace(SHARED_BY, '$<who>').replace(/\s*[·•|–—-]\s*$/u, ''))
    return found && name !== undefined && !/[—–]/u.test(name) ? withHandle(lines, index, name, found) : undefined
  }
  const below = lines[index + 1]?.text ?? ''
  // Most lines are told by the one below: no handle, no day, nothing that parts the two.
  if (below.length > LONGEST_BELOW || !/[@\p{Nd}·•]/u.test(below)) return undefined
  const plain = line.replace(DOES, '')
  const name = /[.!?:]$/u.test(plain) ? undefined : nameIn(plain)
  if (name === undefined) return undefined
  // The name stands alone, and the handle below it.
  const handle = below.includes('@') ? ONLY_HANDLE.exec(below)?.groups : undefined
  if (handle) return withHandle(lines, index + 1, name, handle)
  return isPersonal(name) ? handlelessHead(lines, index, name) : undefined
}

/** Facebook's date with its globe; LinkedIn's `• 2nd`, then what the writer does, then `3d • Edited`. */
function handlelessHead(lines: readonly Line[], index: number, speaker: string): PostHead | undefined {
  const below = (lines[index + 1]?.text.trim() ?? '').replace(WITH_PLACE, '$<day> · $<audience>')
  if (NEARNESS.test(below)) {
    const at = [index + 2, index + 3].find((place) => stampOf(lines[place]?.text ?? ''))
    const stamp = at === undefined ? undefined : stampOf(lines[at]?.text ?? '')
    return at !== undefined && stamp ? { speaker, ...dayOf(stamp), after: at + 1, kind: 'shared' } : undefined
  }
  const stamp = stampOf(below)
  // The globe behind the dot may be lost.
  const isShared =
    stamp?.hasAudience === true ||
    (stamp?.saidOn !== undefined && /[·•]$/u.test(below)) ||
    NETWORK_BEHIND.test(below) ||
    (stamp !== undefined && AT_CLOCK.test(below))
  if (!stamp || !(isShared || (stamp.hasClock && !stamp.isFoot))) return undefined
  return { speaker, ...dayOf(stamp), after: index + 2, kind: isShared ? 'shared' : 'handleless' }
}

/** The date stands behind the handle, or on one of the next two lines (a dot may stand alone on the first). */
function withHandle(
  lines: readonly Line[],
  at: number,
  speaker: string | undefined,
  { handle = '', mark = '', rest = '' }: Readonly<Record<string, string | undefined>>,
): PostHead | undefined {
  const who = { ...(speaker !== undefined && { speaker }), handle }
  if (rest.trim() !== '') {
    const stamp = stampOf(rest)
    // Without a name a dot must part the handle from its day, and so must it from what is no whole date; or the time of day stands there.
    const isApart = AGO.test(rest.trim()) || /[·•|]/u.test(mark) || (mark.startsWith(',') && stamp?.hasClock === true)
    if (!stamp || (!isApart && (speaker === undefined || stamp.saidOn === undefined))) return undefined
    return { ...who, ...dayOf(stamp), ...wholeness(who, stamp), after: at + 1, kind: 'dated' }
  }
  const below = nextStamp(lines, at + 1)
  // Counts end a post: this one has no words.
  if (below?.stamp.isFoot === true) return undefined
  // A handle alone above a whole date may as well sign an article.
  const isTold =
    below && (speaker !== undefined || below.isApart || below.stamp.saidOn === undefined || SERVER_HANDLE.test(handle))
  const isLoose = below?.stamp.hasClock === true && !below.isApart
  if (isTold)
    return {
      ...who,
      ...dayOf(below.stamp),
      ...wholeness(who, below.stamp),
      after: below.after,
      kind: 'dated',
      ...(isLoose && { isLoose }),
    }
  return { ...who, after: at + 1, kind: 'undated' }
}

function wholeness(
  { speaker, handle }: { readonly speaker?: string; readonly handle: string },
  { saidOn, hasClock }: Stamp,
): Pick<PostHead, 'told'> {
  if (speaker === undefined || saidOn === undefined || !hasClock) return {}
  return { told: SERVER_HANDLE.test(handle) ? 'server' : 'whole' }
}

function nextStamp(
  lines: readonly Line[],
  at: number,
): { readonly stamp: Stamp; readonly after: number; readonly isApart: boolean } | undefined {
  const isApart = /^\s*[·•]\s*$/u.test(lines[at]?.text ?? '')
  const next = isApart ? at + 1 : at
  const stamp = stampOf(lines[next]?.text ?? '')
  return stamp && { stamp, after: next + 1, isApart }
}

function dayOf({ saidOn }: Stamp): { readonly saidOn?: string } {
  return saidOn === undefined ? {} : { saidOn }
}
