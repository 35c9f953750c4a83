import type { Evidence } from '../../model/evidence.ts'
import { findDates } from '../../text/dates.ts'
import { terms } from '../../text/words.ts'
import { acts, asksWhoDid } from '../sentences/acts.ts'
import { answerSign } from '../sentences/answer-signs.ts'
import { isInPeriod, isWithin } from '../question/asked-days.ts'
import { defines } from '../sentences/defining.ts'
import { givesMeasure } from '../question/measured.ts'
import type { Question } from '../question/question.ts'
import { passageTerms, type Ranked } from '../sentences/rank.ts'
import { repliesToTheSame } from '../sentences/reply-context.ts'

/** So many sentences may be the answer. */
export const BEST = 3
/** Of the question's rarity: all of it. */
const WHOLLY = 0.999

export function tellsWhatWasSaid(question: Question, [first]: readonly Ranked[]): boolean {
  const { saying, wanted } = question
  if (!saying || !first) return false
  if (first.isVoiced && isOnTopic(question, first)) return true
  if (first.covered < WHOLLY) return false
  const { isVoiced, isTold, text } = first
  return (
    isVoiced || isTold || (wanted === 'said' && saying.isNamed && (saying.isMeant || answerSign(text, question) > 0))
  )
}

/** Half of what somebody's words were to be about stands in them. */
function isOnTopic({ saying, variants }: Question, { text, document }: Ranked): boolean {
  const topic = variants.filter((stems) => stems.some((one) => saying?.topic.includes(one)))
  const held = new Set(terms(text, document.language))
  return topic.length > 0 && topic.filter((stems) => stems.some((one) => held.has(one))).length * 2 >= topic.length
}

/** Letters before somebody's words in which their matter may be named. */
const NEAR = 400

/** The best are somebody else's words, or of another matter, or said to others. */
export function strays(question: Question, ranked: readonly Ranked[], evidence: Evidence): boolean {
  const { saying } = question
  const [first] = ranked
  if (!saying?.isNamed || saying.by.length === 0 || !first) return false
  if (!ranked.slice(0, BEST).some(({ isVoiced, isTold }) => isVoiced || isTold)) return true
  const { document, span } = first
  // What an interviewer had asked names the matter of what is answered.
  const before = document.text.slice(Math.max(0, span.start - NEAR), span.start)
  const near = /[?؟][^.!]{0,60}$/u.test(before) ? terms(before, document.language) : []
  const held = new Set([...passageTerms(question, first.hit, evidence).keys(), ...near])
  const isLost = (stems: readonly string[]): boolean => stems.length > 0 && !stems.some((stem) => held.has(stem))
  return isLost(saying.topic) || isLost(saying.to)
}

/** A measure was asked for, and none of the best gives one and holds a word of what was to be measured. */
export function isUnmeasured({ measures }: Question, ranked: readonly Ranked[]): boolean {
  if (measures.length === 0) return false
  return !ranked.slice(0, BEST).some(({ text, covered }) => covered > 0 && givesMeasure(text, measures) > 0)
}

/** It asks who did something, and none of the best tells it of anybody: 'The mill was built in 1806.' */
export function isUndone(question: Question, ranked: readonly Ranked[]): boolean {
  if (!asksWhoDid(question) || isReplied(question, ranked)) return false
  // 'In her letter of resignation' says who resigned, where all that was asked stands together.
  return !ranked.slice(0, BEST).some((one) => acts(question, one, one.covered >= WHOLLY))
}

/** The best was replied to a question of the same kind, and holds with it a word of what was asked. */
function isReplied(question: Question, [first]: readonly Ranked[]): boolean {
  return first !== undefined && first.covered > 0 && repliesToTheSame(first, question)
}

/** It asks what something is, and the best says it. */
export function isDefined({ defined, wanted }: Question, [first]: readonly Ranked[]): boolean {
  return (
    defined !== undefined &&
    wanted !== 'place' &&
    first !== undefined &&
    first.covered >= WHOLLY &&
    defines(first.text, defined)
  )
}

/** It asks when something happened, and none of the best has both a date and a word of what it was beside names. */
export function isUndated(question: Question, ranked: readonly Ranked[]): boolean {
  const { wanted, variants, names, saying } = question
  if (wanted !== 'time' || saying || isReplied(question, ranked)) return false
  const deeds = variants.filter((stems) => !stems.some((one) => names.has(one) || /^\p{N}/u.test(one)))
  return !ranked.slice(0, BEST).some(({ text, document }) => {
    if (answerSign(text, question) === 0) return false
    const held = new Set(terms(text, document.language))
    return deeds.length === 0 || deeds.some((stems) => stems.some((one) => held.has(one)))
  })
}

/** It names a day that none of the best is of; or a month or year, and all of the best are of others. */
export function isOfAnotherTime({ days }: Question, ranked: readonly Ranked[]): boolean {
  if (days.length === 0) return false
  const isDay = days.some(({ iso }) => iso.length === FULL_DAY)
  if (ranked.slice(0, BEST).some(({ text }) => days.some((day) => isInPeriod(day, text)))) return false
  const best = ranked.slice(0, BEST).map(({ text, statement, inside, document }) => {
    const told = [...findDates(text).map(({ iso }) => iso), ...[statement, ...inside].map((one) => one?.saidOn)]
    return (isDay ? [...told, document.publishedOn] : told).filter((iso) => iso !== undefined)
  })
  if (best.some((dates) => dates.some((iso) => days.some((day) => isWithin(iso, day.iso))))) return false
  return isDay || best.every((dates) => dates.length > 0)
}

const FULL_DAY = '2020-07-17'.length
