import { overlaps, type Span } from '../../model/span.ts'
import { findDates } from '../../text/dates.ts'
import { countsIn } from '../lines/interface-line.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { nameIn } from './post-name.ts'
import { stampOf } from './post-stamp.ts'

/** Posts whose writer and words share one line, as where a page was copied without its line breaks. */

const HANDLE = '@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{1,60}'
/** `Ada Reed @ada_reed 4 May 2021 The bees are back.`; day and time are looked for behind the handle. */
const DATED = new RegExp(`^\\s*(?<name>[^@\\n:.!?؟]{2,60}?)\\s(?<handle>${HANDLE})[\\s·•|،,–—-]+(?<rest>\\S.*)$`, 'u')
const CLOCK =
  /^[\s،,·•|–—-]*(?:(?:at|ساعت|الساعة)\s)?\p{Nd}{1,2}:\p{Nd}{2}(?:\s?(?:[ap]m|ق\.ظ|ب\.ظ|ص|م))?(?=[\s،,·•|:–—-])/iu
/** A user name with the words in another script behind it: `ada.reed برگشتند`. */
const CAPTION =
  /^\s*(?<handle>[a-z0-9](?:[a-z0-9_.]{1,28})[a-z0-9_])\s+(?<words>(?=[^\n]{0,30}\p{Script=Arabic})[^\sA-Za-z:].*)$/u
/** No address of a site. */
const NAMED_CAPTION = /^(?!.*\.(?:com|org|net|ir|info|co|me|tv|io|edu|gov|app)$)[a-z0-9]+[._][a-z0-9._]+$/u
/** `ada.reed در پاسخ به ben.moss: …` */
const ANSWER =
  /^\s*@?(?<handle>[a-z0-9][a-z0-9_.]{2,29})\s(?:در پاسخ به|پاسخ به|ردًا على|رداً على|ردا على|replying to|in reply to)\s@?[\w.]{2,30}\s?:\s+(?<words>\S+\s+\S.*)$/iu
/** `↳ نقل‌قول از @ada_reed:` */
const QUOTED = new RegExp(
  `^\\s*(?:[↳└>│]\\s*)?(?:نقل[\u200C ]?قول از|اقتباس (?:من|عن)|quot(?:e|ing|ed)(?: from)?)\\s(?<handle>${HANDLE})\\s*:?\\s*$`,
  'iu',
)
/** `@ada_reed: the bees are back`, and below it `Tweeted 4 May 2021`. */
const COMMENT = new RegExp(`^\\s*(?<handle>${HANDLE})\\s?:\\s+(?<words>\\S+\\s+\\S.*)$`, 'u')
const TOLD_WHEN = /^\s*(?:tweeted|posted|published|منتشر شده در|توییت شده در|نُشر في|نشر في|غرد في)\s(?<date>.{6,40})$/iu
/** `أبرز تعليق: Ada Reed — …` */
const TOP_COMMENT =
  /^\s*(?:أبرز تعليق|أبرز التعليقات|تعليق مثبت|نظر برتر|نظر برگزیده|top comment|تعليق قارئ|نظر (?:یک )?خواننده)(?:\s\([^()]{2,60}\))?\s?[:：—–-]\s*(?<name>[^:—–.!?؟]{2,50}?)\s?(?::|[—–])\s+(?<words>\S+\s+\S.*)$/iu
const MAY_BE = /[@._↳]|تعليق|نظر|نقل|comment|پاسخ|رد/iu
const FEWEST_WORDS = 3

/** `taken` are posts already. */
export function findInlinePosts(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  return lines.flatMap((line, at) => {
    if (line.text.length < 8 || !MAY_BE.test(line.text) || taken.some((span) => overlaps(span, line))) return []
    return (
      datedIn(line) ??
      captionOn(line, lines[at + 1]) ??
      answerOn(line) ??
      quotedBelow(lines, at) ??
      commentOn(line, lines[at + 1]) ??
      topComment(line) ??
      []
    )
  })
}

function datedIn(line: Line): Post | undefined {
  if (!line.text.includes('@')) return undefined
  const { name = '', handle = '', rest = '' } = DATED.exec(line.text)?.groups ?? {}
  const speaker = nameIn(name)
  if (speaker === undefined || /[—–]/u.test(name)) return undefined
  const date = findDates(rest)[0]
  if (date?.start !== 0 || date.iso.length < 10) return undefined
  const clock = CLOCK.exec(rest.slice(date.end))?.[0].length ?? 0
  const words = rest.slice(date.end + clock).replace(/^[\s،,·•|:–—-]+/u, '')
  return isLong(words) ? { ...postOn(line, words), speaker, handle, saidOn: date.iso } : undefined
}

/** Likes, or the day, stand below. */
function captionOn(line: Line, below: Line | undefined): Post | undefined {
  const { handle = '', words = '' } = CAPTION.exec(line.text)?.groups ?? {}
  const foot = below?.text.trim() ?? ''
  if (!NAMED_CAPTION.test(handle) || foot === '' || !isLong(words)) return undefined
  const stamp = stampOf(foot)
  if (!below || (countsIn(foot) === 0 && stamp === undefined)) return undefined
  const { words: own } = postOn(line, words)
  const block = { start: line.start, end: below.start + below.text.trimEnd().length }
  return { block, words: own, handle, ...(stamp?.saidOn !== undefined && { saidOn: stamp.saidOn }) }
}

function answerOn(line: Line): Post | undefined {
  const { handle, words = '' } = ANSWER.exec(line.text)?.groups ?? {}
  return handle === undefined ? undefined : { ...postOn(line, words), handle }
}

function quotedBelow(lines: readonly Line[], at: number): Post | undefined {
  const [line, below] = [lines[at], lines[at + 1]]
  const handle = line && QUOTED.exec(line.text)?.groups?.['handle']
  if (!line || handle === undefined || !below || below.text.trim() === '') return undefined
  const { words } = postOn(below, below.text.trim())
  return { block: { start: line.start, end: words.end }, words, handle }
}

function commentOn(line: Line, below: Line | undefined): Post | undefined {
  const { handle, words = '' } = COMMENT.exec(line.text)?.groups ?? {}
  const date = handle === undefined ? undefined : TOLD_WHEN.exec(below?.text ?? '')?.groups?.['date']
  const saidOn = date === undefined ? undefined : stampOf(date)?.saidOn
  if (handle === undefined || !below || saidOn === undefined) return undefined
  const { words: own } = postOn(line, words)
  const isTweet = /^\s*tweeted|^\s*توییت/iu.test(below.text)
  return {
    block: { start: line.start, end: below.end },
    words: own,
    handle,
    saidOn,
    ...(isTweet && { outlet: 'Twitter' }),
  }
}

function topComment(line: Line): Post | undefined {
  const { name = '', words = '' } = TOP_COMMENT.exec(line.text)?.groups ?? {}
  const speaker = nameIn(name)
  return speaker === undefined ? undefined : { ...postOn(line, words), speaker }
}

/** `words` end the line. */
function postOn(line: Line, words: string): { readonly block: Span; readonly words: Span } {
  const end = line.start + line.text.trimEnd().length
  const start = line.start + line.text.lastIndexOf(words.trimEnd())
  return { block: { start: line.start, end }, words: { start, end } }
}

function isLong(words: string): boolean {
  return words.trim().split(/\s+/u).length >= FEWEST_WORDS
}
