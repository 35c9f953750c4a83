import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { findPhrase, findRespelled } from '../../../src/store/words/phrases.ts'
import { phraseText } from '../../../src/text/phrase-words.ts'

/** Texts at rows far apart, on both sides of where one look at the index ends and the next begins. */
const ROWS = [1, 3_999, 4_000, 4_001, 7_999, 8_000, 12_345]

function archive(): Database.Database {
  const catalogue = new Database(':memory:')
  catalogue.exec(`create table documents (row integer primary key, id text, text text);
    create virtual table phrases using fts5 (text, content = '')`)
  for (const row of ROWS) {
    const text = `The lamp of row ${row} is lit. It isn’t green.`
    catalogue.prepare('insert into documents values (?, ?, ?)').run(row, `d${row}`, text)
    catalogue.prepare('insert into phrases (rowid, text) values (?, ?)').run(row, phraseText(text))
  }
  return catalogue
}

const all = (): boolean => true

it('finds a phrase in every document, by rows, and no more than are asked for', async () => {
  const catalogue = archive()
  const ids = async (...rest: [number, (row: number) => boolean]): Promise<string[]> =>
    (await findPhrase(catalogue, 'is lit', ...rest)).map(({ documentId }) => documentId)
  expect(await ids(100, all)).toEqual(ROWS.map((row) => `d${row}`))
  expect(await ids(3, all)).toEqual(['d1', 'd3999', 'd4000'])
  expect(await ids(100, (row) => row >= 8_000)).toEqual(['d8000', 'd12345'])
  expect(await ids(0, all)).toEqual([])
  expect(await findPhrase(catalogue, 'is dark', 100, all)).toEqual([])
})

it('finds it in another spelling too', async () => {
  const found = await findRespelled(archive(), 'it is not green', 100, all)
  expect(found.map(({ documentId }) => documentId)).toEqual(ROWS.map((row) => `d${row}`))
})
