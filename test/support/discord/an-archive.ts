import type { Archive } from '../../../src/archive.ts'
import type { Answer, NearHit, Searched } from '../../../src/model/answer.ts'
import type { Citation } from '../../../src/model/citation.ts'
import type { DocumentFacts } from '../../../src/model/document.ts'
import type { Filter } from '../../../src/model/filter.ts'
import { CLOCKS, type Mention, type TimelineEntry } from '../../../src/model/look-up.ts'
import { type Passage, passageId } from '../../../src/model/passage.ts'

/** A document by its sentences; each is a passage of its own. */
export interface ADocument {
  readonly title: string
  readonly sentences: readonly string[]
  readonly collection?: string
  readonly language?: string
  readonly publisher?: string
  readonly publishedOn?: string
  readonly url?: string
  readonly author?: string
}

export interface ScriptedArchive extends Archive {
  /** What every question waits for, to play a slow or a failing archive. */
  before: (question: string, step: (name: string) => void, signal: AbortSignal | undefined) => Promise<void>
  /** After each sentence of an answer that is written one by one; undefined for an answer that comes at once. */
  between: ((sentences: number, signal: AbortSignal | undefined) => Promise<void>) | undefined
  readonly asked: { readonly question: string; readonly earlier: readonly string[]; readonly private: boolean }[]
  /** Whether answers to questions that are not private have a receipt. */
  keepsReceipts: boolean
  documents: readonly ADocument[]
}

const COMMON: readonly string[] = ['the', 'from', 'are', 'was', 'and']
const words = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !COMMON.includes(word))

interface Held {
  readonly facts: DocumentFacts
  readonly text: string
  readonly passages: readonly Passage[]
}

function held(document: ADocument, at: number): Held {
  const id = `doc${String(at).padStart(9, '0')}`
  const text = document.sentences.join(' ')
  const passages: Passage[] = []
  let start = 0
  for (const sentence of document.sentences) {
    const span = { start, end: start + sentence.length }
    passages.push({ id: passageId(id, span), documentId: id, span, text: text.slice(span.start, span.end) })
    start = span.end + 1
  }
  const facts: DocumentFacts = {
    id,
    title: document.title,
    titleFrom: 'source',
    kind: 'article',
    language: document.language ?? 'en',
    collection: document.collection ?? 'documents',
    file: `${id}.md`,
    mediaType: 'text/markdown',
    sha256: 'a'.repeat(64),
    textSha256: 'b'.repeat(64),
    ...(document.publisher === undefined ? {} : { publisher: document.publisher }),
    ...(document.publishedOn === undefined ? {} : { publishedOn: document.publishedOn }),
    ...(document.url === undefined ? {} : { url: document.url }),
    ...(document.author === undefined ? {} : { author: document.author }),
  }
  return { facts, text, passages }
}

const groups = (values: readonly string[]): readonly { name: string; documents: number }[] =>
  [...new Set(values)].map((name) => ({ name, documents: values.filter((value) => value === name).length }))
const sentence = (citation: Citation): { text: string; markers: [number] } => ({
  text: `“${citation.quote}”`,
  markers: [citation.marker],
})

/** An archive whose answers follow from its documents by shared words: no index, no model, same shapes. */
export function anArchive(documents: readonly ADocument[]): ScriptedArchive {
  const all = (filter: Filter = {}): readonly Held[] =>
    archive.documents.map(held).filter(({ facts }) => {
      const seen = filter.visible === undefined || filter.visible.includes(facts.collection)
      return (
        seen &&
        (filter.collection === undefined || filter.collection === facts.collection) &&
        (filter.language === undefined || filter.language === facts.language)
      )
    })
  const searched = (filter: Filter = {}): Searched => ({
    documents: all(filter).length,
    passages: all(filter).reduce((sum, { passages }) => sum + passages.length, 0),
    languages: ['en'],
  })
  const hits = (query: string, filter?: Filter): readonly NearHit[] => {
    const wanted = new Set(words(query))
    return all(filter)
      .flatMap(({ facts, passages }) =>
        passages.map((passage): NearHit => {
          const score = words(passage.text).filter((word) => wanted.has(word)).length
          return { document: facts, passage, score, foundBy: ['words'] }
        }),
      )
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score)
  }

  const archive: ScriptedArchive = {
    before: async () => undefined,
    between: undefined,
    asked: [],
    keepsReceipts: false,
    documents,
    async ask(question, options = {}): Promise<Answer> {
      archive.asked.push({ question, earlier: options.earlier ?? [], private: options.private === true })
      await archive.before(question, (step) => options.onProgress?.(step), options.signal)
      const found = hits([...(options.earlier ?? []), question].join(' '), options.filter)
      const good = found.filter(({ score }) => score >= 2)
      const receiptId = `r${archive.asked.length}abcdef`
      const receipt = archive.keepsReceipts && options.private !== true ? { receiptId } : {}
      const common = { question, searched: searched(options.filter), notes: [], milliseconds: 1, ...receipt }
      const citations = good.map(({ passage, document }, at): Citation => ({
        marker: at + 1,
        document,
        passageId: passage.id,
        span: passage.span,
        quote: passage.text,
        attribution: { kind: 'narration' },
      }))
      const [first, ...rest] = citations
      if (first === undefined) return { ...common, kind: 'silent', nearest: found.slice(0, 3) }
      for (const [at, citation] of citations.entries()) {
        if (archive.between === undefined) break
        options.onSentence?.(sentence(citation), [citation])
        await archive.between(at + 1, options.signal)
      }
      return {
        ...common,
        kind: 'answered',
        sentences: [sentence(first), ...rest.map(sentence)],
        citations: [first, ...rest],
        origins: new Set(citations.map(({ document }) => document.id)).size,
      }
    },
    async search(query, options = {}) {
      const { offset = 0, count = 5 } = options
      const found = hits(query, options.filter)
      return {
        query,
        offset,
        hits: found.slice(offset, offset + count),
        more: found.length > offset + count,
        searched: searched(options.filter),
        milliseconds: 1,
      }
    },
    async quote(text, filter) {
      const carriers = all(filter).flatMap(({ facts, passages }) =>
        passages
          .filter((passage) => passage.text.includes(text))
          .map((passage) => ({
            document: facts,
            passageId: passage.id,
            span: passage.span,
            quote: passage.text,
            attribution: { kind: 'narration' as const },
          })),
      )
      const [first, ...rest] = carriers
      if (first !== undefined) return { kind: 'exact', asked: text, carriers: [first, ...rest] }
      const [near] = hits(text, filter)
      if (near === undefined || near.score < 4)
        return { kind: 'absent', asked: text, searched: searched(filter), nearest: hits(text, filter).slice(0, 3) }
      const carrier = {
        document: near.document,
        passageId: near.passage.id,
        span: near.passage.span,
        quote: near.passage.text,
        attribution: { kind: 'narration' as const },
      }
      const differences = [
        { kind: 'same' as const, text: 'alike ' },
        { kind: 'asked' as const, text: text.split(' ').at(-1) ?? '' },
        { kind: 'archived' as const, text: near.passage.text.split(' ').at(-1) ?? '' },
      ]
      return { kind: 'altered', asked: text, carriers: [carrier], differences }
    },
    async timeline(topic, options = {}) {
      const { clocks = CLOCKS, offset = 0, count = 5 } = options
      const entries = all(options.filter).flatMap(({ facts, passages }): TimelineEntry[] =>
        facts.publishedOn === undefined
          ? []
          : passages.map((passage) => ({
              clock: 'publication',
              date: facts.publishedOn ?? '',
              document: facts,
              passageId: passage.id,
              span: passage.span,
              quote: passage.text,
              attribution: { kind: 'narration' },
            })),
      )
      return {
        topic,
        clocks,
        offset,
        total: entries.length,
        entries: entries.slice(offset, offset + count),
        read: all(options.filter).length,
        searched: searched(options.filter),
        milliseconds: 1,
      }
    },
    async mentions(phrase, options = {}) {
      const { offset = 0, count = 5 } = options
      const found = all(options.filter).flatMap(({ facts, passages }) =>
        passages
          .filter((passage) => passage.text.includes(phrase))
          .map((passage): Mention => ({
            document: facts,
            passageId: passage.id,
            span: passage.span,
            quote: passage.text,
            found: [passage.span],
            attribution: { kind: 'narration' },
          })),
      )
      return {
        words: phrase,
        total: found.length,
        sentences: found.length,
        documents: found.map(({ document }) => ({ document, count: 1 })),
        offset,
        mentions: found.slice(offset, offset + count),
        searched: searched(options.filter),
        milliseconds: 1,
      }
    },
    async sources(options = {}) {
      const { offset = 0, count = 10 } = options
      const found = all(options.filter).map(({ facts }) => facts)
      return { documents: found.slice(offset, offset + count), offset, total: found.length }
    },
    async source(reference, options = {}) {
      const found = all(options.filter).find(
        ({ facts }) => facts.id === reference || facts.title === reference || facts.file === reference,
      )
      if (found === undefined) return undefined
      const wanted = options.passage
      const at = Math.max(
        0,
        found.passages.findIndex(({ id }, place) => id === wanted || String(place + 1) === wanted),
      )
      return {
        document: found.facts,
        passages: found.passages.length,
        statements: [],
        at,
        passage: found.passages[at],
        previous: found.passages[at - 1],
        next: found.passages[at + 1],
      }
    },
    text: async (id, filter) => all(filter).find(({ facts }) => facts.id === id)?.text,
    suggest: async (typed, count, filter) =>
      all(filter)
        .map(({ facts }) => facts)
        .filter(({ title }) => title.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, count),
    facts: async (filter) => {
      const found = all(filter).map(({ facts }) => facts)
      return {
        documents: found.length,
        passages: searched(filter).passages,
        statements: 0,
        collections: groups(found.map(({ collection }) => collection)),
        languages: groups(found.map(({ language }) => language)),
        publishers: groups(found.flatMap(({ publisher }) => (publisher === undefined ? [] : [publisher]))),
        embedderId: 'scripted',
        answererId: 'scripted',
        indexedAt: '2026-01-01T00:00:00.000Z',
      }
    },
    receipt: async () => undefined,
    read: async () => undefined,
    close: async () => undefined,
  }
  return archive
}
