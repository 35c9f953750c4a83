import type { Place } from '../model/document.ts'
import type { Mentions } from '../model/look-up.ts'

/** What a spreadsheet would take for a formula, also in the wide letters of East Asia. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u
/** A terminal may obey these, and no cell needs them. */
const CONTROLS = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu

/** Rows as RFC 4180 has them, every cell in quotation marks; a cell that begins like a formula gets an apostrophe. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number): string {
  const text = String(value).replace(CONTROLS, '\uFFFD')
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

const HEAD = ['document', 'file', 'publisher', 'date', 'place', 'start', 'end', 'sentence']

/** One row for each occurrence: `start` and `end` are those of the words in the canonical text, as in the JSON. */
export function mentionsCsv({ mentions }: Mentions): string {
  const rows = mentions.flatMap(({ document, found, place, quote }) =>
    found.map(({ start, end }) => [
      document.id,
      document.file,
      document.publisher ?? '',
      document.publishedOn ?? '',
      place === undefined ? '' : placeText(place),
      start,
      end,
      quote,
    ]),
  )
  return csvOf([HEAD, ...rows])
}

function placeText(place: Place): string {
  switch (place.kind) {
    case 'page':
      return `page ${place.page}`
    case 'time':
      return `${place.seconds} s`
    case 'heading':
      return place.path.join(' › ')
    case 'row':
      return `${place.sheet === undefined ? '' : `${place.sheet} `}row ${place.row}`
  }
}
