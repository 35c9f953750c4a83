import { derivedOf, readDerived, writeDerived, type Derived } from './derived.ts'
import { IN_GENERATION, lastDocumentOf } from './generations.ts'
import { ANALYSIS_VERSION, countsNeighbours, createAnalyser, holdsLanguage, type IndexTerms } from './index-text.ts'
import { mergedPostings } from './merge-postings.ts'
import type { Rest } from './pace.ts'
import { postingsFrom, type Postings } from './postings.ts'
import { createPostingsBuilder } from './postings-builder.ts'
import { readFacts, readPlace } from './records.ts'
import type { Catalogue } from './schema.ts'
import { readSections, writeSections } from './sections.ts'
import type { WordField } from './store.ts'

export const WORD_FIELDS: readonly WordField[] = ['words', 'grams']

/** The index of a generation from its file; undefined when the file is missing, damaged, or made in another way. */
export async function loadWords(
  dir: string,
  catalogue: Catalogue,
  field: WordField,
  generation: number,
): Promise<Postings | undefined> {
  const derived = derivedOf(catalogue, field)
  if (derived?.generation !== generation || derived.version !== ANALYSIS_VERSION) return undefined
  const bytes = await readDerived(dir, derived)
  return bytes && postingsFrom(readSections(bytes))
}

export function writeWords(dir: string, field: WordField, generation: number, postings: Postings): Derived {
  return writeDerived(dir, { name: field, generation, version: ANALYSIS_VERSION }, 'bin', (path) => {
    writeSections(path, { ...postings })
  })
}

interface DocumentRow {
  readonly row: number
  readonly language: string
  readonly facts: string
}

interface PassageRow {
  readonly row: number
  readonly place: string | null
  readonly text: string
}

/** The index of a generation. With `old`, the index of an earlier one, only what came since is analysed. */
export async function buildWords(
  catalogue: Catalogue,
  field: WordField,
  generation: number,
  old: { readonly generation: number; readonly postings: Postings } | undefined,
  rest: Rest,
): Promise<Postings> {
  const builder = createPostingsBuilder()
  const analyse = createAnalyser(field, builder.numberOf)
  const passagesOf = catalogue.prepare<[number], PassageRow>(
    'select row, place, text from passages where document = ? order by row',
  )
  for (const document of documentsOf(catalogue, generation, old?.generation ?? 0)) {
    if (!holdsLanguage(field, document.language)) continue
    const { title, titleFrom } = readFacts(document.facts)
    const analysed: (IndexTerms & { readonly row: number })[] = []
    for (const { row, place, text } of passagesOf.all(document.row)) {
      const found = analyse({ title, titleFrom, language: document.language, place: readPlace(place), text })
      if (found) analysed.push({ row, ...found })
      await rest()
    }
    const around = countsNeighbours(field) ? analysed : []
    for (const [at, passage] of analysed.entries())
      builder.add(passage.row, document.row, passage, around[at - 1], around[at + 1])
  }
  const added = builder.build()
  if (!old) return added
  const { postings } = old
  const live = new Set(liveDocuments(catalogue, generation))
  return mergedPostings(postings, added, (ordinal) => live.has(postings.documents[ordinal] ?? 0))
}

const DOCUMENTS_AT_ONCE = 500

/**
 * In the order of their rows, those that came after the generation `behind`. Page by page: the facts of all would be
 * hundreds of megabytes in a large archive, and one long look would keep SQLite's log from being emptied.
 */
function* documentsOf(catalogue: Catalogue, generation: number, behind: number): Generator<DocumentRow> {
  const page = catalogue.prepare<[{ generation: number; last: number }], DocumentRow>(
    `select d.row, d.language, d.facts from documents d join files f on f.row = d.file
     where d.row > :last and ${IN_GENERATION} order by d.row limit ${DOCUMENTS_AT_ONCE}`,
  )
  for (let last = lastDocumentOf(catalogue, behind); ;) {
    const rows = page.all({ generation, last })
    yield* rows
    const end = rows.at(-1)
    if (!end) return
    last = end.row
  }
}

function liveDocuments(catalogue: Catalogue, generation: number): number[] {
  return catalogue
    .prepare<[{ generation: number }], number>(
      `select d.row from documents d join files f on f.row = d.file where ${IN_GENERATION}`,
    )
    .pluck()
    .all({ generation })
}
