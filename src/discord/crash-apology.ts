import { codeOf, type DiscordApi } from './api.ts'
import { textsIn } from './languages/languages.ts'
import type { Log } from '../log.ts'
import type { Pending, PendingList } from './state/pending.ts'
import { line } from './views/render.ts'

/** As long as an interaction's token lives. */
const FIFTEEN_MINUTES = 15 * 60_000
/** A message can be answered at any time, but after a day nobody waits any more. */
const DAY = 86_400_000

async function apologise(api: DiscordApi, one: Pending): Promise<void> {
  const words = line(textsIn(one.language).restarted, 0)
  if ('token' in one) {
    await api.editOriginal(one, words)
    return
  }
  const { id, channel, shown } = one
  if (shown === undefined) await api.send(channel, words, { nonce: `${id}-r`, replyTo: id })
  else await api.edit(channel, shown, words)
}

/** What a crash left unanswered gets an apology while there is a way to give one. */
export async function apologiseForCrash(
  unanswered: readonly Pending[],
  { api, pending, log, now }: { api: DiscordApi; pending: PendingList; log: Log; now: () => Date },
): Promise<void> {
  for (const one of unanswered) {
    const isInTime = now().getTime() - one.at < ('token' in one ? FIFTEEN_MINUTES : DAY)
    if (isInTime)
      await apologise(api, one).catch((error: unknown) => log.warn('apology-failed', { code: codeOf(error) }))
    await pending.remove(one.id)
  }
}
