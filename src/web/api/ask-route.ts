import type { Context } from 'hono'
import { z } from 'zod'
import { ask } from '../../commands/ask.ts'
import type { Call, Reply } from '../../commands/command.ts'
import { EXPORT_FORMATS, type ExportFormat, exportAnswer, isNothingToExport } from '../../commands/export-answer.ts'
import { inputOf, questionCall, questionInput, valuesOf } from '../../commands/input-schema.ts'
import { answerJson } from '../../commands/json.ts'
import { languageOption } from '../../commands/options.ts'
import { streamAnswer } from './ask-stream.ts'
import { badUsage, problemResponse, type Wrong } from './problem.ts'
import type { ApiCall, Route } from './route.ts'

const question = { ...inputOf(ask, [languageOption]), ...questionInput }

export const askRoute: Route = {
  path: '/ask',
  methods: ['get', 'post'],
  name: 'ask',
  summary: 'Answer a question with a citation under every sentence, or say that the archive is silent',
  input: z.strictObject(question),
  shape: 'Answer',
  further: {
    'text/event-stream':
      'With Accept: text/event-stream. Events: progress {step}, sentence {text, markers, citations}, then answer (the whole, which alone counts) or problem',
  },
  isWork: true,
  async run(call) {
    if (wantsEvents(call.c)) return streamAnswer(call, (signal, heard) => answered({ ...call, signal }, heard))
    const reply = await answered(call)
    return reply.kind === 'answer' ? call.c.json(answerJson(reply.answer)) : refused(call.c, reply)
  },
}

const MEDIA: Readonly<Record<ExportFormat, readonly [type: string, ending: string]>> = {
  markdown: ['text/markdown; charset=utf-8', 'md'],
  bibtex: ['application/x-bibtex; charset=utf-8', 'bib'],
  ris: ['application/x-research-info-systems; charset=utf-8', 'ris'],
  csl: ['application/vnd.citationstyles.csl+json', 'csl.json'],
  json: ['application/json', 'json'],
}
const format = z.enum(EXPORT_FORMATS).describe('Which of the formats to write')

const NOTHING_TO_EXPORT: Wrong = {
  status: 404,
  code: 'not-found',
  message: 'The archive is silent on this question: there are no sources to write.',
  hint: 'Ask something else, or have the silence itself as markdown or json.',
}

export const exportRoute: Route = {
  path: '/export',
  methods: ['get', 'post'],
  name: 'exportAnswer',
  summary: 'Answer a question and give the answer, or its sources, as a file',
  input: z.strictObject({ ...question, format }),
  shape: 'Answer',
  further: {
    'text/markdown': 'The answer with footnotes',
    'application/x-bibtex': 'The cited documents as BibTeX',
    'application/x-research-info-systems': 'The cited documents as RIS',
    'application/vnd.citationstyles.csl+json': 'The cited documents as CSL-JSON',
  },
  isWork: true,
  async run(call) {
    const reply = await answered(call)
    if (reply.kind !== 'answer') return refused(call.c, reply)
    const chosen = format.parse(call.input['format'])
    if (isNothingToExport(reply.answer, chosen)) return problemResponse(call.c, NOTHING_TO_EXPORT)
    const [type, ending] = MEDIA[chosen]
    return call.c.body(exportAnswer(reply.answer, chosen, call.now()), 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="answer.${ending}"`,
    })
  },
}

function answered(
  { input, archive, visible, signal }: ApiCall,
  heard: Pick<Call, 'onProgress' | 'onSentence'> = {},
): Promise<Reply> {
  const { earlier, ...kept } = questionCall(input)
  return ask.run({ archive, values: valuesOf(input), visible, offset: 0, earlier, ...kept, signal, ...heard })
}

function refused(c: Context, reply: Reply): Response {
  if (reply.kind !== 'problem') throw new Error(`A question was answered with ${reply.kind}.`)
  return problemResponse(c, badUsage(reply.message, reply.hint))
}

function wantsEvents(c: Context): boolean {
  return /\btext\/event-stream\b/iu.test(c.req.header('accept') ?? '')
}
