import type { Command } from './command.ts'
import { problemOf } from './problem.ts'

export const quote: Command = {
  name: 'quote',
  nameIn: { fr: 'citation' },
  description: 'Check whether a sentence stands in the archive word for word, and who said it',
  descriptionIn: { fr: 'Vérifier si une phrase se trouve mot pour mot dans les archives, et qui l’a dite' },
  options: [
    {
      name: 'text',
      nameIn: { fr: 'texte' },
      description: 'The sentence as you have it, with or without quotation marks',
      descriptionIn: { fr: 'La phrase telle que vous l’avez, avec ou sans guillemets' },
      kind: 'text',
      required: true,
      longest: 2000,
    },
  ],
  mistake: async (call) =>
    (call.values['text']?.trim() ?? '') === '' ? problemOf({ what: 'no-sentence' }) : undefined,
  async run(call) {
    const text = call.values['text']?.trim() ?? ''
    if (text === '') return problemOf({ what: 'no-sentence' })
    return { kind: 'quote', check: await call.archive.quote(text, call.visible) }
  },
}
