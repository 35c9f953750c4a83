import { z } from 'zod'

/** The shapes of docs/json.md, strictly: a field that is missing, new or null where it may not be fails. */
const text = z.string()
const orNull = text.nullable()
const count = z.number().int().min(0)

const document = z.strictObject({
  id: text,
  file: text,
  title: text,
  publisher: orNull,
  publishedOn: orNull,
  url: orNull,
  language: text,
  collection: text,
})

const place = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('page'), page: count }),
    z.strictObject({ kind: z.literal('time'), seconds: z.number() }),
    z.strictObject({ kind: z.literal('heading'), path: z.array(text) }),
    z.strictObject({ kind: z.literal('row'), sheet: orNull, row: count }),
  ])
  .nullable()

const attributionFields = {
  kind: z.enum(['narration', 'quotation', 'post', 'testimony']),
  speaker: orNull,
  handle: orNull,
  saidOn: orNull,
  outlet: orNull,
}
const attribution = z.strictObject(attributionFields)

const filter = z.strictObject({
  collection: orNull,
  language: orNull,
  after: orNull,
  before: orNull,
  knownOn: orNull,
  document: orNull,
  publisher: orNull,
})

const searched = z.strictObject({
  documents: count,
  passages: count,
  languages: z.array(text),
  from: orNull,
  to: orNull,
  filter,
})

const hit = z.strictObject({
  rank: z.number().int().min(1),
  score: z.number(),
  foundBy: z.array(z.enum(['words', 'meaning'])),
  document,
  passage: text,
  start: count,
  end: count,
  text,
  place,
})

const citation = z.strictObject({
  marker: z.number().int().min(1),
  document,
  passage: text,
  start: count,
  end: count,
  quote: text,
  place,
  attribution,
  link: orNull,
})

const version = z.literal(1)

export const answerSchema = z.strictObject({
  version,
  kind: z.enum(['answered', 'silent']),
  question: text,
  asked: orNull,
  sentences: z.array(z.strictObject({ text, markers: z.array(count).min(1) })),
  citations: z.array(citation),
  origins: count,
  searched,
  nearest: z.array(hit),
  notes: z.array(text),
  milliseconds: z.number().min(0),
})

export const searchSchema = z.strictObject({
  version,
  kind: z.literal('search'),
  query: text,
  offset: count,
  hits: z.array(hit),
  more: z.boolean(),
  searched,
  milliseconds: z.number().min(0),
})

export const quoteSchema = z.strictObject({
  version,
  kind: z.enum(['exact', 'altered', 'absent']),
  asked: text,
  carriers: z.array(z.strictObject({ document, passage: text, start: count, end: count, quote: text, attribution })),
  differences: z.array(z.strictObject({ kind: z.enum(['same', 'asked', 'archived']), text })),
  searched: searched.nullable(),
  nearest: z.array(hit),
})

const citedAt = { passage: text, start: count, end: count, quote: text, place, attribution }

export const timelineSchema = z.strictObject({
  version,
  kind: z.literal('timeline'),
  topic: orNull,
  clocks: z.array(z.enum(['event', 'statement', 'publication', 'capture'])),
  offset: count,
  total: count,
  entries: z.array(
    z.strictObject({
      clock: z.enum(['event', 'statement', 'publication', 'capture']),
      date: text,
      dated: z.strictObject({ start: count, end: count }).nullable(),
      document: z.strictObject({ ...document.shape, capturedAt: orNull }),
      ...citedAt,
    }),
  ),
  read: count,
  searched,
  milliseconds: z.number().min(0),
})

export const mentionsSchema = z.strictObject({
  version,
  kind: z.literal('mentions'),
  words: text,
  total: count,
  sentences: count,
  documents: z.array(z.strictObject({ document, count: z.number().int().min(1) })),
  offset: count,
  mentions: z.array(
    z.strictObject({
      document,
      ...citedAt,
      found: z.array(z.strictObject({ start: count, end: count })).min(1),
    }),
  ),
  searched,
  milliseconds: z.number().min(0),
})

const fullDocument = z.strictObject({
  ...document.shape,
  titleFrom: z.enum(['source', 'sidecar', 'first-sentence', 'file']),
  kind: z.enum(['article', 'report', 'testimony', 'transcript', 'post', 'table', 'message']),
  mediaType: text,
  sha256: text,
  textSha256: text,
  author: orNull,
  capturedAt: orNull,
  syndicatedFrom: orNull,
  tags: z.array(text),
  text: orNull,
})

export const sourcesSchema = z.strictObject({
  version,
  kind: z.literal('sources'),
  offset: count,
  total: count,
  documents: z.array(fullDocument),
})

const passage = z.strictObject({ id: text, start: count, end: count, text, place }).nullable()

export const sourceSchema = z.strictObject({
  version,
  kind: z.literal('source'),
  document: fullDocument,
  passages: count,
  at: count,
  passage,
  previous: passage,
  next: passage,
  statements: z.array(z.strictObject({ id: text, start: count, end: count, ...attributionFields })),
})

const groups = z.array(z.strictObject({ name: text, documents: count }))

export const aboutSchema = z.strictObject({
  version,
  kind: z.literal('about'),
  documents: count,
  passages: count,
  statements: count,
  collections: groups,
  languages: groups,
  publishers: groups,
  from: orNull,
  to: orNull,
  embedder: text,
  answerer: text,
  indexedAt: text,
})

export const errorSchema = z.strictObject({
  version,
  kind: z.literal('error'),
  error: z.strictObject({ code: text, message: text, hint: text }),
})
