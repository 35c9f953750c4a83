import type { Command, CommandOption } from '../commands/command.ts'

/** Filters that a terminal offers beside those of the command; Discord's form for a question is kept short. */
const TERMINAL_FILTERS: Readonly<Record<string, readonly string[]>> = { ask: ['language'] }

/** What may be written as `--name value`, in a shell and in the chat alike. */
export function optionNames(command: Command): readonly string[] {
  const subject = subjectOf(command)
  const optional = command.options.filter((option) => option !== subject).map(({ name }) => name)
  return [...optional, ...(TERMINAL_FILTERS[command.name] ?? [])]
}

/** A flag stands alone; every other option has a value. */
export function isFlag(command: Command, name: string): boolean {
  return command.options.some((option) => option.name === name && option.kind === 'flag')
}

/** What stands behind a verb without a name: what the command needs, or else the topic that it may have. */
export function subjectOf(command: Command): CommandOption | undefined {
  return command.options.find(({ required }) => required) ?? command.options.find(({ name }) => name === 'topic')
}
