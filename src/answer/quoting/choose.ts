import { overlaps } from '../../model/span.ts'
import { words } from '../../text/words.ts'
import { answerSign } from '../sentences/answer-signs.ts'
import type { Question } from '../question/question.ts'
import type { Ranked } from '../sentences/rank.ts'
import { asks } from '../sentences/replies.ts'

const MOST_SENTENCES = 3
/** A further sentence is worth showing only when it answers nearly as well as the first. */
const WORTH_SHOWING = 0.6

/** The sentences that an answer shows, best first and no more than needed. */
export function chosenFor(question: Question, ranked: readonly [Ranked, ...Ranked[]]): [Ranked, ...Ranked[]] {
  const [first, ...others] = withReplyFirst(question, ranked)
  const counting = question.wanted === 'quantity' && answerSign(first.text, question) === 1
  const alike = others.filter(
    ({ text, isVoiced, isTold }) =>
      // A question tells nothing.
      (question.wanted === 'said' || !asks(text)) &&
      (!counting || answerSign(text, question) === 1) &&
      (isVoiced || !first.isVoiced) &&
      (isVoiced || isTold || !first.isTold),
  )
  // Of whoever is named, what others said is not asked for.
  const least = isWhole(question, first) ? NEARLY : question.saying?.isNamed ? HALF : 0
  const further = alike.filter(({ covered }) => covered >= first.covered * least)
  const printed = inEarliest(first, others)
  return [printed, ...furtherSentences(printed, further)]
}

/** A question of an interview tells nothing: what somebody else replied to it does. */
function withReplyFirst(question: Question, ranked: readonly [Ranked, ...Ranked[]]): readonly [Ranked, ...Ranked[]] {
  const [first, ...others] = ranked
  if (question.wanted === 'said' || !asks(first.text)) return ranked
  const reply = others.find(
    ({ asked, document, statement }) =>
      document === first.document &&
      statement?.speaker !== undefined &&
      statement.speaker !== first.statement?.speaker &&
      asked?.includes(first.text) === true,
  )
  return reply ? [reply, ...others.filter((one) => one !== reply)] : ranked
}

/** The same words in the earliest known document of their origin, where that was found too. */
function inEarliest(chosen: Ranked, all: readonly Ranked[]): Ranked {
  const { id, origin = id } = chosen.document
  if (origin === id) return chosen
  const isPrintedFirst = (one: Ranked) =>
    one.document.id === origin && saysTheSame(one, chosen) && saysTheSame(chosen, one)
  return all.find(isPrintedFirst) ?? chosen
}

/** All that was asked about, and of the kind that was asked for, in one sentence: what says less is not needed. */
const WHOLE = { covered: 0.95, sign: 0.7 } as const
const NEARLY = 0.8
const HALF = 0.5

function isWhole(question: Question, { covered, text }: Ranked): boolean {
  return covered >= WHOLE.covered && answerSign(text, question) >= WHOLE.sign
}

/** Sentences that follow each other in one paragraph and one voice are one quotation, in the place of the better one. */
export function joined([first, ...others]: readonly [Ranked, ...Ranked[]]): [Ranked, ...Ranked[]] {
  const made: [Ranked, ...Ranked[]] = [first]
  for (const next of others) {
    const at = made.findIndex((shown) => follow(shown, next) || follow(next, shown))
    const shown = made[at]
    if (!shown) made.push(next)
    else made[at] = both(shown, next)
  }
  return made.length === others.length + 1 ? made : joined(made)
}

function follow(one: Ranked, other: Ranked): boolean {
  if (one.document !== other.document || one.statement !== other.statement || one.hit !== other.hit) return false
  return one.span.end <= other.span.start && /^[^\S\n]*$/u.test(one.document.text.slice(one.span.end, other.span.start))
}

function both(shown: Ranked, next: Ranked): Ranked {
  const span = {
    start: Math.min(shown.span.start, next.span.start),
    end: Math.max(shown.span.end, next.span.end),
  }
  const inside = [...new Set([...shown.inside, ...next.inside])]
  return { ...shown, span, text: shown.document.text.slice(span.start, span.end), inside }
}

function furtherSentences(first: Ranked, others: readonly Ranked[]): Ranked[] {
  const chosen: Ranked[] = []
  for (const found of others) {
    if (chosen.length === MOST_SENTENCES - 1 || found.score < first.score * WORTH_SHOWING) break
    const candidate = inEarliest(found, others)
    const isShown = [first, ...chosen].some(
      (shown) => shown.document === candidate.document && overlaps(shown.span, candidate.span),
    )
    // A reprint says nothing new; the note under the answer names it.
    const isCopy = [first, ...chosen].some((shown) => saysTheSame(shown, candidate))
    if (!isShown && !isCopy) chosen.push(candidate)
  }
  return chosen
}

/** True when the candidate's words stand in what is shown already, in the same voice. */
function saysTheSame(shown: Ranked, candidate: Ranked): boolean {
  const isSameVoice = shown.statement?.speaker === candidate.statement?.speaker
  const [held, own] = [shown, candidate].map(({ text }) => ` ${words(text).join(' ')} `)
  return isSameVoice && (held ?? '').includes(own ?? '')
}
