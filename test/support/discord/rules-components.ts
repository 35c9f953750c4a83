import { z } from 'zod'
import { asList, asObject, asText, isObject, type Json } from './json.ts'

/** One thing wrong in a payload: where, and in Discord's words why. */
export interface Fault {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly message: string
}

const ACTION_ROW = 1
const BUTTON = 2
const TEXT_INPUT = 4
const SECTION = 9
const TEXT_DISPLAY = 10
const CONTAINER = 17
const LABEL = 18
const SELECTS: readonly unknown[] = [3, 5, 6, 7, 8]

const id = z.number().int().min(0).optional()
const customId = z.string().min(1).max(100)
const emoji = z.strictObject({ id: z.string().nullish(), name: z.string().nullish(), animated: z.boolean().optional() })

const button = z
  .strictObject({
    type: z.literal(BUTTON),
    id,
    style: z.number().int().min(1).max(5),
    label: z.string().min(1).max(80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: z.url().max(512).optional(),
    disabled: z.boolean().optional(),
  })
  .refine((one) => one.label !== undefined || one.emoji !== undefined, 'a button needs a label or an emoji')
  .refine((one) => (one.style === 5) === (one.url !== undefined), 'only link buttons have an url, and they need one')
  .refine((one) => (one.style === 5) !== (one.custom_id !== undefined), 'a button has a custom_id or an url')

const choice = z.strictObject({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().min(1).max(100).optional(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
})

const selectFacts = {
  id,
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  min_values: z.number().int().min(0).max(25).optional(),
  max_values: z.number().int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
}

const stringSelect = z
  .strictObject({ type: z.literal(3), ...selectFacts, options: z.array(choice).min(1).max(25) })
  .refine(
    (one) => new Set(one.options.map((option) => option.value)).size === one.options.length,
    'option values repeat',
  )
  .refine((one) => (one.max_values ?? 1) <= one.options.length, 'max_values is more than there are options')

const entitySelect = z.strictObject({
  type: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  ...selectFacts,
  channel_types: z.array(z.number()).optional(),
  default_values: z
    .array(z.strictObject({ id: z.string(), type: z.enum(['user', 'role', 'channel']) }))
    .max(25)
    .optional(),
})

const actionRow = z
  .strictObject({
    type: z.literal(ACTION_ROW),
    id,
    components: z
      .array(z.union([button, stringSelect, entitySelect]))
      .min(1)
      .max(5),
  })
  .refine(
    (row) => row.components.length === 1 || row.components.every((one) => one.type === BUTTON),
    'a row holds up to five buttons or one select menu',
  )

const textDisplay = z.strictObject({ type: z.literal(TEXT_DISPLAY), id, content: z.string().min(1).max(4000) })
const thumbnail = z.strictObject({
  type: z.literal(11),
  id,
  media: z.strictObject({ url: z.string() }),
  description: z.string().max(1024).nullish(),
  spoiler: z.boolean().optional(),
})
const section = z.strictObject({
  type: z.literal(SECTION),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.union([button, thumbnail]),
})
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.number().int().min(1).max(2).optional(),
})
const file = z.strictObject({
  type: z.literal(13),
  id,
  file: z.strictObject({ url: z.string().startsWith('attachment://') }),
  spoiler: z.boolean().optional(),
})
const inContainer = z.union([actionRow, section, textDisplay, separator, file])
const container = z.strictObject({
  type: z.literal(CONTAINER),
  id,
  components: z.array(inContainer).min(1),
  accent_color: z.number().int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
})

const topLevel = z.union([container, inContainer])

const textInput = z.strictObject({
  type: z.literal(TEXT_INPUT),
  id,
  custom_id: customId,
  style: z.number().int().min(1).max(2),
  label: z.string().min(1).max(45).optional(),
  min_length: z.number().int().min(0).max(4000).optional(),
  max_length: z.number().int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: z.string().max(4000).optional(),
  placeholder: z.string().max(100).optional(),
})
const modalRow = z.strictObject({
  type: z.literal(ACTION_ROW),
  id,
  components: z.array(textInput.required({ label: true })).length(1),
})
const modalLabel = z.strictObject({
  type: z.literal(LABEL),
  id,
  label: z.string().min(1).max(45),
  description: z.string().max(100).optional(),
  component: z.union([textInput.omit({ label: true }), stringSelect]),
})
const modal = z.strictObject({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(z.union([modalRow, modalLabel, textDisplay]))
    .min(1)
    .max(5),
})

export function faultsOf(schema: z.ZodType, value: unknown, at: readonly (string | number)[]): readonly Fault[] {
  const result = schema.safeParse(value)
  if (result.success) return []
  return result.error.issues.map((issue) => ({
    path: [...at, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))],
    code: issue.code.toUpperCase(),
    message: issue.message,
  }))
}

/** Every component of a tree, the accessories of sections too. */
export function everyComponent(components: readonly unknown[]): readonly Json[] {
  return components
    .filter(isObject)
    .flatMap((one) => [
      one,
      ...everyComponent(asList(one['components'])),
      ...everyComponent(isObject(one['accessory']) ? [one['accessory']] : []),
      ...everyComponent(isObject(one['component']) ? [one['component']] : []),
    ])
}

function repeatedIds(all: readonly Json[]): readonly Fault[] {
  const ids = all.map((one) => asText(one['custom_id'])).filter((one) => one !== '')
  return ids
    .filter((one, at) => ids.indexOf(one) !== at)
    .map(() => ({
      path: ['components'],
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
      message: 'Component custom id cannot be duplicated',
    }))
}

/** Plain messages: up to five rows and nothing else. */
export function plainComponentFaults(components: readonly unknown[]): readonly Fault[] {
  return [
    ...faultsOf(z.array(actionRow).max(5), components, ['components']),
    ...repeatedIds(everyComponent(components)),
  ]
}

/** Components V2: the whole tree, its count, its text in all, and the bytes past which Discord answers 500. */
export function layoutFaults(components: readonly unknown[]): readonly Fault[] {
  const all = everyComponent(components)
  const texts = all.filter((one) => one['type'] === TEXT_DISPLAY).map((one) => asText(one['content']))
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const at = ['components']
  return [
    ...faultsOf(z.array(topLevel).min(1), components, at),
    ...repeatedIds(all),
    ...(all.length > 40
      ? [{ path: at, code: 'BASE_TYPE_BAD_LENGTH', message: `${all.length} components, at most 40` }]
      : []),
    ...(characters > 4000
      ? [
          {
            path: at,
            code: 'COMPONENT_MAX_TOTAL_COMPONENT_TEXT_LENGTH_EXCEEDED',
            message: `${characters} characters of text, at most 4000`,
          },
        ]
      : []),
  ]
}

/** Bytes as discord-api-docs#8554 counts them; past 10,170 the real API answers 500. */
export function layoutBytes(components: readonly unknown[]): number {
  return everyComponent(components)
    .filter((one) => one['type'] === TEXT_DISPLAY)
    .reduce((sum, one) => sum + Buffer.byteLength(asText(one['content'])) + 12, 0)
}

export function modalFaults(data: unknown): readonly Fault[] {
  const components = asList(asObject(data)['components'])
  return [...faultsOf(modal, data, ['data']), ...repeatedIds(everyComponent(components))]
}

export const isSelect = (component: Json): boolean => SELECTS.includes(component['type'])
export const isButton = (component: Json): boolean => component['type'] === BUTTON
