import {
  type APIApplicationCommandInteractionDataOption,
  type APIChatInputApplicationCommandInteraction,
  ApplicationCommandOptionType,
} from 'discord.js'
import { askedOf, languageFor } from '../asked.ts'
import type { Kit } from '../kit.ts'
import { textsIn } from '../languages/languages.ts'
import { lookUpFor, wordsOf } from '../look-up.ts'
import { archiveCommand } from './archive.ts'
import { withNames } from '../text/named.ts'
import { showHelp, tellMistake } from './mistakes.ts'
import { enqueue } from './queued.ts'
import { tell } from './reply.ts'

/** Options by name, as the shared commands take them: text, with flags as 'true' or 'false'. */
export function valuesOf(
  options: readonly APIApplicationCommandInteractionDataOption[] | undefined,
): Readonly<Record<string, string>> {
  const values = (options ?? []).flatMap((option): readonly (readonly [string, string])[] => {
    const isGroup =
      option.type === ApplicationCommandOptionType.Subcommand ||
      option.type === ApplicationCommandOptionType.SubcommandGroup
    return isGroup ? Object.entries(valuesOf(option.options)) : [[option.name, String(option.value)]]
  })
  return Object.fromEntries(values)
}

/** A slash command: one of the shared look-ups, or /archive. */
export async function slash(kit: Kit, interaction: APIChatInputApplicationCommandInteraction): Promise<void> {
  const asked = askedOf(interaction, kit)
  const { name, options } = interaction.data
  if (name === 'archive') return archiveCommand(kit, asked, options)
  const command = kit.commands.find((one) => one.name === name)
  const { private: wanted, ...typed } = valuesOf(options)
  const people = Object.values(interaction.data.resolved?.users ?? {})
  // Quotes and counted words are compared letter by letter, so they stay as they are.
  const { question } = typed
  const values = question === undefined ? typed : { ...typed, question: withNames(question, people) }
  const language = languageFor(kit, wordsOf(values), asked)
  if (command === undefined) return tell(kit, asked, textsIn(language).foreign)
  const { guildId } = asked.asker
  const byDefault =
    guildId !== undefined && (kit.guild(guildId).get().private || kit.access.opensMoreInPrivate(asked.asker))
  const isPrivate = wanted === undefined ? byDefault : wanted === 'true'
  const conversation = isPrivate
    ? undefined
    : guildId === undefined
      ? ({ kind: 'direct', id: asked.channelId } as const)
      : asked.ownThread
        ? ({ kind: 'thread', id: asked.channelId } as const)
        : undefined
  const memory = conversation?.kind === 'direct' ? kit.directs : kit.threads
  const lookUp = {
    command,
    values,
    asker: asked.asker,
    language,
    private: isPrivate,
    earlier: conversation === undefined || name !== 'ask' ? [] : memory.earlier(conversation.id),
    conversation,
    withQuestion: true,
    threads: asked.threads,
  }
  if (name === 'help') return showHelp(kit, asked, lookUp)
  if (!isPrivate && (await tellMistake(kit, asked, lookUp))) return undefined
  return enqueue(kit, asked, { private: isPrivate, language, secret: wordsOf(values) }, (exchange) =>
    lookUpFor(kit, lookUp, exchange),
  )
}
