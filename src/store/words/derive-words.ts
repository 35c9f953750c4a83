import { IN_GENERATION, lastDocumentOf } from '../catalogue/generations.ts'
import { countsNeighbours, createAnalyser, holdsLanguage, type IndexTerms } from './index-text.ts'
import type { Rest } from '../common/pace.ts'
import type { Postings } from './postings.ts'
import { createPostingsBuilder, type PostingsBuilder } from './postings-builder.ts'
import { readFacts, readPlace } from '../catalogue/records.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import type { WordField } from '../store.ts'

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

/** The index of what a generation has and the generation `behind` had not; of all that it has where that is 0. */
export async function buildWords(...of: Parameters<typeof gatherWords>): Promise<Postings> {
  return (await gatherWords(...of)).build()
}

/** What that index is built of. */
export async function gatherWords(
  catalogue: Catalogue,
  field: WordField,
  generation: number,
  behind: number,
  rest: Rest,
): Promise<PostingsBuilder> {
  const builder = createPostingsBuilder()
  const analyse = createAnalyser(field, builder.numberOf)
  const passagesOf = catalogue.prepare<[number], PassageRow>(
    'select row, place, text from passages where document = ? order by row',
  )
  for (const document of documentsOf(catalogue, generation, behind)) {
    if (!holdsLanguage(field, document.language)) continue
    const { title, titleFrom } = readFacts(document.facts)
    const analysed: (IndexTerms & { readonly row: number })[] = []
    for (const { row, place, text } of passagesOf.all(document.row)) {
      const found = analyse({ title, titleFrom, language: document.language, place: readPlace(place), text })
      if (found) analysed.push({ row, headings: found.headings, text: found.text })
      await rest()
    }
    const around = countsNeighbours(field) ? analysed : []
    for (const [at, passage] of analysed.entries())
      builder.add(passage.row, document.row, passage, around[at - 1], around[at + 1])
  }
  return builder
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
