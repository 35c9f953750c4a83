import type { Answer } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { DocumentFacts } from '../../model/document.ts'
import type { Evidence } from '../../model/evidence.ts'
import { phraseSpans } from '../../text/phrase.ts'
import { phraseText } from '../../text/phrase-words.ts'
import { sentences } from '../../text/sentences.ts'
import { words } from '../../text/words.ts'
import type { Found } from '../answerer.ts'
import type { Question } from '../question/question.ts'
import { differingValues, type Given } from './values.ts'

type Beside =
  | Omit<Extract<Answer, { kind: 'answered' }>, 'milliseconds'>
  | Omit<Extract<Answer, { kind: 'silent' }>, 'milliseconds'>

/** A document, and as much of its text as was looked at. */
export interface Printed {
  readonly document: DocumentFacts
  readonly text: string
}

interface Prepared extends Printed {
  /** All of the text's words in a row, as `phraseText` gives them. */
  readonly words: string
}

/** Shorter sentences are the same by chance. */
const LEAST_WORDS = 6
/** A text from an agency may stand in a hundred papers. */
const MOST_NAMED = 5

const DIFFER: Readonly<Record<string, string>> = {
  en: 'Different values are given: ',
  fr: 'Valeurs différentes données : ',
  fa: 'مقدارهای متفاوتی آمده است: ',
  ar: 'وردت قيم مختلفة: ',
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
 * An answer with what a reader must know of its sources together: in how many documents and from how many independent
 * origins they come, where else a cited sentence is printed, and where they give different values. `copies` are the whole
 * texts of other documents of the cited ones' origins.
 */
export function withSourcesCompared(
  question: Question,
  found: Found,
  evidence: Evidence,
  copies: readonly Printed[] = [],
): Beside {
  if (found.kind === 'silent') return found
  const cited = [...new Set(found.citations.map(({ document }) => document.id))]
  // The ingest has compared all documents with each other.
  const origins = new Set(cited.map((id) => evidence.documents.get(id)?.origin ?? id))
  const differing = differingValues(question, found.citations)
  const copied = new Set(copies.map(({ document }) => document.id))
  const printed = [...copies, ...foundTexts(evidence).filter(({ document }) => !copied.has(document.id))].map(
    (one): Prepared => ({ ...one, words: phraseText(one.text) }),
  )
  const also = found.citations.map((citation) => ({ citation, others: othersOf(citation, found.citations, printed) }))
  const documents = new Set([...cited, ...also.flatMap(({ others }) => others.map(({ other }) => other.id))])
  const notes = [
    ...found.notes,
    ...(differing.length === 0 ? [] : [differNote(differing, question.language)]),
    ...also.flatMap(({ citation, others }) => alsoNotes(citation, others, question.language)),
  ]
  // A sentence that stands in two texts letter by letter is one witness: other prints of it are no further origin.
  return { ...found, notes, documents: documents.size, origins: origins.size }
}

/** 'Different values are given: 30,000 (Valley Post, 1951-06-12 [1]) · 45,000 (Karl Imker, 2019-05-03 [2])'. */
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

interface Other {
  readonly other: DocumentFacts
  /** All of the cited sentences, or some of them. */
  readonly isWhole: boolean
}

/** Documents that are not cited and print what a citation quotes. */
function othersOf(
  { quote, document }: Citation,
  citations: readonly Citation[],
  printed: readonly Prepared[],
): Other[] {
  const parts = sentences(quote)
    .map(({ start, end }) => quote.slice(start, end).trim())
    .filter((part) => words(part).length >= LEAST_WORDS)
    .map((part) => ({ part, words: phraseText(part) }))
  const cited = new Set(citations.map((citation) => citation.document.id))
  return printed
    .filter(({ document: { id } }) => id !== document.id && !cited.has(id))
    .map((other) => ({ other: other.document, count: parts.filter((sought) => holds(other, sought)).length }))
    .filter(({ count }) => count > 0)
    .map(({ other, count }) => ({ other, isWhole: count === parts.length }))
}

function alsoNotes({ marker }: Citation, others: readonly Other[], language: string): string[] {
  const note = (lead: Readonly<Record<string, string>>, copies: readonly Other[]): string[] => {
    if (copies.length === 0) return []
    const names = copies.slice(0, MOST_NAMED).map(({ other }) => named(other))
    const more = copies.length > MOST_NAMED ? ` (+ ${copies.length - MOST_NAMED})` : ''
    return [`[${marker}] ${lead[language] ?? lead['en'] ?? ''}${names.join(', ')}${more}.`]
  }
  return [
    ...note(
      ALSO,
      others.filter(({ isWhole }) => isWhole),
    ),
    ...note(
      PARTLY,
      others.filter(({ isWhole }) => !isWhole),
    ),
  ]
}

function named({ title, publisher, publishedOn }: DocumentFacts): string {
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

/** Letter by letter only where the words stand in a row. */
function holds({ text, words: held }: Prepared, sought: { readonly part: string; readonly words: string }): boolean {
  return held.includes(sought.words) && phraseSpans(text, sought.part).next().done !== true
}
