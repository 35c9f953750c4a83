import type { Answer, Sentence } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import { type Block, blank, line } from '../drawing/block.ts'
import { splitByDirection } from '../drawing/direction.ts'
import { harmless } from '../drawing/harmless.ts'
import { attributionText, documentBlocks, factLines, whereOf } from './facts.ts'
import { hitBlocks } from './hits.ts'
import { counted, searchedBlock } from './searched.ts'
import { inMarks } from '../../commands/quotation-marks.ts'

/** Enough of a near passage to see what it is about. */
const NEAR_LETTERS = 240

export interface Streamed {
  readonly sentences: number
  readonly isUnderstood: boolean
}

const NOTHING: Streamed = { sentences: 0, isUnderstood: false }

/** `streamed` is how much of it was shown while it was written. */
export function answerBlocks(answer: Answer, streamed: Streamed = NOTHING): Block[] {
  const understood = answer.asked === undefined || streamed.isUnderstood ? [] : understoodBlocks(answer.question)
  const notes = answer.notes.flatMap((note) => [blank, line(`Note: ${harmless(note)}`, 'problem')])
  switch (answer.kind) {
    case 'answered':
      return [
        ...understood,
        ...answer.sentences.slice(streamed.sentences).flatMap(sentenceBlocks),
        blank,
        ...answer.citations.flatMap((citation) => footnote(citation, answer.sentences)),
        ...originsBlocks(answer),
        ...notes,
        ...receiptLine(answer),
      ]
    case 'silent':
      return [
        ...understood,
        line('The archive is silent on this.', 'strong'),
        searchedBlock(answer.searched),
        ...(answer.nearest.length === 0 ? [] : [blank, line('The nearest passages, not taken for an answer:')]),
        ...hitBlocks(answer.nearest, 0, NEAR_LETTERS),
        ...notes,
        ...receiptLine(answer),
      ]
  }
}

export function understoodBlocks(question: string): Block[] {
  return [line(`Understood as: ${harmless(question)}`, 'faint'), blank]
}

/** By its receipt an answer can be checked later, by anybody who has the archive. */
function receiptLine({ receiptId }: Answer): Block[] {
  return receiptId === undefined ? [] : [blank, line(`Receipt ${receiptId}`, 'faint')]
}

/** Only several documents can be fewer origins than they look. */
function originsBlocks({ citations, origins, ...answer }: Extract<Answer, { kind: 'answered' }>): Block[] {
  const documents = answer.documents ?? new Set(citations.map(({ document }) => document.id)).size
  if (documents < 2) return []
  return [blank, line(`${counted(documents, 'document')}, ${counted(origins, 'independent origin')}.`, 'faint')]
}

export function sentenceBlocks(sentence: Sentence): Block[] {
  const markers = sentence.markers.map((marker) => `[${marker}]`).join('')
  const parts = splitByDirection(harmless(sentence.text))
  return parts.map((text, index) => ({
    lead: '',
    runs: index < parts.length - 1 ? [{ text }] : [{ text: `${text} ` }, { text: markers, style: 'marker' }],
  }))
}

/** The quote stands in the footnote when no sentence shows it, such as under a paraphrase. */
function footnote(citation: Citation, sentences: readonly Sentence[]): Block[] {
  const lead = `[${citation.marker}] `
  const quote = harmless(citation.quote)
  const isShown = sentences.some(({ text }) => harmless(text).includes(quote))
  return [
    ...documentBlocks(lead, citation.document, citation.place),
    ...factLines([attributionText(citation.attribution)], lead.length),
    ...(isShown ? [] : [line(inMarks(quote), undefined, lead.length)]),
    { lead: ' '.repeat(lead.length), runs: [whereOf(citation.document, citation.originalLink)] },
  ]
}
