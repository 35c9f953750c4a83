import type { Citation } from '../../model/citation.ts'
import { findDates } from '../../text/dates.ts'
import { sentences } from '../../text/sentences.ts'
import { stopWords } from '../../text/stop-words.ts'
import { stem, terms, wordSpans } from '../../text/words.ts'
import { numberOf } from '../question/anchors.ts'
import { isWithin } from '../question/asked-days.ts'
import { measures } from '../question/counted.ts'
import { tells } from '../question/light-words.ts'
import { isCounting, type Question } from '../question/question.ts'
import { toldOfWhen } from '../question/said-when.ts'

/** What a sentence gives for what was asked: `key` compares (an ISO date, or a number), `shown` is cut out of the quote. */
export interface Value {
  readonly key: string
  readonly shown: string
  /** What is counted, of a number: the stem of the word behind it. */
  readonly unit?: string
}

/** A value and the citations that give it. */
export interface Given {
  readonly value: Value
  readonly citations: readonly Citation[]
}

/**
 * The different values that the cited sentences give for the time or the quantity that was asked for; empty when they
 * agree, or when it is not plain that they speak of the same thing. So it compares only sentences with exactly one value
 * of a kind, that hold every word of the question that tells what it is about, and of which no two name
 * different years beside their numbers. Nothing is averaged and nothing chosen.
 */
export function differingValues(question: Question, citations: readonly Citation[]): readonly Given[] {
  if (question.wanted !== 'time' && question.wanted !== 'quantity') return []
  const read = citations.map((citation) => ({
    citation,
    ...valuesOf(question, citation),
    years: yearsIn(question, citation.quote),
  }))
  const needed = question.variants.flatMap((stems, at) => (tells(question, stems) ? [at] : []))
  const comparable = read.filter(({ held }) => held.size > 0 && needed.every((word) => held.has(word)))
  const [first] = comparable.filter(({ values }) => values.length > 0)
  if (!first) return []
  const sameTime = comparable.filter(
    ({ years }) => question.wanted === 'time' || years.size === 0 || first.years.size === 0 || meet(years, first.years),
  )
  for (const unit of new Set(first.values.map((value) => value.unit))) {
    const given = sameTime.flatMap(({ citation, values }): Given[] => {
      const own = values.filter((value) => value.unit === unit)
      const [only] = own
      return only && own.every(({ key }) => key === only.key) ? [{ value: only, citations: [citation] }] : []
    })
    const grouped = given.reduce<readonly Given[]>(joined, [])
    if (grouped.length > 1) return grouped
  }
  return []
}

/** What the sentences of a quotation give that hold most of the question: a date in another sentence is of another thing. */
function valuesOf(question: Question, citation: Citation): { held: ReadonlySet<number>; values: readonly Value[] } {
  const parts = sentences(citation.quote).map(({ start, end }) => {
    const part = { ...citation, quote: citation.quote.slice(start, end) }
    const values = question.wanted === 'time' ? timesIn(question, part.quote) : numbersIn(question, part)
    return { held: heldWords(question, citation, part.quote), values }
  })
  const giving = parts.filter(({ values }) => values.length > 0)
  const most = Math.max(0, ...giving.map(({ held }) => held.size))
  const [first, ...others] = giving.filter(({ held }) => held.size === most)
  if (!first) return { held: new Set(), values: [] }
  return { held: first.held, values: [first, ...others].flatMap(({ values }) => values) }
}

function joined(groups: readonly Given[], next: Given): readonly Given[] {
  const at = groups.findIndex(({ value }) => agree(value.key, next.value.key))
  const same = groups[at]
  if (!same) return [...groups, next]
  // The more precise of two dates stands for both.
  const value = next.value.key.length > same.value.key.length ? next.value : same.value
  return groups.with(at, { value, citations: [...same.citations, ...next.citations] })
}

/** Equal, or a date within the other: 1951 and 7 June 1951 do not contradict each other. */
function agree(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`)
}

/**
 * Which of the question's words, by their place, a sentence of a citation has; a name may also stand beside it or in its
 * document's title, but what happened must stand in one sentence with its date.
 */
function heldWords(
  { variants, names }: Question,
  { quote, document }: Citation,
  sentence: string,
): ReadonlySet<number> {
  const wide = new Set(terms(`${document.title}\n${quote}`, document.language))
  const own = new Set(terms(sentence, document.language))
  const isHeld = (term: string): boolean => own.has(term) || (names.has(term) && wide.has(term))
  return new Set(variants.flatMap((stems, at) => (stems.some(isHeld) ? [at] : [])))
}

function timesIn(question: Question, quote: string): Value[] {
  const asked = findDates(question.text).map(({ iso }) => iso)
  const text = toldOfWhen(quote, question.text)
  return findDates(text)
    .filter(({ iso }) => !asked.some((known) => isWithin(known, iso)))
    .map(({ iso, start, end }) => ({ key: iso, shown: text.slice(start, end) }))
}

function yearsIn(question: Question, quote: string): ReadonlySet<string> {
  const asked = new Set(findDates(question.text).map(({ iso }) => iso.slice(0, 4)))
  const named = new Set(findDates(quote).map(({ iso }) => iso.slice(0, 4)))
  return asked.size > 0 && meet(asked, named) ? asked : named
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((each) => other.has(each))
}

interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly number: number | undefined
}

/** How far behind a number the thing that was asked about may stand: '1,200 old wooden hives'. */
const UNIT_REACH = 3

function numbersIn(question: Question, { quote, document }: Citation): Value[] {
  const named = isCounting(question) ? question.counted : new Set(question.terms)
  const dates = findDates(quote)
  const stops = stopWords(document.language)
  const tokens = wordSpans(quote)
    .filter(({ start }) => !dates.some((date) => date.start <= start && start < date.end))
    .map(({ start, end, text: word }, at, all): Token => {
      const isShare = word === 'cent' && PER.has(all[at - 1]?.text ?? '')
      return { start, end, word, number: isShare ? undefined : asNumber(word) }
    })
  const found = numberRuns(tokens, quote).flatMap(({ from, to, number }): Value[] => {
    const [head, last] = [tokens[from], tokens[to]]
    if (!head || !last || [...question.words].some((word) => asNumber(word) === number)) return []
    const shown = quote.slice(head.start, last.end)
    const near = tokens.slice(to + 1, to + 1 + UNIT_REACH)
    if (isPercent(quote.slice(last.end), near)) return [{ key: String(number), shown: `${shown} %`, unit: '%' }]
    const stems = near
      .filter((token, at) => isOneRun(quote, near[at - 1] ?? last, token) && !stops.has(token.word))
      .map(({ word }) => stem(word, document.language))
    const unit = stems.find((one) => named.has(one)) ?? stems[0]
    if (unit === undefined) return []
    // Whoever asks for the number of hives is told of no years.
    const isOther = isCounting(question) && measures(near[0]?.word ?? '', question.counted)
    return isOther ? [] : [{ key: String(number), shown, unit }]
  })
  // What the question names is what it asks for: hives, not crowns.
  const asked = found.filter(({ unit }) => unit !== undefined && named.has(unit))
  return asked.length > 0 ? asked : found
}

const PER = new Set(['per', 'pour'])
const PERCENT = new Set(['percent', 'درصد'])

function isPercent(behind: string, [first, second]: readonly Token[]): boolean {
  if (/^\s*[%٪]/u.test(behind) || PERCENT.has(first?.word ?? '')) return true
  return PER.has(first?.word ?? '') && second?.word === 'cent'
}

function asNumber(word: string): number | undefined {
  const value = numberOf(word)
  const number = value === undefined ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : undefined
}

function isOneRun(quote: string, left: Token, right: Token): boolean {
  return /^[\s\u200C-]*$/u.test(quote.slice(left.end, right.start))
}

/** Neighbouring number words as one number: 'three hundred' is 300, 'twenty-five' is 25. */
function numberRuns(tokens: readonly Token[], quote: string): { from: number; to: number; number: number }[] {
  const runs: { from: number; to: number; number: number }[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.number === undefined) continue
    const before = runs.at(-1)
    const previous = tokens[at - 1]
    const isNext = before !== undefined && before.to === at - 1 && previous && isOneRun(quote, previous, token)
    const whole = before && isNext ? together(before.number, token.number, token.word) : undefined
    if (before && whole !== undefined) runs[runs.length - 1] = { ...before, to: at, number: whole }
    else runs.push({ from: at, to: at, number: token.number })
  }
  return runs
}

/** The one number that two neighbouring ones are, or undefined: also 'dix-sept', 'soixante-quinze' and 'quatre-vingts'. */
function together(before: number, next: number, word: string): number | undefined {
  if (/^\p{N}/u.test(word)) return undefined
  if ((next >= 100 && before < next) || (before === 4 && /^vingts?$/u.test(word))) return before * next
  const isTens = before % 10 === 0 && before < 100
  return isTens && (next < 10 || (before >= 60 && next < 20)) ? before + next : undefined
}
