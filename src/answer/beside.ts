import type { Answer } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Evidence } from '../model/evidence.ts'
import { phraseSpans } from '../text/phrase.ts'
import { sentences } from '../text/sentences.ts'
import { words } from '../text/words.ts'
import type { Found } from './answerer.ts'
import { originsOf } from './origins.ts'
import type { Question } from './question.ts'
import { differingValues, type Given } from './values.ts'

type Beside =
  | Omit<Extract<Answer, { kind: 'answered' }>, 'milliseconds'>
  | Omit<Extract<Answer, { kind: 'silent' }>, 'milliseconds'>

interface Printed {
  readonly document: Document
  readonly text: string
}

/** Shorter sentences are the same by chance. */
const LEAST_WORDS = 6

const DIFFER: Readonly<Record<string, string>> = {
  en: 'The sources differ: ',
  fr: 'Les sources divergent : ',
  fa: 'منابع یکسان نمی‌گویند: ',
  ar: 'تختلف المصادر: ',
}
const ALSO: Readonly<Record<string, string>> = {
  en: 'also printed in ',
  fr: 'aussi paru dans ',
  fa: 'همچنین چاپ‌شده در ',
  ar: 'نُشر أيضًا في ',
}
const PARTLY: Readonly<Record<string, string>> = {
  en: 'in part also printed in ',
  fr: 'aussi paru en partie dans ',
  fa: 'بخشی از آن همچنین چاپ‌شده در ',
  ar: 'نُشر جزء منه أيضًا في ',
}

/**
 * An answer with what a reader must know of its sources together: from how many independent origins they come, where
 * else a cited sentence is printed, and where they give different values.
 */
export function withSourcesCompared(question: Question, found: Found, evidence: Evidence): Beside {
  if (found.kind === 'silent') return found
  const cited = [...new Set(found.citations.map(({ document }) => document.id))]
  const origins = originsOf(cited.flatMap((id) => evidence.documents.get(id) ?? []))
  const differing = differingValues(question, found.citations)
  const printed = foundTexts(evidence)
  const notes = [
    ...found.notes,
    ...(differing.length === 0 ? [] : [differNote(differing, question.language)]),
    ...found.citations.flatMap((citation) => alsoNote(citation, found.citations, printed, question.language)),
  ]
  return { ...found, notes, origins: Math.max(1, origins.length) }
}

/** 'The sources differ: 30,000 (Valley Post, 1951-06-12 [1]) · 45,000 (Karl Imker, 2019-05-03 [2])'. */
function differNote(differing: readonly Given[], language: string): string {
  const sides = differing.map(({ value, citations }) => `${value.shown} (${citations.map(whoSaid).join('; ')})`)
  return `${DIFFER[language] ?? DIFFER['en'] ?? ''}${sides.join(' · ')}.`
}

/** Who said it and when; where that is not known, who printed it and when. */
function whoSaid({ attribution, document, marker }: Citation): string {
  const speaker = attribution.speaker ?? attribution.handle
  const isTitled = document.titleFrom === 'source' || document.titleFrom === 'sidecar'
  const printed = [document.publisher ?? (isTitled ? document.title : document.file), document.publishedOn]
  const isDated = speaker !== undefined && attribution.saidOn !== undefined
  const facts = isDated ? [speaker, attribution.saidOn] : [speaker, ...printed]
  return `${facts.filter((part) => part !== undefined).join(', ')} [${marker}]`
}

function alsoNote(
  { marker, quote, document }: Citation,
  citations: readonly Citation[],
  printed: readonly Printed[],
  language: string,
): string[] {
  const parts = sentences(quote)
    .map(({ start, end }) => quote.slice(start, end).trim())
    .filter((part) => words(part).length >= LEAST_WORDS)
  const cited = new Set(citations.map((citation) => citation.document.id))
  const others = printed
    .filter(({ document: { id } }) => id !== document.id && !cited.has(id))
    .map((other) => ({ other: other.document, count: parts.filter((part) => holds(other.text, part)).length }))
    .filter(({ count }) => count > 0)
  const note = (lead: Readonly<Record<string, string>>, copies: typeof others): string[] =>
    copies.length === 0
      ? []
      : [`[${marker}] ${lead[language] ?? lead['en'] ?? ''}${copies.map(({ other }) => named(other)).join(', ')}.`]
  return [
    ...note(
      ALSO,
      others.filter(({ count }) => count === parts.length),
    ),
    ...note(
      PARTLY,
      others.filter(({ count }) => count < parts.length),
    ),
  ]
}

function named({ title, publisher, publishedOn }: Document): string {
  const facts = [publisher, publishedOn].filter((part) => part !== undefined)
  return `“${title}”${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`
}

/** Of what was found, document by document: a copy's own sentence is found as the cited one is. */
function foundTexts({ hits, documents }: Evidence): readonly Printed[] {
  return [...documents.values()].map((document) => ({
    document,
    text: hits.flatMap(({ passage }) => (passage.documentId === document.id ? passage.text : [])).join('\n'),
  }))
}

function holds(text: string, quote: string): boolean {
  return phraseSpans(text, quote).next().done !== true
}
