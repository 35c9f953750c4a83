import type { Command } from './command.ts'
import { filterMistake, filterOf, longPage } from './filter.ts'
import { documentFilters } from './options.ts'
import { problemOf } from './problem.ts'

const PAGE = 10
const WORD = /[\p{L}\p{N}]/u

export const mentions: Command = {
  name: 'mentions',
  nameIn: { fr: 'mentions' },
  description: 'Count some words in all documents, exactly, and show every sentence that has them',
  descriptionIn: { fr: 'Compter des mots dans tous les documents, exactement, avec chaque phrase qui les a' },
  options: [
    {
      name: 'words',
      nameIn: { fr: 'mots' },
      description: 'The words as they stand, in this order; capital letters do not matter',
      descriptionIn: { fr: 'Les mots tels quels, dans cet ordre ; les majuscules ne comptent pas' },
      kind: 'text',
      required: true,
      longest: 300,
    },
    ...documentFilters,
  ],
  mistake: async (call) =>
    WORD.test(call.values['words'] ?? '') ? filterMistake(call) : problemOf({ what: 'no-words' }),
  async run(call) {
    const words = call.values['words']?.trim() ?? ''
    if (!WORD.test(words)) return problemOf({ what: 'no-words' })
    const filtered = await filterOf(call)
    if (filtered.kind === 'problem') return filtered
    const found = await call.archive.mentions(words, longPage(call, filtered.filter, PAGE))
    return { kind: 'mentions', mentions: found }
  },
}
