import type { Command } from '../../commands/command.ts'
import { type Block, blank, line } from '../drawing/block.ts'

const PRIVATE = {
  name: 'private',
  description: 'Keep no receipt of it on the disk; later questions do not refer to it',
}

/** Help inside the chat; `footnote --help` has its own, since a shell has other rules. */
export function helpBlocks(commands: readonly Command[]): Block[] {
  return [
    line('Write a question as it comes to mind, or one of these:', 'strong'),
    ...commands.flatMap((command) => [
      blank,
      line(`/${command.name}${usageOf(command)}`, 'title'),
      line(command.description, undefined, 2),
      ...command.options.filter(({ required }) => !required).map(optionBlock),
      ...(command.name === 'ask' ? [optionBlock(PRIVATE)] : []),
    ]),
    blank,
    line('/source 2', 'title'),
    line('Open footnote, passage or document 2 of what was shown last', undefined, 2),
    line('/export FORMAT [FILE]', 'title'),
    line('The last answer into a file: markdown, bibtex, ris, csl or json', undefined, 2),
    line('/receipt [ID]', 'title'),
    line('Hold the last answer, or one of before, against the archive as it is now', undefined, 2),
    line('/more', 'title'),
    line('The next page', undefined, 2),
    line('/quit', 'title'),
    line('Leave; Ctrl-D does the same', undefined, 2),
  ]
}

function usageOf(command: Command): string {
  return command.options
    .filter(({ required }) => required)
    .map(({ name }) => ` ${name.toUpperCase()}`)
    .join('')
}

function optionBlock(option: Pick<Command['options'][number], 'name' | 'description'>): Block {
  return { lead: `  ${`${option.name}:…`.padEnd(14)}`, runs: [{ text: option.description, style: 'faint' }] }
}
