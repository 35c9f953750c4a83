import { randomBytes } from 'node:crypto'
import type { Log } from '../../log.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Receipt } from '../../model/receipt.ts'
import type { AnswerOptions, Answerer, Found } from '../answerer.ts'
import { askModel, type Asked, type AskingOptions } from './asking.ts'
import type { ChatModel } from './chat-model.ts'
import { createDraft, type Draft } from './draft.ts'
import { numberedPassages, type Offered } from './numbered-passages.ts'
import { buildPrompt, type Prompt } from './prompt.ts'
import type { Question } from '../question/question.ts'
import { candidatesOf } from '../sentences/candidates.ts'
import { quotingAnswerer, silent } from '../quoting/quoting.ts'
import { rank } from '../sentences/rank.ts'
import { isWorthReading } from '../silence/silence.ts'
import { supportOf } from '../silence/support.ts'

export interface WritingParts extends Pick<AskingOptions, 'mostTokens' | 'timeoutSeconds' | 'wait'> {
  readonly model: ChatModel
  readonly log: Log
  /** Answers when the model can not, and says by the evidence when nobody should. The quoting one unless told. */
  readonly fallback?: Answerer
  /** Sixteen letters and digits, others at each call. */
  readonly random?: () => string
}

const RULES_TOKENS = 900

/**
 * Answers with sentences that a language model wrote, each shown only after it was checked against the archive. When
 * the evidence says silence, no model is asked. When the model fails, the archive's own sentences are shown and a note
 * says so.
 */
export function writingAnswerer({
  model,
  log,
  fallback = quotingAnswerer,
  random = randomMark,
  ...limits
}: WritingParts): Answerer {
  return {
    id: `writing ${model.id}`,
    async answer(question, evidence, signal, { onSentence }: AnswerOptions = {}) {
      const plain = await fallback.answer(question, evidence, signal)
      if (plain.kind === 'silent' && !mayBeRead(question, evidence)) return plain
      const offered = numberedPassages(evidence, Math.max(400, limits.mostTokens / 2 - model.mostTokens - RULES_TOKENS))
      const prompt = buildPrompt(question, offered, random)
      const draft = createDraft(question, offered)
      const asked = await askModel(
        model,
        prompt,
        (sentence) => {
          const kept = draft.add(sentence)
          if (kept) onSentence?.(kept.sentence, [kept.citation])
        },
        { ...limits, signal },
      )
      const receipt = receiptOf(model, prompt, offered, draft, asked)
      log.info('written', logged(receipt))
      return finished({ question, evidence, plain, draft, receipt })
    },
  }
}

function mayBeRead(question: Question, evidence: Evidence): boolean {
  return isWorthReading(supportOf(question, rank(question, candidatesOf(evidence), evidence), evidence))
}

function randomMark(): string {
  return randomBytes(8).toString('hex')
}

interface Work {
  readonly question: Question
  readonly evidence: Evidence
  readonly plain: Found
  readonly draft: Draft
  readonly receipt: Receipt
}

function finished({ question, evidence, plain, draft, receipt }: Work): Found {
  const [first, ...rest] = draft.sentences
  const [firstCitation, ...citations] = draft.citations
  const leftOut = leftOutNote(receipt)
  const support = plain.support === undefined ? {} : { support: plain.support }
  if (first && firstCitation) {
    const notes = receipt.failure === undefined ? leftOut : [CUT_SHORT, ...leftOut]
    return {
      kind: 'answered',
      question: question.text,
      sentences: [first, ...rest],
      citations: [firstCitation, ...citations],
      searched: evidence.searched,
      notes,
      receipt,
      ...support,
    }
  }
  if (receipt.failure !== undefined) return { ...plain, notes: [...plain.notes, failureNote(receipt.failure)], receipt }
  return { ...silent(question, evidence), notes: leftOut, receipt, ...support }
}

const CUT_SHORT = 'The language model broke off; what it had said until then was checked and is shown.'

function failureNote(failure: string): string {
  switch (failure) {
    case 'time':
      return 'The language model did not answer in time; these are the archive’s own sentences.'
    case 'unreadable':
      return 'The language model’s answer could not be read; these are the archive’s own sentences.'
    case 'tokens':
      return 'The language model came to its bound for one question; these are the archive’s own sentences.'
    default:
      return 'The language model could not be asked; these are the archive’s own sentences.'
  }
}

function leftOutNote({ sentences }: Receipt): string[] {
  const count = sentences.filter(
    ({ fate, reason }) => fate === 'dropped' && reason !== 'repeated' && reason !== 'too-many',
  ).length
  if (count === 0) return []
  return [
    `${count === 1 ? 'One sentence' : `${count} sentences`} of the language model did not stand up to the check and ${count === 1 ? 'was' : 'were'} left out.`,
  ]
}

function receiptOf(model: ChatModel, prompt: Prompt, offered: readonly Offered[], draft: Draft, asked: Asked): Receipt {
  const { requests, failure } = asked
  const isCutShort = failure !== undefined && draft.sentences.length > 0
  return {
    model: model.id,
    promptHash: prompt.hash,
    offered: offered.map(({ hit }) => hit.passage.id),
    sentences: draft.fates,
    requests,
    end: failure === undefined ? 'complete' : isCutShort ? 'cut-short' : 'failed',
    ...(failure === undefined ? {} : { failure }),
  }
}

/** Counts and codes alone: no question, no sentence. */
function logged({ model, offered, sentences, requests, end, failure }: Receipt): Record<string, string | number> {
  const count = (wanted: string): number => sentences.filter(({ fate }) => fate === wanted).length
  return {
    model,
    offered: offered.length,
    requests,
    end,
    ...(failure === undefined ? {} : { failure }),
    written: count('written'),
    quoted: count('quoted'),
    translated: count('translated'),
    dropped: count('dropped'),
  }
}
