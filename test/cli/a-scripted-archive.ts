import type { Archive, AskOptions } from '../../src/archive.ts'
import type { Answer, NearHit, Searched } from '../../src/model/answer.ts'
import type { Citation } from '../../src/model/citation.ts'
import type { Document, DocumentFacts } from '../../src/model/document.ts'
import type { Filter } from '../../src/model/filter.ts'
import { CLOCKS, type Mention, type TimelineEntry } from '../../src/model/look-up.ts'
import type { Passage } from '../../src/model/passage.ts'
import { passageId } from '../../src/model/passage.ts'

const base = {
  titleFrom: 'source',
  kind: 'article',
  mediaType: 'text/plain',
  sha256: 'a'.repeat(64),
  textSha256: 'b'.repeat(64),
  marks: [],
} as const

export const bridge: Document = {
  ...base,
  id: 'bridge000001',
  title: 'The bridge of Ashford',
  language: 'en',
  collection: 'bridges',
  file: 'bridges/ashford.txt',
  publisher: 'River Gazette',
  author: 'Ada Stone',
  publishedOn: '2019-05-02',
  url: 'https://river.example/ashford',
  text: 'The bridge of Ashford has five arches.\nIt was opened in 1911. Masons came from three towns.',
}

export const garden: Document = {
  ...base,
  id: 'garden000001',
  title: 'باغ ایرانی',
  titleFrom: 'sidecar',
  language: 'fa',
  collection: 'gardens',
  file: 'gardens/bagh.txt',
  publishedOn: '2020',
  text: 'باغ ایرانی چهار بخش دارد. آب از میان آن می‌گذرد.',
}

/** Its text and title try to move the cursor, to set the window's title, and to turn the line around. */
export const hostile: Document = {
  ...base,
  id: 'hostile00001',
  title: 'Bees\u001b]0;owned\u0007 and \u202ehives',
  titleFrom: 'first-sentence',
  language: 'en',
  collection: 'bees',
  file: 'bees/hive.txt',
  url: 'javascript:alert(1)',
  text: 'Bees dance\u001b[2J\u001b[1;1H in the hive.\u009b31m They find flowers.',
}

export const documents: readonly Document[] = [bridge, garden, hostile]

export function passageOf(document: Document, words?: string): Passage {
  const start = words === undefined ? 0 : document.text.indexOf(words)
  const span = { start, end: words === undefined ? document.text.length : start + words.length }
  const text = document.text.slice(span.start, span.end)
  return { id: passageId(document.id, span), documentId: document.id, span, text }
}

export const searched: Searched = {
  documents: 3,
  passages: 3,
  languages: ['en', 'fa'],
  from: '2019-05-02',
  to: '2020',
}

/** A citation of `words` in a document, with the passage being the whole text. */
export function citing(marker: number, document: Document, words: string): Citation {
  const start = document.text.indexOf(words)
  const span = { start, end: start + words.length }
  const passage = passageOf(document).id
  return { marker, document, passageId: passage, span, quote: words, attribution: { kind: 'narration' } }
}

export function hitOf(document: Document, score = 1): NearHit {
  return { document, passage: passageOf(document), score, foundBy: ['words'] }
}

export interface Asked {
  readonly question: string
  readonly options: AskOptions
}

export interface ScriptedArchive extends Archive {
  readonly asked: readonly Asked[]
  readonly isClosed: () => boolean
}

/** An archive of three documents. Questions on arches, on gardens and on bees are answered, others meet silence. */
export function createScriptedArchive(overrides: Partial<Archive> = {}): ScriptedArchive {
  const asked: Asked[] = []
  let isClosed = false
  return {
    asked,
    isClosed: () => isClosed,
    ask(question, options = {}) {
      asked.push({ question, options })
      return Promise.resolve(answerTo(question, options.filter))
    },
    search(query, { filter, offset = 0, count = 5 } = {}) {
      const hits = query === 'zebra' ? [] : kept(filter).map((document, index) => hitOf(document, 1 - index / 10))
      const page = hits.slice(offset, offset + count)
      const more = offset + count < hits.length
      return Promise.resolve({ query, offset, hits: page, more, searched, milliseconds: 1 })
    },
    quote(text) {
      const exact = documents.find((document) => document.text.includes(text))
      if (exact !== undefined) {
        const { document, passageId: passage, span, quote, attribution } = citing(1, exact, text)
        const carrier = { document, passageId: passage, span, quote, attribution }
        return Promise.resolve({ kind: 'exact', asked: text, carriers: [carrier] })
      }
      if (!text.includes('arches')) {
        return Promise.resolve({ kind: 'absent', asked: text, searched, nearest: [hitOf(bridge)] })
      }
      const { document, passageId: passage, span, quote } = citing(1, bridge, 'The bridge of Ashford has five arches.')
      return Promise.resolve({
        kind: 'altered',
        asked: text,
        carriers: [
          { document, passageId: passage, span, quote, attribution: { kind: 'quotation', speaker: 'Ada Stone' } },
        ],
        differences: [
          { kind: 'same', text: 'The bridge of Ashford has ' },
          { kind: 'asked', text: 'six' },
          { kind: 'archived', text: 'five' },
          { kind: 'same', text: ' arches.' },
        ],
        ...(text.includes('BRIDGE') ? { spelling: ['case', 'punctuation'] } : {}),
      })
    },
    timeline(topic, { filter, clocks = CLOCKS, offset = 0, count = 10 } = {}) {
      const entries = topic === 'zebra' || !clocks.includes('publication') ? [] : kept(filter).flatMap(publicationOf)
      const page = entries.slice(offset, offset + count)
      const total = entries.length
      return Promise.resolve({ topic, clocks, offset, total, entries: page, read: 3, searched, milliseconds: 1 })
    },
    mentions(words, { filter, offset = 0, count = 10 } = {}) {
      const all = kept(filter).flatMap((document) => mentionOf(document, words))
      const found = { words, total: all.length, sentences: all.length, offset, searched, milliseconds: 1 }
      const counted = all.map(({ document }) => ({ document, count: 1 }))
      return Promise.resolve({ ...found, documents: counted, mentions: all.slice(offset, offset + count) })
    },
    sources({ filter, offset = 0, count = 10 } = {}) {
      const all = kept(filter)
      return Promise.resolve({ documents: all.slice(offset, offset + count).map(factsOf), offset, total: all.length })
    },
    source(reference, { filter } = {}) {
      const document = named(reference, filter)
      if (document === undefined) return Promise.resolve(undefined)
      const passage = passageOf(document)
      const card = { document: factsOf(document), passages: 1, statements: [], at: 0, passage }
      return Promise.resolve({ ...card, previous: undefined, next: undefined })
    },
    text: (id, filter) => Promise.resolve(named(id, filter)?.text),
    suggest: (typed, count, filter) =>
      Promise.resolve(
        kept(filter)
          .filter(({ title }) => title.toLowerCase().includes(typed.slice(0, 4).toLowerCase()))
          .slice(0, count)
          .map(factsOf),
      ),
    facts(filter) {
      const all = kept(filter)
      return Promise.resolve({
        documents: all.length,
        passages: all.length,
        statements: 0,
        collections: grouped(all.map(({ collection }) => collection)),
        languages: grouped(all.map(({ language }) => language)),
        publishers: grouped(all.map(({ publisher }) => publisher)),
        embedderId: 'lsa-test',
        answererId: 'quoting',
        indexedAt: '2026-01-01T00:00:00.000Z',
      })
    },
    receipt: () => Promise.resolve(undefined),
    read: () => Promise.resolve(undefined),
    close() {
      isClosed = true
      return Promise.resolve()
    },
    ...overrides,
  }
}

function answerTo(question: string, filter: Filter | undefined): Answer {
  const common = { question, searched: { ...searched, ...(filter === undefined ? {} : { filter }) }, milliseconds: 7 }
  const cited = (document: Document, words: string, text: string): Answer => ({
    ...common,
    kind: 'answered',
    sentences: [{ text, markers: [1] }],
    citations: [citing(1, document, words)],
    origins: 1,
    notes: [],
  })
  if (question.includes('arches')) {
    const words = 'The bridge of Ashford has five arches.'
    return cited(bridge, words, `“${words}”`)
  }
  if (question.includes('باغ')) {
    const words = 'باغ ایرانی چهار بخش دارد.'
    return cited(garden, words, `«${words}»`)
  }
  if (question.includes('bees')) {
    const words = 'Bees dance\u001b[2J\u001b[1;1H in the hive.'
    return cited(hostile, words, `“${words}”`)
  }
  return {
    ...common,
    kind: 'silent',
    nearest: [hitOf(bridge)],
    notes: ['The question names a place that is new here.'],
  }
}

function publicationOf(document: Document): TimelineEntry[] {
  if (document.publishedOn === undefined) return []
  const { passageId: passage, span, quote, attribution } = citing(1, document, document.text.slice(0, 24))
  return [{ clock: 'publication', date: document.publishedOn, document, passageId: passage, span, quote, attribution }]
}

function mentionOf(document: Document, words: string): Mention[] {
  if (!document.text.includes(words)) return []
  const { passageId: passage, span, quote, attribution } = citing(1, document, words)
  return [{ document, passageId: passage, span, quote, found: [span], attribution }]
}

function factsOf(document: Document): DocumentFacts {
  const { text: _, marks: __, ...facts } = document
  return facts
}

function grouped(names: readonly (string | undefined)[]): { readonly name: string; readonly documents: number }[] {
  return [...new Set(names)]
    .filter((name) => name !== undefined)
    .map((name) => ({ name, documents: names.filter((other) => other === name).length }))
}

function kept(filter: Filter = {}): readonly Document[] {
  return documents.filter(
    (document) =>
      (filter.collection === undefined || document.collection === filter.collection) &&
      (filter.language === undefined || document.language === filter.language) &&
      (filter.publisher === undefined || document.publisher === filter.publisher) &&
      (filter.visible === undefined || filter.visible.includes(document.collection)),
  )
}

function named(reference: string, filter?: Filter): Document | undefined {
  return kept(filter).find(({ id, file, title }) => [id, file, title].includes(reference))
}
