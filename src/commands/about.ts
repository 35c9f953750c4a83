import type { Command } from './command.ts'

export const about: Command = {
  name: 'about',
  nameIn: { fr: 'apropos' },
  description: 'What the archive holds, how answers are made, and what happens to your questions',
  descriptionIn: { fr: 'Ce que contiennent les archives, comment naissent les réponses, et vos données' },
  options: [],
  async run(call) {
    return { kind: 'about', facts: await call.archive.facts(call.visible) }
  },
}
