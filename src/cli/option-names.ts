import type { Command, CommandOption } from '../commands/command.ts'

/** Filters that a terminal offers beside those of the command; Discord's form for a question is kept short. */
const TERMINAL_FILTERS: Readonly<Record<string, readonly string[]>> = { ask: ['language'] }

/** What a terminal can say beside: an answer that is wanted in private leaves no receipt. */
const TERMINAL_FLAGS: Readonly<Record<string, readonly string[]>> = { ask: ['private'] }

/** What may be written as `--name value`, in a shell and in the chat alike. */
export function optionNames(command: Command): readonly string[] {
  const subject = subjectOf(command)
  const optional = command.options.filter((option) => option !== subject).map(({ name }) => name)
  return [...optional, ...(TERMINAL_FILTERS[command.name] ?? []), ...(TERMINAL_FLAGS[command.name] ?? [])]
}

/** A flag stands alone; every other option has a value. */
export function isFlag(command: Command, name: string): boolean {
  if (TERMINAL_FLAGS[command.name]?.includes(name) === true) return true
  return command.options.some((option) => option.name === name && option.kind === 'flag')
}

/** What the command is told of it. */
export function privately(values: Readonly<Record<string, string | undefined>>): { readonly private?: true } {
  return values['private'] === 'true' ? { private: true } : {}
}

/** What stands behind a verb without a name: what the command needs, or else the topic that it may have. */
export function subjectOf(command: Command): CommandOption | undefined {
  return command.options.find(({ required }) => required) ?? command.options.find(({ name }) => name === 'topic')
}
