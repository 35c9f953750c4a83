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

/** What the state behind a generation holds so far: what was counted then, with what came and without what went since. */
export function countsSince(catalogue: Catalogue, generation: Generation | undefined): Counts {
  const next = (generation?.number ?? 0) + 1
  const last = lastDocumentOf(catalogue, next - 1)
  const { documents = 0, passages = 0, statements = 0 } = generation ?? {}
  const countIn = (tables: string, where: string): number =>
    catalogue.prepare<[number], number>(`select count(*) from ${tables} where ${where}`).pluck().get(last) ?? 0
  const came = countsBy((tables) => countIn(tables, 'f.died is null and d.row > ?'))
  const went = countsBy((tables) => countIn(tables, `f.died = ${next} and d.row <= ?`))
  return {
    documents: documents + came.documents - went.documents,
    passages: passages + came.passages - went.passages,
    statements: statements + came.statements - went.statements,
  }
}

function countsBy(count: (tables: string) => number | undefined): Counts {
  const { documents, passages, statements } = TABLES
  return { documents: count(documents) ?? 0, passages: count(passages) ?? 0, statements: count(statements) ?? 0 }
}
