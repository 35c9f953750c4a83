import { MessageFlags } from 'discord.js'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { CODES, codeOf, type DiscordApi, type Posted, REPLY, type Ticket } from './api.ts'
import type { Texts } from './languages/texts.ts'
import { createPacer } from './pacer.ts'
import { layout, line, type Payload, plain } from './views/render.ts'
import { notice, type Screen, text } from './views/screen.ts'

/** One turn with one person: progress while it works, then one reply. */
export interface Exchange {
  readonly private: boolean
  progress(text: string): void
  /** Only the first call counts. Resolves with where the reply stands, or undefined when it reached nobody. */
  finish(screen: Screen): Promise<Posted | undefined>
  /** Finishes with an apology for a restart. */
  leave(): Promise<unknown>
}

export interface ExchangeParts {
  readonly api: DiscordApi
  readonly log: Log
  readonly now: () => Date
  readonly texts: Texts
  readonly mayShowProgress: () => boolean
}

/** Which form to show a screen in: a message that is a layout stays one, and a plain one stays plain. */
export type Form = 'either' | 'layout' | 'plain'

const REFUSED: readonly number[] = [CODES.invalidForm, 400, 500]
/** Tokens live 15 minutes; half a minute is kept for the way. */
const TOKEN_LIFE = 14.5 * 60_000
const LOST_TOKEN: readonly number[] = [CODES.invalidToken, CODES.unknownWebhook, CODES.unknownInteraction, 401, 404]
const NO_RIGHT: readonly number[] = [
  CODES.missingAccess,
  CODES.missingPermissions,
  CODES.unknownChannel,
  CODES.archivedThread,
  403,
]

/** Shows a screen as a layout, or plainly where Discord (or another server of its API) refuses the layout. */
export async function present(
  deliver: (payload: Payload) => Promise<Posted>,
  screen: Screen,
  how: { readonly flags: number; readonly edit: boolean; readonly form: Form; readonly log: Log },
): Promise<Posted> {
  const rich = how.form === 'plain' ? undefined : layout(screen, how.flags, how.edit)
  if (rich !== undefined) {
    try {
      return await deliver(rich)
    } catch (error) {
      if (how.form === 'layout' || !REFUSED.includes(codeOf(error))) throw error
      how.log.warn('layout-refused', { code: codeOf(error) })
    }
  }
  return deliver(plain(screen, how.flags))
}

/** To a channel; to the person directly when the bot may not write there; to nobody, with a log entry, when neither works. */
async function deliverLate(
  parts: ExchangeParts,
  to: { readonly channelId: string; readonly userId: string; readonly nonce: string },
  screen: Screen,
  isPrivate: boolean,
): Promise<Posted | undefined> {
  const { api, log, texts } = parts
  const send = (channelId: string, shown: Screen, nonce: string): Promise<Posted> =>
    present((payload) => api.send(channelId, payload, { nonce }), shown, { flags: 0, edit: false, form: 'either', log })
  try {
    if (!isPrivate) {
      try {
        const lead = text(texts.answerFor(`<@${to.userId}>`))
        return await send(to.channelId, { ...screen, blocks: [lead, ...screen.blocks] }, `${to.nonce}-l`)
      } catch (error) {
        if (!NO_RIGHT.includes(codeOf(error))) throw error
      }
    }
    return await send(await api.direct(to.userId), screen, `${to.nonce}-d`)
  } catch (error) {
    log.error('reply-undeliverable', { code: codeOf(error), reason: reasonOf(error) })
    return undefined
  }
}

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
        // Code 0 is a connection that failed for good; like a 5xx, it says nothing against another way.
        if (!LOST_TOKEN.includes(codeOf(error)) && codeOf(error) < 500 && codeOf(error) !== 0) throw error
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
    return reply(screen)
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
    return reply(screen)
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
