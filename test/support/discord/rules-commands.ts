import { z } from 'zod'
import { asList, asObject, asText, type Json } from './json.ts'
import { type Fault, faultsOf } from './rules-components.ts'

const LOCALES: readonly string[] =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  )

const locale = z.string().refine((one) => LOCALES.includes(one), 'not a locale of Discord')
const lowerName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
  .refine((one) => one === one.toLowerCase(), 'names are lower case')
const description = z.string().min(1).max(100)
const names = z.record(locale, lowerName).nullish()
const descriptions = z.record(locale, description).nullish()

const choice = z.strictObject({
  name: z.string().min(1).max(100),
  name_localizations: z.record(locale, z.string().min(1).max(100)).nullish(),
  value: z.union([z.string().min(1).max(100), z.number()]),
})

const option = z
  .strictObject({
    type: z.number().int().min(3).max(11),
    name: lowerName,
    name_localizations: names,
    description,
    description_localizations: descriptions,
    required: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    autocomplete: z.boolean().optional(),
    min_length: z.number().int().min(0).max(6000).optional(),
    max_length: z.number().int().min(1).max(6000).optional(),
    channel_types: z.array(z.number()).optional(),
  })
  .refine(
    (one) => one.autocomplete !== true || one.choices === undefined,
    'autocomplete and choices exclude each other',
  )

const options = z
  .array(option)
  .max(25)
  .refine(
    (all) =>
      all.every((one, at) => one.required !== true || all.slice(0, at).every((earlier) => earlier.required === true)),
    'required options come first',
  )
  .refine((all) => new Set(all.map((one) => one.name)).size === all.length, 'option names repeat')

const subcommand = z.strictObject({
  type: z.literal(1),
  name: lowerName,
  name_localizations: names,
  description,
  description_localizations: descriptions,
  options: options.optional(),
})

const shared = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.number().int().min(0).max(2)).min(1).nullish(),
  integration_types: z.array(z.number().int().min(0).max(1)).min(1).optional(),
  nsfw: z.boolean().optional(),
}

const chatInput = z.strictObject({
  type: z.literal(1),
  name: lowerName,
  name_localizations: names,
  description,
  description_localizations: descriptions,
  options: z.union([options, z.array(subcommand).min(1).max(25)]).optional(),
  ...shared,
})

const contextMenu = z.strictObject({
  type: z.union([z.literal(2), z.literal(3)]),
  name: z.string().min(1).max(32),
  name_localizations: z.record(locale, z.string().min(1).max(32)).nullish(),
  ...shared,
})

/** All of a command's names, descriptions and values, as Discord counts them towards 8000. */
function textOf(value: unknown): number {
  const one = asObject(value)
  return (
    asText(one['name']).length +
    asText(one['description']).length +
    asText(one['value']).length +
    [...asList(one['options']), ...asList(one['choices'])].reduce<number>((sum, inner) => sum + textOf(inner), 0)
  )
}

export function commandFaults(body: Json): readonly Fault[] {
  const type = body['type'] ?? 1
  const whole = { ...body, type }
  const faults = [...faultsOf(type === 1 ? chatInput : contextMenu, whole, [])]
  if (textOf(body) > 8000)
    faults.push({ path: [], code: 'APPLICATION_COMMAND_TOO_LARGE', message: 'Command exceeds maximum size (8000)' })
  return faults
}
