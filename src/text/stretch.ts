import type { WordRun } from './difference.ts'
import { sentences } from './sentences.ts'
import type { TextSpan } from './span.ts'
import { type Between, ELLIPSIS, type Step, stretchSteps, type StretchWord } from './stretch-steps.ts'

/** The part of a text that fits some words best, from word to word. */
export interface Stretch {
  readonly span: TextSpan
  readonly runs: readonly WordRun[]
  /** The words that both have, in order, by what they are compared by. */
  readonly common: readonly string[]
  /** 2·common / (words of both), 0 to 1. What an ellipsis or an interruption stands for is not counted. */
  readonly similarity: number
  /** From the beginning of a sentence or a quotation to the end of one. */
  readonly isWhole: boolean
  /** What stands between the words when nothing else differs. */
  readonly between: readonly Between[]
  /** The parts of it around an interruption. */
  readonly parts: readonly TextSpan[]
}

type Key = (word: string) => string

const ELLIPSES = /\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}/gu
const WORDS = /\S+/gu
const OPENS = /^[([]*["“„«]/u
const CLOSES = /["”“»]\p{P}*$/u
const LEADING_MARKS = /^[\s"“”„«»([]+/u
const TRAILING_MARKS = /[\s"“”„«»]+$/u
/** What was asked about is compared by its first words only, which bounds the table. */
const MOST_WORDS = 700
/** Words that print sets into a quotation: who speaks, and as what. */
const LONGEST_INTERRUPTION = 20

/**
 * The stretch of `text` that is most like `asked`; an ellipsis in `asked` stands for any words. Undefined when they have no
 * word in common. What `key` gives nothing for is a sign, and not compared.
 */
export function bestStretch(asked: string, text: string, key: Key): Stretch | undefined {
  const wanted = askedWords(asked, key)
  const words = textWords(text, key)
  const steps = stretchSteps(wanted, words)
  const placed = steps.flatMap(({ at }) => at ?? [])
  const [first, last] = [placed[0], placed.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const other = steps.filter(({ kind }) => kind !== 'same')
  const common = steps.flatMap(({ kind, asked: word }) => (kind === 'same' && word ? word.key : []))
  const counted = other.filter(({ cause }) => cause === undefined)
  return {
    span: spanOf(text, words, first, last),
    runs: runsOf(steps, words, text),
    common,
    similarity: (2 * common.length) / (2 * common.length + counted.length),
    isWhole: words[first - 1]?.breaks !== false && words[last]?.breaks === true,
    between: counted.length > 0 ? [] : [...new Set(other.flatMap(({ cause }) => cause ?? []))],
    parts: partsOf(steps).map(([from, to]) => spanOf(text, words, from, to)),
  }
}

function askedWords(asked: string, key: Key): readonly StretchWord[] {
  const found = tokens(asked.replace(ELLIPSES, ` ${ELLIPSIS} `))
    .map((token) => ({
      ...token,
      interrupts: false,
      breaks: false,
      key: isEllipsis(token.text) ? ELLIPSIS : key(token.text),
    }))
    .filter((word) => word.key !== '')
  const first = found.findIndex((word) => word.key !== ELLIPSIS)
  const last = found.findLastIndex((word) => word.key !== ELLIPSIS)
  return found.slice(Math.max(0, first), last + 1).slice(0, MOST_WORDS)
}

const isEllipsis = (token: string): boolean => token === ELLIPSIS

function textWords(text: string, key: Key): readonly StretchWord[] {
  const all = tokens(text)
  const keys = all.map(({ text: token }) => key(token))
  const breaks = breaksIn(text, all)
  const inside = interruptionsIn(all)
  return all.flatMap((token, at) => {
    const own = keys[at] ?? ''
    if (own === '') return []
    // Signs behind it are shown with it, and end what they end.
    let next = at + 1
    while (next < all.length && keys[next] === '') next += 1
    const isBroken = Array.from({ length: next - at }, (_, step) => breaks.has(at + step)).includes(true)
    const signs = all.slice(at + 1, next).map(({ text: sign }) => sign)
    return { ...token, text: [token.text, ...signs].join(' '), key: own, breaks: isBroken, interrupts: inside.has(at) }
  })
}

function tokens(text: string): readonly (TextSpan & { readonly text: string })[] {
  return Array.from(text.matchAll(WORDS), ({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    text: token,
  }))
}

/** Behind which words a sentence or a quotation begins or ends. */
function breaksIn(text: string, all: readonly (TextSpan & { readonly text: string })[]): ReadonlySet<number> {
  const ends = sentences(text).map(({ end }) => end)
  const found = new Set<number>()
  let sentence = 0
  all.forEach((token, at) => {
    const next = all[at + 1]
    while ((ends[sentence] ?? Infinity) <= token.start) sentence += 1
    if (!next || next.start >= (ends[sentence] ?? Infinity) || CLOSES.test(token.text) || OPENS.test(next.text))
      found.add(at)
  })
  return found
}

/** The words from the end of a quotation to the beginning of the next, if they are few. */
function interruptionsIn(all: readonly { readonly text: string }[]): ReadonlySet<number> {
  const found = new Set<number>()
  let closed: number | undefined
  all.forEach(({ text }, at) => {
    if (OPENS.test(text) && closed !== undefined && at - closed - 1 <= LONGEST_INTERRUPTION)
      for (let inside = closed + 1; inside < at; inside += 1) found.add(inside)
    if (OPENS.test(text)) closed = undefined
    if (CLOSES.test(text)) closed = at
  })
  return found
}

/** From the first word to the last, without quotation marks at the edges. */
function spanOf(text: string, words: readonly StretchWord[], first: number, last: number): TextSpan {
  const [start, end] = [words[first]?.start ?? 0, words[last]?.end ?? 0]
  const slice = text.slice(start, end)
  const left = slice.length - slice.replace(LEADING_MARKS, '').length
  return { start: start + left, end: start + slice.replace(TRAILING_MARKS, '').length }
}

/** Runs of the same kind in one; what is the same is shown as the text has it. */
function runsOf(steps: readonly Step[], words: readonly StretchWord[], text: string): readonly WordRun[] {
  const placed = steps.flatMap(({ at }) => at ?? [])
  const runs: { kind: WordRun['kind']; words: string[] }[] = []
  for (const { kind, asked, at } of steps) {
    const word = at === undefined ? asked : words[at]
    const shown = at !== undefined && at === placed.at(-1) ? text.slice(word?.start, word?.end) : (word?.text ?? '')
    const last = runs.at(-1)
    if (last?.kind === kind) last.words.push(shown)
    else runs.push({ kind, words: [shown] })
  }
  const ofText = runs.filter(({ kind }) => kind !== 'asked')
  const [first, last] = [ofText[0], ofText.at(-1)]
  if (first) first.words[0] = first.words[0]?.replace(LEADING_MARKS, '') ?? ''
  if (last) last.words.push(last.words.pop()?.replace(TRAILING_MARKS, '') ?? '')
  return runs.map(({ kind, words: own }) => ({ kind, text: own.join(' ') }))
}

/** The first and the last word of what lies around interruptions. */
function partsOf(steps: readonly Step[]): readonly (readonly [number, number])[] {
  const parts: [number, number][] = []
  let isApart = true
  for (const { at, cause } of steps) {
    if (cause === 'interruption') isApart = true
    else if (at !== undefined) {
      const part = parts.at(-1)
      if (isApart || !part) parts.push([at, at])
      else part[1] = at
      isApart = false
    }
  }
  return parts
}
