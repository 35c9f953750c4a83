import type { Command } from './command.ts'
import { badUsage, notFound } from './problem.ts'
import { suggestDocuments } from './suggestions.ts'

/** Near documents that a wrong name is answered with. */
const NEAR = 5

export const source: Command = {
  name: 'source',
  nameIn: { fr: 'source' },
  description: 'Open a document of the archive: its card, and a passage in its context',
  descriptionIn: { fr: 'Ouvrir un document des archives : sa fiche et un passage dans son contexte' },
  options: [
    {
      name: 'document',
      nameIn: { fr: 'document' },
      description: 'Its title, file or id',
      descriptionIn: { fr: 'Son titre, son fichier ou son identifiant' },
      kind: 'text',
      required: true,
      longest: 200,
      suggest: suggestDocuments,
    },
    {
      name: 'passage',
      nameIn: { fr: 'passage' },
      description: 'The id of a passage, as a search shows it; without it the first',
      descriptionIn: { fr: 'L’identifiant d’un passage, comme une recherche le montre ; sinon le premier' },
      kind: 'text',
      required: false,
      longest: 100,
    },
  ],
  async run(call) {
    const reference = call.values['document']?.trim() ?? ''
    if (reference === '') return badUsage('No document was named.', 'Write the title, file or id of one.')
    const passage = call.values['passage']?.trim()
    const wanted = passage === undefined || passage === '' ? {} : { passage }
    const card = await call.archive.source(reference, { ...wanted, filter: call.visible })
    if (card !== undefined) return { kind: 'source', card }
    const near = await call.archive.suggest(reference, NEAR, call.visible)
    const hint = near.length > 0 ? 'Did you mean one of these?' : 'See what there is with “sources”.'
    return notFound(`The archive has no document “${reference}”.`, hint, near)
  },
}
