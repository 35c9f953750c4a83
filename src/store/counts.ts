import { IN_GENERATION, lastDocumentOf, type Generation } from './generations.ts'
import type { Catalogue } from './schema.ts'

export interface Counts {
  readonly documents: number
  readonly passages: number
  readonly statements: number
}

const OF_FILES = 'files f join documents d on d.file = f.row'
const TABLES = {
  documents: OF_FILES,
  passages: `${OF_FILES} join passages p on p.document = d.row`,
  statements: `${OF_FILES} join statements s on s.document = d.row`,
} as const

/** What a generation holds, counted row by row. */
export function countsOf(catalogue: Catalogue, generation: number): Counts {
  return countsBy((tables) =>
    catalogue
      .prepare<[{ generation: number }], number>(`select count(*) from ${tables} where ${IN_GENERATION}`)
      .pluck()
      .get({ generation }),
  )
}

/** What came and what went since a generation was the current one. */
export function changeSince(
  catalogue: Catalogue,
  generation: number,
): { readonly came: Counts; readonly went: Counts } {
  const countIn = (tables: string, where: string, bound: number): number =>
    catalogue.prepare<[number], number>(`select count(*) from ${tables} where ${where}`).pluck().get(bound) ?? 0
  const last = lastDocumentOf(catalogue, generation)
  return {
    came: countsBy((tables) => countIn(tables, 'f.died is null and d.row > ?', last)),
    // Equal to, and not greater than: so SQLite looks at nothing else.
    went: countsBy((tables) => countIn(tables, 'f.died = ?', generation + 1)),
  }
}

/** What the state behind a generation holds so far: what was counted then, with what came and without what went since. */
export function countsSince(catalogue: Catalogue, generation: Generation | undefined): Counts {
  const { documents, passages, statements } = generation ?? NOTHING
  const { came, went } = changeSince(catalogue, generation?.number ?? 0)
  return {
    documents: documents + came.documents - went.documents,
    passages: passages + came.passages - went.passages,
    statements: statements + came.statements - went.statements,
  }
}

const NOTHING: Counts = { documents: 0, passages: 0, statements: 0 }

function countsBy(count: (tables: string) => number | undefined): Counts {
  const { documents, passages, statements } = TABLES
  return { documents: count(documents) ?? 0, passages: count(passages) ?? 0, statements: count(statements) ?? 0 }
}
