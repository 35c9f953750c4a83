import type { SourceCard } from '../model/look-up.ts'
import type { Call, Command } from './command.ts'
import { latinDigits } from './dates.ts'
import { type Problem, problemOf } from './problem.ts'
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
      description: 'The number of a passage, as its card shows it, or its id; without it the first',
      descriptionIn: { fr: 'Le numéro d’un passage, comme sa fiche le montre, ou son identifiant ; sinon le premier' },
      kind: 'text',
      required: false,
      longest: 100,
    },
  ],
  async mistake(call) {
    const reply = await opened(call)
    return reply.kind === 'problem' ? reply : undefined
  },
  run: opened,
}

interface Opened {
  readonly kind: 'source'
  readonly card: SourceCard
}

async function opened({ archive, values, visible }: Call): Promise<Opened | Problem> {
  const reference = values['document']?.trim() ?? ''
  if (reference === '') return problemOf({ what: 'no-document' })
  const card = await archive.source(reference, { filter: visible })
  if (card === undefined) {
    const near = await archive.suggest(reference, NEAR, visible)
    return problemOf({ what: 'unknown-document', typed: reference, isNear: near.length > 0 }, near)
  }
  const wanted = latinDigits(values['passage']?.trim() ?? '')
  if (wanted === '') return { kind: 'source', card }
  const found = await archive.source(card.document.id, { filter: visible, passage: wanted })
  const isThere = found !== undefined && (found.passage?.id === wanted || String(found.at + 1) === wanted)
  return isThere
    ? { kind: 'source', card: found }
    : problemOf({ what: 'no-passage', typed: wanted, passages: card.passages })
}
