import type { Command } from './command.ts'
import { filterMistake, filterOf } from './filter.ts'
import { collectionOption, publisherOption } from './options.ts'

const PAGE = 10

export const sources: Command = {
  name: 'sources',
  nameIn: { fr: 'sources' },
  description: 'List the documents that the archive holds',
  descriptionIn: { fr: 'Lister les documents que contiennent les archives' },
  options: [collectionOption, publisherOption],
  mistake: filterMistake,
  async run(call) {
    const filtered = await filterOf(call)
    if (filtered.kind === 'problem') return filtered
    const page = { filter: filtered.filter, offset: call.offset, count: call.count ?? PAGE }
    return { kind: 'sources', list: await call.archive.sources(page) }
  },
}
