import { about } from './about.ts'
import { ask } from './ask.ts'
import type { Command } from './command.ts'
import { createHelp } from './help.ts'
import { mentions } from './mentions.ts'
import { quote } from './quote.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { sources } from './sources.ts'
import { timeline } from './timeline.ts'

/** Every look-up, in the order that help shows them. */
export const commands: readonly Command[] = [
  ask,
  search,
  quote,
  timeline,
  mentions,
  source,
  sources,
  about,
  createHelp(() => commands),
]

/** By its English name, which is the name in a terminal. */
export function commandNamed(name: string): Command | undefined {
  return commands.find((command) => command.name === name)
}
