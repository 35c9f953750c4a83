import { z } from 'zod'
import type { Log } from '../../log.ts'
import { idsIn, type JsonFile, openJsonFolder } from './json-file.ts'

const ids = z.array(z.string().regex(/^\d+$/u)).readonly()

const rule = z.object({ roles: ids, channels: ids }).readonly()

const schema = z
  .object({
    /** Where the bot may answer, and whom; empty means everywhere and everybody. */
    channels: ids,
    roles: ids,
    private: z.boolean(),
    /** The language for questions that show none. */
    language: z.enum(['en', 'fr', 'fa', 'ar']).optional(),
    /** Collections that only some may see, by name. */
    collections: z.record(z.string(), rule).readonly(),
  })
  .readonly()

/** Who may see a collection: one of the roles, when there are any, in one of the channels, when there are any. */
export type Rule = z.infer<typeof rule>
export type GuildSettings = z.infer<typeof schema>

export const NO_SETTINGS: GuildSettings = { channels: [], roles: [], private: false, collections: {} }

export interface AllSettings {
  of(guildId: string): JsonFile<GuildSettings>
  /** Of every server that has changed any. */
  all(): readonly GuildSettings[]
  /** The servers that limit collections, the bot's own and those that it has left. */
  limiting(): readonly string[]
}

export function openGuildSettings(folder: string, log: Log): AllSettings {
  const of = openJsonFolder(folder, schema, NO_SETTINGS, log)
  const known = new Set(idsIn(folder))
  return {
    of(guildId) {
      known.add(guildId)
      return of(guildId)
    },
    all: () => [...known].map((guildId) => of(guildId).get()),
    limiting: () => [...known].filter((guildId) => Object.keys(of(guildId).get().collections).length > 0),
  }
}
