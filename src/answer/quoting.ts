import { citedDocument, type Citation } from '../model/citation.ts'
import type { Sentence } from '../model/answer.ts'
import { overlaps } from '../model/span.ts'
import { words } from '../text/words.ts'
import type { Answerer, Found } from './answerer.ts'
import { candidatesOf } from './candidates.ts'
import { cite } from './cite.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Question } from './question.ts'
import { rank, type Ranked } from './rank.ts'
import { supportMargin, supportOf } from './silence.ts'
import { wordingOf } from './wording.ts'

const MOST_SENTENCES = 3
/** A further sentence is worth showing only when it answers nearly as well as the first. */
const WORTH_SHOWING = 0.6
/** … and only when it holds at least this share of what the first holds of the question; else it answers something else. */
const ON_THE_QUESTION = 0.2
const NEAREST = 5

/** Answers with the archive's own sentences and nothing else: no model, no key, no network. */
export const quotingAnswerer: Answerer = {
  id: 'quoting',
  isRepeatable: true,
  async answer(question, evidence) {
    const ranked = rank(question, candidatesOf(evidence), evidence)
    const support = supportMargin(supportOf(question, ranked, evidence), evidence.searched.passages)
    const [first, ...others] = ranked
    if (!first || support < 0) return { ...silent(question, evidence), support }
    return { ...answered(question, evidence, [first, ...furtherSentences(first, others)]), support }
  },
}

function furtherSentences(first: Ranked, others: readonly Ranked[]): Ranked[] {
  const chosen: Ranked[] = []
  for (const candidate of others) {
    if (chosen.length === MOST_SENTENCES - 1 || candidate.score < first.score * WORTH_SHOWING) break
    if (candidate.covered < first.covered * ON_THE_QUESTION) continue
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

/** Silence with what was searched and the nearest passages, shown as nearest and not as an answer. */
export function silent(question: Question, { hits, documents, searched }: Evidence): Found {
  const nearest = hits.slice(0, NEAREST).flatMap((hit) => {
    const document = documents.get(hit.passage.documentId)
    return document ? [{ ...hit, document: citedDocument(document) }] : []
  })
  return { kind: 'silent', question: question.text, searched, nearest, notes: [] }
}

function answered(question: Question, { searched }: Evidence, chosen: readonly [Ranked, ...Ranked[]]): Found {
  const [first, ...rest] = chosen
  const firstCitation = cite(first, 1)
  const others = rest.map((candidate, at) => cite(candidate, at + 2))
  return {
    kind: 'answered',
    question: question.text,
    sentences: [sentenceOf(firstCitation), ...others.map(sentenceOf)],
    citations: [firstCitation, ...others],
    searched,
    notes: [],
  }
}

function sentenceOf(citation: Citation): Sentence {
  return { text: wordingOf(citation), markers: [citation.marker] }
}
