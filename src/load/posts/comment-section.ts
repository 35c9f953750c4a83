import { overlaps, type Span } from '../../model/span.ts'
import { isEasternGiven } from '../eastern/eastern-names.ts'
import { keyOf } from '../eastern/eastern-tokens.ts'
import { isStop, isVerbal } from '../eastern/eastern-words.ts'
import { isInterfaceLine } from '../lines/interface-line.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { nameIn } from './post-name.ts'
import { stampOf } from './post-stamp.ts'
import { OTHER } from '../talk/turns.ts'

/** `دیدگاه‌ها (۳)`, `التعليقات`, `بینندگان نوشته‌اند:`: below such a line everybody says something of his own. */
const HEADING =
  /^[\p{Extended_Pictographic}\uFE0F\s#*■●•]*(?:(?:دیدگاه|نظر|کامنت|پیام|پیامک)[‌ ]?(?:ها|ات)(?:ی)?(?:\s(?:شما|کاربران|خوانندگان|بینندگان|مخاطبان))?|از میان (?:پیامک|پیام|نظر|دیدگاه)[‌ ]?ها|(?:بینندگان|خوانندگان|شنوندگان|کاربران|مخاطبان)\s(?:\S+\s){0,3}?نوشته[‌ ]?اند|(?:ال)?تعليقات(?:\s(?:القراء|الزوار|المتابعين|المشاهدين))?|ردود القراء|كتب (?:القراء|المشاهدون|المتابعون)|comments)\s*(?:[([]?\p{Nd}+[)\]]?)?\s*:?$/iu
const MAY_HEAD = /دگاه|نظر|کامنت|پیام|نوشته|تعليق|ردود|كتب|comments/iu
const LONGEST_HEADING = 60
const LABELLED =
  /^\s*(?<name>(?:[^:：.!?؟«»"“”]|\.(?=\S)){2,60}?)(?:\s(?:در پاسخ به|پاسخ به|خطاب به|ردا على|ردًا على|رداً على)\s[^:]{1,40})?\s*[:：]\s+(?<words>\S+\s+\S.*)$/u
/** `پاسخ چاپار نو به رودساری`: whose answer stands below. */
const ANSWER_OF =
  /^(?:(?:پاسخ|جواب)\s(?<persian>\S.{1,50}?)\sبه\s\S.{1,50}|(?:رد|ردّ)\s(?<arabic>\S.{1,50}?)\sعلى\s\S.{1,50})$/u
const ANSWERS = /^(?:reply(?:ing)? to|در پاسخ به|پاسخ به|ردا على|ردًا على|رداً على)\s/iu
const CLOCK = /^\p{Nd}{1,2}[:٫]\p{Nd}{2}$/u
const MOST_LINES = 8
const LONGEST = 1_500
const TOP = 5
const MOST_OF_NAME = 5
const FEWEST_LABELLED = 2
/** How comments are chosen may stand in front of the first. */
const MOST_RULES = 2
const MOST_OF_ALIAS = 4

interface Item {
  readonly post: Post
  readonly after: number
  readonly isLabelled: boolean
}

/** Comments below a line that says that they follow, up to what is none. `taken` are posts already. */
export function findCommentSections(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const found: Post[] = []
  const topEnd = lines.filter(({ text }) => text.trim() !== '')[TOP]?.start ?? Infinity
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.text.trim() ?? ''
    if (line === '' || line.length > LONGEST_HEADING || !MAY_HEAD.test(line) || !HEADING.test(line)) continue
    // Above an article it is a way to another page.
    if ((lines[at]?.start ?? 0) < topEnd && !/[\p{Nd}:]/u.test(line)) continue
    const items = itemsFrom(lines, at + 1, taken)
    const labelled = items.filter(({ isLabelled }) => isLabelled).length
    const isSection = labelled < items.length || labelled >= FEWEST_LABELLED
    if (!isSection) continue
    found.push(...items.map(({ post }) => post))
    at = Math.max(at, (items.at(-1)?.after ?? 0) - 1)
  }
  return found
}

function itemsFrom(lines: readonly Line[], from: number, taken: readonly Span[]): readonly Item[] {
  const items: Item[] = []
  let at = from
  while (at < lines.length) {
    const line = lines[at]
    if (line && (line.text.trim() === '' || isInterfaceLine(line.text.trim()))) {
      at += 1
      continue
    }
    const item = line && taken.every((span) => !overlaps(span, line)) ? itemAt(lines, at) : undefined
    if (!item && items.length === 0 && at < from + MOST_RULES && !endsAsSentence(line?.text ?? '')) {
      at += 1
      continue
    }
    if (!item) break
    items.push(item)
    at = item.after
  }
  return items
}

function itemAt(lines: readonly Line[], at: number): Item | undefined {
  return labelledAt(lines[at], at) ?? answerAt(lines, at) ?? namedAt(lines, at)
}

function labelledAt(line: Line | undefined, at: number): Item | undefined {
  const { name = '', words = '' } = (line && LABELLED.exec(line.text)?.groups) ?? {}
  const speaker = personal(name)
  if (!line || speaker === undefined || OTHER.test(speaker)) return undefined
  const end = line.start + line.text.trimEnd().length
  const own = { start: line.start + line.text.lastIndexOf(words), end }
  return { post: { block: { start: line.start, end }, words: own, speaker }, after: at + 1, isLabelled: true }
}

function answerAt(lines: readonly Line[], at: number): Item | undefined {
  const groups = ANSWER_OF.exec(lines[at]?.text.trim() ?? '')?.groups
  const speaker = personal(groups?.['persian'] ?? groups?.['arabic'] ?? '')
  return speaker === undefined ? undefined : itemOf(lines, at, at + 1, speaker)
}

/** A name, perhaps whom it answers and when, the words, and perhaps when. */
function namedAt(lines: readonly Line[], at: number): Item | undefined {
  const line = lines[at]?.text.trim() ?? ''
  const isSentence = endsAsSentence(line) && !/\s\p{L}\.$/u.test(line)
  const speaker = isSentence ? undefined : (personal(line) ?? aliasAt(lines, at))
  if (speaker === undefined) return undefined
  let from = at + 1
  let saidOn: string | undefined
  while (ANSWERS.test(textAt(lines, from)) || isWhen(textAt(lines, from))) {
    saidOn ??= stampOf(textAt(lines, from))?.saidOn
    from += 1
  }
  const item = itemOf(lines, at, from, speaker, saidOn)
  return item && (from > at + 1 || isWhen(textAt(lines, item.after - 1))) ? item : undefined
}

/** `مجید از کرج`: whatever somebody calls himself, above the day with its time. */
function aliasAt(lines: readonly Line[], at: number): string | undefined {
  const name = stampOf(textAt(lines, at + 1))?.hasClock === true ? nameIn(textAt(lines, at)) : undefined
  return name !== undefined && name.split(/\s+/u).length <= MOST_OF_ALIAS ? name : undefined
}

function itemOf(lines: readonly Line[], at: number, from: number, speaker: string, saidOn?: string): Item | undefined {
  let end = from
  while (end < Math.min(lines.length, from + MOST_LINES) && isWords(lines, end)) end += 1
  const [head, first, last] = [lines[at], lines[from], lines[end - 1]]
  if (!head || !first || !last || end === from || last.end - first.start > LONGEST) return undefined
  let after = end
  while (isWhen(textAt(lines, after)) || (textAt(lines, after) !== '' && isInterfaceLine(textAt(lines, after))))
    after += 1
  const day =
    saidOn ??
    lines
      .slice(end, after)
      .map(({ text }) => stampOf(text.trim())?.saidOn)
      .find((one) => one !== undefined)
  const words = { start: first.start + first.text.search(/\S/u), end: last.start + last.text.trimEnd().length }
  const post = { block: { start: head.start, end: lines[after - 1]?.end ?? words.end }, words, speaker }
  return { post: day === undefined ? post : { ...post, saidOn: day }, after, isLabelled: false }
}

/** What is no date, no button, and no name with a date below it. */
function isWords(lines: readonly Line[], at: number): boolean {
  const text = textAt(lines, at)
  if (text === '' || isWhen(text) || isInterfaceLine(text) || ANSWER_OF.test(text)) return false
  return endsAsSentence(text) || personal(text) === undefined || !isWhen(textAt(lines, at + 1))
}

function isWhen(text: string): boolean {
  return text !== '' && (CLOCK.test(text) || stampOf(text) !== undefined)
}

/** No phrase with a preposition or the like: `ما را دنبال کنید`. */
function personal(name: string): string | undefined {
  const own = nameIn(name.trim())
  const words = own?.split(/\s+/u) ?? []
  const isPhrase = words.some((word) => (isStop(keyOf(word)) && !isEasternGiven(word)) || isVerbal(keyOf(word), word))
  return words.length > MOST_OF_NAME || isPhrase ? undefined : own
}

function textAt(lines: readonly Line[], at: number): string {
  return lines[at]?.text.trim() ?? ''
}
