import { parseArgs, type ParseArgsConfig } from 'node:util'
import { commandNamed } from '../commands/all.ts'
import type { Command } from '../commands/command.ts'
import { FootnoteError, reasonOf } from '../errors.ts'
import { chooseFolders } from './folders.ts'
import { isFlag, optionNames, subjectOf } from './option-names.ts'
import type { Folders } from './parts.ts'

/** What was asked for on the command line. */
export type Invocation =
  | { readonly kind: 'usage' }
  | { readonly kind: 'version' }
  | { readonly kind: 'look-up'; readonly lookUp: LookUp }
  | { readonly kind: 'start' | 'room'; readonly folders: Folders; readonly json: boolean }
  | {
      readonly kind: 'verify'
      readonly folders: Folders
      readonly json: boolean
      /** What was changed in the index is read again from the documents. */
      readonly repair: boolean
    }
  | {
      readonly kind: 'ingest'
      readonly folders: Folders
      readonly json: boolean
      readonly watch: boolean
      /** Every file is read, instead of trusting size and dates of those that were read before. */
      readonly comparesBytes: boolean
    }
  | { readonly kind: 'receipt'; readonly id: string; readonly folders: Folders; readonly json: boolean }
  | { readonly kind: 'doctor' | 'mcp'; readonly folders: Folders; readonly args: readonly string[] }
  | { readonly kind: 'eval' | 'model' | 'register' | 'migrate-store'; readonly args: readonly string[] }

export interface LookUp {
  readonly command: Command
  readonly values: Readonly<Record<string, string | undefined>>
  readonly folders: Folders
  readonly json: boolean
  /** Canonical texts too. */
  readonly text: boolean
  readonly count?: number
  readonly offset: number
  /** A file of questions, or '-' for standard input. */
  readonly queries?: string
  /** A file for CSV, or '-' for standard output. */
  readonly csv?: string
}

type Options = NonNullable<ParseArgsConfig['options']>

const FOLDER_OPTIONS = { documents: { type: 'string' }, index: { type: 'string' } } as const satisfies Options
const START_OPTIONS = { ...FOLDER_OPTIONS, help: { type: 'boolean', short: 'h' } } as const satisfies Options
const COMMON_OPTIONS = { ...START_OPTIONS, json: { type: 'boolean' } } as const satisfies Options

/** What a verb takes in a shell beside its command's own options. */
const EXTRA_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  ask: ['queries'],
  search: ['count', 'offset', 'queries'],
  timeline: ['count', 'offset'],
  mentions: ['count', 'offset', 'csv'],
  sources: ['count', 'offset'],
}
const VERBS_WITH_TEXT = ['source', 'sources']

/** Throws FootnoteError 'bad-usage' for what can not be understood. */
export function readArguments(args: readonly string[], usual: Folders): Invocation {
  const [verb, ...rest] = args
  if (verb === undefined || verb === 'help' || verb === '--help' || verb === '-h') return { kind: 'usage' }
  if (verb === '--version' || verb === '-v') return { kind: 'version' }
  if (verb === 'eval' || verb === 'model' || verb === 'register' || verb === 'migrate-store')
    return { kind: verb, args: rest }
  if (verb === 'doctor' || verb === 'mcp') return { kind: verb, folders: foldersAmong(rest, usual), args: rest }
  if (verb === 'ingest') {
    const { values, positionals } = parse(rest, {
      ...COMMON_OPTIONS,
      watch: { type: 'boolean' },
      'compare-bytes': { type: 'boolean' },
    })
    if (values['help'] === true) return { kind: 'usage' }
    refuseWords(verb, positionals)
    const folders = chooseFolders(folderValues(values), usual)
    const [json, watch] = [values['json'] === true, values['watch'] === true]
    return { kind: verb, folders, json, watch, comparesBytes: values['compare-bytes'] === true }
  }
  if (verb === 'verify') {
    const { values, positionals } = parse(rest, { ...COMMON_OPTIONS, repair: { type: 'boolean' } })
    if (values['help'] === true) return { kind: 'usage' }
    refuseWords(verb, positionals)
    const [json, repair] = [values['json'] === true, values['repair'] === true]
    return { kind: verb, folders: chooseFolders(folderValues(values), usual), json, repair }
  }
  if (verb === 'start' || verb === 'room') {
    const { values, positionals } = parse(rest, START_OPTIONS)
    if (values['help'] === true) return { kind: 'usage' }
    refuseWords(verb, positionals)
    return { kind: verb, folders: chooseFolders(folderValues(values), usual), json: false }
  }
  if (verb === 'receipt') {
    const { values, positionals } = parse(rest, COMMON_OPTIONS)
    if (values['help'] === true) return { kind: 'usage' }
    const id = positionals.join(' ').trim()
    if (id === '') throw badUsage('No receipt is named.', 'Write its id, as it stands under an answer.')
    return { kind: verb, id, folders: chooseFolders(folderValues(values), usual), json: values['json'] === true }
  }
  const command = commandNamed(verb)
  if (command === undefined) {
    throw badUsage(`There is no “${verb}”.`, 'See all that there is with `npm start -- --help`.')
  }
  return readLookUp(command, rest, usual)
}

function readLookUp(command: Command, rest: readonly string[], usual: Folders): Invocation {
  const named = [...optionNames(command), ...(EXTRA_OPTIONS[command.name] ?? [])]
  const options: Options = {
    ...Object.fromEntries(
      named.map((name) => [name, { type: isFlag(command, name) ? ('boolean' as const) : ('string' as const) }]),
    ),
    ...(VERBS_WITH_TEXT.includes(command.name) ? { text: { type: 'boolean' as const } } : {}),
    ...COMMON_OPTIONS,
  }
  const { values, positionals } = parse(rest, options)
  if (values['help'] === true) return { kind: 'usage' }
  const subject = subjectOf(command)
  if (subject === undefined) refuseWords(command.name, positionals)
  const strings = Object.fromEntries(named.map((name) => [name, stringOf(values[name])]))
  const { count, offset, queries, csv, ...filters } = strings
  if (queries !== undefined && positionals.length > 0) {
    throw badUsage('Both a question and --queries were given.', 'Leave one of them out.')
  }
  if (csv !== undefined && values['json'] === true) {
    throw badUsage('Both --csv and --json were given.', 'Leave one of them out.')
  }
  const pageSize = count === undefined ? undefined : wholeNumber('count', count, 1)
  return {
    kind: 'look-up',
    lookUp: {
      command,
      values: subject === undefined ? filters : { ...filters, [subject.name]: positionals.join(' ') },
      folders: chooseFolders(folderValues(values), usual),
      json: values['json'] === true,
      text: values['text'] === true,
      ...(pageSize === undefined ? {} : { count: pageSize }),
      offset: offset === undefined ? 0 : wholeNumber('offset', offset, 0),
      ...(queries === undefined ? {} : { queries }),
      ...(csv === undefined ? {} : { csv }),
    },
  }
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

function parse(args: readonly string[], options: Options): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's own message goes on about what a shell may have meant; its first sentence names the option.
    const message = reasonOf(error).split('. ')[0] ?? ''
    throw badUsage(
      message.endsWith('.') ? message : `${message}.`,
      'See what can be written with `npm start -- --help`.',
      error,
    )
  }
}

/** Only the folders: what else doctor is given, it reads itself. */
function foldersAmong(args: readonly string[], usual: Folders): Folders {
  const { values } = parseArgs({ args: [...args], options: FOLDER_OPTIONS, allowPositionals: true, strict: false })
  return chooseFolders(folderValues(values), usual)
}

function folderValues(values: Values): { documents: string | undefined; index: string | undefined } {
  return { documents: stringOf(values['documents']), index: stringOf(values['index']) }
}

function stringOf(value: Values[string]): string | undefined {
  if (value === true) return 'true'
  return typeof value === 'string' && value !== '' ? value : undefined
}

function wholeNumber(option: string, written: string, least: number): number {
  const number = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN
  if (number >= least) return number
  throw badUsage(`--${option} can not be “${written}”.`, `Write a whole number from ${least} on.`)
}

function refuseWords(verb: string, positionals: readonly string[]): void {
  if (positionals.length === 0) return
  throw badUsage(`“${verb}” takes no words, but got “${positionals.join(' ')}”.`, 'Leave them out.')
}

function badUsage(message: string, hint: string, cause?: unknown): FootnoteError {
  return new FootnoteError('bad-usage', message, { hint, cause })
}
