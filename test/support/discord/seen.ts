import { asList, asObject, asText, type Json } from './json.ts'
import { everyComponent, isButton, isSelect } from './rules-components.ts'
import { EPHEMERAL, LAYOUT, LOADING } from './rules-messages.ts'
import type { FakeFile, FakeInteraction, FakeMessage } from './world.ts'

export interface SeenButton {
  readonly label: string
  readonly customId: string
  readonly disabled: boolean
  readonly url: string
}

export interface SeenSelect {
  readonly customId: string
  readonly placeholder: string
  readonly type: number
  readonly options: readonly { readonly label: string; readonly value: string; readonly description: string }[]
}

/** A message as a person sees it: everything that is text in it, and what can be pressed. */
export interface SeenMessage {
  readonly id: string
  readonly channelId: string
  readonly text: string
  readonly texts: readonly string[]
  readonly private: boolean
  readonly waiting: boolean
  readonly layout: boolean
  readonly buttons: readonly SeenButton[]
  readonly selects: readonly SeenSelect[]
  readonly files: readonly FakeFile[]
  readonly replyTo: string | undefined
  readonly threadId: string | undefined
}

export interface SeenModal {
  readonly customId: string
  readonly title: string
  readonly fields: readonly string[]
}

/** What came back for one thing a person did. */
export interface Seen {
  readonly interaction: FakeInteraction | undefined
  /** The reply to it: a new message, or the changed one. */
  readonly message: SeenMessage | undefined
  readonly modal: SeenModal | undefined
  readonly choices: readonly { readonly name: string; readonly value: string }[] | undefined
  /** Messages that the bot posted to channels meanwhile, beside the reply. */
  readonly posted: readonly SeenMessage[]
}

export function seenMessage(message: FakeMessage): SeenMessage {
  const all = everyComponent(message.components)
  const embeds = message.embeds.map(asObject).flatMap((embed) => [asText(embed['title']), asText(embed['description'])])
  const texts = [
    message.content,
    ...embeds,
    ...all.filter((one) => one['type'] === 10).map((one) => asText(one['content'])),
  ]
  const shown = texts.filter((text) => text !== '')
  return {
    id: message.id,
    channelId: message.channelId,
    text: shown.join('\n'),
    texts: shown,
    private: (message.flags & EPHEMERAL) !== 0,
    waiting: (message.flags & LOADING) !== 0,
    layout: (message.flags & LAYOUT) !== 0,
    buttons: all.filter(isButton).map((one) => ({
      label: asText(one['label']),
      customId: asText(one['custom_id']),
      disabled: one['disabled'] === true,
      url: asText(one['url']),
    })),
    selects: all.filter(isSelect).map((one) => ({
      customId: asText(one['custom_id']),
      placeholder: asText(one['placeholder']),
      type: Number(one['type']),
      options: asList(one['options'])
        .map(asObject)
        .map((option) => ({
          label: asText(option['label']),
          value: asText(option['value']),
          description: asText(option['description']),
        })),
    })),
    files: message.files,
    replyTo: message.replyTo,
    threadId: message.threadId,
  }
}

export function seenModal(modal: Json | undefined): SeenModal | undefined {
  if (modal === undefined) return undefined
  const inputs = everyComponent(asList(modal['components'])).filter((one) => one['type'] === 4)
  return {
    customId: asText(modal['custom_id']),
    title: asText(modal['title']),
    fields: inputs.map((one) => asText(one['custom_id'])),
  }
}
