import { overlaps, type Span } from '../../model/span.ts'
import { sentences } from '../../text/sentences.ts'
import { attributed, type Attributed } from './attributed.ts'
import { isEasternGiven } from '../eastern/eastern-names.ts'
import { keyOf, tokensOf, wordSet, type Token } from '../eastern/eastern-tokens.ts'
import { COURTESIES, isBody, PAPERS, PREPOSITIONS, PRONOUNS } from '../eastern/eastern-words.ts'
import type { Masked } from '../lines/mask.ts'
import type { Memory } from '../saying/memory.ts'
import { lastPersianVerb } from '../eastern/persian-verbs.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { reportedInEastern } from '../eastern/reporting-eastern.ts'
import type { Reported } from '../saying/reporting.ts'
import { known } from './who-is-meant.ts'

/**
 * `شهردار، حمید روان، افزود: پل از فردا باز است.`: agencies of Persian and Arabic set no marks around what somebody
 * says behind a verb and a colon, which goes on to the end of the paragraph.
 */

const COLON = /:\s+(?=[\p{L}\p{N}«“"])/u
const LONGEST_LEAD = 300
const FEWEST_WORDS = 3
/** Verbs of every tale; behind them the teller may go on after a sentence. */
const PLAIN = wordSet('گفت گفته گوید می‌گوید می‌گفت پرسید می‌پرسد قال قالت یقول تقول سأل سألت')
/** `وأضافت`, `ويوضح` */
const ARABIC_SAYS =
  /^[وف]?(?:قال|قالت|یقول|تقول|اضاف|اضافت|یضیف|تضیف|صرح|صرحت|اوضح|اوضحت|یوضح|توضح|اکد|اکدت|یؤکد|تؤکد|یوکد|توکد|تابع|تابعت|یتابع|تتابع|اردف|اردفت|اجاب|اجابت|استطرد|استطردت|ختم|ختمت|اختتم|اختتمت)$/u
/** Whoever is spoken of in these words does not speak them. */
const TELLS_ON = /^(?:وی|ایشان|به گفته|به گزارش|این\s+(?:مقام|مسئول|کارشناس|مدیر)|وأضاف|وتابع|وبحسب)/u

/** `quotes`: what stands in marks inside of these words belongs to them. */
export function afterColon(
  line: string,
  masked: Masked,
  quotes: readonly Quoted[],
  memory: Memory,
): readonly Attributed[] {
  if (!line.includes(':')) return []
  const colon = COLON.exec(line)
  if (!colon || colon.index > LONGEST_LEAD || !/\p{Script=Arabic}/u.test(line.slice(0, colon.index))) return []
  const start = colon.index + colon[0].length
  const first = quotes[0]
  if (first !== undefined && first.whole.start <= start) return []
  const all = sentences(line)
  const own = all.findLast((one) => one.start <= colon.index)
  if (!own) return []
  const lead = masked.text.slice(own.start, colon.index + 1)
  const tokens = tokensOf(lead).slice(0, -1)
  const verb = saysAtEnd(tokens)
  if (!verb) return []
  const isKnown = (word: string): boolean => memory.isKnown(word, line, quotes)
  const given = reportedInEastern(lead, isKnown)
  const place = { start, end: start }
  const who =
    given &&
    known(given, memory, line.slice(0, start), { whole: place, words: place, mark: '', isOpen: false }, undefined)
  if (!given || who?.speaker === undefined) return []
  if (given.pronoun === undefined ? !isSomebody(who, isKnown) : !isBare(tokens, verb)) return []
  const isShort = PLAIN.has(verb.key) && tokens.length <= 4
  const end = isShort || own.start > 0 ? own.end : endOf(line, all, own, who.speaker)
  const words = { start, end: start + line.slice(start, end).trimEnd().length }
  if (line.slice(words.start, words.end).split(/\s+/u).length < FEWEST_WORDS) return []
  const dateAt = who.dateAt === undefined ? undefined : who.dateAt + own.start
  const { dateAt: _, ...others } = who
  memory.said(others, given.pronoun, words.end)
  return [attributed(words, { ...others, ...(dateAt !== undefined && { dateAt }) })]
}

/** The words, for whoever reads the line as one with quotations. */
export function asQuoted({ words }: Attributed): Quoted {
  return { words, whole: words, mark: '', isOpen: false }
}

/** Is one of these within the words of another? */
export function isWithin(span: Span, others: readonly Attributed[]): boolean {
  return others.some(({ words }) => overlaps(words, span))
}

/** A verb of saying is the last of the clause in Persian; in Arabic the clause begins with it. */
function saysAtEnd(tokens: readonly Token[]): Token | undefined {
  const persian = lastPersianVerb(tokens)
  if (persian && persian.to === tokens.length && !persian.isPassive && !persian.isFirstPerson) {
    const last = tokens[persian.to - 1]
    return /(?:[دتهر]ند|گویند|ه‌?اند|شوند)$/u.test(last?.key ?? '') ? undefined : last
  }
  return tokens.slice(0, 3).find(({ key }) => ARABIC_SAYS.test(key))
}

/** Without marks around the words nothing but a name beyond doubt tells a saying from a list. */
export function isSomebody({ speaker = '', role }: Reported, isKnown: (word: string) => boolean): boolean {
  const words = speaker.split(/\s+/u)
  const key = keyOf(words[0] ?? '')
  if (PAPERS.has(key) || PRONOUNS.has(key)) return false
  return (
    role !== undefined || isBody(key) || COURTESIES.has(key) || isEasternGiven(words[0]) || isKnown(words.at(-1) ?? '')
  )
}

/** `وی افزود`, `در پایان گفت`, `وأضاف`: no other subject may be among the words. */
function isBare(tokens: readonly Token[], verb: Token): boolean {
  const key = tokens[0]?.key ?? ''
  return PRONOUNS.has(key) || tokens.indexOf(verb) <= 1 || (PREPOSITIONS.has(key) && tokens.length <= 5)
}

/** Up to a sentence that speaks of the speaker, or has a colon of its own. */
function endOf(line: string, all: readonly Span[], own: Span, speaker: string): number {
  const surname = speaker.split(/\s+/u).at(-1) ?? speaker
  let end = own.end
  for (const one of all.slice(all.indexOf(own) + 1)) {
    const text = line.slice(one.start, one.end)
    if (TELLS_ON.test(text) || text.includes(surname) || /[:：]\s/u.test(text)) break
    end = one.end
  }
  return end
}
