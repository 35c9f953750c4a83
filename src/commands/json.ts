import type { Answer } from '../model/answer.ts'
import type {
  ArchiveFacts,
  Mentions,
  QuoteCheck,
  SearchResult,
  SourceCard,
  SourceList,
  Timeline,
} from '../model/look-up.ts'
import type { Reply } from './command.ts'
import {
  carrierOf,
  citationOf,
  citedOf,
  copyOf,
  documentJson,
  groups,
  hitOf,
  type JsonObject,
  lastIngestOf,
  mentionOf,
  passageOf,
  searchedOf,
  statementOf,
  timelineEntryOf,
} from './json-parts.ts'

/**
 * The shapes of docs/json.md. A shape is constant: what is not known is null, a list without entries is [], and every
 * field is always there. Fields may be added under one version; a field that leaves or changes its meaning raises it.
 */
export const JSON_VERSION = 1

/** A reply's own shape; help has none, since it is about the program and not about the archive. */
export function replyJson(reply: Exclude<Reply, { readonly kind: 'help' }>): JsonObject {
  switch (reply.kind) {
    case 'answer':
      return answerJson(reply.answer)
    case 'search':
      return searchJson(reply.result)
    case 'quote':
      return quoteJson(reply.check)
    case 'timeline':
      return timelineJson(reply.timeline)
    case 'mentions':
      return mentionsJson(reply.mentions)
    case 'source':
      return sourceJson(reply.card)
    case 'sources':
      return sourcesJson(reply.list)
    case 'about':
      return aboutJson(reply.facts)
    case 'problem':
      return problemJson(reply)
  }
}

export function answerJson(answer: Answer): JsonObject {
  const isAnswered = answer.kind === 'answered'
  return {
    version: JSON_VERSION,
    kind: answer.kind,
    question: answer.question,
    asked: answer.asked ?? null,
    sentences: isAnswered ? answer.sentences.map(({ text, markers }) => ({ text, markers })) : [],
    citations: isAnswered ? answer.citations.map(citationOf) : [],
    origins: isAnswered ? answer.origins : 0,
    documents: isAnswered ? (answer.documents ?? citedDocuments(answer)) : 0,
    searched: searchedOf(answer.searched),
    nearest: isAnswered ? [] : answer.nearest.map((hit, index) => hitOf(hit, index + 1)),
    notes: answer.notes,
    receiptId: answer.receiptId ?? null,
    milliseconds: answer.milliseconds,
  }
}

function citedDocuments({ citations }: Extract<Answer, { readonly kind: 'answered' }>): number {
  return new Set(citations.map(({ document }) => document.id)).size
}

export function searchJson(result: SearchResult): JsonObject {
  return {
    version: JSON_VERSION,
    kind: 'search',
    query: result.query,
    offset: result.offset,
    hits: result.hits.map((hit, index) => hitOf(hit, result.offset + index + 1)),
    more: result.more,
    searched: searchedOf(result.searched),
    notes: result.notes ?? [],
    milliseconds: result.milliseconds,
  }
}

export function quoteJson(check: QuoteCheck): JsonObject {
  const isAbsent = check.kind === 'absent'
  return {
    version: JSON_VERSION,
    kind: check.kind,
    asked: check.asked,
    carriers: isAbsent ? [] : check.carriers.map(carrierOf),
    differences: check.kind === 'altered' ? check.differences.map(({ kind, text }) => ({ kind, text })) : [],
    spelling: check.kind === 'altered' ? (check.spelling ?? []) : [],
    between: check.kind === 'altered' ? (check.between ?? []) : [],
    searched: isAbsent ? searchedOf(check.searched) : null,
    nearest: isAbsent ? check.nearest.map((hit, index) => hitOf(hit, index + 1)) : [],
  }
}

export function timelineJson(timeline: Timeline): JsonObject {
  return {
    version: JSON_VERSION,
    kind: 'timeline',
    topic: timeline.topic ?? null,
    clocks: timeline.clocks,
    offset: timeline.offset,
    total: timeline.total,
    entries: timeline.entries.map(timelineEntryOf),
    read: timeline.read,
    searched: searchedOf(timeline.searched),
    milliseconds: timeline.milliseconds,
  }
}

export function mentionsJson(found: Mentions): JsonObject {
  return {
    version: JSON_VERSION,
    kind: 'mentions',
    words: found.words,
    total: found.total,
    sentences: found.sentences,
    documents: found.documents.map(({ document, count }) => ({ document: citedOf(document), count })),
    offset: found.offset,
    mentions: found.mentions.map(mentionOf),
    searched: searchedOf(found.searched),
    milliseconds: found.milliseconds,
  }
}

/** `text` is the document's whole canonical text, for callers that asked for it; else null. */
export function sourceJson(card: SourceCard, text: string | null = null): JsonObject {
  return {
    version: JSON_VERSION,
    kind: 'source',
    document: { ...documentJson(card.document), text },
    passages: card.passages,
    at: card.at,
    passage: passageOf(card.passage),
    previous: passageOf(card.previous),
    next: passageOf(card.next),
    statements: card.statements.map(statementOf),
    relation: card.relation ?? null,
    copies: (card.copies ?? []).map(copyOf),
  }
}

/** `texts` holds canonical texts by document id, for callers that asked for them. */
export function sourcesJson(list: SourceList, texts: ReadonlyMap<string, string> = new Map()): JsonObject {
  return {
    version: JSON_VERSION,
    kind: 'sources',
    offset: list.offset,
    total: list.total,
    documents: list.documents.map((document) => ({ ...documentJson(document), text: texts.get(document.id) ?? null })),
  }
}

export function aboutJson(facts: ArchiveFacts): JsonObject {
  return {
    version: JSON_VERSION,
    kind: 'about',
    documents: facts.documents,
    passages: facts.passages,
    statements: facts.statements,
    collections: groups(facts.collections),
    languages: groups(facts.languages),
    publishers: groups(facts.publishers),
    from: facts.from ?? null,
    to: facts.to ?? null,
    embedder: facts.embedderId,
    answerer: facts.answererId,
    indexedAt: facts.indexedAt,
    lastIngest: lastIngestOf(facts.lastIngest),
  }
}

export function problemJson(problem: {
  readonly code: string
  readonly message: string
  readonly hint: string
}): JsonObject {
  const { code, message, hint } = problem
  return { version: JSON_VERSION, kind: 'error', error: { code, message, hint } }
}
