import type { GatewayMessageCreateDispatchData } from 'discord.js'
import { codeOf } from './api.ts'
import { NO_RIGHT } from './exchange.ts'
import type { Kit } from './kit.ts'
import type { Texts } from './languages/texts.ts'
import { line, plain } from './views/render.ts'
import type { Screen } from './views/screen.ts'

export interface Notice {
  /** What it is about: the same is told once while it `holds`, in milliseconds. */
  readonly why: string
  readonly words: string
  readonly holds: number
  /** Where an answer is not allowed, not even this is said in the channel. */
  readonly directly?: boolean
}

type Message = Pick<GatewayMessageCreateDispatchData, 'id' | 'channel_id' | 'author'>

/** A short reply in the channel; directly, with the reason, where the bot may not write. */
export async function replyShortly(kit: Kit, message: Message, screen: Screen, texts: Texts): Promise<void> {
  try {
    await kit.api.send(message.channel_id, plain(screen, 0), { nonce: `${message.id}-n`, replyTo: message.id })
  } catch (error) {
    if (!NO_RIGHT.includes(codeOf(error))) throw error
    const channel = await kit.api.direct(message.author.id)
    await kit.api.send(channel, line(texts.mayNotWrite, 0), { nonce: `${message.id}-d` })
  }
}

/** Why a message gets no answer, unless its writer has just been told so. */
export async function notify(kit: Kit, message: Message, notice: Notice, texts: Texts): Promise<void> {
  if (!kit.notices.first(`${message.author.id}:${notice.why}`, notice.holds)) return
  if (notice.directly !== true)
    return replyShortly(kit, message, { blocks: [{ kind: 'text', text: notice.words }], controls: [] }, texts)
  await kit.api.send(await kit.api.direct(message.author.id), line(notice.words, 0), { nonce: `${message.id}-n` })
}
