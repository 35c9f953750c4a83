import { z } from 'zod'
import { reasonOf } from '../errors.ts'
import { decode } from './decode.ts'
import type { Loader } from './loader.ts'
import { tableText } from './table-text.ts'
import { unreadable } from './unreadable.ts'

const DEEPEST = 20
const list = z.array(z.unknown())
const record = z.record(z.string(), z.unknown())

/** .json files (each item of their list a row) and .jsonl files (each line a row). */
export const json: Loader = {
  name: 'json',
  version: 1,
  mediaType: 'application/json',
  extensions: ['.json', '.jsonl', '.ndjson'],
  read: async (source) => {
    const text = decode(source)
    const rows = /\.json$/iu.test(source.file) ? (whole(text) ?? byLine(source.file, text)) : byLine(source.file, text)
    const lines = rows.map(({ row, value }) => ({ row, cells: cellsOf('', value, 0) }))
    return [{ ...tableText([{ rows: lines, isNamed: true }]), facts: { kind: 'table' }, posts: [], headings: 'marked' }]
  },
}

interface Row {
  readonly row: number
  readonly value: unknown
}

function whole(text: string): readonly Row[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // It may be JSON lines under the wrong ending; if not, that reader says what is wrong.
    return undefined
  }
  const items = list.safeParse(value)
  if (items.success) return items.data.map((item, index) => ({ row: index + 1, value: item }))
  const object = record.safeParse(value)
  // A list inside one object is what the file is about: { "items": [...] }.
  const inner = object.success ? Object.values(object.data).flatMap((entry) => list.safeParse(entry).data ?? []) : []
  const rows = inner.length > 0 ? inner : [value]
  return rows.map((item, index) => ({ row: index + 1, value: item }))
}

function byLine(file: string, text: string): readonly Row[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [{ row: index + 1, value: JSON.parse(line) as unknown }]
    } catch (cause) {
      throw unreadable(file, `is not valid JSON in line ${index + 1} (${reasonOf(cause)})`, 'Correct that line.', cause)
    }
  })
}

/** `name: value`, inner names joined by full stops; lists of plain values by commas. */
function cellsOf(name: string, value: unknown, depth: number): string[] {
  const named = (text: string): string[] => (text.trim() === '' ? [] : [name === '' ? text : `${name}: ${text}`])
  if (typeof value === 'string') return named(value)
  if (typeof value === 'number' || typeof value === 'boolean') return named(String(value))
  if (depth > DEEPEST) return []
  const items = list.safeParse(value)
  if (items.success) {
    const isPlain = items.data.every((item) => typeof item !== 'object')
    if (isPlain) return named(items.data.map(String).join(', '))
    return items.data.flatMap((item) => cellsOf(name, item, depth + 1))
  }
  const object = record.safeParse(value)
  if (!object.success) return []
  return Object.entries(object.data).flatMap(([key, inner]) =>
    cellsOf(name === '' ? key : `${name}.${key}`, inner, depth + 1),
  )
}
