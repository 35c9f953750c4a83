import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { CODES, codeOf, type DiscordApi, type Posted, statusOf } from './api.ts'
import type { Texts } from './languages/texts.ts'
import { layout, type Payload, plain } from './views/render.ts'
import { type Screen, text } from './views/screen.ts'

/** One turn with one person: progress while it works, then one reply. */
export interface Exchange {
  readonly private: boolean
  progress(text: string): void
  /** What of the reply is certain already: shown like progress above what is going on, and kept in view when the bot has to leave. */
  draft(text: string, goingOn: string): void
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
  readonly layouts: Layouts
}

/** Whether this server keeps layouts (Components V2). One that silently loses them is sent none after the first. */
export interface Layouts {
  readonly kept: () => boolean
  readonly lost: () => void
}

export function createLayouts(): Layouts {
  const state = { kept: true }
  return { kept: () => state.kept, lost: () => void (state.kept = false) }
}

/** Which form to show a screen in: a message that is a layout stays one, and a plain one stays plain. */
export type Form = 'either' | 'layout' | 'plain'

/** Not about what is shown, though the status is the same. */
const OTHER_REASONS: readonly number[] = [CODES.archivedThread, CODES.mayNotReadHistory, CODES.invalidToken]
const REFUSED: readonly number[] = [400, 413, 415, 422, 500, 501]
const isRefused = (error: unknown): boolean =>
  REFUSED.includes(statusOf(error)) && !OTHER_REASONS.includes(codeOf(error))
/** What Discord answers where the bot may not write. */
export const NO_RIGHT: readonly number[] = [
  CODES.missingAccess,
  CODES.missingPermissions,
  CODES.unknownChannel,
  CODES.archivedThread,
  403,
]

/**
 * Shows a screen as a layout, or plainly where Discord (or another server of its API) refuses the layout or loses it.
 * `deliver` is then told of the message that was made in vain, so that it changes that one and makes no second.
 */
export async function present(
  deliver: (payload: Payload, before: Posted | undefined) => Promise<Posted>,
  screen: Screen,
  how: {
    readonly flags: number
    readonly edit: boolean
    readonly form: Form
    readonly log: Log
    readonly layouts: Layouts
  },
): Promise<Posted> {
  const mayBeRich = how.form === 'layout' || (how.form === 'either' && how.layouts.kept())
  const rich = mayBeRich ? layout(screen, how.flags, how.edit) : undefined
  if (rich === undefined) return deliver(plain(screen, how.flags), undefined)
  try {
    const posted = await deliver(rich, undefined)
    if (!posted.lostLayout) return posted
    how.layouts.lost()
    how.log.warn('layout-lost')
    return await deliver(plain(screen, how.flags), posted)
  } catch (error) {
    if (how.form === 'layout' || !isRefused(error)) throw error
    how.log.warn('layout-refused', { code: codeOf(error) })
  }
  return deliver(plain(screen, how.flags), undefined)
}

/** To a channel; to the person directly when the bot may not write there; to nobody, with a log entry, when neither works. */
export async function deliverLate(
  parts: ExchangeParts,
  to: { readonly channelId: string; readonly userId: string; readonly nonce: string },
  screen: Screen,
  isPrivate: boolean,
): Promise<Posted | undefined> {
  const { api, log, texts, layouts } = parts
  const send = (channelId: string, shown: Screen, nonce: string): Promise<Posted> =>
    present(
      (payload, before) =>
        before === undefined ? api.send(channelId, payload, { nonce }) : api.edit(channelId, before.id, payload),
      shown,
      { flags: 0, edit: false, form: 'either', log, layouts },
    )
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
