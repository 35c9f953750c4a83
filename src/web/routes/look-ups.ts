import type { Hono } from 'hono'
import { mentionsCsv } from '../../commands/csv.ts'
import type { Reply } from '../../commands/command.ts'
import { mentions } from '../../commands/mentions.ts'
import { quote } from '../../commands/quote.ts'
import { search } from '../../commands/search.ts'
import { sources } from '../../commands/sources.ts'
import { timeline } from '../../commands/timeline.ts'
import type { ArchiveFacts } from '../../model/look-up.ts'
import type { Reader, RoomContext, RoomEnv } from '../environment.ts'
import {
  browseInput,
  filterParams,
  filterValues,
  mentionsInput,
  quoteInput,
  readInput,
  searchInput,
  timelineInput,
} from '../input.ts'
import type { LookUp } from '../look-up.ts'
import { address } from '../middleware/reader.ts'
import { browsePage, DOCUMENTS_ON_A_PAGE } from '../pages/browse.ts'
import { type Html, layout, type Page } from '../pages/layout.ts'
import { MENTIONS_ON_A_PAGE, mentionsPage } from '../pages/mentions.ts'
import { badParameter, problemPage } from '../pages/problem.ts'
import { quotePage } from '../pages/quote.ts'
import { HITS_ON_A_PAGE, searchPage } from '../pages/search.ts'
import { ENTRIES_ON_A_PAGE, timelinePage } from '../pages/timeline.ts'
import type { RoomParts } from '../parts.ts'
import { problemNote } from '../views/problem-note.ts'
import { busy } from './ask.ts'

export interface LookUpParts extends Pick<RoomParts, 'archive'> {
  readonly lookUp: LookUp
}

/** Occurrences that one CSV file holds at most. */
const MOST_IN_CSV = 100_000

/** Search, quote check, browsing, timeline and mentions: each a page over the command of the same name. */
export function lookUpRoutes(room: Hono<RoomEnv>, { archive, lookUp }: LookUpParts): void {
  const facts = (c: RoomContext): Promise<ArchiveFacts> => archive().facts(c.get('reader').visible)

  room.get('/search', async (c) => {
    const read = await readInput(c, searchInput)
    if (read.kind === 'wrong') return badParameter(c, read)
    const { words, offset, ...filter } = read.input
    const wish = { values: { ...filterValues(filter), words }, offset, count: HITS_ON_A_PAGE }
    const reply = words === undefined ? undefined : await lookUp(c, search, wish)
    const result = typeof reply === 'object' && reply.kind === 'search' ? reply.result : undefined
    const path = address('/search', { words, ...filterParams(filter) })
    const form = { words, filter }
    return shown(c, reply, { title: words ?? titles(c).search, at: 'search', path }, async (reader, problem) =>
      searchPage(form, await facts(c), reader, { result, problem }),
    )
  })

  room.on(['GET', 'POST'], '/quote', async (c) => {
    const read = await readInput(c, quoteInput)
    if (read.kind === 'wrong') return badParameter(c, read)
    const { text } = read.input
    const reply = text === undefined ? undefined : await lookUp(c, quote, { values: { text } })
    const check = typeof reply === 'object' && reply.kind === 'quote' ? reply.check : undefined
    const path = address('/quote', { text: c.req.method === 'POST' ? undefined : text })
    return shown(c, reply, { title: titles(c).quote, at: 'quote', path }, (reader, problem) =>
      quotePage(text, reader, { check, problem }),
    )
  })

  room.get('/browse', async (c) => {
    const read = await readInput(c, browseInput)
    if (read.kind === 'wrong') return badParameter(c, read)
    const { offset, ...filter } = read.input
    const wish = { values: filterValues(filter), offset, count: DOCUMENTS_ON_A_PAGE }
    const reply = await lookUp(c, sources, wish)
    const list = typeof reply === 'object' && reply.kind === 'sources' ? reply.list : undefined
    const path = address('/browse', { ...filterParams(filter), offset: offset === 0 ? undefined : offset })
    return shown(c, reply, { title: titles(c).browse, at: 'browse', path, wide: true }, async (reader, problem) =>
      browsePage(filter, await facts(c), reader, { list, problem }),
    )
  })

  room.get('/timeline', async (c) => {
    const read = await readInput(c, timelineInput)
    if (read.kind === 'wrong') return badParameter(c, read)
    const { topic, clock, offset, ...filter } = read.input
    const wish = { values: { ...filterValues(filter), topic, clock }, offset, count: ENTRIES_ON_A_PAGE }
    const reply = await lookUp(c, timeline, wish)
    const made = typeof reply === 'object' && reply.kind === 'timeline' ? reply.timeline : undefined
    const path = address('/timeline', { topic, clock, ...filterParams(filter) })
    const form = { topic, clock, filter }
    return shown(
      c,
      reply,
      { title: topic ?? titles(c).timeline, at: 'timeline', path, wide: true },
      async (reader, problem) => timelinePage(form, await facts(c), reader, { timeline: made, problem }),
    )
  })

  room.get('/mentions', async (c) => {
    const read = await readInput(c, mentionsInput)
    if (read.kind === 'wrong') return badParameter(c, read)
    const { words, offset, ...filter } = read.input
    const wish = { values: { ...filterValues(filter), words }, offset, count: MENTIONS_ON_A_PAGE }
    const reply = words === undefined ? undefined : await lookUp(c, mentions, wish)
    const found = typeof reply === 'object' && reply.kind === 'mentions' ? reply.mentions : undefined
    const path = address('/mentions', { words, ...filterParams(filter) })
    const form = { words, filter }
    return shown(c, reply, { title: words ?? titles(c).mentions, at: 'mentions', path }, async (reader, problem) =>
      mentionsPage(form, await facts(c), reader, { found, problem }),
    )
  })

  room.get('/mentions.csv', async (c) => {
    const read = await readInput(c, mentionsInput)
    if (read.kind === 'wrong') return badParameter(c, read)
    const { words, offset, ...filter } = read.input
    const reply = await lookUp(c, mentions, { values: { ...filterValues(filter), words }, offset, count: MOST_IN_CSV })
    if (reply === 'busy') return busy(c)
    if (reply.kind !== 'mentions') return badParameter(c, { parameter: 'words' })
    return c.body(mentionsCsv(reply.mentions), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="mentions.csv"',
    })
  })
}

const titles = (c: RoomContext): Reader['texts']['nav'] => c.get('reader').texts.nav

/** A look-up's page with its status: 400 for a wish that can not be met, which is told above the form's result. */
async function shown(
  c: RoomContext,
  reply: Reply | 'busy' | undefined,
  page: Omit<Page, 'content'>,
  content: (reader: Reader, problem: Html | undefined) => Html | Promise<Html>,
): Promise<Response> {
  if (reply === 'busy') return busy(c)
  const reader = c.get('reader')
  const isProblem = reply?.kind === 'problem'
  if (isProblem && reply.code === 'not-found') return problemPage(c, 404, reader.texts.problems.notFound)
  const made = await content(reader, isProblem ? problemNote(reply, reader) : undefined)
  return c.html(layout({ ...page, content: made }, reader), isProblem ? 400 : 200)
}
