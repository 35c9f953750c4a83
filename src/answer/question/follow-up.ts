import { findDates } from '../../text/dates.ts'
import { detectLanguage } from '../../text/language.ts'
import { foldAccents } from '../../text/normalise.ts'
import { stopWords } from '../../text/stop-words.ts'
import { wordSpans, type Word } from '../../text/words.ts'
import { openingIn } from './opening.ts'
import { CONNECTOR, HEAD, LIGHT, OBJECT, PERSON, POINTING, PRO_DROP, SUBJECT } from './follow-up-words.ts'

export interface FollowUp {
  readonly question: string
  /** False when the question stands on its own, or nothing was asked before it. */
  readonly rewritten: boolean
}

/** A question with more words of its own than this says what it is about. */
const MAY_LEAN = 4
const MOST_OWN = { afterConnector: 2, subject: 3, object: 2, pointing: 2 } as const

/**
 * A question that leans on the one before it ("And how many of them?", "And in 1989?", "Where was he held?") with the
 * words, names and dates it leaves out; one that stands on its own as it is. `earlier` holds what was asked before,
 * oldest first, as typed or as rewritten. Works in English, French, Persian and Arabic, without a model.
 */
export function rewriteFollowUp(question: string, earlier: readonly string[]): FollowUp {
  const before = earlier.reduce<string | undefined>((last, asked) => leaningOn(asked, last).question, undefined)
  return leaningOn(question, before)
}

function leaningOn(question: string, before: string | undefined): FollowUp {
  const asItIs = { question, rewritten: false }
  if (before === undefined || before.trim() === '' || !leans(question)) return asItIs
  const made = withPerson(question, before) ?? withOtherFrame(question, before) ?? withTopic(question, before)
  return made === undefined || made === question ? asItIs : { question: made, rewritten: true }
}

/** Words that say what a question is about: no stop words, question words, dates, or words such as 'people' and 'times'. */
function ownWords(text: string): Word[] {
  const stops = stopsFor(text)
  const dates = findDates(text)
  return wordSpans(text).filter(
    ({ text: word, start }) =>
      !stops.some((list) => list.has(word) || list.has(foldAccents(word))) &&
      !LIGHT.has(word) &&
      !dates.some((date) => date.start <= start && start < date.end),
  )
}

/** A few words do not tell Arabic from Persian. */
function stopsFor(text: string): ReadonlySet<string>[] {
  const language = detectLanguage(text)
  return (language === 'fa' || language === 'ar' ? ['fa', 'ar'] : [language]).map(stopWords)
}

const NAME =
  /(?<=[\p{L}\p{N},;:][’']?\s+|[’'])\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?:[\p{L}\p{M}’'-]*)(?:\s+\p{Lu}[\p{L}\p{M}’'-]+)*/gu

function namesIn(text: string): string[] {
  return [...text.matchAll(NAME)].map((match) => match[0])
}

/** The same as normalised words. */
export function contentWords(text: string): string[] {
  return ownWords(text).map((word) => word.text)
}

/** True of a question that may go on with the one before it, for a reader who can tell: it is short, or it leans. */
export function mayLean(question: string): boolean {
  return leans(question) || (ownWords(question).length <= MAY_LEAN && namesIn(question).length === 0)
}

function leans(question: string): boolean {
  const own = ownWords(question)
  const hasName = namesIn(question).length > 0
  if (CONNECTOR.test(question) && own.length <= MOST_OWN.afterConnector) return true
  // 'What happened on 14 July 2022?' asks of that day alone.
  if (own.length === 0)
    return findDates(question).length === 0 || openingIn(question) === '' || CONNECTOR.test(question)
  if (hasName) return false
  const pronoun = SUBJECT.exec(question)
  const isFirst = pronoun !== null && !own.some(({ end }) => end <= pronoun.index)
  if (isFirst && own.length <= MOST_OWN.subject) return true
  if (OBJECT.test(question) && own.length <= MOST_OWN.object) return true
  if (POINTING.test(question) && own.length <= MOST_OWN.pointing) return true
  return own.length === 1 && findDates(question).length === 0 && PRO_DROP.test(question)
}

/** 'Where was he held?' with the one person whom the question before names. */
function withPerson(question: string, before: string): string | undefined {
  const found = PERSON.exec(question)
  const [name, ...others] = namesIn(before)
  const groups = found?.groups
  if (!found || !name || others.length > 0) return undefined
  const possessive = groups?.['own'] === undefined ? '' : '’s'
  const dated = dateOf(question) === undefined ? dateOf(before) : undefined
  return `${question.slice(0, found.index)}${name}${possessive}${question.slice(found.index + found[0].length)}${
    dated === undefined ? '' : ` (${dated})`
  }`
}

/** 'And in 1989?', 'What about Lindow?': the question before, asked of another time or another name. */
function withOtherFrame(question: string, before: string): string | undefined {
  const bare = question.replace(CONNECTOR, '').trim()
  if (HEAD.test(bare)) return undefined
  const [date, ...moreDates] = findDates(bare)
  const [oldDate, ...moreOld] = findDates(before)
  const own = ownWords(bare)
  if (date && own.length === 0 && moreDates.length === 0) {
    if (oldDate && moreOld.length === 0)
      return before.slice(0, oldDate.start) + bare.slice(date.start, date.end) + before.slice(oldDate.end)
    return joined(before, bare)
  }
  if (date || own.length === 0 || !CONNECTOR.test(question)) return undefined
  const names = namesIn(`x ${bare}`)
  const [oldName, ...moreNames] = namesIn(before)
  const [name] = names
  if (name && oldName && names.length === 1 && moreNames.length === 0) return before.replace(oldName, () => name)
  return name && !oldName && PREPOSITION.test(bare) ? joined(before.replace(CONNECTOR, ''), bare) : undefined
}

/** 'In Evin', and no question of its own. */
const PREPOSITION = /^(?:in|at|near|from|by|for|of|à|en|dans|pour|de|در|برای|از|في|من)\s/iu

function joined(before: string, added: string): string {
  const [first = '', ...rest] = added
  return `${before.replace(/[\s?؟.!]+$/u, '')} ${first.toLowerCase()}${rest.join('')}`
}

function dateOf(text: string): string | undefined {
  const [date] = findDates(text)
  return date && text.slice(date.start, date.end)
}

/** The verb stands last, in English. */
const DID_AT_END = /\b(?:did|does|do)\s.*\s\p{Ll}+\s*[?.!]*\s*$/iu

/** The question with what the one before was about behind it: 'And how many of them? (the stone bridge at Alder)'. */
function withTopic(question: string, before: string): string | undefined {
  const dates = findDates(before)
  const hasDate = findDates(question).length > 0
  const own = ownWords(before)
  // 'And when did it end?' after 'When did the trial begin?' asks of the trial.
  const ofBefore = ownWords(question).length > 0 && DID_AT_END.test(before) ? own.slice(0, -1) : own
  const kept = [...ofBefore, ...(hasDate ? [] : dates)].toSorted((one, other) => one.start - other.start)
  const asked = new Set(wordSpans(question).map(({ text }) => text))
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) return undefined
  const all = before.slice(first.start, last.end)
  const topic = hasDate
    ? dates.reduceRight((text, { start, end }) => cut(text, start - first.start, end - first.start), all)
    : all
  if (wordSpans(topic).every(({ text }) => asked.has(text))) return undefined
  return `${question.trim()} (${topic
    .replaceAll(/[()?؟]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()})`
}

function cut(text: string, start: number, end: number): string {
  return start < 0 || end > text.length ? text : text.slice(0, start) + text.slice(end)
}
