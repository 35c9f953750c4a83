import type { Command } from '../commands/command.ts'

/** Filters that a terminal offers beside those of the command; Discord's form for a question is kept short. */
const TERMINAL_FILTERS: Readonly<Record<string, readonly string[]>> = { ask: ['language'] }

/** What may be written as `--name value`, in a shell and in the chat alike. */
export function optionNames(command: Command): readonly string[] {
  const optional = command.options.filter(({ required }) => !required).map(({ name }) => name)
  return [...optional, ...(TERMINAL_FILTERS[command.name] ?? [])]
}
