import { setImmediate } from 'node:timers/promises'
import { citedDocument, type Citation } from '../../model/citation.ts'
import type { Sentence } from '../../model/answer.ts'
import type { Answerer, Found } from '../answerer.ts'
import { candidatesOf } from '../sentences/candidates.ts'
import { chosenFor, joined } from './choose.ts'
import { cite } from './cite.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Question } from '../question/question.ts'
import { rank, type Ranked } from '../sentences/rank.ts'
import { supportMargin } from '../silence/silence.ts'
import { supportOf } from '../silence/support.ts'
import { withWholeQuotations } from './whole-quotations.ts'
import { wordingOf } from './wording.ts'

const NEAREST = 5

/** Answers with the archive's own sentences and nothing else: no model, no key, no network. */
export const quotingAnswerer: Answerer = quoting('quoting', (chosen) => joined(withWholeQuotations(chosen)))

/** The same, with every sentence in a quotation of its own: for measuring which of them comes first. */
export const quotingApart: Answerer = quoting('quoting-apart', (chosen) => chosen)

function quoting(
  id: string,
  arrange: (chosen: readonly [Ranked, ...Ranked[]]) => readonly [Ranked, ...Ranked[]],
): Answerer {
  return {
    id,
    isRepeatable: true,
    async answer(question, evidence) {
      const candidates = candidatesOf(evidence)
      // Others have a turn between the steps: the first of a program may take tens of milliseconds each.
      await setImmediate()
      const ranked = rank(question, candidates, evidence)
      await setImmediate()
      const support = supportMargin(supportOf(question, ranked, evidence), evidence.searched.passages)
      const [first, ...others] = ranked
      if (!first || support < 0) return { ...silent(question, evidence), support }
      return { ...answered(question, evidence, arrange(chosenFor(question, [first, ...others]))), support }
    },
  }
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
