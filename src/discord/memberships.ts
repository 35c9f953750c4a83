import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'

const BELIEVED = 5 * 60_000
const REMEMBERED = 10_000

/**
 * Whether somebody belongs to a server that the bot is on, as Discord says, believed for five minutes. Where Discord can
 * not tell, they are taken for members, so that a limit is never lost through a failure.
 */
export function createMemberships(
  ask: (guildId: string, userId: string) => Promise<boolean>,
  now: () => Date,
  log: Log,
): (guildId: string, userId: string) => Promise<boolean> {
  const known = new Map<string, { readonly isMember: boolean; readonly at: number }>()
  return async (guildId, userId) => {
    const key = `${guildId}:${userId}`
    const held = known.get(key)
    if (held !== undefined && now().getTime() - held.at < BELIEVED) return held.isMember
    try {
      const isMember = await ask(guildId, userId)
      known.delete(key)
      known.set(key, { isMember, at: now().getTime() })
      const [oldest] = known.keys()
      if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
      return isMember
    } catch (error) {
      log.warn('membership-unknown', { reason: reasonOf(error) })
      return true
    }
  }
}
