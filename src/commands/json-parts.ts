import type { NearHit, Searched } from '../model/answer.ts'
import type { Attribution, Citation, CitedDocument } from '../model/citation.ts'
import type { DocumentFacts, Place } from '../model/document.ts'
import type { Filter } from '../model/filter.ts'
import type { ArchiveFacts, Carrier, Mention, SourceCard, TimelineEntry } from '../model/look-up.ts'
import type { Passage } from '../model/passage.ts'
import type { Statement } from '../model/statement.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

/** Every fact of a document, without its text. */
export function documentJson(document: DocumentFacts): JsonObject {
  return {
    ...citedOf(document),
    titleFrom: document.titleFrom,
    kind: document.kind,
    mediaType: document.mediaType,
    sha256: document.sha256,
    textSha256: document.textSha256,
    author: document.author ?? null,
    capturedAt: document.capturedAt ?? null,
    syndicatedFrom: document.syndicatedFrom ?? null,
    tags: document.tags ?? [],
    reader: document.reader ?? null,
    firstSeen: document.firstSeen ?? null,
    lastSeen: document.lastSeen ?? null,
    origin: document.origin ?? null,
  }
}

export function citationOf(citation: Citation): JsonObject {
  return {
    marker: citation.marker,
    document: citedOf(citation.document),
    passage: citation.passageId,
    start: citation.span.start,
    end: citation.span.end,
    quote: citation.quote,
    place: placeOf(citation.place),
    attribution: attributionOf(citation.attribution),
    link: citation.originalLink ?? null,
    readingLink: citation.readingLink ?? null,
  }
}

export function carrierOf(carrier: Carrier): JsonObject {
  return {
    document: citedOf(carrier.document),
    passage: carrier.passageId,
    start: carrier.span.start,
    end: carrier.span.end,
    quote: carrier.quote,
    attribution: attributionOf(carrier.attribution),
    readingLink: carrier.readingLink ?? null,
  }
}

export function timelineEntryOf(entry: TimelineEntry): JsonObject {
  return {
    clock: entry.clock,
    date: entry.date,
    dated: entry.dated === undefined ? null : { start: entry.dated.start, end: entry.dated.end },
    document: { ...citedOf(entry.document), capturedAt: entry.document.capturedAt ?? null },
    passage: entry.passageId,
    start: entry.span.start,
    end: entry.span.end,
    quote: entry.quote,
    place: placeOf(entry.place),
    attribution: attributionOf(entry.attribution),
    readingLink: entry.readingLink ?? null,
  }
}

export function mentionOf(mention: Mention): JsonObject {
  return {
    document: citedOf(mention.document),
    passage: mention.passageId,
    start: mention.span.start,
    end: mention.span.end,
    quote: mention.quote,
    found: mention.found.map(({ start, end }) => ({ start, end })),
    place: placeOf(mention.place),
    attribution: attributionOf(mention.attribution),
    readingLink: mention.readingLink ?? null,
  }
}

export function hitOf(hit: NearHit, rank: number): JsonObject {
  return {
    rank,
    score: hit.score,
    foundBy: hit.foundBy,
    document: citedOf(hit.document),
    passage: hit.passage.id,
    start: hit.passage.span.start,
    end: hit.passage.span.end,
    text: hit.passage.text,
    place: placeOf(hit.passage.place),
  }
}

export function passageOf(passage: Passage | undefined): JsonObject | null {
  if (passage === undefined) return null
  const { id, span, text, place } = passage
  return { id, start: span.start, end: span.end, text, place: placeOf(place) }
}

export function statementOf(statement: Statement): JsonObject {
  const { id, span } = statement
  return { id, start: span.start, end: span.end, ...spokenOf(statement) }
}

export function citedOf(document: CitedDocument): JsonObject {
  return {
    id: document.id,
    file: document.file,
    title: document.title,
    publisher: document.publisher ?? null,
    publishedOn: document.publishedOn ?? null,
    url: document.url ?? null,
    language: document.language,
    collection: document.collection,
  }
}

function attributionOf(attribution: Attribution): JsonObject {
  return { ...spokenOf(attribution), holds: (attribution.holds ?? []).map(spokenOf) }
}

function spokenOf({ kind, speaker, role, handle, saidOn, outlet }: Attribution): JsonObject {
  return {
    kind,
    speaker: speaker ?? null,
    role: role ?? null,
    handle: handle ?? null,
    saidOn: saidOn ?? null,
    outlet: outlet ?? null,
  }
}

/** The fields of a place depend on its kind; they are never null, but for the sheet of a table without sheets. */
function placeOf(place: Place | undefined): JsonObject | null {
  if (place === undefined) return null
  switch (place.kind) {
    case 'page':
      return { kind: place.kind, page: place.page }
    case 'time':
      return { kind: place.kind, seconds: place.seconds }
    case 'heading':
      return { kind: place.kind, path: place.path }
    case 'row':
      return { kind: place.kind, sheet: place.sheet ?? null, row: place.row }
  }
}

export function searchedOf(searched: Searched): JsonObject {
  return {
    documents: searched.documents,
    passages: searched.passages,
    languages: searched.languages,
    from: searched.from ?? null,
    to: searched.to ?? null,
    filter: filterJson(searched.filter ?? {}),
  }
}

/** Without `visible`: which collections exist that the asker may not see is nobody's to print. */
export function filterJson(filter: Filter): JsonObject {
  return {
    collection: filter.collection ?? null,
    language: filter.language ?? null,
    after: filter.after ?? null,
    before: filter.before ?? null,
    knownOn: filter.knownOn ?? null,
    document: filter.document ?? null,
    publisher: filter.publisher ?? null,
  }
}

export function groups(list: ArchiveFacts['collections']): JsonObject[] {
  return list.map(({ name, documents }) => ({ name, documents }))
}

export function lastIngestOf(last: ArchiveFacts['lastIngest']): JsonObject | null {
  if (last === undefined) return null
  const { skipped, notes, ...counts } = last
  return {
    ...counts,
    skipped: skipped.map(({ file, reason, hint }) => ({ file, reason, hint })),
    notes: notes.map(({ file, note }) => ({ file, note })),
  }
}

export function copyOf({ document, relation }: NonNullable<SourceCard['copies']>[number]): JsonObject {
  const { capturedAt = null, firstSeen = null } = document
  return { document: { ...citedOf(document), capturedAt, firstSeen }, relation }
}
