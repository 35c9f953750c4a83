import { z } from 'zod'
import { about } from '../../commands/about.ts'
import type { Command } from '../../commands/command.ts'
import { mentionsCsv } from '../../commands/csv.ts'
import { inputOf, pageInput, valuesOf } from '../../commands/input-schema.ts'
import { replyJson } from '../../commands/json.ts'
import { receiptJson } from '../../commands/json-receipt.ts'
import { mentions } from '../../commands/mentions.ts'
import { afterOption, beforeOption, languageOption } from '../../commands/options.ts'
import { quote } from '../../commands/quote.ts'
import { search } from '../../commands/search.ts'
import { source } from '../../commands/source.ts'
import { sources } from '../../commands/sources.ts'
import { timeline } from '../../commands/timeline.ts'
import { askRoute, exportRoute } from './ask-route.ts'
import { openedDocument } from './opened-document.ts'
import { badUsage, problemResponse } from './problem.ts'
import type { ApiCall, Route } from './route.ts'
import { textRoute } from './text-route.ts'

/** One command's reply as JSON; a wish that can not be met is a problem with the right status. */
async function lookUp(command: Command, call: ApiCall, values = valuesOf(call.input)): Promise<Response> {
  const reply = await run(command, call, values, numberOf(call.input['count']))
  if (reply.kind === 'help') throw new Error('Help is no look-up.')
  if (reply.kind !== 'problem') return call.c.json(replyJson(reply))
  if (reply.code === 'bad-usage') return problemResponse(call.c, badUsage(reply.message, reply.hint))
  const { code, message, hint, near } = reply
  return problemResponse(call.c, { status: 404, code, message, hint, ...(near && { near }) })
}

function run(command: Command, call: ApiCall, values: ReturnType<typeof valuesOf>, count: number | undefined) {
  const { archive, visible, signal } = call
  const offset = numberOf(call.input['offset']) ?? 0
  return command.run({ archive, values, visible, offset, earlier: [], signal, ...(count !== undefined && { count }) })
}

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

const searchRoute: Route = {
  path: '/search',
  methods: ['get', 'post'],
  name: 'search',
  summary: 'Find the passages that fit some words best',
  input: z.strictObject({ ...inputOf(search), ...pageInput }),
  shape: 'Search',
  isWork: true,
  run: (call) => lookUp(search, call),
}

const quoteRoute: Route = {
  path: '/quote',
  methods: ['get', 'post'],
  name: 'checkQuote',
  summary: 'Is this sentence in the archive word for word, spelled otherwise, altered, or not at all?',
  input: z.strictObject(inputOf(quote)),
  shape: 'QuoteCheck',
  isWork: true,
  run: (call) => lookUp(quote, call),
}

const sourcesRoute: Route = {
  path: '/sources',
  methods: ['get'],
  name: 'listSources',
  summary: 'The documents of the archive',
  input: z.strictObject({ ...inputOf(sources, [languageOption, afterOption, beforeOption]), ...pageInput }),
  shape: 'Sources',
  isWork: false,
  run: (call) => lookUp(sources, call),
}

const LONGEST_REFERENCE = 300
const reference = z.string().trim().min(1).max(LONGEST_REFERENCE).describe('The document’s id, file or title')
const sourceFields = inputOf(source)

const sourceRoute: Route = {
  path: '/source/{reference}',
  methods: ['get'],
  name: 'getSource',
  summary: 'A document’s card, with one of its passages and its neighbours',
  input: z.strictObject({ reference, ...(sourceFields['passage'] && { passage: sourceFields['passage'] }) }),
  shape: 'Source',
  isWork: false,
  async run(call) {
    const { reference: wanted, ...others } = valuesOf(call.input)
    const opened = await openedDocument(call.access, wanted ?? '', call.token)
    if (opened.kind === 'wrong') return problemResponse(call.c, opened.wrong)
    return lookUp(source, { ...call, visible: opened.visible }, { ...others, document: wanted })
  },
}

const timelineRoute: Route = {
  path: '/timeline',
  methods: ['get'],
  name: 'timeline',
  summary: 'Dated sentences and statements in order',
  input: z.strictObject({ ...inputOf(timeline), ...pageInput }),
  shape: 'Timeline',
  isWork: true,
  run: (call) => lookUp(timeline, call),
}

/** Rows of a spreadsheet: more than a page, and yet an end. */
const MOST_ROWS = 10_000
const mentionsFormat = z
  .enum(['json', 'csv'])
  .optional()
  .describe('csv: every occurrence as a row, up to 10,000 sentences')

const mentionsRoute: Route = {
  path: '/mentions',
  methods: ['get'],
  name: 'mentions',
  summary: 'Count some words in all documents, exactly, with every sentence that has them',
  input: z.strictObject({ ...inputOf(mentions), ...pageInput, format: mentionsFormat }),
  shape: 'Mentions',
  further: { 'text/csv': 'With format=csv: a row for each occurrence, RFC 4180, UTF-8' },
  isWork: true,
  async run(call) {
    const { format, ...values } = valuesOf(call.input)
    if (format !== 'csv') return lookUp(mentions, call, values)
    const reply = await run(mentions, call, values, numberOf(call.input['count']) ?? MOST_ROWS)
    if (reply.kind !== 'mentions') return lookUp(mentions, call, values)
    return call.c.body(mentionsCsv(reply.mentions), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="mentions.csv"',
    })
  },
}

const LONGEST_RECEIPT = 40

const receiptRoute: Route = {
  path: '/receipt/{id}',
  methods: ['get'],
  name: 'getReceipt',
  summary: 'How an answer was made, held against the archive as it is now',
  input: z.strictObject({ id: z.string().min(1).max(LONGEST_RECEIPT).describe('The receiptId of an answer') }),
  shape: 'Receipt',
  isWork: true,
  async run({ c, input, archive, visible }) {
    const replay = await archive.receipt(String(input['id']), visible)
    if (replay !== undefined) return c.json(receiptJson(replay))
    const hint = 'Receipts of private questions are not kept, and old ones go in time.'
    return problemResponse(c, { status: 404, code: 'not-found', message: 'There is no such receipt.', hint })
  },
}

const factsRoute: Route = {
  path: '/facts',
  methods: ['get'],
  name: 'facts',
  summary: 'What the archive holds',
  input: z.strictObject({}),
  shape: 'About',
  isWork: false,
  run: (call) => lookUp(about, call),
}

export const ROUTES: readonly Route[] = [
  askRoute,
  exportRoute,
  searchRoute,
  quoteRoute,
  timelineRoute,
  mentionsRoute,
  sourcesRoute,
  sourceRoute,
  textRoute,
  receiptRoute,
  factsRoute,
]
