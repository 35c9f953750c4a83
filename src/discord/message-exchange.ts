import { CODES, codeOf, type Posted } from './api.ts'
import { deliverLate, type Exchange, type ExchangeParts, NO_RIGHT, present } from './exchange.ts'
import { createPacer } from './pacer.ts'
import { line, type Payload } from './views/render.ts'
import { notice, type Screen } from './views/screen.ts'

export interface MessageTurn {
  readonly messageId: string
  readonly channelId: string
  readonly userId: string
}

/** For mentions, replies and direct messages: a reply to the message, edited as the work goes on. */
export function openMessage(parts: ExchangeParts, turn: MessageTurn): Exchange {
  const { api, log, texts } = parts
  const state: { finished: boolean; shown: Posted | undefined } = { finished: false, shown: undefined }
  const send = (payload: Payload, part: string): Promise<Posted> =>
    api
      .send(turn.channelId, payload, { nonce: `${turn.messageId}-${part}`, replyTo: turn.messageId })
      .catch((error: unknown) => {
        // 160002: may not read the history, so may not refer to a message; the answer itself can still be written.
        if (codeOf(error) !== 160_002) throw error
        return api.send(turn.channelId, payload, { nonce: `${turn.messageId}-${part}` })
      })
  const pacer = createPacer(async (words) => {
    const payload = line(words, 0)
    try {
      state.shown =
        state.shown === undefined ? await send(payload, '0') : await api.edit(turn.channelId, state.shown.id, payload)
    } catch (error) {
      log.warn('progress-failed', { code: codeOf(error) })
    }
  }, parts.mayShowProgress)
  api.typing(turn.channelId).catch((error: unknown) => log.debug('typing-failed', { code: codeOf(error) }))

  async function reply(screen: Screen): Promise<Posted | undefined> {
    const { shown } = state
    const how = { flags: 0, form: 'either', log } as const
    if (shown !== undefined) {
      try {
        return await present((payload) => api.edit(turn.channelId, shown.id, payload), screen, { ...how, edit: true })
      } catch (error) {
        if (codeOf(error) !== CODES.unknownMessage && codeOf(error) !== CODES.archivedThread) throw error
      }
    }
    try {
      return await present((payload) => send(payload, '1'), screen, { ...how, edit: false })
    } catch (error) {
      if (!NO_RIGHT.includes(codeOf(error))) throw error
      log.warn('may-not-write', { code: codeOf(error) })
      const direct = { channelId: turn.channelId, userId: turn.userId, nonce: turn.messageId }
      return deliverLate(parts, direct, notice(texts.mayNotWrite), true)
    }
  }

  async function finish(screen: Screen): Promise<Posted | undefined> {
    if (state.finished) return undefined
    state.finished = true
    await pacer.stop()
    try {
      return await reply(screen)
    } catch (error) {
      // Nobody has seen anything yet, so an apology may still be shown.
      state.finished = false
      throw error
    }
  }

  return {
    private: false,
    progress: (words) => {
      if (!state.finished) pacer.say(words)
    },
    finish,
    leave: () => finish(notice(texts.stopping)),
  }
}
