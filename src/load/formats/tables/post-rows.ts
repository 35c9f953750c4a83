import { parseDate } from '../../../text/dates.ts'
import type { Post } from '../../loader.ts'
import * as fields from './row-fields.ts'
import { withoutLinks } from '../../posts/signature.ts'

/** A value of a row, its column's name, and where the value stands in the row's line. */
export interface Field {
  readonly name: string
  readonly value: string
  readonly from: number
}

const A_HANDLE = /^@?[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?$/u
const LONGEST_NAME = 80
/** Behind the name of its network's clock: `Sat Apr 02 08:15:00 +0000 2022`. */
const CLOCKED = /^\p{L}{3} (?<month>\p{L}{3}) (?<day>\d{1,2}) [\d:]{5,8} [+-]\d{4} (?<year>\d{4})$/u
/** A time of day, or seconds or milliseconds since 1970. */
const CLOCK = /\d:\d{2}|^\d{10}(?:\.\d+)?$|^\d{13}$/u
const NO_NAME = /^[@[(]|:\/\/|\S@\S|^(?:anonym(?:ous)?|unknown|deleted|null|none|admin)$/iu
const REPOST = /^(?:RT|MT|QT)\s*@/u

/**
 * The post that a row of an export is, when its columns say so by names that exports have: a text, and a handle beside
 * it, or a name with the time and the counts of a post. The words are the text's, where they stand in the row's line.
 */
export function postOfRow(row: readonly Field[], line: string, start: number): Post | undefined {
  const known = row.map((field) => ({ ...field, path: pathOf(field.name) }))
  const all = (names: ReadonlySet<string>): readonly Field[] => known.filter(({ path }) => names.has(path))
  const [text] = known
    .filter(({ path }) => fields.TEXT.includes(path))
    .sort((left, right) => fields.TEXT.indexOf(left.path) - fields.TEXT.indexOf(right.path))
  if (!text || REPOST.test(text.value) || known.some(({ path, value }) => isOthers(path, value))) return undefined
  if (known.some(({ path, value }) => path === text.path && value !== text.value)) return undefined
  const names = all(fields.NAME)
  const handle = handleOf([...all(fields.HANDLE), ...names.filter(({ value }) => value.startsWith('@'))])
  const speaker = nameOf(handle === undefined ? names : [...names, ...all(fields.NAME_BESIDE_HANDLE)], handle)
  const when = all(fields.WHEN)
  const saidOn = when.map(({ value }) => dayOf(value)).find((day) => day !== undefined)
  const isWork = all(fields.WORK).length > 0 && !known.some(({ path }) => path === 'subreddit')
  const isOnNetwork = all(fields.COUNT).length > 0 || when.some(({ value }) => CLOCK.test(value))
  if (handle === undefined && (speaker === undefined || saidOn === undefined || isWork || !isOnNetwork))
    return undefined
  const words = { start: start + text.from, end: start + text.from + withoutLinks(text.value) }
  if (words.start >= words.end) return undefined
  const url = all(fields.LINK).find(({ value }) => /^https?:\/\/\S+$/u.test(value))?.value
  return {
    block: { start, end: start + line.length },
    words,
    ...(speaker !== undefined && { speaker }),
    ...(handle !== undefined && { handle }),
    ...(saidOn !== undefined && { saidOn }),
    ...(url !== undefined && { url }),
  }
}

/** `Tweet Text` and `status.full_text` are both a text; `user.name` is the name of the user, and `username` is none. */
function pathOf(name: string): string {
  // A table has the same names in each of its rows.
  const kept = paths.get(name)
  if (kept !== undefined) return kept
  if (paths.size >= MOST_KEPT) paths.clear()
  const path = readPath(name)
  paths.set(name, path)
  return path
}

const paths = new Map<string, string>()
const MOST_KEPT = 1_000

function readPath(name: string): string {
  const path = name
    .replace(/^user[ _-]name$/iu, 'user.name')
    .split('.')
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase())
  while (path.length > 1 && fields.AROUND.has(path[0] ?? '')) path.shift()
  return path.join('.')
}

function isOthers(path: string, value: string): boolean {
  if (fields.PASSED_ON.has(path)) return /^(?:true|1|yes)$/iu.test(value)
  const [first = '', ...rest] = path.split('.')
  return fields.OTHERS.test(first) && fields.TEXT.includes(rest.at(-1) ?? '')
}

function handleOf(given: readonly Field[]): string | undefined {
  // A number is an account's, and an address with no @ in front may be somebody's mail.
  const value = given
    .map((field) => field.value.trim())
    .find((text) => A_HANDLE.test(text) && /\p{L}/u.test(text) && (text.startsWith('@') || !text.includes('@')))
  return value === undefined ? undefined : `@${value.replace(/^@/u, '')}`
}

function nameOf(given: readonly Field[], handle: string | undefined): string | undefined {
  const fits = (text: string): boolean =>
    /\p{L}/u.test(text) && text.length <= LONGEST_NAME && !NO_NAME.test(text) && `@${text}` !== handle
  return given.map(({ value }) => value.trim()).find(fits)
}

/** ISO 8601, the clock of Twitter, or seconds or milliseconds since 1970. */
function dayOf(value: string): string | undefined {
  const text = value.trim()
  const { day, month, year } = CLOCKED.exec(text)?.groups ?? {}
  if (year !== undefined) return parseDate(`${day ?? ''} ${month ?? ''} ${year}`)
  const seconds = /^\d{10}(?:\.\d+)?$/u.test(text) ? Number(text) : /^\d{13}$/u.test(text) ? Number(text) / 1000 : 0
  if (seconds > 0) return new Date(seconds * 1000).toISOString().slice(0, 10)
  const date = parseDate(text)
  // A year alone tells when no post was written.
  return date !== undefined && date.length > 4 ? date : undefined
}
