import { z } from 'zod'
import type { RoomContext } from './environment.ts'

/** An empty field of a form counts as not filled in. */
const filled = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => (text.trim() === '' ? undefined : text))
    .optional()

export const span = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/u)
  .transform((text) => {
    const [start = 0, end = 0] = text.split('-').map(Number)
    return { start, end }
  })
  .refine(({ start, end }) => start < end)

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/u)
    .transform(Number)
    .pipe(z.number().max(most))

const flag = z.literal(['true', 'on', '1', '']).optional()

/** The filters that every look-up takes; what they mean is for commands/filter.ts to say. */
export const filterFields = {
  collection: filled(100),
  language: filled(50),
  publisher: filled(200),
  after: filled(20),
  before: filled(20),
  'known-on': filled(20),
  exact: flag,
}

export const offsetField = whole(1_000_000).default(0)

export const askInput = z.object({
  q: filled(1000),
  ...filterFields,
  private: flag,
  /** Earlier questions of this conversation, oldest first. */
  earlier: z.array(z.string().max(1000)).max(8).default([]),
})
export const searchInput = z.object({ words: filled(500), ...filterFields, offset: offsetField })
export const quoteInput = z.object({ text: filled(2000) })
export const browseInput = z.object({ ...filterFields, offset: offsetField })
export const timelineInput = z.object({
  topic: filled(500),
  clock: filled(20),
  ...filterFields,
  offset: offsetField,
})
export const mentionsInput = z.object({ words: filled(300), ...filterFields, offset: offsetField })

const cited = /^[\w-]{1,40}\.\d{1,9}-\d{1,9}(?:_[\w-]{1,40}\.\d{1,9}-\d{1,9}){0,40}$/u
export const documentInput = z.object({
  s: span.optional(),
  /** The beginning of the quoted words, by which they are found again in a text that was read anew. */
  q: filled(1000),
  part: whole(100_000).optional(),
  page: whole(100_000).optional(),
  /** The citations of an answer, `DOCUMENT.START-END` with `_` between them, and which of them this is, from 1. */
  c: z.string().regex(cited).optional(),
  n: whole(50).optional(),
  /** The query of the page that they were on. */
  back: filled(3000),
})

export type FilterInput = Readonly<Record<keyof typeof filterFields, string | undefined>>

export interface Wrong {
  readonly kind: 'wrong'
  readonly parameter: string
  /** Of a text that is too long: how many characters it may have. */
  readonly most?: number
}

export type ReadInput<T> = { readonly kind: 'read'; readonly input: T } | Wrong

/** The parameters of the address and, of a form that was posted, its fields, held to a schema. */
export async function readInput<T>(c: RoomContext, schema: z.ZodType<T>): Promise<ReadInput<T>> {
  const given = new URLSearchParams(new URL(c.req.url).search)
  if (c.req.method === 'POST') for (const [name, value] of await posted(c)) given.append(name, value)
  const fields: Record<string, string | string[]> = {}
  for (const name of new Set(given.keys())) {
    fields[name] = name === 'earlier' ? given.getAll(name) : (given.getAll(name).at(-1) ?? '')
  }
  const checked = schema.safeParse(fields)
  if (checked.success) return { kind: 'read', input: checked.data }
  const [issue] = checked.error.issues
  const isLong = issue?.code === 'too_big' && issue.origin === 'string'
  return { kind: 'wrong', parameter: String(issue?.path[0] ?? ''), ...(isLong && { most: Number(issue.maximum) }) }
}

async function posted(c: RoomContext): Promise<URLSearchParams> {
  const isForm = /^application\/x-www-form-urlencoded\b/iu.test(c.req.header('content-type') ?? '')
  return new URLSearchParams(isForm ? await c.req.text() : '')
}

/** What commands call the same fields. */
export function filterValues(input: Partial<FilterInput>): Readonly<Record<string, string | undefined>> {
  const { 'known-on': known, exact, ...others } = input
  return { ...others, known, exact: exact === undefined ? undefined : 'true' }
}

/** The fields as an address has them. */
export function filterParams(input: Partial<FilterInput>): Readonly<Record<string, string | undefined>> {
  const { exact, collection, language, publisher, after, before } = input
  const isExact = exact === undefined ? undefined : 'true'
  return { collection, language, publisher, after, before, 'known-on': input['known-on'], exact: isExact }
}

/** True when anything is filtered. */
export function isFiltered(input: Partial<FilterInput>): boolean {
  return Object.values(filterParams(input)).some((value) => value !== undefined)
}
