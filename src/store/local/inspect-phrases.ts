import Database from 'better-sqlite3'
import { crc32 } from 'node:zlib'
import { phraseText } from '../../text/phrase-words.ts'
import { flaw, type Inspected } from '../common/inspected.ts'
import { readFacts } from '../catalogue/records.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { PHRASES } from '../catalogue/tables.ts'

interface Token {
  readonly term: string
  readonly doc: number
  readonly offset: number
}

/** Documents that are put into an index of their own at once, to see what the stored one should hold. */
const AT_ONCE = 200
const SPACE = 2 ** 52

/**
 * Does the index of phrases hold every word of every document at its place, and nothing else? SQLite can only tell whether
 * the index agrees with itself, so for each document a sum over its words and places is compared with that of a new index.
 */
export function* inspectPhrases(catalogue: Catalogue, rows: readonly number[]): Generator<Inspected> {
  const stored = sumsOf(catalogue, 'main')
  // As the stored one is: an older Footnote had SQLite cut words once more.
  const definition =
    catalogue.prepare<[], string>("select sql from sqlite_schema where name = 'phrases'").pluck().get() ?? PHRASES
  const document = catalogue.prepare<[number], { readonly facts: string; readonly text: string }>(
    'select facts, text from documents where row = ?',
  )
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const scratch = new Database(':memory:')
    try {
      scratch.exec(definition)
      const add = scratch.prepare('insert into phrases (rowid, text) values (?, ?)')
      const fileOf = new Map<number, string>()
      for (const row of rows.slice(at, at + AT_ONCE)) {
        const found = document.get(row)
        if (!found) continue
        add.run(row, phraseText(found.text))
        fileOf.set(row, readFacts(found.facts).file)
      }
      const expected = sumsOf(scratch, 'main')
      for (const [row, file] of fileOf)
        if (stored.get(row) !== expected.get(row))
          yield flaw('The index of phrases does not hold the words of its text.', file)
    } finally {
      scratch.close()
    }
  }
}

function sumsOf(database: Catalogue, schema: string): Map<number, number> {
  database.exec(
    `create virtual table if not exists temp.words_of_phrases using fts5vocab(${schema}, phrases, instance)`,
  )
  const sums = new Map<number, number>()
  const tokens = database.prepare<[], Token>('select term, doc, "offset" from temp.words_of_phrases')
  let [term, hash] = ['', 0]
  for (const token of tokens.iterate()) {
    if (token.term !== term) [term, hash] = [token.term, crc32(token.term) + 1]
    // Order does not matter to a sum, and each word weighs by where it stands.
    sums.set(token.doc, ((sums.get(token.doc) ?? 0) + hash * (token.offset + 1)) % SPACE)
  }
  database.exec('drop table temp.words_of_phrases')
  return sums
}
