import type { Command } from './command.ts'
import { filterMistake, filterOf } from './filter.ts'
import { afterOption, beforeOption, collectionOption, exactly, exactOption, knownOption } from './options.ts'
import { problemOf } from './problem.ts'

export const ask: Command = {
  name: 'ask',
  nameIn: { fr: 'demander' },
  description: 'Ask the archive a question and get an answer with a source under every sentence',
  descriptionIn: { fr: 'Poser une question aux archives : chaque phrase de la réponse a sa source' },
  options: [
    {
      name: 'question',
      nameIn: { fr: 'question' },
      description: 'What you want to know, in any language that the archive holds',
      descriptionIn: { fr: 'Ce que vous voulez savoir, dans une langue des archives' },
      kind: 'text',
      required: true,
      longest: 1000,
    },
    collectionOption,
    afterOption,
    beforeOption,
    knownOption,
    exactOption,
  ],
  mistake: async (call) =>
    (call.values['question']?.trim() ?? '') === '' ? problemOf({ what: 'no-question' }) : filterMistake(call),
  async run(call) {
    const question = call.values['question']?.trim() ?? ''
    if (question === '') return problemOf({ what: 'no-question' })
    const filtered = await filterOf(call)
    if (filtered.kind === 'problem') return filtered
    const answer = await call.archive.ask(question, {
      filter: filtered.filter,
      earlier: call.earlier,
      ...(call.earlierQuotes === undefined ? {} : { earlierQuotes: call.earlierQuotes }),
      ...exactly(call),
      ...(call.onProgress === undefined ? {} : { onProgress: call.onProgress }),
      ...(call.onRewritten === undefined ? {} : { onRewritten: call.onRewritten }),
      ...(call.onSentence === undefined ? {} : { onSentence: call.onSentence }),
      ...(call.private === true ? { private: true } : {}),
      ...(call.signal === undefined ? {} : { signal: call.signal }),
    })
    return { kind: 'answer', answer }
  },
}
