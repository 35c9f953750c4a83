import { isReprintLine, isShareLine, tagsOfLine } from './boilerplate.ts'
import { inTurn, type Edit, type Edited } from './edits.ts'
import { linesOf } from './lines.ts'

export interface Cleaned extends Edited {
  /** The line that says where the text was taken from. */
  readonly syndicatedFrom?: string
  readonly tags: readonly string[]
}

const NEWLINE = /\r\n|[\r\f\v\u0085\u2028\u2029]/gu
const TAB = /\t/gu
/** Terminal sequences, control characters, and marks that show nothing or turn the writing direction. */
const JUNK =
  /(?:(?!\n)\p{Cc})+(?:\[[0-9;]{0,12}m)?|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]+|\u034F+/gu
/** A joiner that joins nothing: ZWNJ not between letters, ZWJ not behind a letter or a picture sign. */
const LOOSE_JOINER =
  /(?<![\p{L}\p{M}])\u200C+|\u200C+(?![\p{L}\p{M}])|(?<=\u200C)\u200C+|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D+|(?<=\u200D)\u200D+/gu
const JOINERS = /[\u200C\u200D]+/gu
/** Tag characters are invisible and may carry hidden instructions; only flags (behind U+1F3F4) have a use for them. */
const HIDDEN_TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F})|[\u{E0000}-\u{E007F}]+/gu
const LONE_SURROGATE = /\p{Surrogate}/gu
const CLUSTER = /[\u1100-\u11FF\uAC00-\uD7FB]+|\P{M}\p{M}+|[^\p{M}\p{ASCII}]|\p{M}+/gu
const TRAILING_SPACE = /[^\S\n]+(?=\n|$)/gu
const BLANK_LINES = /^\n+|\n+$|\n{3,}/gu
/** A reprint line stands at the head or the foot of a text; within it the same words are the author's. */
const HEAD = 4
const FOOT = 8

/**
 * The canonical text: done once, before a text is stored, and never again. Line ends become \n, Unicode is composed
 * (NFC), what can not be seen is taken out, and so are lines of the page that carried the text.
 */
export function clean(text: string): Cleaned {
  const tags: string[] = []
  let syndicatedFrom: string | undefined
  const edited = inTurn(text, [
    ...(hasUnusual(text) ? UNUSUAL : []),
    (raw) => (joinersHold(raw) ? [] : replace(raw, LOOSE_JOINER, '')),
    compose,
    (raw) => replace(raw, TRAILING_SPACE, ''),
    (raw) => {
      const found = foreignLines(raw)
      tags.push(...found.tags)
      syndicatedFrom = found.syndicatedFrom
      return found.edits
    },
    (raw) => [...raw.matchAll(BLANK_LINES)].map((match) => edit(match, isAtEdge(raw, match) ? '' : '\n\n')),
  ])
  return { ...edited, tags: [...new Set(tags)], ...(syndicatedFrom !== undefined && { syndicatedFrom }) }
}

const UNUSUAL: readonly ((text: string) => readonly Edit[])[] = [
  (raw) => replace(raw, NEWLINE, '\n'),
  (raw) => replace(raw, TAB, ' '),
  (raw) => replace(raw, JUNK, ''),
  (raw) => replace(raw, LONE_SURROGATE, '\uFFFD'),
  (raw) => [...raw.matchAll(HIDDEN_TAGS)].filter((match) => match[1] === undefined).map((match) => edit(match, '')),
]

const [USUAL_SIGN, UNUSUAL_SIGN] = [1, 2]
/** By code unit, filled as letters come: whether one of these passes may change it. */
const looks = new Uint8Array(0x1_00_00)

function look(unit: number): number {
  const sign = String.fromCharCode(unit)
  const isTouched = [NEWLINE, TAB, JUNK, LONE_SURROGATE].some((pattern) => sign.search(pattern) >= 0)
  return (looks[unit] = isTouched ? UNUSUAL_SIGN : USUAL_SIGN)
}

/** Most texts have nothing that these passes change, which is seen sooner than five passes are made. */
function hasUnusual(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if ((looks[unit] || look(unit)) === UNUSUAL_SIGN) return true
  }
  return false
}

function edit(match: RegExpExecArray, by: string): Edit {
  return { start: match.index, end: match.index + match[0].length, by }
}

function replace(text: string, pattern: RegExp, by: string): readonly Edit[] {
  return [...text.matchAll(pattern)].map((match) => edit(match, by))
}

const LETTER_OR_MARK = /[\p{L}\p{M}]/u

/** Whether none is loose, as in most texts: which is seen sooner than a loose one is found. */
function joinersHold(text: string): boolean {
  for (const { index, 0: run } of text.matchAll(JOINERS)) {
    const isBetween = LETTER_OR_MARK.test(text.charAt(index - 1)) && LETTER_OR_MARK.test(text.charAt(index + 1))
    if (run !== '\u200C' || !isBetween) return false
  }
  return true
}

function isAtEdge(text: string, match: RegExpExecArray): boolean {
  return match.index === 0 || match.index + match[0].length === text.length
}

function compose(text: string): readonly Edit[] {
  const whole = text.normalize('NFC')
  if (whole === text) return []
  const edits = [...text.matchAll(CLUSTER)]
    .map((match) => edit(match, match[0].normalize('NFC')))
    .filter(({ start, end, by }) => text.slice(start, end) !== by)
  // A few scripts compose across clusters. Then the whole text is one edit, and marks inside it move as well as they can.
  return inTurn(text, [() => edits]).text === whole ? edits : [{ start: 0, end: text.length, by: whole }]
}

function foreignLines(text: string): {
  readonly edits: readonly Edit[]
  readonly tags: readonly string[]
  readonly syndicatedFrom?: string
} {
  const lines = linesOf(text).filter((line) => line.text.trim() !== '')
  const edits: Edit[] = []
  const tags: string[] = []
  let syndicatedFrom: string | undefined
  for (const [index, line] of lines.entries()) {
    const words = line.text.trim()
    const isReprint = (index < HEAD || index >= lines.length - FOOT) && isReprintLine(words)
    const tagged = tagsOfLine(words)
    if (!isReprint && tagged.length === 0 && !isShareLine(words)) continue
    if (isReprint) syndicatedFrom ??= words
    tags.push(...tagged)
    edits.push({ start: line.start, end: Math.min(line.end + 1, text.length), by: '' })
  }
  return { edits, tags, ...(syndicatedFrom !== undefined && { syndicatedFrom }) }
}
