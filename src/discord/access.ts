import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Archive } from '../archive.ts'
import { FootnoteError, reasonOf } from '../errors.ts'
import type { Filter } from '../model/filter.ts'
import type { GuildSettings, Rule } from './state/guild-settings.ts'

const ids = z.array(z.string().regex(/^\d+$/u)).default([]).readonly()
const file = z.strictObject({
  collections: z.record(z.string(), z.strictObject({ roles: ids, channels: ids }).readonly()).readonly(),
})

/** Who asks, and where. A thread counts as itself and as its parent channel. */
export interface Asker {
  readonly userId: string
  readonly guildId: string | undefined
  readonly channelIds: readonly string[]
  readonly roles: readonly string[]
  readonly manager: boolean
}

export interface Access {
  /** False where the server's managers have not let the bot answer. */
  mayAsk(asker: Asker): boolean
  /** True when the asker's roles open collections that others in the channel may not see: then answers must be private. */
  opensMoreInPrivate(asker: Asker): boolean
  /** What the asker may see in an answer that everybody in the channel reads, or in a private one. */
  visible(asker: Asker, audience: 'public' | 'private'): Promise<Filter>
}

/** Reads the file that limits collections for every server. Throws FootnoteError 'bad-setting'. */
export function readAccessFile(path: string): Readonly<Record<string, Rule>> {
  try {
    return file.parse(JSON.parse(readFileSync(path, 'utf8'))).collections
  } catch (cause) {
    throw new FootnoteError('bad-setting', `The access file ${path} can not be used: ${reasonOf(cause)}`, {
      hint: 'Write JSON like {"collections":{"NAME":{"roles":["ROLE ID"],"channels":["CHANNEL ID"]}}}.',
      cause,
    })
  }
}

const shares = (some: readonly string[], others: readonly string[]): boolean => some.some((one) => others.includes(one))

/** Everybody on a server has its @everyone role, whose id is the server's and which Discord does not list. */
const rolesOf = ({ roles, guildId }: Asker): readonly string[] => (guildId === undefined ? roles : [...roles, guildId])
const inChannel = (rule: Rule, asker: Asker): boolean =>
  rule.channels.length === 0 || shares(rule.channels, asker.channelIds)
const hasRole = (rule: Rule, asker: Asker): boolean => rule.roles.length === 0 || shares(rule.roles, rolesOf(asker))

const opens = (rule: Rule, asker: Asker, audience: 'public' | 'private'): boolean =>
  inChannel(rule, asker) && (rule.roles.length === 0 || (audience === 'private' && hasRole(rule, asker)))

export function createAccess(options: {
  readonly rules: Readonly<Record<string, Rule>>
  readonly settings: (guildId: string) => GuildSettings
  /** Servers that limit collections: what one of them limits is not open in direct messages of its members either. */
  readonly limiting: () => readonly string[]
  readonly isMember: (guildId: string, userId: string) => Promise<boolean>
  readonly archive: () => Archive
}): Access {
  const settingsOf = (asker: Asker): GuildSettings | undefined =>
    asker.guildId === undefined ? undefined : options.settings(asker.guildId)
  const rulesIn = (guildIds: readonly string[]): readonly (readonly [string, Rule])[] => [
    ...Object.entries(options.rules),
    ...guildIds.flatMap((guildId) => Object.entries(options.settings(guildId).collections)),
  ]
  /** The servers whose limits bind the asker here. Anybody may add a bot to a server of theirs, so no server binds strangers. */
  async function binding({ guildId, userId }: Asker): Promise<readonly string[]> {
    if (guildId !== undefined) return [guildId]
    const limiting = options.limiting()
    const members = await Promise.all(limiting.map((one) => options.isMember(one, userId)))
    return limiting.filter((_one, at) => members[at] === true)
  }

  return {
    mayAsk(asker) {
      const settings = settingsOf(asker)
      if (settings === undefined) return true
      const channel = settings.channels.length === 0 || shares(settings.channels, asker.channelIds)
      return channel && (settings.roles.length === 0 || shares(settings.roles, rolesOf(asker)) || asker.manager)
    },
    // In direct messages everything is private anyhow.
    opensMoreInPrivate: (asker) =>
      asker.guildId !== undefined &&
      rulesIn([asker.guildId]).some(
        ([, rule]) => rule.roles.length > 0 && hasRole(rule, asker) && inChannel(rule, asker),
      ),
    async visible(asker, audience) {
      const all = rulesIn(await binding(asker))
      const rules = all.filter(([, rule]) => rule.roles.length > 0 || rule.channels.length > 0)
      if (rules.length === 0) return {}
      const closed = new Set(rules.filter(([, rule]) => !opens(rule, asker, audience)).map(([name]) => name))
      const { collections } = await options.archive().facts()
      return { visible: collections.map(({ name }) => name).filter((name) => !closed.has(name)) }
    },
  }
}
