import { parse } from 'yaml'
import { z } from 'zod'
import { reasonOf } from '../../errors.ts'
import { decode } from '../bytes/decode.ts'
import { defined } from './defined.ts'
import type { SourceFacts, SourceFile } from '../loader.ts'
import { sidecarDate } from './sidecar-date.ts'
import { unreadable } from '../unreadable.ts'

const KINDS = ['article', 'report', 'testimony', 'transcript', 'post', 'table', 'message'] as const

const words = z.string({ error: 'is not a text; set it between quotation marks' }).trim().min(1, 'is empty')
/** YAML reads 2020 as a number, and that is a date as well. */
const date = z
  .union([z.string(), z.number()], { error: 'is not a date; write 2020, 2020-07 or 2020-07-17' })
  .transform((given, context) => {
    const read = sidecarDate(String(given))
    if (read.kind === 'date') return read.iso
    context.addIssue({ code: 'custom', message: read.problem })
    return z.NEVER
  })
const url = z.url({ protocol: /^https?$/u, error: 'is not an http or https address' })
const language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/u, 'is not a language code such as en, fa, ar, fr')
  .transform((tag) => tag.split(/[-_]/u, 1)[0]?.toLowerCase() ?? 'und')

const KNOWN = {
  title: words.optional(),
  author: z.union([words, z.array(words).transform((names) => names.join(', '))]).optional(),
  publisher: words.optional(),
  publishedOn: date.optional(),
  capturedAt: date.optional(),
  url: url.optional(),
  language: language.optional(),
  kind: z.enum(KINDS, { error: `is none of ${KINDS.join(', ')}` }).optional(),
  collection: words.regex(/^[^/\\]+$/u, 'holds a slash').optional(),
  syndicatedFrom: words.optional(),
  tags: z.union([z.array(words), words.transform((list) => list.split(/\s*,\s*/u))]).optional(),
}
const strict = z.strictObject(KNOWN)
const lenient = z.object(KNOWN)
/** What other programs call our fields in front matter. */
const ALIASES: Readonly<Record<string, keyof typeof KNOWN>> = {
  date: 'publishedOn',
  published: 'publishedOn',
  lang: 'language',
  authors: 'author',
  source: 'publisher',
  canonical: 'url',
}

/** The facts of a sidecar file, `NAME.meta.yml`. An unknown key or a wrong value is an error, since it is a typing mistake. */
export function readSidecar(sidecar: SourceFile): SourceFacts {
  return check(strict, readYaml(sidecar.file, decode(sidecar)), sidecar.file, 'sidecar')
}

/** The facts of YAML front matter. Keys that we do not know belong to other programs and are left alone. */
export function readFrontMatter(file: string, yaml: string): SourceFacts {
  const given = readYaml(file, yaml)
  for (const [alias, key] of Object.entries(ALIASES)) {
    const value = given[alias]
    if (given[key] === undefined && KNOWN[key].safeParse(value).success) given[key] = value
  }
  return check(lenient, given, file, 'front matter')
}

const CORRECT_LINE =
  'Correct that line. A value that holds a colon, a # or quotation marks goes between single quotes: title: \'Minutes: the "old" mill\'.'

/** The parser shows the line as a picture below its message. */
const firstLine = (message: string): string => message.split('\n', 1)[0]?.replace(/:$/u, '') ?? ''

function readYaml(file: string, yaml: string): Record<string, unknown> {
  let value: unknown
  try {
    value = parse(yaml, { schema: 'core' }) ?? {}
  } catch (cause) {
    throw unreadable(file, `is not valid YAML (${firstLine(reasonOf(cause))})`, CORRECT_LINE, cause)
  }
  const mapping = z.record(z.string(), z.unknown()).safeParse(value)
  if (mapping.success) return { ...mapping.data }
  throw unreadable(
    file,
    'its YAML is not a list of `key: value` lines',
    `Use these keys: ${Object.keys(KNOWN).join(', ')}.`,
  )
}

function check(schema: typeof strict | typeof lenient, value: unknown, file: string, what: string): SourceFacts {
  // YAML's empty value (`author:`) says nothing, so it is the same as no key.
  const given = Object.fromEntries(
    Object.entries(value ?? {}).filter(([, entry]) => entry !== null && entry !== undefined),
  )
  const result = schema.safeParse(given)
  if (!result.success) {
    const unknown = result.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
    const mistakes = result.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`
        : `${issue.path.join('.')}: ${issue.message}`,
    )
    const hint =
      unknown.length > 0 ? `The keys are ${Object.keys(KNOWN).join(', ')}.` : 'Correct the value, or take the line out.'
    throw unreadable(file, `${what}: ${mistakes.join('; ')}`, hint, result.error)
  }
  return defined(result.data)
}
