import { FootnoteError, reasonOf } from '../../errors.ts'
import { catalogueFile, markDamage } from '../catalogue/damage-mark.ts'
import { derivedLike, isIntact } from '../catalogue/derived.ts'
import { currentGeneration, IN_GENERATION, manifestIn, type Generation } from '../catalogue/generations.ts'
import { inspectPhrases } from './inspect-phrases.ts'
import { inspectVectors } from './inspect-vectors.ts'
import { flaw, type Inspected, type StoredDocument } from '../common/inspected.ts'
import { readFacts, readPlace, readStatement, type StatementRecord } from '../catalogue/records.ts'
import { openCatalogue, type Catalogue } from '../catalogue/schema.ts'

/**
 * Everything in the local index in `dir`, as far as it can be read: its documents for the caller to check, and what SQLite,
 * the checksums and a comparison of its parts find wrong. What SQLite can not read is marked for the next ingest. Throws
 * index-missing or index-mismatch, and nothing for damage.
 */
export async function* inspectIndex(dir: string): AsyncGenerator<Inspected> {
  const file = catalogueFile(dir)
  let catalogue: Catalogue
  try {
    catalogue = openCatalogue(dir)
  } catch (thrown) {
    if (!(thrown instanceof FootnoteError) || thrown.code !== 'index-damaged') throw thrown
    yield flaw(`The catalogue can not be opened (${reasonOf(thrown.cause ?? thrown)}).`)
    return
  }
  try {
    // One state is looked at, whatever is written meanwhile.
    catalogue.exec('begin')
    yield* inspectOpen(dir, catalogue, () => markDamage(dir, file))
  } catch (thrown) {
    if (thrown instanceof FootnoteError) throw thrown
    markDamage(dir, file)
    yield flaw(`The catalogue can not be read further (${reasonOf(thrown)}).`)
  } finally {
    catalogue.close()
  }
}

async function* inspectOpen(dir: string, catalogue: Catalogue, onDamage: () => void): AsyncGenerator<Inspected> {
  const generation = currentGeneration(catalogue)
  if (!generation) {
    yield flaw('There is no finished state in the catalogue.')
    return
  }
  yield { kind: 'index', manifest: manifestIn(catalogue, generation.number), documents: generation.documents }
  const tolerantly = (what: string, look: () => Iterable<Inspected>, name?: string): Generator<Inspected> =>
    unlessUnreadable(what, look, onDamage, name)
  yield* tolerantly('the pages of the catalogue', () => pageFlaws(catalogue, onDamage))
  const rows = catalogue
    .prepare<[{ generation: number }], { readonly row: number; readonly file: string }>(
      `select d.row, f.file from documents d join files f on f.row = d.file where ${IN_GENERATION} order by d.row`,
    )
    .all({ generation: generation.number })
  if (rows.length !== generation.documents)
    yield flaw(`The catalogue holds ${rows.length} documents where ${generation.documents} were committed.`)
  for (const { row, file } of rows)
    yield* tolerantly('what is kept of it', () => [storedDocument(catalogue, row)], file)
  yield* tolerantly('the index of phrases', () =>
    inspectPhrases(
      catalogue,
      rows.map(({ row }) => row),
    ),
  )
  yield* tolerantly('the vectors', () => inspectVectors(catalogue, generation))
  yield* derivedFlaws(dir, catalogue, generation)
}

/** Damage in one place does not hide what is in the others. */
function* unlessUnreadable(
  what: string,
  look: () => Iterable<Inspected>,
  onDamage: () => void,
  file?: string,
): Generator<Inspected> {
  try {
    yield* look()
  } catch (thrown) {
    onDamage()
    yield flaw(`${what[0]?.toUpperCase() ?? ''}${what.slice(1)} can not be read (${reasonOf(thrown)}).`, file)
  }
}

const MOST_PAGES = 10

function* pageFlaws(catalogue: Catalogue, onDamage: () => void): Generator<Inspected> {
  const found = catalogue.prepare<[], string>(`pragma integrity_check(${MOST_PAGES})`).pluck().all()
  for (const line of found) {
    if (line === 'ok') continue
    onDamage()
    yield flaw(`SQLite finds the catalogue damaged: ${line}.`)
  }
}

interface DocumentRow {
  readonly facts: string
  readonly text: string
  readonly marks: string
  readonly digest: string | null
}

function storedDocument(catalogue: Catalogue, row: number): Inspected {
  const found = catalogue
    .prepare<[number], DocumentRow>('select facts, text, marks, digest from documents where row = ?')
    .get(row)
  if (!found) return flaw(`Document ${row} of the catalogue is gone.`)
  const passages = catalogue
    .prepare<
      [number],
      { readonly first: number; readonly last: number; readonly place: string | null; readonly text: string }
    >('select first, last, place, text from passages where document = ? order by row')
    .all(row)
  const facts = readFacts(found.facts)
  const statements = catalogue
    .prepare<[string, number], StatementRecord>(
      'select ? as documentId, first, last, facts from statements where document = ? order by row',
    )
    .all(facts.id, row)
  const marks: StoredDocument['marks'] = JSON.parse(found.marks)
  return {
    kind: 'document',
    document: {
      facts,
      text: found.text,
      marks,
      passages: passages.map(({ first, last, place, text }) => {
        const read = readPlace(place)
        return { span: { start: first, end: last }, text, ...(read && { place: read }) }
      }),
      statements: statements.map(readStatement),
      digest: found.digest ?? undefined,
    },
  }
}

async function* derivedFlaws(dir: string, catalogue: Catalogue, generation: Generation): AsyncGenerator<Inspected> {
  for (const derived of derivedLike(catalogue, '%')) {
    if (derived.generation !== generation.number)
      yield flaw(
        `${derived.file} belongs to state ${derived.generation} of the archive, which is at ${generation.number}.`,
      )
    else if (!(await isIntact(dir, derived).catch(() => false)))
      yield flaw(`${derived.file} is not the file that was written: it is gone, or its checksum is another.`)
  }
}
