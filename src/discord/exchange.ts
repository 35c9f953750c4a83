import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { CODES, codeOf, type DiscordApi, type Posted } from './api.ts'
import type { Texts } from './languages/texts.ts'
import { layout, type Payload, plain } from './views/render.ts'
import { type Screen, text } from './views/screen.ts'

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
/** What Discord answers where the bot may not write. */
export const NO_RIGHT: readonly number[] = [
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
export async function deliverLate(
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
