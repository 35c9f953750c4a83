import {
  type APIInteraction,
  ApplicationCommandType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
} from 'discord.js'
import { askedOf, languageFor } from './asked.ts'
import { logFailure } from './failures.ts'
import { autocomplete } from './interactions/autocomplete.ts'
import { component } from './interactions/component.ts'
import { contextMenu } from './interactions/context-menu.ts'
import { modalSubmitted } from './interactions/modal.ts'
import { slash } from './interactions/slash.ts'
import { tell } from './interactions/reply.ts'
import type { Kit } from './kit.ts'
import { textsIn } from './languages/languages.ts'
import { messageCreated } from './messages.ts'

export interface Dispatcher {
  interaction(interaction: APIInteraction): void
  message(message: GatewayMessageCreateDispatchData): void
  /** Resolves when nothing is being worked on. */
  idle(): Promise<void>
}

const REMEMBERED = 10_000

async function serve(kit: Kit, interaction: APIInteraction): Promise<void> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.ChatInput)
        return slash(kit, { ...interaction, data: interaction.data })
      if (interaction.data.type === ApplicationCommandType.Message)
        return contextMenu(kit, { ...interaction, data: interaction.data })
      return undefined
    case InteractionType.ApplicationCommandAutocomplete:
      return autocomplete(kit, interaction)
    case InteractionType.MessageComponent:
      return component(kit, interaction)
    case InteractionType.ModalSubmit:
      return modalSubmitted(kit, interaction)
    case InteractionType.Ping:
      return undefined
  }
}

/** Takes events, each once, and lets no failure out: a resumed connection replays events, and a rejected promise would end the process. */
export function createDispatcher(kit: Kit): Dispatcher {
  const seen = new Set<string>()
  const working = new Set<Promise<void>>()

  function isNew(id: string): boolean {
    if (seen.has(id)) return false
    seen.add(id)
    const [oldest] = seen
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest)
    return true
  }

  function run(work: () => Promise<void>, failed: (error: unknown) => Promise<void>): void {
    const done: Promise<void> = work()
      .catch(failed)
      .catch((error: unknown) => void logFailure(kit, 'dispatch-failed', error, { secret: '', private: true }))
      .finally(() => working.delete(done))
    working.add(done)
  }

  return {
    interaction(interaction) {
      if (!isNew(interaction.id)) return
      run(
        () => serve(kit, interaction),
        async (error) => {
          const reference = logFailure(kit, 'interaction-failed', error, { secret: '', private: true })
          if (
            interaction.type === InteractionType.Ping ||
            interaction.type === InteractionType.ApplicationCommandAutocomplete
          )
            return
          const asked = askedOf(interaction, kit)
          await tell(kit, asked, textsIn(languageFor(kit, undefined, asked)).failed(reference))
        },
      )
    },
    message(message) {
      if (!isNew(message.id)) return
      run(
        () => messageCreated(kit, message),
        async (error) => void logFailure(kit, 'message-failed', error, { secret: message.content, private: true }),
      )
    },
    async idle() {
      while (working.size > 0) await Promise.allSettled(working)
    },
  }
}
