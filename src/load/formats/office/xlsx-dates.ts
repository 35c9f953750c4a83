import { findAll, findFirst, type ElementNode } from '../html/dom.ts'

/** The built-in number formats that show something else than a number. */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map<number, NumberKind>([
  ...[14, 15, 16, 17, 22, 27, 30, 36, 50, 57].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 45, 47].map((id) => [id, 'time'] as const),
  ...[9, 10].map((id) => [id, 'percent'] as const),
  [46, 'duration'],
])
/** A number in a computer has so many digits that mean something. */
const DIGITS = 15
const FIRST_OWN = 164
const DAY = 86_400_000

/** What the numbers of a cell style are shown as. */
export type NumberKind = 'date' | 'time' | 'duration' | 'percent'

/** The cell styles, by their index, whose numbers are shown as something else. */
export function numberStyles(styles: ElementNode | undefined): ReadonlyMap<number, NumberKind> {
  if (!styles) return new Map()
  const kinds = new Map(BUILT_IN)
  for (const { attributes } of findAll(styles, ({ name }) => name === 'numFmt')) {
    const [id, kind] = [Number(attributes['numFmtId']), kindOf(attributes['formatCode'] ?? '')]
    if (id >= FIRST_OWN && kind !== undefined) kinds.set(id, kind)
  }
  const cells = findFirst(styles, 'cellXfs')
  const formats = cells ? findAll(cells, ({ name }) => name === 'xf') : []
  return new Map(
    formats.flatMap(({ attributes }, index) => {
      const kind = kinds.get(Number(attributes['numFmtId']))
      return kind === undefined ? [] : [[index, kind] as const]
    }),
  )
}

/** A number as the sheet shows it, as far as its meaning goes: its date, time or share, and no digits that a computer made up. */
export function shownNumber(raw: string, kind: NumberKind | undefined, is1904: boolean): string {
  const value = Number(raw)
  if (raw === '' || !Number.isFinite(value)) return raw
  if (kind === 'date') return dateOf(value, is1904)
  if (kind === 'time' || kind === 'duration') return timeOf(value, kind)
  if (kind === 'percent') return `${Number((value * 100).toPrecision(DIGITS))}%`
  return raw.replace(/\D/gu, '').length > DIGITS ? String(Number(value.toPrecision(DIGITS))) : raw
}

function timeOf(value: number, kind: 'time' | 'duration'): string {
  const seconds = Math.round((kind === 'time' ? value % 1 : value) * 86_400)
  if (seconds < 0) return String(value)
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`
}

function kindOf(code: string): NumberKind | undefined {
  const bare = code.replace(/"[^"]*"|\\./gu, '')
  if (/\[(?:h+|m+|s+)\]/iu.test(bare)) return 'duration'
  const signs = bare.replace(/\[[^\]]*\]/gu, '')
  if (/general/iu.test(signs)) return undefined
  if (/[yd]/iu.test(signs)) return 'date'
  if (/h/iu.test(signs)) return 'time'
  return signs.includes('%') ? 'percent' : undefined
}

/** ISO 8601 of a serial day number, with the time when it has one. Excel's 1900 has a 29 February that never was. */
export function dateOf(serial: number, is1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return String(serial)
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const iso = new Date(Math.round((epoch + serial * DAY) / 1000) * 1000).toISOString()
  return serial % 1 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}
