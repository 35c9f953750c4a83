import { MessageFlags } from 'discord.js'
import { reasonOf } from '../errors.ts'
import { CODES, codeOf, type Posted, REPLY, type Ticket } from './api.ts'
import { deliverLate, type Exchange, type ExchangeParts, type Form, present } from './exchange.ts'
import { createPacer } from './pacer.ts'
import { line } from './views/render.ts'
import { notice, type Screen } from './views/screen.ts'

/** Tokens live 15 minutes; half a minute is kept for the way. */
const TOKEN_LIFE = 14.5 * 60_000
const LOST_TOKEN: readonly number[] = [CODES.invalidToken, CODES.unknownWebhook, CODES.unknownInteraction, 401, 404]

/** The token is no use any more, or Discord fails: 5xx, or 0 for a connection that failed for good. Another way may still work. */
const isLost = (code: number): boolean => LOST_TOKEN.includes(code) || code === 0 || (code >= 500 && code < 600)

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
  const { api, log, now } = parts
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
  const pacer = createPacer(async (words) => {
    await api
      .editOriginal(ticket, line(words, 0))
      .catch((error: unknown) => log.warn('progress-failed', { code: codeOf(error) }))
  }, parts.mayShowProgress)
  const state = { finished: false }

  async function reply(screen: Screen): Promise<Posted | undefined> {
    const form = update?.form ?? 'either'
    if (acknowledged === 'done' && now().getTime() - turn.at < TOKEN_LIFE) {
      try {
        return await present((payload) => api.editOriginal(ticket, payload), screen, {
          flags: 0,
          edit: true,
          form,
          log,
        })
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
    return present((payload) => api.edit(turn.channelId, update.messageId, payload), screen, {
      flags: 0,
      edit: true,
      form,
      log,
    })
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
    private: turn.private,
    progress: (words) => {
      if (acknowledged === 'done' && update === undefined && !state.finished) pacer.say(words)
    },
    finish,
    leave: () => finish(notice(parts.texts.stopping)),
  }
}
