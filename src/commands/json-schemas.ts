import { z } from 'zod'
import { BETWEEN_WORDS, SPELLING_DIFFERENCES } from '../model/look-up.ts'

/**
 * The shapes of docs/json.md, strictly: a field that is missing, new or null where it may not be fails. The one source
 * for tests, for the OpenAPI document and for what the MCP server promises.
 */
const text = z.string()
const start = z.int().min(0).describe('Where it begins in the canonical text, in UTF-16 code units')
const end = z.int().min(0).describe('Where it ends, exclusive: text.slice(start, end) is exactly the words')
const orNull = text.nullable()
const count = z.number().int().min(0)

const document = z.strictObject({
  id: text.describe('From the bytes of the file: the same file has the same id on every machine'),
  file: text.describe('Its path below the documents folder'),
  title: text,
  publisher: orNull,
  publishedOn: orNull.describe('ISO 8601, as precise as the source: 2020, 2020-07 or 2020-07-17'),
  url: orNull,
  language: text.describe('A BCP 47 code, und when unknown'),
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
  kind: z
    .enum(['narration', 'quotation', 'post', 'testimony'])
    .describe('Whose words they are; narration is the document’s own voice'),
  speaker: orNull,
  role: orNull,
  handle: orNull,
  saidOn: orNull,
  outlet: orNull,
}
const attribution = z.strictObject({
  ...attributionFields,
  holds: z.array(z.strictObject(attributionFields)).describe('Whose words stand inside these, beside them'),
})

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
  score: z.number().describe('Higher is better; compares within one search only'),
  foundBy: z.array(z.enum(['words', 'meaning'])),
  document,
  passage: text,
  start,
  end,
  text,
  place,
})

const readingLink = orNull.describe('The reading room’s address of these words, where it is published')

const citation = z.strictObject({
  marker: z.number().int().min(1),
  document,
  passage: text,
  start,
  end,
  quote: text.describe('Cut out of the document, never written'),
  place,
  attribution,
  link: orNull.describe('The document’s web address, at these words where that is possible'),
  readingLink,
})

const version = z.literal(1)

export const answerSchema = z.strictObject({
  version,
  kind: z.enum(['answered', 'silent']).describe('silent: the archive holds nothing on the question'),
  question: text.describe('Of a follow-up question, how it was understood'),
  asked: orNull.describe('What was typed, when that was a follow-up'),
  sentences: z.array(z.strictObject({ text, markers: z.array(count).min(1) })),
  citations: z.array(citation),
  origins: count.describe('Independent origins of the cited documents; reprints count once'),
  documents: count.describe('Documents that print a cited sentence, the cited ones among them'),
  searched,
  nearest: z.array(hit).describe('When silent, the nearest passages; they were not taken for an answer'),
  notes: z.array(text).describe('What a reader must know beside the answer'),
  receiptId: orNull.describe('What a receipt of this answer is kept under'),
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
  notes: z.array(text).describe('Such as in which other spellings a name was looked for'),
  milliseconds: z.number().min(0),
})

export const quoteSchema = z.strictObject({
  version,
  kind: z.enum(['exact', 'altered', 'absent']),
  asked: text,
  carriers: z
    .array(z.strictObject({ document, passage: text, start, end, quote: text, attribution, readingLink }))
    .describe('Earliest publication first, undated last'),
  differences: z.array(z.strictObject({ kind: z.enum(['same', 'asked', 'archived']), text })),
  spelling: z
    .array(z.enum(SPELLING_DIFFERENCES))
    .describe('When altered in nothing but the spelling of the same words in the same order: what differs'),
  between: z
    .array(z.enum(BETWEEN_WORDS))
    .describe('When altered in nothing but that this stands between the words in the archive'),
  searched: searched.nullable(),
  nearest: z.array(hit),
})

const citedAt = { passage: text, start, end, quote: text, place, attribution, readingLink }

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
      dated: z.strictObject({ start, end }).nullable(),
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
  total: count.describe('Every occurrence in every document: an exact count'),
  sentences: count,
  documents: z.array(z.strictObject({ document, count: z.number().int().min(1) })),
  offset: count,
  mentions: z.array(
    z.strictObject({
      document,
      ...citedAt,
      found: z.array(z.strictObject({ start, end })).min(1),
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
  reader: orNull,
  firstSeen: orNull,
  lastSeen: orNull,
  origin: orNull,
  text: orNull,
})

export const sourcesSchema = z.strictObject({
  version,
  kind: z.literal('sources'),
  offset: count,
  total: count,
  documents: z.array(fullDocument),
})

const passage = z.strictObject({ id: text, start, end, text, place }).nullable()

/** To the earliest known document of its origin. */
const relation = z.enum([
  'earliest',
  'same-text',
  'near-copy',
  'excerpt',
  'extended',
  'same-address',
  'says-so',
  'same-quotations',
])

export const sourceSchema = z.strictObject({
  version,
  kind: z.literal('source'),
  document: fullDocument,
  passages: count,
  at: count,
  passage,
  previous: passage,
  next: passage,
  statements: z.array(z.strictObject({ id: text, start, end, ...attributionFields })),
  relation: relation.nullable(),
  copies: z.array(
    z.strictObject({
      document: z.strictObject({ ...document.shape, capturedAt: orNull, firstSeen: orNull }),
      relation,
    }),
  ),
})

const indexState = z.strictObject({ id: text, indexedAt: text, embedder: text, documents: count, passages: count })

export const receiptSchema = z.strictObject({
  version,
  kind: z.literal('receipt'),
  id: text,
  at: text.describe('When the answer was first given'),
  answer: z.enum(['answered', 'silent']),
  question: text,
  asked: orNull,
  filter,
  exact: z.boolean(),
  answerer: text,
  origins: count,
  index: indexState,
  indexNow: indexState,
  sameIndex: z.boolean(),
  otherArchive: z.boolean().describe('Nothing that is cited is held: most likely it was made over another archive'),
  citations: z.array(
    z.strictObject({
      marker: z.number().int().min(1),
      fate: z.enum(['same', 'moved', 'gone']).describe('Whether the very span still holds those words'),
      cited: z.strictObject({
        document: text,
        title: text,
        file: text,
        passage: text,
        start,
        end,
        quoteSha256: text,
        textSha256: text,
      }),
      found: z.strictObject({ document, passage: text, start, end, quote: text, readingLink }).nullable(),
    }),
  ),
  nearest: z.array(text),
  again: z
    .strictObject({ answer: z.enum(['answered', 'silent']), same: z.boolean(), passages: z.array(text) })
    .nullable()
    .describe('The question asked again, where that means something'),
  model: z
    .strictObject({
      model: text,
      promptHash: text,
      offered: z.array(text),
      requests: count,
      end: z.enum(['complete', 'cut-short', 'failed']),
      failure: orNull,
      sentences: z.array(
        z.strictObject({
          fate: z.enum(['written', 'quoted', 'translated', 'dropped']),
          reason: orNull,
          text,
          support: text,
          passages: z.array(text),
        }),
      ),
    })
    .nullable(),
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
  lastIngest: z
    .strictObject({
      at: text,
      milliseconds: z.number().min(0),
      added: count,
      changed: count,
      removed: count,
      unchanged: count,
      skipped: z.array(z.strictObject({ file: text, reason: text, hint: text })),
      notes: z.array(z.strictObject({ file: text, note: text })),
    })
    .nullable(),
})

export const errorSchema = z.strictObject({
  version,
  kind: z.literal('error'),
  error: z.strictObject({ code: text, message: text, hint: text }),
})

/** Shapes by the names that the OpenAPI document gives them. */
export const namedShapes = {
  Document: document,
  Place: place.unwrap(),
  Attribution: attribution,
  Searched: searched,
  Hit: hit,
  Citation: citation,
  Answer: answerSchema,
  Search: searchSchema,
  QuoteCheck: quoteSchema,
  Timeline: timelineSchema,
  Mentions: mentionsSchema,
  FullDocument: fullDocument,
  Sources: sourcesSchema,
  Passage: passage.unwrap(),
  Source: sourceSchema,
  About: aboutSchema,
  Receipt: receiptSchema,
}
