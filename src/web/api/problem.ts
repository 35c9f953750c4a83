import type { Context } from 'hono'
import { z } from 'zod'
import type { DocumentFacts } from '../../model/document.ts'
import { type ErrorCode, FootnoteError } from '../../errors.ts'

/** RFC 9457, with the words of the house: what happened, and what to do. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string().describe('The name of the status'),
  status: z.int().min(400).max(599),
  detail: z.string().describe('The same as message'),
  code: z.string().describe('What a program goes by, such as bad-usage, not-found, too-many or busy'),
  message: z.string().describe('What happened'),
  hint: z.string().describe('What to do about it'),
  near: z
    .array(z.object({ id: z.string(), title: z.string() }))
    .optional()
    .describe('Documents that may have been meant'),
})

const TITLES = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
} as const
export type ProblemStatus = keyof typeof TITLES

export interface Wrong {
  readonly status: ProblemStatus
  readonly code: ErrorCode | 'too-many' | 'busy' | 'too-late' | 'unexpected'
  readonly message: string
  readonly hint: string
  readonly near?: readonly DocumentFacts[]
  readonly headers?: Readonly<Record<string, string>>
}

export function problemBody({ status, code, message, hint, near = [] }: Wrong): z.infer<typeof problemSchema> {
  const body = { type: 'about:blank', title: TITLES[status], status, detail: message, code, message, hint } as const
  return near.length === 0 ? body : { ...body, near: near.map(({ id, title }) => ({ id, title })) }
}

export function problemResponse(c: Context, wrong: Wrong): Response {
  const headers = { 'content-type': 'application/problem+json', ...wrong.headers }
  return c.body(JSON.stringify(problemBody(wrong)), wrong.status, headers)
}

export const badUsage = (message: string, hint: string): Wrong => ({ status: 400, code: 'bad-usage', message, hint })

export const ADDRESS_TOO_LONG: Wrong = {
  status: 414,
  code: 'bad-usage',
  message: 'The address is too long.',
  hint: 'Send long texts as the JSON body of a POST.',
}

const STATUS: Readonly<Record<ErrorCode, ProblemStatus>> = {
  'bad-setting': 503,
  'bad-usage': 400,
  'documents-missing': 503,
  'document-unreadable': 503,
  'index-missing': 503,
  'index-damaged': 503,
  'index-locked': 503,
  'index-mismatch': 503,
  'store-unreachable': 503,
  'package-missing': 503,
  'model-failed': 502,
  'discord-refused': 503,
  'not-found': 404,
  'not-allowed': 403,
  stopped: 503,
  'out-of-memory': 503,
}

/** Whatever was thrown. What is not ours is told by its kind alone: a foreign message may hold anything. */
export function wrongOf(thrown: unknown): Wrong {
  if (thrown instanceof FootnoteError) {
    const { code, message, hint } = thrown
    return { status: STATUS[code], code, message, hint }
  }
  if (thrown instanceof Error && thrown.name === 'TimeoutError') {
    return {
      status: 503,
      code: 'too-late',
      message: 'This took too long and was given up.',
      hint: 'Ask for less: a smaller count, one collection, or a shorter time.',
    }
  }
  return {
    status: 500,
    code: 'unexpected',
    message: 'Something went wrong inside.',
    hint: 'Try again; whoever runs this archive finds the reason in its log.',
  }
}
