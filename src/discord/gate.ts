import type { Asker } from './access.ts'
import type { Kit } from './kit.ts'
import type { Texts } from './languages/texts.ts'

/** Why somebody is not answered now, in words for them; undefined when they are. Takes a token from their buckets. */
export function refusal(kit: Kit, asker: Asker, texts: Texts): string | undefined {
  if (kit.stopping()) return texts.stopping
  if (!kit.access.mayAsk(asker)) return texts.notHere
  const userWait = kit.users.take(asker.userId)
  if (userWait > 0) return texts.wait(Math.ceil(userWait / 1000))
  const guildWait = asker.guildId === undefined ? 0 : kit.guilds.take(asker.guildId)
  if (guildWait === 0) return undefined
  kit.users.giveBack(asker.userId)
  return texts.wait(Math.ceil(guildWait / 1000))
}
