import { MessageFlags } from 'discord.js'
import { reasonOf } from '../errors.ts'
import { CODES, codeOf, isServersFault, type Posted, REPLY, type Ticket } from './api.ts'
import { deliverLate, type Exchange, type ExchangeParts, type Form, present } from './exchange.ts'
import { createTurn } from './turn.ts'
import { line } from './views/render.ts'
import type { Screen } from './views/screen.ts'

/** Tokens live 15 minutes; half a minute is kept for the way. */
const TOKEN_LIFE = 14.5 * 60_000
const LOST_TOKEN: readonly number[] = [CODES.invalidToken, CODES.unknownWebhook, CODES.unknownInteraction, 401, 404]

/** The token is no use any more, or Discord fails. Another way may still work. */
const isLost = (code: number): boolean => LOST_TOKEN.includes(code) || isServersFault(code)

export interface InteractionTurn {
  readonly ticket: Ticket
  readonly at: number
  readonly channelId: string
  readonly userId: string
  readonly private: boolean
  /** The message to change in place, with its form; without it a new reply is made. */
  readonly update?: { readonly messageId: string; readonly form: Form; readonly ephemeral: boolean }
}

/** Acknowledges at once. Nothing that goes wrong with that stops the work: the reply finds another way. */
export async function openInteraction(parts: ExchangeParts, turn: InteractionTurn): Promise<Exchange> {
  const { api, log, now, layouts } = parts
  const { ticket, update } = turn
  const flags = turn.private ? MessageFlags.Ephemeral : 0
  const acknowledged = await (
    update === undefined
      ? api.acknowledge(ticket, REPLY.deferred, flags === 0 ? undefined : { flags })
      : api.acknowledge(ticket, REPLY.deferredUpdate)
  ).catch((error: unknown) => {
    log.warn('acknowledge-failed', { code: codeOf(error), reason: reasonOf(error) })
    return 'done' as const
  })
  const isFresh = (): boolean => acknowledged === 'done' && now().getTime() - turn.at < TOKEN_LIFE

  // A token that is no use any more is tried once, not once a second.
  const state = { lost: false }
  async function show(words: string): Promise<void> {
    if (!isFresh() || state.lost) return
    await api.editOriginal(ticket, line(words, 0)).catch((error: unknown) => {
      state.lost = LOST_TOKEN.includes(codeOf(error))
      log.warn('progress-failed', { code: codeOf(error) })
    })
  }

  async function reply(screen: Screen): Promise<Posted | undefined> {
    const how = { flags: 0, edit: true, form: update?.form ?? 'either', log, layouts } as const
    if (isFresh()) {
      try {
        return await present((payload) => api.editOriginal(ticket, payload), screen, how)
      } catch (error) {
        if (codeOf(error) === CODES.unknownMessage) return undefined
        if (!isLost(codeOf(error))) throw error
        log.warn('token-lost', { code: codeOf(error) })
      }
    }
    if (update === undefined)
      return deliverLate(
        parts,
        { channelId: turn.channelId, userId: turn.userId, nonce: ticket.id },
        screen,
        turn.private,
      )
    if (update.ephemeral) return undefined
    return present((payload) => api.edit(turn.channelId, update.messageId, payload), screen, how)
  }

  return createTurn({
    private: turn.private,
    show,
    reply,
    showsProgress: acknowledged === 'done' && update === undefined,
    mayShowProgress: parts.mayShowProgress,
    stopping: parts.texts.stopping,
  })
}
