import type { Sentence } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { FateReason, ReceiptSentence, SentenceFate } from '../../model/receipt.ts'
import { withoutLead } from '../quoting/attribution.ts'
import { cite } from '../quoting/cite.ts'
import { judge } from './faithful.ts'
import { leadOf } from '../quoting/lead.ts'
import type { Offered } from './numbered-passages.ts'
import { plainText } from './plain-text.ts'
import type { Question } from '../question/question.ts'
import type { ReplySentence } from './reply-schema.ts'
import { resolve, type Resolved } from './resolve.ts'
import { wordingOf } from '../quoting/wording.ts'

/** An answer while a model writes it: what was kept so far, and what became of every sentence. */
export interface Draft {
  /** Checks one sentence; gives what is to be shown of it, or undefined when it was dropped. */
  add(sentence: ReplySentence): { readonly sentence: Sentence; readonly citation: Citation } | undefined
  readonly sentences: readonly Sentence[]
  readonly citations: readonly Citation[]
  readonly fates: readonly ReceiptSentence[]
}

const MOST_SENTENCES = 8
const TRANSLATED: Readonly<Record<string, (quote: string) => string>> = {
  en: (quote) => ` (a language model’s translation; the source says: ${quote})`,
  fr: (quote) => ` (traduction d’un modèle de langue ; la source dit : ${quote})`,
  fa: (quote) => ` (ترجمهٔ مدل زبانی؛ منبع می‌گوید: ${quote})`,
  ar: (quote) => ` (ترجمة نموذج لغوي؛ يقول المصدر: ${quote})`,
}

export function createDraft(question: Question, offered: readonly Offered[]): Draft {
  const sentences: Sentence[] = []
  const citations: Citation[] = []
  const fates: ReceiptSentence[] = []
  const shown = new Set<string>()

  function record(given: ReplySentence, fate: SentenceFate, reason?: FateReason): undefined {
    const passages = given.passages.flatMap(
      (number) => offered.find((one) => one.number === number)?.hit.passage.id ?? [],
    )
    const { text, support } = given
    fates.push({ fate, ...(reason === undefined ? {} : { reason }), text, support, passages })
    return undefined
  }

  function citationOf(resolved: Resolved): Citation {
    const known = citations.find(
      ({ document, span }) =>
        document.id === resolved.offered.document.id &&
        span.start === resolved.span.start &&
        span.end === resolved.span.end,
    )
    return known ?? cite({ ...resolved.offered, ...resolved }, citations.length + 1)
  }

  return {
    sentences,
    citations,
    fates,
    add(given) {
      if (sentences.length === MOST_SENTENCES) return record(given, 'dropped', 'too-many')
      const text = plainText(given.text)
      const resolved = resolve(given, offered)
      if (resolved.kind === 'dropped') return record(given, 'dropped', resolved.reason)
      const citation = citationOf(resolved)
      const { rest, isNamed } = withoutLead(text, sourceNames(resolved), resolved.statement?.saidOn)
      const verdict = judge(rest, resolved, question.language)
      if (verdict.fate === 'dropped') return record(given, 'dropped', verdict.reason)
      const wording = wordingFor(verdict.fate, { text, isNamed, citation, language: question.language })
      const isQuotedTwice = verdict.fate === 'quoted' && citations.includes(citation)
      if (shown.has(wording) || isQuotedTwice) return record(given, 'dropped', 'repeated')
      record(given, verdict.fate, verdict.fate === 'quoted' ? verdict.reason : undefined)
      shown.add(wording)
      if (!citations.includes(citation)) citations.push(citation)
      const sentence: Sentence = { text: wording, markers: [citation.marker] }
      sentences.push(sentence)
      return { sentence, citation }
    },
  }
}

interface Worded {
  readonly text: string
  readonly isNamed: boolean
  readonly citation: Citation
  readonly language: string
}

function wordingFor(fate: 'written' | 'translated' | 'quoted', { text, isNamed, citation, language }: Worded): string {
  if (fate === 'quoted') return wordingOf(citation)
  const own = `${isNamed ? '' : leadOf(citation.attribution, language)}${text}`
  const translated = TRANSLATED[language] ?? TRANSLATED['en']
  return fate === 'written' ? own : `${own}${translated?.(wordingOf(citation)) ?? ''}`
}

/** Whom a sentence may name as its source: of a statement its speaker alone, else the document's publisher and author. */
function sourceNames({ statement, offered: { document } }: Resolved): string[] {
  const names = statement ? [statement.speaker, statement.handle] : [document.publisher, document.author]
  return names.filter((name) => name !== undefined)
}
