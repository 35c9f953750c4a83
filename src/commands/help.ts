import type { Command } from './command.ts'

/** `list` is called when help is asked for, since the list holds help itself. */
export function createHelp(list: () => readonly Command[]): Command {
  return {
    name: 'help',
    nameIn: { fr: 'aide' },
    description: 'How to ask, and every command with what it does',
    descriptionIn: { fr: 'Comment demander, et toutes les commandes' },
    options: [],
    run: () => Promise.resolve({ kind: 'help', commands: list() }),
  }
}
