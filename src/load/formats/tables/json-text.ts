import { reasonOf } from '../../../errors.ts'
import { decode } from '../../bytes/decode.ts'
import { parseHtml } from '../html/dom.ts'
import { readBlocks } from '../html/html-blocks.ts'
import type { RawText, SourceFile } from '../../loader.ts'
import { isRecord } from '../html/record.ts'
import { tableText } from './table-text.ts'
import { unreadable } from '../../unreadable.ts'

const DEEPEST = 20

export async function readJson(source: SourceFile): Promise<readonly RawText[]> {
  const text = decode(source)
  const { rows, notes } = rowsOf(source.file, withExactNumbers(text))
  const lines = rows.map(({ row, value }) => ({ row, cells: cellsOf('', value, 0) }))
  return [
    {
      ...tableText([{ rows: lines, isNamed: true }]),
      facts: { kind: 'table' },
      headings: 'marked',
      ...(notes.length > 0 && { notes }),
    },
  ]
}

interface Row {
  readonly row: number
  readonly value: unknown
}

interface Rows {
  readonly rows: readonly Row[]
  readonly notes: readonly string[]
}

/** Half of the lines must be whole: then a broken one is a slip, and named. */
const MOST_BROKEN = 0.5
const MOST_NAMED = 10
const TOKEN = /"(?:[^"\\]|\\[\s\S])*"|-?\d[\d.eE+-]*/gu

/** Numbers that would lose digits on their way through the computer's own (long ids, 1.10) become strings. */
function withExactNumbers(text: string): string {
  return text.replace(TOKEN, (token) =>
    token.startsWith('"') || String(Number(token)) === token || !IS_NUMBER.test(token) ? token : `"${token}"`,
  )
}

const IS_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u

/** The items of the file's list; else the lines, whatever its ending: both are called .json. */
function rowsOf(file: string, text: string): Rows {
  let broken: unknown
  try {
    return { rows: itemsOf(JSON.parse(text)), notes: [] }
  } catch (cause) {
    broken = cause
  }
  const rows: Row[] = []
  const bad: { readonly line: number; readonly reason: string }[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    try {
      rows.push({ row: index + 1, value: JSON.parse(line) as unknown })
    } catch (cause) {
      bad.push({ line: index + 1, reason: reasonOf(cause) })
    }
  }
  const isLines = bad.length === 0 || rows.some(({ value }) => typeof value === 'object')
  if (!isLines || bad.length > MOST_BROKEN * (rows.length + bad.length)) {
    const [first] = bad
    const isListed = /^\s*[[{]\s*$/mu.test(text.slice(0, text.indexOf('\n') + 1 || undefined)) || first === undefined
    throw isListed || rows.length === 0
      ? unreadable(file, `is not valid JSON (${reasonOf(broken)})`, 'Correct that place.', broken)
      : unreadable(file, `is not valid JSON in line ${first.line} (${first.reason})`, 'Correct that line.', broken)
  }
  const shown = bad.slice(0, MOST_NAMED).map(({ line, reason }) => `line ${line} (${reason})`)
  const more = bad.length > MOST_NAMED ? [`${bad.length - MOST_NAMED} more`] : []
  return { rows, notes: bad.length === 0 ? [] : [`Not valid JSON, and left out: ${[...shown, ...more].join(', ')}.`] }
}

function itemsOf(value: unknown): readonly Row[] {
  if (isList(value)) return value.map((item, index) => ({ row: index + 1, value: item }))
  if (!isRecord(value)) return [{ row: 1, value }]
  // A list inside one object is what the file is about: { "items": [...] }. What stands beside it comes first.
  const lists = Object.entries(value).flatMap(([name, entry]) => {
    const inner = isList(entry) ? entry : []
    return inner.some((item) => typeof item === 'object' && item !== null) ? [{ name, inner }] : []
  })
  const names = new Set(lists.map(({ name }) => name))
  const beside = Object.entries(value).filter(([name]) => !names.has(name))
  const all = [...(beside.length > 0 ? [Object.fromEntries(beside)] : []), ...lists.flatMap(({ inner }) => inner)]
  return all.map((item, index) => ({ row: index + 1, value: item }))
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** `name: value`, inner names joined by full stops; lists of plain values by commas. */
function cellsOf(name: string, value: unknown, depth: number): string[] {
  const named = (text: string): string[] => (text.trim() === '' ? [] : [name === '' ? text : `${name}: ${text}`])
  if (typeof value === 'string') return named(plain(value))
  if (typeof value === 'number' || typeof value === 'boolean') return named(String(value))
  if (depth > DEEPEST) return []
  if (isList(value)) {
    const isPlain = value.every((item) => typeof item !== 'object')
    if (isPlain) return named(value.map(String).join(', '))
    return value.flatMap((item) => cellsOf(name, item, depth + 1))
  }
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    cellsOf(name === '' ? key : `${name}.${key}`, inner, depth + 1),
  )
}

/** A pair of tags, as exports of web sites have them. */
const MARKUP = /<(p|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|blockquote)\b[^>]*>[\s\S]*<\/\1>|<br ?\/?>/iu

/** What a reader of the page would see: exports hold the HTML of posts. */
function plain(value: string): string {
  return MARKUP.test(value) ? readBlocks(parseHtml('', value)).text : value
}
