import { parse } from 'yaml'
import { z } from 'zod'
import { reasonOf } from '../errors.ts'
import { parseDate } from '../text/dates.ts'
import { decode } from './decode.ts'
import { defined } from './defined.ts'
import type { SourceFacts, SourceFile } from './loader.ts'
import { unreadable } from './unreadable.ts'

const words = z.string().trim().min(1, 'is empty')
/** YAML reads 2020 as a number, and that is a date as well. */
const date = z.union([z.string(), z.number()]).transform((given, context) => {
  const iso = parseDate(String(given))
  if (iso !== undefined) return iso
  context.addIssue({ code: 'custom', message: `"${given}" is not a date; write 2020, 2020-07 or 2020-07-17` })
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
  kind: z.enum(['article', 'report', 'testimony', 'transcript', 'post', 'table', 'message']).optional(),
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

function readYaml(file: string, yaml: string): Record<string, unknown> {
  let value: unknown
  try {
    value = parse(yaml, { schema: 'core' }) ?? {}
  } catch (cause) {
    throw unreadable(file, `is not valid YAML (${reasonOf(cause)})`, 'Correct that line.', cause)
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
    const mistakes = result.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`
        : `${issue.path.join('.')}: ${issue.message}`,
    )
    throw unreadable(
      file,
      `${what}: ${mistakes.join('; ')}`,
      `The keys are ${Object.keys(KNOWN).join(', ')}.`,
      result.error,
    )
  }
  return defined(result.data)
}
