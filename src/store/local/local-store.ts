import type { Filter } from '../../model/filter.ts'
import { createWordSearch } from '../words/bm25.ts'
import { placeOf } from '../common/places.ts'
import { placesIn, thereIn, type Columns } from './columns.ts'
import { catalogueFile } from '../catalogue/damage-mark.ts'
import { createIsLatest, embedderState, lastIngest, type Generation } from '../catalogue/generations.ts'
import { dot, isZero } from '../vectors/graph.ts'
import { changed, guarded, guardedly } from '../catalogue/guard.ts'
import type { JoinedGraph } from '../vectors/joined-graph.ts'
import { findPhrase, findRespelled } from '../words/phrases.ts'
import { createRecordReader } from './read-records.ts'
import { stampOf } from '../catalogue/read-only.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { createReferences } from '../common/references.ts'
import { createSpellings } from '../common/spellings.ts'
import type { Near, Store, WordField } from '../store.ts'
import { createTop } from '../common/top.ts'
import { createVectorReader } from '../vectors/vector-reader.ts'
import { termsIn, type WordIndex } from '../words/word-index.ts'

export interface LocalStore extends Store {
  /** False when a later state became the current one: open again to see it. */
  readonly isLatest: () => Promise<boolean>
}

export interface LocalParts {
  readonly dir: string
  readonly catalogue: Catalogue
  readonly generation: Generation
  readonly columns: Columns
  readonly words: WordIndex
  readonly grams: WordIndex
  readonly graph: JoinedGraph
}

/** Vectors that are read and compared at once. */
const MOST_AT_ONCE = 1_000
/** Below this many passages, or this part of all, a filtered search by meaning compares every one. */
const FEW = 2_000
const FEW_PART = 0.02

export function localStore({ dir, catalogue, generation, columns, words, grams, graph }: LocalParts): LocalStore {
  const { documentRows, passageRows, kept } = columns
  const records = createRecordReader(dir, catalogue, columns, generation.number)
  const references = createReferences(() => records.facts(kept(undefined)))
  const file = catalogueFile(dir)
  const stamp = catalogue.memory ? stampOf(dir) : undefined
  const run = async <T>(work: () => T): Promise<T> => guarded(dir, work, file)
  const inTurns = async <T>(work: () => Promise<T>): Promise<T> => guardedly(dir, work, file)

  // The grams hold only some passages, so their ordinals are others than those of the columns.
  const places = { words: columns.places, grams: placesIn(documentRows, grams) }
  const ordinalsIn = { words: passageRows, grams: grams.rows }
  const fields = {
    words: createWordSearch(words, { isThere: columns.isThere }),
    grams: createWordSearch(grams, { isThere: thereIn(places.grams) }),
  }
  const isLatestIn = createIsLatest(catalogue, generation.number)
  /** One that was set aside stays as it was, and so does a copy. */
  const isLatest = (): boolean => {
    const now = catalogueFile(dir)
    if (now === undefined) return true
    return stamp === undefined ? now === file && isLatestIn() : stampOf(dir) === stamp
  }
  const spellings = createSpellings(() => termsIn(words))
  spellings.begin()

  const vectors = createVectorReader(catalogue, generation, passageRows, { changed: () => changed(dir, 'A vector') })
  const cosines = (vector: Float32Array, rows: readonly number[]): number[] =>
    vectors.of(rows).map((own) => (own.length === vector.length ? dot(vector, own) : 0))

  const nearest: Store['nearest'] = async (vector, count, filter, role) => {
    // No known word, no direction: nothing is nearer than anything else.
    if (count <= 0 || vector.length !== graph.dimensions || isZero(vector)) return []
    const chosen = kept(filter)
    if (chosen.documents === columns.documents.length) return graph.nearest(vector, count, { role })
    if (chosen.passages >= Math.max(FEW, passageRows.length * FEW_PART))
      return graph.nearest(vector, count, { role, kept: chosen.rowsKept() })
    const few = passageRows.filter((_, ordinal) => chosen.isOrdinalKept(ordinal))
    const top = createTop(count)
    for (let from = 0; from < few.length; from += MOST_AT_ONCE) {
      const rows = [...few.subarray(from, from + MOST_AT_ONCE)]
      cosines(vector, rows).forEach((score, at) => {
        if (score !== 0) top.offer(rows[at] ?? 0, score)
      })
    }
    return top.taken()
  }

  const isDocumentRow = (filter: Filter | undefined): ((row: number) => boolean) => {
    const { isDocumentKept } = kept(filter)
    return (row) => {
      const place = placeOf(documentRows, row)
      return place >= 0 && isDocumentKept(place)
    }
  }

  const matching = (field: WordField, terms: readonly string[], count: number, filter: Filter | undefined): Near[] => {
    const chosen = kept(filter)
    if (chosen.documents === columns.documents.length) return fields[field].best(terms, count)
    const place = places[field]
    return fields[field].best(terms, count, (ordinal) => chosen.isDocumentKept(place[ordinal] ?? 0))
  }

  return {
    embedderId: generation.embedderId,
    // Sixteen megabytes that whoever goes over to a later state has already.
    get embedderState() {
      return guarded(dir, () => embedderState(catalogue, generation.embedder), file)
    },
    counts: { documents: generation.documents, passages: generation.passages, statements: generation.statements },
    indexedAt: generation.indexedAt,
    facts: (filter, page) =>
      inTurns(async () => {
        const all = await records.facts(kept(filter))
        return page ? all.slice(page.offset, page.offset + page.count) : all
      }),
    find: (reference, filter) => inTurns(async () => references.find(reference, filter)),
    suggest: (typed, count, filter) => inTurns(async () => references.suggest(typed, count, filter)),
    overview: (filter) => run(() => kept(filter).overview()),
    factsOf: (ids) => run(() => records.factsOf(ids)),
    document: (id) => run(() => records.document(id)),
    passages: (rows) => run(() => records.passages(rows)),
    passagesOf: (documentId) => run(() => records.passagesOf(documentId)),
    statementsOf: (documentId) => run(() => records.statementsOf(documentId)),
    matching: (field, terms, count, filter) => run(() => matching(field, terms, count, filter)),
    frequencies: (field, terms) => run(() => terms.map((term) => fields[field].frequency(term))),
    spellings: async (word) =>
      guardedly(
        dir,
        async () => {
          const spelled = await spellings.of(word)
          // Terms stay until their part of the index is made anew.
          return spelled.filter((term) => fields.words.frequency(term) > 0)
        },
        file,
      ),
    relevances: (field, terms, rows) =>
      run(() =>
        fields[field].scoresOf(
          terms,
          rows.map((row) => placeOf(ordinalsIn[field], row)),
        ),
      ),
    nearest: async (...asked) => guardedly(dir, async () => nearest(...asked), file),
    similarities: (vector, rows) => run(() => cosines(vector, rows)),
    vectors: (rows) => run(() => vectors.of(rows)),
    phrase: (text, count, filter) => inTurns(async () => findPhrase(catalogue, text, count, isDocumentRow(filter))),
    respelled: (text, count, filter) =>
      inTurns(async () => findRespelled(catalogue, text, count, isDocumentRow(filter))),
    copiesOf: (documentId) => run(() => records.copiesOf(documentId)),
    isLatest: () => run(isLatest),
    lastIngest: () => run(() => lastIngest(catalogue)),
    async close() {
      spellings.stop()
      vectors.close()
      graph.close()
      catalogue.close()
    },
  }
}
