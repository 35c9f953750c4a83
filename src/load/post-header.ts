import { findDates } from '../text/dates.ts'
import { overlaps, type Span } from '../model/span.ts'
import { trimmed } from './edits.ts'
import type { Line } from './lines.ts'
import type { Post } from './loader.ts'
import { withoutLinks } from './signature.ts'

/**
 * Posts as they come when the page of a network is copied: a line with the name, the handle and the date, and the words
 * below it up to the next blank line (or, where nothing follows, above it). Telegram writes `Name, [12.09.2021 14:32]`.
 */
export function findHeadedPosts(text: string, lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const found: Post[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const head = headAt(lines, index)
    if (!head) continue
    const isHead = (at: number): boolean => headAt(lines, at) !== undefined
    const below = extent(lines, head.after, 1, isHead)
    const above = below === undefined ? extent(lines, index - 1, -1, isHead) : undefined
    const words = below ?? (head.isTelegram ? undefined : above)
    if (!words) continue
    const span = trimmed(text, {
      start: words.start,
      end: words.start + withoutLinks(text.slice(words.start, words.end)),
    })
    const first = lines[index]
    const last = lines[head.after - 1]
    if (!first || !last || span.start >= span.end) continue
    const block = { start: Math.min(words.start, first.start), end: Math.max(words.end, last.end) }
    if ([...taken, ...found.map((post) => post.block)].some((other) => overlaps(other, block))) continue
    const { speaker, handle, saidOn } = head
    found.push({ block, words: span, speaker, ...(handle !== undefined && { handle }), saidOn })
    index = head.after - 1
  }
  return found
}

interface Head {
  readonly speaker: string
  readonly handle?: string
  readonly saidOn: string
  /** The line behind the head. */
  readonly after: number
  readonly isTelegram: boolean
}

const HANDLE = '@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{1,60}(?:@[\\p{L}\\p{N}.-]{3,60})?'
const NAME_AND_HANDLE = new RegExp(
  `^\\s*(?<name>[^@\\n]{1,60}?)\\s*[(]?(?<handle>${HANDLE})[)]?\\s*(?:[·•|,–—-]\\s*)?(?<rest>.{0,60})$`,
  'u',
)
const ONLY_HANDLE = new RegExp(`^\\s*(?<handle>${HANDLE})\\s*(?:[·•|]\\s*)?(?<rest>.{0,40})$`, 'u')
const TELEGRAM = /^(?<name>[^[\]\n]{2,60}),\s\[(?<date>[^\]\n]{6,30})\]:?$/u
const CLOCK = /^(?:[\s,·•|]|at\b|à\b|ساعت|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}h\d{2}|[AP]\.?M\.?|UTC|GMT)*$/iu
const METRICS =
  /^[\s\d.,KkMm]*(?:(?:replies|reposts?|retweets?|likes?|views?|quote tweets?|comments?|shares?|boosts?|favou?rites?)[\s\d.,KkMm]*)*$|^(?:translate (?:tweet|post)|show (?:more|this thread)|traduire le tweet)$/iu

function headAt(lines: readonly Line[], index: number): Head | undefined {
  const line = lines[index]?.text ?? ''
  const telegram = TELEGRAM.exec(line)?.groups
  if (telegram) {
    const saidOn = dateOf(shortYear(telegram['date'] ?? ''))
    return saidOn === undefined
      ? undefined
      : { speaker: (telegram['name'] ?? '').trim(), saidOn, after: index + 1, isTelegram: true }
  }
  if (!line.includes('@')) {
    // The name stands alone, and the handle below it.
    const below = ONLY_HANDLE.exec(lines[index + 1]?.text ?? '')?.groups
    if (!below || line.trim() === '' || line.length > 60 || /[.!?:]$/u.test(line.trim())) return undefined
    return dated(lines, index + 1, line.trim(), below['handle'] ?? '', below['rest'] ?? '')
  }
  const found = NAME_AND_HANDLE.exec(line)?.groups
  const name = (found?.['name'] ?? '').replace(/\s*[·•|–—-]\s*$/u, '').trim()
  return found && /\p{L}/u.test(name) && !/[—–]/u.test(name)
    ? dated(lines, index, name, found['handle'] ?? '', found['rest'] ?? '')
    : undefined
}

/** The date stands behind the handle, or on one of the next two lines (a dot may stand alone on the first). */
function dated(lines: readonly Line[], at: number, speaker: string, handle: string, rest: string): Head | undefined {
  if (rest.trim() !== '') {
    const saidOn = dateOf(rest)
    return saidOn === undefined ? undefined : { speaker, handle, saidOn, after: at + 1, isTelegram: false }
  }
  const next =
    /^\s*[·•]?\s*$/u.test(lines[at + 1]?.text ?? 'x') && (lines[at + 1]?.text ?? '').trim() !== '' ? at + 2 : at + 1
  const saidOn = dateOf(lines[next]?.text ?? '')
  return saidOn === undefined ? undefined : { speaker, handle, saidOn, after: next + 1, isTelegram: false }
}

/** A text that is a date, perhaps with a time, and nothing else. */
function dateOf(text: string): string | undefined {
  const [date, other] = findDates(text)
  if (!date || other) return undefined
  return CLOCK.test(text.slice(0, date.start)) && CLOCK.test(text.slice(date.end)) ? date.iso : undefined
}

/** 12.09.21 is 12.09.2021. */
function shortYear(text: string): string {
  return text.replace(/^(\d{1,2}[./]\d{1,2}[./])(\d{2})(?=[\s,]|$)/u, '$120$2')
}

/** The lines that touch, without counts of likes and the like. */
function extent(lines: readonly Line[], from: number, step: 1 | -1, isHead: (at: number) => boolean): Span | undefined {
  let [start, end] = [Infinity, -1]
  for (let at = from; at >= 0 && at < lines.length; at += step) {
    const line = lines[at]
    if (!line || line.text.trim() === '' || isHead(at) || METRICS.test(line.text.trim())) break
    start = Math.min(start, line.start)
    end = Math.max(end, line.end)
  }
  return end < 0 ? undefined : { start, end }
}
