import type { Asker } from './access.ts'
import type { Kit } from './kit.ts'
import type { Texts } from './languages/texts.ts'

/** Why somebody is not answered now, in words for them, and how long that holds in milliseconds. */
export interface Refusal {
  readonly why: 'stopping' | 'not-here' | 'wait'
  readonly words: string
  readonly holds: number
}

const MINUTE = 60_000

/** Undefined when they are answered. Takes a token from their buckets. */
export function refusal(kit: Kit, asker: Asker, texts: Texts): Refusal | undefined {
  if (kit.stopping()) return { why: 'stopping', words: texts.stopping, holds: MINUTE }
  if (!kit.access.mayAsk(asker)) return { why: 'not-here', words: texts.notHere, holds: MINUTE }
  const wait = (holds: number): Refusal => ({ why: 'wait', words: texts.wait(Math.ceil(holds / 1000)), holds })
  const userWait = kit.users.take(asker.userId)
  if (userWait > 0) return wait(userWait)
  const guildWait = asker.guildId === undefined ? 0 : kit.guilds.take(asker.guildId)
  if (guildWait === 0) return undefined
  kit.users.giveBack(asker.userId)
  return wait(guildWait)
}
