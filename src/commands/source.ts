import type { Command } from './command.ts'
import { problemOf } from './problem.ts'
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
    if (reference === '') return problemOf({ what: 'no-document' })
    const passage = call.values['passage']?.trim()
    const wanted = passage === undefined || passage === '' ? {} : { passage }
    const card = await call.archive.source(reference, { ...wanted, filter: call.visible })
    if (card !== undefined) return { kind: 'source', card }
    const near = await call.archive.suggest(reference, NEAR, call.visible)
    return problemOf({ what: 'unknown-document', typed: reference, isNear: near.length > 0 }, near)
  },
}
