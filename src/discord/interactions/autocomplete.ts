import { type APIApplicationCommandAutocompleteInteraction, ApplicationCommandOptionType } from 'discord.js'
import { REPLY } from '../api.ts'
import { askedOf } from '../asked.ts'
import { logFailure } from '../failures.ts'
import type { Kit } from '../kit.ts'
import { label } from '../text/escape.ts'
import { CHOICE_TEXT, CHOICES } from '../text/limits.ts'

/** Discord drops answers after 3 seconds; an empty list in time is better than one that is late. */
const PATIENCE = 2000

async function choicesFor(
  kit: Kit,
  interaction: APIApplicationCommandAutocompleteInteraction,
): Promise<readonly { name: string; value: string }[]> {
  const asked = askedOf(interaction, kit)
  const focused = interaction.data.options.find(
    (option) => option.type === ApplicationCommandOptionType.String && option.focused === true,
  )
  const command = kit.commands.find((one) => one.name === interaction.data.name)
  const option = command?.options.find((one) => one.name === focused?.name)
  if (option?.suggest === undefined || focused?.type !== ApplicationCommandOptionType.String) return []
  if (kit.stopping() || !kit.access.mayAsk(asked.asker)) return []
  // The list is seen by nobody but the person who types.
  const visible = await kit.access.visible(asked.asker, 'private')
  const suggestions = await option.suggest(kit.archive(), focused.value, visible)
  return suggestions
    .filter(({ value }) => value.length > 0 && value.length <= CHOICE_TEXT)
    .slice(0, CHOICES)
    .map(({ name, value }) => ({ name: label(name, CHOICE_TEXT) || '–', value }))
}

export async function autocomplete(kit: Kit, interaction: APIApplicationCommandAutocompleteInteraction): Promise<void> {
  const late = new Promise<readonly never[]>((done) => {
    setTimeout(() => done([]), PATIENCE).unref()
  })
  const found = choicesFor(kit, interaction).catch((error: unknown) => {
    // What is typed here may become a private question, so the reason is not kept.
    logFailure(kit, 'suggestions-failed', error, { secret: '', private: true })
    return []
  })
  const choices = await Promise.race([found, late])
  await kit.api.acknowledge({ id: interaction.id, token: interaction.token }, REPLY.choices, { choices })
}
