import type { Span } from '../../model/span.ts'

const UNIT = /[\p{L}\p{M}\p{N}]/u
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{N}/u
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u
const APOSTROPHE = /['’‘ʼ]/u
/** What may stand between two words that it parts, without a space on either side. */
const PARTS = /[,;:!?…،؛؟—"“”„«»‹›)\]}([{*|·•]/u
/** French words that lose their vowel: what follows the apostrophe is a word of its own. */
const ELIDED = /(?:^|[^\p{L}\p{M}])(?:[ldjmtsc]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ]$/iu
const FUSED_SENTENCES = /\p{Ll}{3}[.!?]$/u
/** Spaces that group the digits of one number: '30 000'. */
const GROUP_BEFORE = /(?<!\p{N})\p{N}{1,3}(?:[^\S\n]\p{N}{3})*[^\S\n]$/u
const GROUP_AFTER = /^[^\S\n]\p{N}{3}(?!\p{N})/u
const NEAR = 24

/** True when a span begins or ends inside a word, a number, an amount or a compound: '3' of '3.5', 'violent' of 'non-violent'. */
export function cutsWord(text: string, { start, end }: Span): boolean {
  return cutsAt(text, start) || cutsAt(text, end) || cutsGroup(text, start) || cutsGroup(text, end)
}

/** Is the place between two characters inside something that must stay whole? */
function cutsAt(text: string, at: number): boolean {
  const before = visible(text.slice(Math.max(0, at - NEAR), at))
  const after = visible(text.slice(at, at + NEAR))
  const [left, right] = [before.at(-1), after[0]]
  if (left === undefined || right === undefined || /\s/u.test(left) || /\s/u.test(right)) return false
  if (UNIT.test(left) && UNIT.test(right)) return true
  const [beyondLeft, beyondRight] = [before.at(-2) ?? ' ', after[1] ?? ' ']
  if (UNIT.test(left)) return holdsTogether(left, right, beyondRight, before.join(''))
  if (UNIT.test(right)) return holdsTogether(beyondLeft, left, right, before.slice(0, -1).join(''))
  return false
}

/** Does `mark`, between `left` and `right`, make one thing of them? A sign before a number or behind it belongs to it. */
function holdsTogether(left: string, mark: string, right: string, before: string): boolean {
  const [joinsLeft, joinsRight] = [UNIT.test(left), UNIT.test(right)]
  if (/[%٪‰°\p{Sc}]/u.test(mark)) return DIGIT.test(left) || DIGIT.test(right)
  if (/[#@_+=~^\\]/u.test(mark)) return joinsLeft || joinsRight
  if (/[-−]/u.test(mark) && !joinsLeft) return DIGIT.test(right)
  if (!joinsLeft || !joinsRight) return false
  if (DIGIT.test(left) && DIGIT.test(right)) return /[.,:/'’٫٬–−‐‑-]/u.test(mark)
  if (APOSTROPHE.test(mark)) return LETTER.test(right) && !ELIDED.test(`${before}${mark}`)
  if (/[([]/u.test(mark)) return mark === '(' && LETTER.test(left) && LETTER.test(right)
  if (/[.!?]/u.test(mark)) return !(FUSED_SENTENCES.test(`${before}${mark}`) && /\p{Lu}/u.test(right))
  return !(PARTS.test(mark) || mark === '–')
}

function cutsGroup(text: string, at: number): boolean {
  const [left, right] = [text[at - 1] ?? '', text[at] ?? '']
  if (DIGIT.test(right) && /^\p{N}{3}(?!\p{N})/u.test(text.slice(at, at + 4)))
    return GROUP_BEFORE.test(text.slice(Math.max(0, at - NEAR), at))
  return (
    DIGIT.test(left) &&
    GROUP_AFTER.test(text.slice(at, at + 5)) &&
    /(?<!\p{N})\p{N}{1,3}$/u.test(text.slice(Math.max(0, at - 5), at))
  )
}

function visible(text: string): string[] {
  return Array.from(text).filter((point) => !INVISIBLE.test(point))
}
