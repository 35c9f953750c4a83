import { attributionOf } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Clock, TimelineEntry } from '../model/look-up.ts'
import type { Passage } from '../model/passage.ts'
import { placeAt } from '../model/place.ts'
import { overlaps, type Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import { findDates } from '../text/dates.ts'
import { type CitedSentence, citedSentences } from './cited-sentences.ts'
import { isFurniture } from './furniture.ts'
import { onTopic, type Topic } from './on-topic.ts'

/** An entry of a timeline before its words are cut out. */
export type Dated = Omit<TimelineEntry, 'document' | 'quote'> & { readonly documentId: string }

/**
 * Everything in some passages of a document that has a date, on four clocks: each date in a sentence, each dated statement,
 * and once for the document its publication and its capture. A post's signature dates the post and is no event. The
 * first passage is the one that stands for the document. With a topic, only sentences on it are events or stand for it.
 */
export function dated(
  document: Document,
  passages: readonly Passage[],
  said: readonly Statement[],
  topic: Topic = [],
): Dated[] {
  const all = passages.map((passage) => citedSentences(document, passage, said))
  const telling = all.map((sentences, at) => {
    const own = sentences.filter(
      (one) => !one.isSignature && !isHeading(document, one) && !isFurniture(document, one.span),
    )
    return topic.length === 0 ? own : onTopic(own, document, aboveOf(document, passages[at]), topic)
  })
  const own = telling.flat()
  const events = own.flatMap((sentence) =>
    datesIn(document, sentence).map(({ iso, ...where }) => ({
      ...entry(document, 'event', iso, sentence),
      dated: where,
    })),
  )
  const statements = said.flatMap((statement) => {
    if (statement.saidOn === undefined) return []
    const passage = passages.find(
      ({ span }, at) => overlaps(span, statement.span) && (topic.length === 0 || telling[at]?.length !== 0),
    )
    if (!passage) return []
    const sentence = {
      ...shown(document, passage, statement.span),
      span: statement.span,
      attribution: attributionOf(statement),
    }
    return [entry(document, 'statement', statement.saidOn, sentence)]
  })
  const first = own[0] ?? (topic.length === 0 ? all.flat()[0] : undefined)
  return [...events, ...statements, ...(first === undefined ? [] : ofDocument(document, first))]
}

/** The title and the headings that a passage stands under. */
function aboveOf({ title }: Document, passage: Passage | undefined): string {
  const place = passage?.place
  return [title, ...(place?.kind === 'heading' ? place.path : [])].join('\n')
}

function ofDocument(document: Document, first: CitedSentence): Dated[] {
  const { publishedOn, capturedAt } = document
  return [
    ...(publishedOn === undefined ? [] : [entry(document, 'publication', publishedOn, first)]),
    ...(capturedAt === undefined ? [] : [entry(document, 'capture', capturedAt, first)]),
  ]
}

/** Each date of a sentence once. */
function datesIn(document: Document, { span }: CitedSentence): { iso: string; start: number; end: number }[] {
  const found = findDates(document.text.slice(span.start, span.end))
  return found
    .filter(({ iso }, at) => found.findIndex((other) => other.iso === iso) === at)
    .map(({ iso, start, end }) => ({ iso, start: span.start + start, end: span.start + end }))
}

function isHeading(document: Document, { span, place }: CitedSentence): boolean {
  const text = document.text.slice(span.start, span.end)
  if (place?.kind === 'heading' && place.path.includes(text)) return true
  return text === document.title && document.titleFrom === 'source'
}

function shown({ marks }: Document, { id }: Passage, { start }: Span): Pick<CitedSentence, 'passageId' | 'place'> {
  const place = placeAt(marks, start)
  return { passageId: id, ...(place === undefined ? {} : { place }) }
}

function entry(document: Document, clock: Clock, date: string, sentence: CitedSentence): Dated {
  const { passageId, span, place, attribution } = sentence
  const where = place === undefined ? {} : { place }
  return { documentId: document.id, clock, date, passageId, span, ...where, attribution }
}
