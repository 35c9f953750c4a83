import type { Command } from './command.ts'
import { filterMistake, filterOf } from './filter.ts'
import { documentFilters, exactly, exactOption } from './options.ts'
import { problemOf } from './problem.ts'

/** Passages are read, not skimmed: few on a page. */
const PAGE = 5

export const search: Command = {
  name: 'search',
  nameIn: { fr: 'chercher' },
  description: 'Find the passages of the archive that fit some words best',
  descriptionIn: { fr: 'Trouver les passages des archives qui correspondent le mieux à des mots' },
  options: [
    {
      name: 'words',
      nameIn: { fr: 'mots' },
      description: 'What to look for; the order of the words does not matter',
      descriptionIn: { fr: 'Ce que vous cherchez ; l’ordre des mots ne compte pas' },
      kind: 'text',
      required: true,
      longest: 500,
    },
    ...documentFilters,
    exactOption,
  ],
  mistake: async (call) =>
    (call.values['words']?.trim() ?? '') === '' ? problemOf({ what: 'nothing-to-look-for' }) : filterMistake(call),
  async run(call) {
    const words = call.values['words']?.trim() ?? ''
    if (words === '') return problemOf({ what: 'nothing-to-look-for' })
    const filtered = await filterOf(call)
    if (filtered.kind === 'problem') return filtered
    const page = { filter: filtered.filter, offset: call.offset, count: call.count ?? PAGE, ...exactly(call) }
    return { kind: 'search', result: await call.archive.search(words, page) }
  },
}
