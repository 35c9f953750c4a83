import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { ask } from '../../commands/ask.ts'
import type { Reply } from '../../commands/command.ts'
import { EXPORT_FORMATS, type ExportFormat, exportAnswer } from '../../commands/export-answer.ts'
import { reasonOf } from '../../errors.ts'
import type { Answer } from '../../model/answer.ts'
import type { RoomContext, RoomEnv } from '../environment.ts'
import { askInput, filterParams, filterValues, isFiltered, readInput } from '../input.ts'
import type { KeptAnswers } from '../kept-answers.ts'
import type { LookUp, Wish } from '../look-up.ts'
import { askPage } from '../pages/ask.ts'
import { type Html, layout } from '../pages/layout.ts'
import { badParameter, problemPage } from '../pages/problem.ts'
import type { RoomParts } from '../parts.ts'
import { address } from '../middleware/reader.ts'
import { answerView, citationLinks, sentenceView } from '../views/answer.ts'
import { silenceView } from '../views/silence.ts'
import { problemNote, said } from '../views/problem-note.ts'

export interface AskParts extends Pick<RoomParts, 'archive' | 'gaps' | 'log' | 'now'> {
  readonly lookUp: LookUp
  readonly kept: KeptAnswers
}

type Input = ReturnType<typeof askInput.parse>

/** The question box, its answers as a page and as events, and answers as files. */
export function askRoutes(room: Hono<RoomEnv>, parts: AskParts): void {
  room.on(['GET', 'POST'], '/', async (c) => {
    const read = await readInput(c, askInput)
    if (read.kind === 'wrong') return badParameter(c, read)
    return askedPage(c, read.input, parts)
  })
  room.post('/ask/events', async (c) => {
    const read = await readInput(c, askInput)
    if (read.kind === 'wrong' || read.input.q === undefined)
      return badParameter(c, read.kind === 'wrong' ? read : { parameter: 'q' })
    return events(c, read.input, parts)
  })
  room.get('/answers/:id/:format', (c) => {
    const answer = parts.kept.find(c.req.param('id'))
    const format = EXPORT_FORMATS.find((one) => one === c.req.param('format'))
    if (answer === undefined || format === undefined)
      return problemPage(c, 404, c.get('reader').texts.problems.notFound)
    return fileOf(c, exportAnswer(answer, format, parts.now()), format)
  })
}

/** What a saved file is called and how it is sent. */
const FILES: Readonly<Record<ExportFormat, readonly [ending: string, type: string]>> = {
  markdown: ['md', 'text/markdown'],
  bibtex: ['bib', 'application/x-bibtex'],
  ris: ['ris', 'application/x-research-info-systems'],
  csl: ['csl.json', 'application/vnd.citationstyles.csl+json'],
  json: ['json', 'application/json'],
}

export function fileOf(c: RoomContext, content: string, format: ExportFormat, name = 'footnote'): Response {
  const [ending, type] = FILES[format]
  return c.body(content, 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}.${ending}"`,
  })
}

async function askedPage(c: RoomContext, input: Input, parts: AskParts): Promise<Response> {
  const reader = c.get('reader')
  const facts = await parts.archive().facts(reader.visible)
  const form = formOf(c, input)
  const page = (shown: Parameters<typeof askPage>[3]): Html =>
    layout(
      {
        title: titleOf(c, input),
        at: 'ask',
        path: isPrivate(c, input) ? '/' : address('/', queryOf(input)),
        content: askPage(form, facts, reader, shown),
      },
      reader,
    )
  if (input.q === undefined) return c.html(page({}))
  const reply = await parts.lookUp(c, ask, wishOf(c, input))
  if (reply === 'busy') return busy(c)
  if (reply.kind === 'problem') return c.html(page({ problem: reply }), 400)
  if (reply.kind !== 'answer') throw new Error('A question was answered with something else.')
  await noteGap(c, reply.answer, input, parts)
  return c.html(page({ result: resultView(c, reply.answer, input, parts) }))
}

export function busy(c: RoomContext): Response | Promise<Response> {
  c.header('retry-after', '10')
  return problemPage(c, 503, c.get('reader').texts.problems.busy)
}

const isPrivate = (c: RoomContext, input: Input): boolean =>
  input.private !== undefined || (c.req.method === 'POST' && c.req.path === '/')

const formOf = (c: RoomContext, input: Input): Parameters<typeof askPage>[0] => ({
  q: input.q,
  filter: input,
  earlier: input.earlier,
  isPrivate: isPrivate(c, input),
})

/** Titles stand in the browser's history, where a private question has no place either. */
const titleOf = (c: RoomContext, input: Input): string =>
  (isPrivate(c, input) ? undefined : input.q) ?? c.get('reader').texts.ask.title

function wishOf(c: RoomContext, input: Input): Wish {
  return {
    values: { ...filterValues(input), question: input.q },
    earlier: input.earlier,
    ...(isPrivate(c, input) && { private: true }),
  }
}

const queryOf = (input: Input) => ({ q: input.q, ...filterParams(input), earlier: input.earlier })

function resultView(c: RoomContext, answer: Answer, input: Input, { kept }: AskParts): Html {
  const reader = c.get('reader')
  const back = isPrivate(c, input) ? undefined : address('/', queryOf(input)).split('?', 2)[1]
  const place = { reader, back }
  if (answer.kind === 'answered') return answerView(answer, { ...place, keptId: kept.keep(answer) })
  const clear = isFiltered(input) && !isPrivate(c, input) ? reader.to('/', { q: input.q }) : undefined
  return silenceView(answer, { ...place, keptId: undefined }, clear)
}

/** What the archive is silent on is listed for its keepers, unless it was asked in private or of a limited collection. */
async function noteGap(c: RoomContext, answer: Answer, input: Input, { gaps, log }: AskParts): Promise<void> {
  if (answer.kind !== 'silent' || isPrivate(c, input) || c.get('reader').token !== undefined || isFiltered(input))
    return
  await gaps?.add(answer.question).catch((error: unknown) => log.warn('gap-not-kept', { reason: reasonOf(error) }))
}

const rendered = async (view: Html): Promise<string> => String(await view)

/** The same as events, for the script of the page: steps and sentences as they come, and the finished answer as HTML. */
function events(c: RoomContext, input: Input, parts: AskParts): Response {
  const reader = c.get('reader')
  return streamSSE(c, async (stream) => {
    const gone = new AbortController()
    stream.onAbort(() => gone.abort())
    let writing: Promise<unknown> = Promise.resolve()
    const send = (event: string, data: unknown): void => {
      writing = writing.then(() => stream.writeSSE({ event, data: JSON.stringify(data) }))
    }
    try {
      const reply = await parts.lookUp(c, ask, {
        ...wishOf(c, input),
        signal: gone.signal,
        onProgress: (step) => send('step', reader.texts.ask.steps[step] ?? reader.texts.ask.working),
        onSentence: (sentence, citations) => {
          const place = { reader, back: undefined }
          const view = sentenceView(sentence, citations, citationLinks(citations, place), reader)
          writing = writing.then(async () =>
            stream.writeSSE({ event: 'sentence', data: JSON.stringify(await rendered(view)) }),
          )
        },
      })
      if (typeof reply === 'string') send('problem', await rendered(said(reader.texts.problems.busy)))
      else if (reply.kind === 'problem') send('problem', await rendered(problemNote(reply, reader)))
      else send('done', await done(c, reply, input, parts))
    } catch (error) {
      if (!gone.signal.aborted) parts.log.error('ask-failed', { reason: reasonOf(error) })
      const reference = Math.floor(parts.now().getTime()).toString(36)
      const [title, what] = reader.texts.problems.failed
      send('problem', await rendered(said([title, what(reference)])))
    }
    await writing
  })
}

/** The parts of the page that change with an answer. */
async function done(c: RoomContext, reply: Reply, input: Input, parts: AskParts): Promise<object> {
  if (reply.kind !== 'answer') throw new Error('A question was answered with something else.')
  await noteGap(c, reply.answer, input, parts)
  const reader = c.get('reader')
  const facts = await parts.archive().facts(reader.visible)
  const content = askPage(formOf(c, input), facts, reader, { result: resultView(c, reply.answer, input, parts) })
  return {
    html: String(await content),
    title: `${titleOf(c, input)} · Footnote`,
    ...(isPrivate(c, input) ? {} : { address: reader.to('/', queryOf(input)) }),
  }
}
