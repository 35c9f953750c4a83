import { z } from 'zod'
import { asList, asText, isObject, type Json } from './json.ts'
import { type Fault, faultsOf, layoutFaults, plainComponentFaults } from './rules-components.ts'

export const EPHEMERAL = 64
export const LOADING = 128
export const SUPPRESS_EMBEDS = 4
export const LAYOUT = 32_768

const embed = z.strictObject({
  title: z.string().max(256).optional(),
  description: z.string().max(4096).optional(),
  url: z.string().optional(),
  color: z.number().optional(),
  timestamp: z.string().optional(),
  fields: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(256),
        value: z.string().min(1).max(1024),
        inline: z.boolean().optional(),
      }),
    )
    .max(25)
    .optional(),
  footer: z.strictObject({ text: z.string().max(2048) }).optional(),
  author: z.strictObject({ name: z.string().max(256) }).optional(),
})

/** This project's own rule on top of Discord's: nobody is ever pinged, so the field must be there and empty. */
const noMentions = z.strictObject({
  parse: z.array(z.string()).length(0),
  replied_user: z.literal(false).optional(),
  users: z.array(z.string()).length(0).optional(),
  roles: z.array(z.string()).length(0).optional(),
})

const message = z.strictObject({
  content: z.string().max(2000).nullish(),
  embeds: z.array(embed).max(10).nullish(),
  components: z.array(z.unknown()).nullish(),
  flags: z.number().int().nullish(),
  allowed_mentions: noMentions,
  attachments: z
    .array(
      z.strictObject({
        id: z.union([z.string(), z.number()]),
        filename: z.string().optional(),
        description: z.string().max(1024).optional(),
      }),
    )
    .max(10)
    .optional(),
  nonce: z.union([z.string().max(25), z.number()]).optional(),
  enforce_nonce: z.boolean().optional(),
  message_reference: z
    .strictObject({
      message_id: z.string(),
      channel_id: z.string().optional(),
      guild_id: z.string().optional(),
      fail_if_not_exists: z.boolean().optional(),
      type: z.number().optional(),
    })
    .optional(),
  tts: z.boolean().optional(),
})

export interface MessageCheck {
  /** A new message must carry something; an edit may change one part only. */
  readonly create: boolean
  readonly files: number
  /** What the edited message is now. */
  readonly flags: number
  readonly content: string
  /** Flags that this place lets a bot set. */
  readonly flagsAllowed: number
}

function embedText(embeds: readonly unknown[]): number {
  const texts = (value: unknown): number =>
    typeof value === 'string'
      ? value.length
      : Array.isArray(value) || isObject(value)
        ? Object.values(value).reduce<number>((sum, one) => sum + texts(one), 0)
        : 0
  return embeds.reduce<number>((sum, one) => sum + texts(one), 0)
}

/** What Discord would refuse in a message's body; empty when it would take it. */
export function messageFaults(body: Json, check: MessageCheck): readonly Fault[] {
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0
  const layout = ((flags | check.flags) & LAYOUT) !== 0
  const components = asList(body['components'])
  const faults: Fault[] = [...faultsOf(message, body, [])]
  const add = (path: string, code: string, text: string): unknown => faults.push({ path: [path], code, message: text })
  if ((flags & ~check.flagsAllowed) !== 0) add('flags', 'INVALID_FLAGS', `flags ${flags} can not be set here`)
  if (layout) {
    if (asText(body['content']) !== '')
      add('content', 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', 'content beside Components V2')
    if (asList(body['embeds']).length > 0)
      add('embeds', 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', 'embeds beside Components V2')
    if (check.content !== '' && body['content'] === undefined)
      add('content', 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', 'the old content must be set to null')
    if (body['components'] !== undefined || check.create) faults.push(...layoutFaults(components))
  } else {
    faults.push(...plainComponentFaults(components))
    if (
      check.create &&
      asText(body['content']).trim() === '' &&
      asList(body['embeds']).length === 0 &&
      components.length === 0 &&
      check.files === 0
    )
      add('content', 'BASE_TYPE_REQUIRED', 'Cannot send an empty message')
  }
  if (embedText(asList(body['embeds'])) > 6000)
    add('embeds', 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000')
  if (body['enforce_nonce'] === true && body['nonce'] === undefined)
    add('nonce', 'BASE_TYPE_REQUIRED', 'enforce_nonce needs a nonce')
  return faults
}
