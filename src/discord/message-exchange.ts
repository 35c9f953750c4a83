import { CODES, codeOf, isServersFault, type Posted } from './api.ts'
import { deliverLate, type Exchange, type ExchangeParts, NO_RIGHT, present } from './exchange.ts'
import { createTurn } from './turn.ts'
import { line, type Payload } from './views/render.ts'
import { notice, type Screen } from './views/screen.ts'

export interface MessageTurn {
  readonly messageId: string
  readonly channelId: string
  readonly userId: string
  /** Hears the id of the reply as soon as there is one. */
  readonly onShown: (messageId: string) => void
}

/** For mentions, replies and direct messages: a reply to the message, edited as the work goes on. */
export function openMessage(parts: ExchangeParts, turn: MessageTurn): Exchange {
  const { api, log, texts, layouts } = parts
  const state: { shown: Posted | undefined } = { shown: undefined }
  const send = (payload: Payload, part: string): Promise<Posted> =>
    api
      .send(turn.channelId, payload, { nonce: `${turn.messageId}-${part}`, replyTo: turn.messageId })
      .catch((error: unknown) => {
        // It may not refer to a message; the answer itself can still be written.
        if (codeOf(error) !== CODES.mayNotReadHistory) throw error
        return api.send(turn.channelId, payload, { nonce: `${turn.messageId}-${part}` })
      })
  async function show(words: string): Promise<void> {
    const payload = line(words, 0)
    try {
      if (state.shown === undefined) {
        state.shown = await send(payload, '0')
        if (state.shown.id !== '') turn.onShown(state.shown.id)
      } else if (state.shown.id !== '') await api.edit(turn.channelId, state.shown.id, payload)
    } catch (error) {
      log.warn('progress-failed', { code: codeOf(error) })
    }
  }
  api.typing(turn.channelId).catch((error: unknown) => log.debug('typing-failed', { code: codeOf(error) }))

  async function reply(screen: Screen): Promise<Posted | undefined> {
    const { shown } = state
    const how = { flags: 0, form: 'either', log, layouts } as const
    if (shown !== undefined && shown.id !== '') {
      try {
        return await present((payload) => api.edit(turn.channelId, shown.id, payload), screen, { ...how, edit: true })
      } catch (error) {
        // A message that can not be changed any more, or that Discord fails over: a new one may still be made.
        const code = codeOf(error)
        if (code !== CODES.unknownMessage && code !== CODES.archivedThread && !isServersFault(code)) throw error
      }
    }
    try {
      const deliver = (payload: Payload, before: Posted | undefined): Promise<Posted> =>
        before === undefined ? send(payload, '1') : api.edit(turn.channelId, before.id, payload)
      return await present(deliver, screen, { ...how, edit: false })
    } catch (error) {
      if (!NO_RIGHT.includes(codeOf(error))) throw error
      log.warn('may-not-write', { code: codeOf(error) })
      const direct = { channelId: turn.channelId, userId: turn.userId, nonce: turn.messageId }
      return deliverLate(parts, direct, notice(texts.mayNotWrite), true)
    }
  }

  return createTurn({
    private: false,
    show,
    reply,
    showsProgress: true,
    mayShowProgress: parts.mayShowProgress,
    stopping: texts.stopping,
  })
}
