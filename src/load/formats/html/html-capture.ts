import { parseDate } from '../../../text/dates.ts'
import type { SourceFacts } from '../../loader.ts'

/** Where a page was taken from and when, as those who save pages write it into them. */
export type Capture = Pick<SourceFacts, 'url' | 'capturedAt'>

/** In the beginning of a page, and behind its end. */
const HEAD = 20_000
const TAIL = 4_000
const SINGLE_FILE = /Page saved with SingleFile\s+url:\s*(?<url>\S+)\s+saved date:\s*(?<date>[^\n(]+)/iu
const BROWSER = /<!--\s*saved from url=\(\d{1,6}\)(?<url>\S+)/iu
const WAYBACK = /(?:wombat\(|__wm\.wombat\()\s*["'](?<url>https?:[^"']+)["']\s*,\s*["'](?<date>\d{8})/u
const ARCHIVED_ON = /FILE ARCHIVED ON \d{2}:\d{2}:\d{2} (?<date>\w{3} \d{1,2}, \d{4})/u
/** An archive's address holds the time and the original one. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|is|ph|li|vn|md|fo))\/(?<date>\d{4}\.?\d{2}\.?\d{2})[\d-]*(?:[a-z]{2}_)?\/(?<url>https?:\/\/?\S+)$/iu

export function captureOf(text: string): Capture {
  const [head, tail] = [text.slice(0, HEAD), text.slice(-TAIL)]
  const found = [SINGLE_FILE, WAYBACK, BROWSER].map((pattern) => pattern.exec(head)?.groups)
  const url = found.find((groups) => groups?.['url'] !== undefined)?.['url']
  const date =
    found.find((groups) => groups?.['date'] !== undefined)?.['date'] ?? ARCHIVED_ON.exec(tail)?.groups?.['date']
  const original = url === undefined ? {} : originalOf(url)
  const capturedAt = original.capturedAt ?? dayOf(date)
  return {
    ...(original.url !== undefined && { url: original.url }),
    ...(capturedAt !== undefined && { capturedAt }),
  }
}

/** The original address, and the day on which an archive took it, where the address is that of an archive. */
export function originalOf(address: string): Capture {
  const archived = ARCHIVED.exec(address)?.groups
  const url = archived?.['url'] ?? address
  const capturedAt = dayOf(archived?.['date'])
  const isWeb = /^https?:\/\//iu.test(url) && URL.canParse(url)
  return { ...(isWeb && { url }), ...(capturedAt !== undefined && { capturedAt }) }
}

/** 20210503, 2021.05.03, `Mon May 03 2021 14:30:00 GMT+0200`, `May 03, 2021`. */
function dayOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined
  const digits = /^(\d{4})\.?(\d{2})\.?(\d{2})$/u.exec(date.trim())
  if (digits) return parseDate(`${digits[1] ?? ''}-${digits[2] ?? ''}-${digits[3] ?? ''}`)
  const words = /(?<month>[A-Z][a-z]{2}) (?<day>\d{1,2}),? (?<year>\d{4})/u.exec(date)?.groups
  return words
    ? parseDate(`${Number(words['day'])} ${words['month'] ?? ''} ${words['year'] ?? ''}`)
    : parseDate(/^\d{4}-\d{2}-\d{2}/u.exec(date.trim())?.[0] ?? '')
}
