import { z } from 'zod'
import { FootnoteError } from './errors.ts'

/** Each message says what to write instead, after what is wrong. */
const expected = (what: string) => ({ error: (issue: { input?: unknown }) => `is ${shown(issue.input)}; ${what}` })

const folder = z.string()
const modelName = /^[a-z][a-z0-9_-]*:\S+$/
const snowflake = /^\d{15,21}$/

const wholeNumber = (otherwise: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$/, expected('write a whole number from 1 on'))
    .transform(Number)
    .default(otherwise)

/** The value is a secret: it is never shown, not even when it is wrong. */
const secret = z
  .string()
  .regex(/^\S+$/, { error: 'has a space inside; write the key as its provider shows it' })
  .optional()

const webAddress = z
  .url({ protocol: /^https?$/, ...expected('write an address that begins with https:// or http://') })
  .optional()

/** A site without a path, as browsers name it in the header Origin. */
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text

/** It holds a password: it is never shown, not even when it is wrong. */
const databaseAddress = z
  .string()
  .regex(/^postgres(?:ql)?:\/\/\S+$/, {
    error: 'is no address of a PostgreSQL database; write postgres://USER:PASSWORD@HOST:5432/DATABASE',
  })
  .optional()

const schema = z.object({
  DOCUMENTS_DIR: folder.default('documents'),
  EMBEDDINGS_DIR: folder.default('embeddings'),
  DATA_DIR: folder.default('data'),
  WATCH: z
    .enum(['true', 'false'], expected('write true or false'))
    .transform((text) => text === 'true')
    .default(false),
  INGEST_ON_START: z
    .enum(['true', 'false'], expected('write true or false'))
    .transform((text) => text === 'true')
    .default(true),
  DATABASE_URL: databaseAddress,
  DATABASE_READ_URL: databaseAddress,
  DATABASE_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,47}$/, expected('write small letters, digits and underscores, 48 at most'))
    .default('footnote'),
  DATABASE_POOL_SIZE: wholeNumber(8),
  DATABASE_TIMEOUT_SECONDS: wholeNumber(30),
  DATABASE_BUILD_MEMORY: z
    .string()
    .regex(/^[1-9]\d{0,6}(?:kB|MB|GB)$/, expected('write a size such as 512MB or 2GB'))
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], expected('write debug, info, warn or error')).optional(),
  EMBEDDER: z
    .string()
    .refine(
      (name) => name === 'lsa' || modelName.test(name),
      expected('write lsa, transformers:MODEL, or provider:model such as ollama:nomic-embed-text'),
    )
    .default('lsa'),
  MODELS_DIR: folder.default('models'),
  MODELS_HOST: webAddress,
  RERANKER: z
    .string()
    .regex(/^(?:transformers|server):\S+$/, expected('write transformers:MODEL or server:MODEL, or leave it empty'))
    .optional(),
  RERANKER_BASE_URL: webAddress,
  RERANKER_API_KEY: secret,
  CHAT_MODEL: z
    .string()
    .regex(modelName, expected('write provider:model such as openai:gpt-4.1-mini, or leave it empty'))
    .optional(),
  CHAT_TIMEOUT_SECONDS: wholeNumber(60),
  CHAT_MOST_TOKENS: wholeNumber(16_000),
  OPENAI_API_KEY: secret,
  OPENAI_BASE_URL: webAddress,
  ANTHROPIC_API_KEY: secret,
  GOOGLE_API_KEY: secret,
  MISTRAL_API_KEY: secret,
  OLLAMA_BASE_URL: webAddress,
  CHAT_BASE_URL: webAddress,
  RECEIPTS_KEPT: z
    .string()
    .regex(/^\d{1,7}$/, expected('write a whole number from 0 on'))
    .transform(Number)
    .default(20_000),
  READING_ROOM_PORT: z
    .string()
    .regex(/^(?:off|\d{1,5})$/, expected('write a port such as 8765, 0 for any that is free, or off'))
    .refine((text) => !(Number(text) > 65_535), expected('write a port up to 65535'))
    .transform((text): 'off' | number => (text === 'off' ? text : Number(text)))
    .optional(),
  READING_ROOM_HOST: z
    .string()
    .regex(/^[\w.:%[\]-]+$/, expected('write an address of this machine, such as 127.0.0.1 or 0.0.0.0'))
    .default('127.0.0.1'),
  READING_ROOM_URL: webAddress.transform((url) => url?.replace(/[?#].*$|\/+$/g, '')),
  READING_ROOM_LINK_DAYS: wholeNumber(7),
  READING_ROOM_ORIGINS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
    .refine(
      (origins) => origins.every((origin) => origin === '*' || isOrigin(origin)),
      expected('write the sites with commas between them, such as https://example.org, or * for all'),
    )
    .default([]),
  READING_ROOM_LIMIT: wholeNumber(120),
  READING_ROOM_RUNNING: wholeNumber(4),
  READING_ROOM_PROXY: z
    .enum(['true', 'false'], expected('write true or false'))
    .transform((text) => text === 'true')
    .default(false),
  METRICS_TOKEN: secret,
  DISCORD_TOKEN: z
    .string()
    // The value is a secret: it is never shown, not even when it is wrong.
    .regex(/^\S+$/, { error: 'has a space inside; write the token as Discord’s developer portal shows it' })
    .optional(),
  DISCORD_GUILD_IDS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .refine(
      (ids) => ids.every((id) => snowflake.test(id)),
      expected('write the ids of servers (15 to 21 digits) with commas between them'),
    )
    .default([]),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, ...expected('write an address that begins with https:// or http://') })
    .optional(),
  DISCORD_SHARDS: z
    .string()
    .regex(
      /^(?:auto|[1-9]\d{0,3}|\d{1,4}(?:,\d{1,4})*\/[1-9]\d{0,3})$/,
      expected('write auto, a whole number from 1 on, or the shards of this process and how many there are: 0,1/4'),
    )
    .refine((text) => {
      const shards = readShards(text)
      return typeof shards !== 'object' || shards.ids.every((id) => id < shards.count)
    }, expected('shards count from 0: of four they are 0, 1, 2 and 3'))
    .transform(readShards)
    .default('auto'),
  DISCORD_MESSAGE_CONTENT: z
    .enum(['true', 'false'], expected('write true or false'))
    .transform((text) => text === 'true')
    .default(false),
  DISCORD_ACCESS_FILE: z.string().optional(),
  DISCORD_USER_LIMIT: wholeNumber(6),
  DISCORD_GUILD_LIMIT: wholeNumber(60),
  DISCORD_RUNNING: wholeNumber(4),
  DISCORD_WAITING: wholeNumber(100),
  DISCORD_SHUTDOWN_SECONDS: wholeNumber(20),
})

/** The connections that a process shares the servers among: as Discord recommends, so many, or some of so many. */
export type Shards = 'auto' | number | { readonly ids: readonly number[]; readonly count: number }

function readShards(text: string): Shards {
  const [ids = '', count] = text.split('/')
  if (count !== undefined) return { ids: [...new Set(ids.split(',').map(Number))], count: Number(count) }
  return text === 'auto' ? text : Number(text)
}

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape)

export type Config = Readonly<z.infer<typeof schema>>

/**
 * Reads every setting once. A setting that is empty counts as not set. Throws FootnoteError 'bad-setting', which names
 * every mistake at once with what to write instead.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(env)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '')
  const result = schema.safeParse(Object.fromEntries(given))
  if (result.success) return result.data
  const mistakes = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}.`)
  const subject = mistakes.length === 1 ? 'A setting is wrong' : `${mistakes.length} settings are wrong`
  throw new FootnoteError('bad-setting', [`${subject}:`, ...mistakes].join('\n'), {
    hint: 'Correct it in .env, or in the environment; .env.example explains every setting.',
    cause: result.error,
  })
}

function shown(input: unknown): string {
  return `“${Array.isArray(input) ? input.join(', ') : String(input)}”`
}
