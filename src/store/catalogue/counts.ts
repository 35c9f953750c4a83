import { lastDocumentOf, OUTSIDE, type Generation } from './generations.ts'
import type { Catalogue } from './schema.ts'
import type { WriterCounts } from '../writer.ts'

interface Counts extends WriterCounts {
  readonly statements: number
}

const OF_FILES = 'files f join documents d on d.file = f.row'
const TABLES = {
  documents: OF_FILES,
  passages: `${OF_FILES} join passages p on p.document = d.row`,
} as const

/** What a generation holds, counted row by row: so what a damaged index lost is not counted on. */
export function countsOf(catalogue: Catalogue, generation: number): Counts {
  const count = (table: keyof Counts, document: string): number =>
    catalogue
      .prepare<[{ generation: number }], number>(`select count(*) from ${table} where ${document} not in ${OUTSIDE}`)
      .pluck()
      .get({ generation }) ?? 0
  return {
    documents: count('documents', 'row'),
    passages: count('passages', 'document'),
    statements: count('statements', 'document'),
  }
}

/** What the state behind a generation holds so far, and what of it came since. */
export interface Change {
  readonly all: WriterCounts
  readonly came: WriterCounts
}

/** From what was counted then, with what came and without what went since. */
export function changeSince(catalogue: Catalogue, generation: Generation | undefined): Change {
  const { number, documents, passages } = generation ?? { number: 0, documents: 0, passages: 0 }
  const countIn = (table: keyof WriterCounts, where: string, bound: number): number =>
    catalogue.prepare<[number], number>(`select count(*) from ${TABLES[table]} where ${where}`).pluck().get(bound) ?? 0
  const last = lastDocumentOf(catalogue, number)
  const cameIn = (table: keyof WriterCounts): number => countIn(table, 'f.died is null and d.row > ?', last)
  // Equal to, and not greater than: so SQLite looks at nothing else.
  const wentFrom = (table: keyof WriterCounts): number => countIn(table, 'f.died = ?', number + 1)
  const came = { documents: cameIn('documents'), passages: cameIn('passages') }
  return {
    all: {
      documents: documents + came.documents - wentFrom('documents'),
      passages: passages + came.passages - wentFrom('passages'),
    },
    came,
  }
}
