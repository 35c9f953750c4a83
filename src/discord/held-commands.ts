import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import { z } from 'zod'
import { isRecord } from './read.ts'

/** The commands that Discord holds, as it gives them back. */
export const heldCommands = z.array(
  z.looseObject({
    id: z.string(),
    name: z.string(),
    type: z
      .number()
      .nullish()
      .transform((type) => type ?? 1),
  }),
)
type Held = z.infer<typeof heldCommands>[number]

/** What we compare: only the fields that we send, without what Discord fills in by itself. */
const FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'contexts',
  'required',
  'max_length',
  'min_length',
  'autocomplete',
  'choices',
  'value',
  'channel_types',
]

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/**
 * The same for what we send and for what Discord gives back: no nulls, no `false`, no empty lists, keys in one order.
 * Texts by locale keep all their keys, of which 'id' (Indonesian) is one.
 */
function bare(value: unknown, everyKey = false): unknown {
  if (Array.isArray(value)) return value.map((inner) => bare(inner))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([name, inner]) => (everyKey || FIELDS.includes(name)) && !isEmpty(inner))
  const sorted = kept.sort(([one], [other]) => one.localeCompare(other))
  return Object.fromEntries(
    sorted.map(([name, inner]) => {
      if (name === 'contexts' && Array.isArray(inner))
        return [name, inner.map(Number).sort((one, other) => one - other)]
      return [name, bare(inner, name.endsWith('_localizations'))]
    }),
  )
}

/** Without the fields of `names`, at any depth. */
function stripped(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((inner) => stripped(inner, names))
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([name]) => !names.includes(name))
  return Object.fromEntries(kept.map(([name, inner]) => [name, stripped(inner, names)]))
}

/** Discord always gives these back, null when there are none; a server that does not knows nothing of them. */
const MAY_BE_UNKNOWN = ['name_localizations', 'description_localizations', 'contexts', 'default_member_permissions']

/** True when `held` is what `wanted` would make of it. What the server does not know can not differ. */
function sameCommand(wanted: unknown, held: Held): boolean {
  const unknown = MAY_BE_UNKNOWN.filter((name) => !(name in held))
  return JSON.stringify(bare(stripped(wanted, unknown))) === JSON.stringify(bare(stripped(held, unknown)))
}

export interface Changes {
  readonly create: readonly RESTPostAPIApplicationCommandsJSONBody[]
  readonly change: readonly { readonly id: string; readonly body: RESTPostAPIApplicationCommandsJSONBody }[]
  readonly remove: readonly { readonly id: string; readonly name: string }[]
}

const keyOf = (command: { readonly name: string; readonly type?: number | undefined }): string =>
  `${command.type ?? 1}:${command.name}`

/** What to do so that Discord holds exactly `wanted`; nothing where it already does. */
export function difference(wanted: readonly RESTPostAPIApplicationCommandsJSONBody[], held: readonly Held[]): Changes {
  const byKey = new Map(held.map((command) => [keyOf(command), command]))
  const keys = new Set(wanted.map(keyOf))
  return {
    create: wanted.filter((body) => !byKey.has(keyOf(body))),
    change: wanted.flatMap((body) => {
      const old = byKey.get(keyOf(body))
      return old === undefined || sameCommand(body, old) ? [] : [{ id: old.id, body }]
    }),
    remove: held.filter((command) => !keys.has(keyOf(command))).map(({ id, name }) => ({ id, name })),
  }
}
