import { isWholeDay } from '../../text/calendar.ts'
import { findDates } from '../../text/dates.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'

/** `(Mill Town, 12 May 2021) – The council …`, `MILL TOWN, 12 février 2018 (Agence Ponant) – Le carillon …`: in front of its first sentence stand where and when a report was written. */

export interface Dateline {
  readonly publishedOn: string
  readonly publisher?: string
}

/** So much of a paragraph is looked at. */
const FRONT = 120
const PLACE = "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:[\\s-][\\p{L}\\p{M}.’'-]+){0,3}"
const WEEKDAY =
  '(?:\\p{L}{2,10}day,?\\s|lundi\\s|mardi\\s|mercredi\\s|jeudi\\s|vendredi\\s|samedi\\s|dimanche\\s|\\p{L}{3,9}tag,?\\s(?:den\\s|dem\\s)?)?'
const BEFORE = new RegExp(`^(?<open>\\()?${PLACE}(?:,\\s${PLACE})?(?:,|\\s[–—/-])\\s(?:le\\s|den\\s)?${WEEKDAY}$`, 'u')
const BEHIND = /^(?<closed>\))?\s?(?:\((?<agency>[^()]{2,40})\))?\s?(?:[–—:]|--?)\s+["“«„]?\s?\p{Lu}/u

/** The one of the first paragraphs. */
export function datelineAmong(lines: readonly string[]): Dateline | undefined {
  const found = lines.flatMap((line) => datelineOf(line) ?? [])
  return found.length === 1 ? found[0] : undefined
}

function datelineOf(line: string): Dateline | undefined {
  if (line.length < FRONT || !/^\(?\p{Lu}/u.test(line)) return undefined
  const front = line.slice(0, FRONT)
  const [day] = findDates(front)
  if (!isWholeDay(day?.iso)) return undefined
  const before = BEFORE.exec(front.slice(0, day.start))
  const behind = BEHIND.exec(front.slice(day.end))
  if (!before || !behind || (before.groups?.['open'] === undefined) !== (behind.groups?.['closed'] === undefined))
    return undefined
  const agency = behind.groups?.['agency']
  const isNamed = agency !== undefined && (looksLikeOutlet(agency) || /^(?:agence|agency)\s/iu.test(agency))
  return { publishedOn: day.iso, ...(isNamed && { publisher: agency }) }
}
