import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager'
import { Document } from '@langchain/core/documents'
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers'
import type { Archive } from './archive.ts'
import type { DocumentFacts, Place } from './model/document.ts'
import type { Filter } from './model/filter.ts'
import type { FoundBy } from './model/passage.ts'

/** What a passage that was found is known by, beside its words. Absent facts are left out. */
export interface PassageMetadata extends Partial<Pick<DocumentFacts, 'author' | 'publisher' | 'publishedOn' | 'url'>> {
  readonly passageId: string
  readonly documentId: string
  readonly title: string
  readonly file: string
  readonly collection: string
  readonly language: string
  /** pageContent === text.slice(start, end) of the document’s canonical text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Higher is better; compares within one search only. */
  readonly score: number
  readonly foundBy: readonly FoundBy[]
  /** Where in its source it stands: a page, a time, a heading or a row. */
  readonly place?: Place
}

export interface ArchiveRetrieverInput extends BaseRetrieverInput {
  readonly archive: Pick<Archive, 'search'>
  /** How many passages to give; 8 when left out. */
  readonly count?: number
  readonly filter?: Filter
  /** Take names only as they are written, not in other scripts and spellings. */
  readonly exact?: boolean
}

const COUNT = 8

/** Our search as a LangChain retriever: each passage a Document, its words untouched. */
export class ArchiveRetriever extends BaseRetriever<PassageMetadata & Record<string, unknown>> {
  static override lc_name(): string {
    return 'ArchiveRetriever'
  }

  override readonly lc_namespace = ['footnote', 'retriever']
  readonly #archive: ArchiveRetrieverInput['archive']
  readonly #page: Parameters<Archive['search']>[1]

  constructor({ archive, count = COUNT, filter, exact = false, ...fields }: ArchiveRetrieverInput) {
    super(fields)
    this.#archive = archive
    this.#page = { count, exact, ...(filter && { filter }) }
  }

  override async _getRelevantDocuments(
    query: string,
    _runManager?: CallbackManagerForRetrieverRun,
  ): Promise<Document<PassageMetadata & Record<string, unknown>>[]> {
    const { hits } = await this.#archive.search(query, this.#page)
    return hits.map(({ passage, document, score, foundBy }) => {
      const { id: documentId, title, file, collection, language, author, publisher, publishedOn, url } = document
      return new Document({
        id: passage.id,
        pageContent: passage.text,
        metadata: {
          passageId: passage.id,
          documentId,
          title,
          file,
          collection,
          language,
          ...(author !== undefined && { author }),
          ...(publisher !== undefined && { publisher }),
          ...(publishedOn !== undefined && { publishedOn }),
          ...(url !== undefined && { url }),
          start: passage.span.start,
          end: passage.span.end,
          score,
          foundBy,
          ...(passage.place && { place: passage.place }),
        },
      })
    })
  }
}
