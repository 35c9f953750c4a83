import { findAll, findFirst, type ElementNode } from './dom.ts'

/** The built-in number formats that show a date. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57])
const FIRST_OWN = 164
const DAY = 86_400_000

/** The cell styles whose numbers are dates. */
export function dateStyles(styles: ElementNode | undefined): ReadonlySet<number> {
  if (!styles) return new Set()
  const own = findAll(styles, ({ name }) => name === 'numFmt')
    .filter(({ attributes }) => isDateFormat(attributes['formatCode'] ?? ''))
    .map(({ attributes }) => Number(attributes['numFmtId']))
  const dates = new Set([...BUILT_IN, ...own.filter((id) => id >= FIRST_OWN)])
  const cells = findFirst(styles, 'cellXfs')
  const formats = cells ? findAll(cells, ({ name }) => name === 'xf') : []
  return new Set(formats.flatMap(({ attributes }, index) => (dates.has(Number(attributes['numFmtId'])) ? [index] : [])))
}

function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '')
  return /[yd]/iu.test(bare) && !/general/iu.test(bare)
}

/** ISO 8601 of a serial day number, with the time when it has one. Excel's 1900 has a 29 February that never was. */
export function dateOf(serial: number, is1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return String(serial)
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const iso = new Date(Math.round((epoch + serial * DAY) / 1000) * 1000).toISOString()
  return serial % 1 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}
