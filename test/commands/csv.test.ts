import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvOf, mentionsCsv } from '../../src/commands/csv.ts'
import { bridge, citing, searched } from '../cli/a-scripted-archive.ts'

const rowsIn = (csv: string): string[][] => parse(csv, { recordDelimiter: '\r\n' })

it('a spreadsheet reads back what was written, and nothing of it as a formula', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '"', 'a,"b"\nc', '＝1', 'سیب'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const read = rowsIn(csvOf(rows))
      expect(read).toHaveLength(rows.length)
      read.forEach((row, at) =>
        row.forEach((value, column) => {
          expect(value).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u)
          // oxlint-disable-next-line no-control-regex -- what a terminal would obey
          const plain = (rows[at]?.[column] ?? '').replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu, '\uFFFD')
          expect([plain, `'${plain}`]).toContain(value)
        }),
      )
    }),
  )
})

it('has one row for each occurrence, with the sentence around it', () => {
  const { document, passageId, span, quote, attribution } = citing(1, bridge, 'It was opened in 1911.')
  const mention = { document, passageId, span, quote, attribution, place: { kind: 'row', row: 4 } as const }
  const found = [
    { start: 39, end: 41 },
    { start: 46, end: 52 },
  ] as const
  const counted = { words: 'it', total: 2, sentences: 1, documents: [], offset: 0, searched, milliseconds: 1 }
  expect(rowsIn(mentionsCsv({ ...counted, mentions: [{ ...mention, found }] }))).toEqual([
    ['document', 'file', 'publisher', 'date', 'place', 'start', 'end', 'sentence'],
    ['bridge000001', 'bridges/ashford.txt', 'River Gazette', '2019-05-02', 'row 4', '39', '41', quote],
    ['bridge000001', 'bridges/ashford.txt', 'River Gazette', '2019-05-02', 'row 4', '46', '52', quote],
  ])
})
