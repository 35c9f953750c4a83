import { commandNamed } from '../commands/all.ts'
import type { Command } from '../commands/command.ts'
import { EXPORT_FORMATS, type ExportFormat, isExportFormat } from '../commands/export-answer.ts'
import { badUsage, type Problem } from '../commands/problem.ts'
import { isSmallTalk } from './small-talk.ts'
import { isFlag, optionNames, subjectOf } from './option-names.ts'

/** What one line of the chat asks for. */
export type ChatLine =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'leave' }
  /** A greeting or thanks: nothing to look up. */
  | { readonly kind: 'small-talk' }
  | { readonly kind: 'more' }
  /** `/source 2`: number two of what was shown last. */
  | { readonly kind: 'open'; readonly number: number }
  /** `/export ris sources.ris`: the last answer into a file; without a name, `answer.ris`. */
  | { readonly kind: 'export'; readonly format: ExportFormat; readonly file?: string }
  /** `/receipt ID`, or the last answer's own. */
  | { readonly kind: 'receipt'; readonly id?: string }
  | { readonly kind: 'run'; readonly command: Command; readonly values: Readonly<Record<string, string>> }
  | Problem

/** A bare line is a question. Options stand anywhere in it, as `language:fr` (as in Discord) or `--language fr`. */
export function readChatLine(line: string): ChatLine {
  const text = line.trim()
  if (text === '') return { kind: 'nothing' }
  if (!text.startsWith('/') && isSmallTalk(text)) return { kind: 'small-talk' }
  // No question is one such word.
  const [, written = 'ask', rest = text] =
    /^\/(\S*)\s*(.*)$/su.exec(/^(?:help|quit|exit)$/iu.test(text) ? `/${text}` : text) ?? []
  const name = written.toLowerCase()
  if (name === 'quit' || name === 'exit') return { kind: 'leave' }
  if (name === 'more') return { kind: 'more' }
  if (name === 'source' && /^\d{1,4}$/.test(rest)) return { kind: 'open', number: Number(rest) }
  if (name === 'receipt') return { kind: 'receipt', ...(rest.trim() === '' ? {} : { id: rest.trim() }) }
  if (name === 'export') return readExport(rest)
  const command = commandNamed(name)
  if (command === undefined) return badUsage(`There is no command “/${name}”.`, 'Write /help to see them all.')
  return readOptions(command, rest)
}

function readExport(written: string): ChatLine {
  const [, format = '', file = ''] = /^(\S*)\s*(.*)$/su.exec(written) ?? []
  if (format === '')
    return badUsage('/export needs a format.', `Write one of ${EXPORT_FORMATS.join(', ')}, and a file if you like.`)
  if (!isExportFormat(format)) {
    return badUsage(
      `/export can not write “${format}”.`,
      `Write one of ${EXPORT_FORMATS.join(', ')}, and a file if you like.`,
    )
  }
  return { kind: 'export', format, ...(file === '' ? {} : { file: file.replace(/^"(.*)"$/u, '$1') }) }
}

function readOptions(command: Command, written: string): ChatLine {
  const subject = subjectOf(command)
  const optional = optionNames(command)
  const values: Record<string, string> = {}
  let rest = written
  for (const name of optional) {
    // A value with spaces stands in quotation marks; a text that has the name and a colon before a space is no option.
    const pattern = isFlag(command, name)
      ? new RegExp(`(?<=^|\\s)(?:--${name}|${name}:(?:true|yes|oui))(?=\\s|$)`, 'u')
      : new RegExp(`(?<=^|\\s)(?:--${name}(?:=|\\s+)|${name}:)(?:"([^"]*)"|(\\S+))`, 'u')
    const match = pattern.exec(rest)
    if (match === null) continue
    values[name] = match[1] ?? match[2] ?? 'true'
    rest = `${rest.slice(0, match.index)}${rest.slice(match.index + match[0].length)}`.trim()
  }
  const stray = optional.length === 0 ? undefined : /(?<=^|\s)--[a-z]+/.exec(rest)?.[0]
  if (stray !== undefined) {
    const known = optional.map((name) => `--${name}`).join(', ')
    return badUsage(`/${command.name} can not use ${stray}.`, `It knows ${known}.`)
  }
  if (subject === undefined && rest !== '') {
    return badUsage(`/${command.name} can not use “${rest}”.`, 'Write /help to see what it takes.')
  }
  return { kind: 'run', command, values: subject === undefined ? values : { ...values, [subject.name]: rest } }
}
