import { type APIModalSubmitInteraction, ComponentType } from 'discord.js'
import { askedOf, languageFor } from '../asked.ts'
import type { Kit } from '../kit.ts'
import { textsIn } from '../languages/languages.ts'
import { VERDICTS } from '../languages/texts.ts'
import { lookUpFor, questionsOf } from '../look-up.ts'
import { actionOf } from '../text/ids.ts'
import { withNames } from '../text/named.ts'
import { keepFeedback } from './feedback.ts'
import { enqueue } from './queued.ts'
import { tell } from './reply.ts'

function wordsIn(interaction: APIModalSubmitInteraction): string {
  const inputs = interaction.data.components.flatMap((one) =>
    one.type === ComponentType.ActionRow ? one.components : one.type === ComponentType.Label ? [one.component] : [],
  )
  const values = inputs.map((input) => ('value' in input ? input.value : ''))
  return withNames(values.join(' ')).trim()
}

/** What was typed into a modal: the words of a feedback, or a follow-up question. */
export async function modalSubmitted(kit: Kit, interaction: APIModalSubmitInteraction): Promise<void> {
  const asked = askedOf(interaction, kit)
  const action = actionOf(interaction.data.custom_id)
  const words = wordsIn(interaction)
  const ask = kit.commands.find(({ name }) => name === 'ask')
  if (action?.kind === 'words') {
    const texts = textsIn(languageFor(kit, undefined, asked))
    const verdict = VERDICTS.find((one) => one === action.verdict)
    if (verdict === undefined) return tell(kit, asked, texts.foreign)
    await keepFeedback(kit, asked, action.record, verdict, words)
    return tell(kit, asked, texts.thanks)
  }
  const language = languageFor(kit, words, asked)
  const texts = textsIn(language)
  if (action?.kind !== 'follow' || ask === undefined) return tell(kit, asked, texts.foreign)
  if (words === '') return tell(kit, asked, texts.noWords)
  const isDirect = asked.asker.guildId === undefined
  const kind = isDirect ? 'direct' : asked.ownThread ? 'thread' : undefined
  const conversation = kind === undefined ? undefined : ({ kind, id: asked.channelId } as const)
  // The button stands under one answer, which need not be the latest here.
  const earlier = questionsOf(await kit.records.load(action.record))
  const lookUp = {
    command: ask,
    values: { question: words },
    asker: asked.asker,
    language,
    private: false,
    earlier,
    conversation,
    withQuestion: true,
    threads: asked.threads,
  }
  await enqueue(kit, asked, { private: false, language, secret: words }, (exchange) => lookUpFor(kit, lookUp, exchange))
}
