import type { Asked } from '../asked.ts'
import type { Exchange } from '../exchange.ts'
import { openInteraction } from '../interaction-exchange.ts'
import { refusal } from '../gate.ts'
import type { Kit } from '../kit.ts'
import { type ReplyLanguage, textsIn } from '../languages/languages.ts'
import { showWhenDone, type Worked } from '../look-up.ts'
import { whileWaiting } from '../waiting.ts'
import { tell } from './reply.ts'

/**
 * Work for an interaction that may have to wait: refused at once and privately when the limits say so, else acknowledged
 * at once and run when it is its turn. What is accepted is kept in data/ until it is finished, for an apology after a crash.
 */
export async function enqueue(
  kit: Kit,
  asked: Asked,
  how: { readonly private: boolean; readonly language: ReplyLanguage; readonly secret: string },
  work: (exchange: Exchange) => Promise<Worked>,
): Promise<void> {
  const texts = textsIn(how.language)
  const refused = refusal(kit, asked.asker, texts)
  if (refused !== undefined) return tell(kit, asked, refused.words)
  const state: { exchange: Exchange | undefined; place: number } = { exchange: undefined, place: 0 }
  const opening: { done: (exchange: Exchange) => void } = { done: () => undefined }
  const opened = new Promise<Exchange>((done) => {
    opening.done = done
  })
  const running = kit.queue.enter(
    async () => work(await opened),
    (place) => {
      state.place = place
      state.exchange?.progress(texts.queued(place))
    },
  )
  if (running === undefined) {
    kit.users.giveBack(asked.asker.userId)
    kit.log.warn('overloaded', { waiting: kit.queue.waiting })
    return tell(kit, asked, texts.overloaded)
  }
  const parts = { ...kit, texts }
  const turn = {
    ticket: asked.ticket,
    at: asked.at,
    channelId: asked.channelId,
    userId: asked.asker.userId,
    private: how.private,
  }
  const exchange = await openInteraction(parts, turn)
  const { secret, language } = how
  state.exchange = exchange
  if (state.place > 0) exchange.progress(texts.queued(state.place))
  opening.done(exchange)
  await whileWaiting(kit, { ...asked.ticket, at: asked.at, language }, () =>
    showWhenDone(kit, exchange, running, { secret, language }),
  )
}
