import { MessageFlags } from 'discord.js'
import { REPLY } from '../api.ts'
import { type Asked, languageFor } from '../asked.ts'
import type { Exchange } from '../exchange.ts'
import { openInteraction } from '../interaction-exchange.ts'
import { apologise } from '../failures.ts'
import type { Kit } from '../kit.ts'
import type { Texts } from '../languages/texts.ts'
import { plain } from '../views/render.ts'
import { notice, type Screen } from '../views/screen.ts'
import { whileWaiting } from '../waiting.ts'

/** A private answer that needs no work: it is the acknowledgement itself. */
export async function show(kit: Kit, asked: Asked, screen: Screen): Promise<void> {
  await kit.api.acknowledge(asked.ticket, REPLY.message, plain(screen, MessageFlags.Ephemeral).body)
}

/** The same in words. */
export const tell = (kit: Kit, asked: Asked, words: string): Promise<void> => show(kit, asked, notice(words))

/** Acknowledges with a private “thinking…”, then shows what `make` gives, or an apology. */
export async function replyPrivately(
  kit: Kit,
  asked: Asked,
  texts: Texts,
  make: (exchange: Exchange) => Promise<Screen>,
): Promise<void> {
  const exchange = await openInteraction(
    { ...kit, texts },
    { ticket: asked.ticket, at: asked.at, channelId: asked.channelId, userId: asked.asker.userId, private: true },
  )
  kit.open.add(exchange)
  const language = languageFor(kit, undefined, asked)
  await whileWaiting(kit, { ...asked.ticket, at: asked.at, language }, async () => {
    try {
      await exchange.finish(await make(exchange))
    } catch (error) {
      // What is opened here is public or of the archive; no question takes part.
      await apologise(kit, exchange, error, { secret: '', private: false, texts })
    } finally {
      kit.open.delete(exchange)
    }
  })
}
