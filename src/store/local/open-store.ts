import Database from 'better-sqlite3'
import { silentLog, type Log } from '../../log.ts'
import { reasonOf } from '../../errors.ts'
import { readColumns, type Columns } from './columns.ts'
import { liveRows, recordedShards } from '../vectors/derive-graph.ts'
import { buildWords } from '../words/derive-words.ts'
import { replaceDerived } from '../catalogue/derived.ts'
import { currentGeneration, type Generation } from '../catalogue/generations.ts'
import { guarded, guardedly, missing } from '../catalogue/guard.ts'
import type { JoinedGraph } from '../vectors/joined-graph.ts'
import { type LocalStore, localStore } from './local-store.ts'
import { loadDerivedGraph, rebuildGraph } from '../vectors/open-graph.ts'
import { createRest } from '../common/pace.ts'
import { openCatalogue, type Catalogue } from '../catalogue/schema.ts'
import type { WordField } from '../store.ts'
import { wordIndexOf, type WordIndex } from '../words/word-index.ts'
import { loadWords, writeWords } from '../words/word-parts.ts'

/**
 * Opens the current generation of the local index in `dir`, and stays with it while later ones are written: open again to
 * see them. A derived file that is missing or damaged is made again from the catalogue. Throws index-missing,
 * index-damaged, or index-mismatch when another version of Footnote made the index.
 */
export async function openStore(dir: string, options: { readonly log?: Log } = {}): Promise<LocalStore> {
  const catalogue = openCatalogue(dir)
  try {
    return await guardedOpen(dir, catalogue, options.log ?? silentLog)
  } catch (thrown) {
    catalogue.close()
    throw thrown
  }
}

/** One read transaction sees one generation; only the files beside it may be swept away meanwhile by a finished ingest. */
async function guardedOpen(dir: string, catalogue: Catalogue, log: Log): Promise<LocalStore> {
  for (;;) {
    const opened = await guardedly(dir, async () => {
      catalogue.exec('begin')
      try {
        return await readAll(dir, catalogue)
      } finally {
        if (catalogue.inTransaction) catalogue.exec('rollback')
      }
    })
    const { generation } = opened
    if (isWhole(opened)) return assemble(dir, catalogue, opened, opened)
    if (guarded(dir, () => currentGeneration(catalogue))?.number !== generation.number) {
      opened.graph?.close()
      continue
    }
    const repaired = await repair(dir, catalogue, opened, log)
    return assemble(dir, catalogue, { ...opened, columns: undefined }, repaired)
  }
}

interface Parts {
  readonly words: WordIndex
  readonly grams: WordIndex
  readonly graph: JoinedGraph
}

/** `columns`: where the words were there to read them by. */
type Opened = { readonly generation: Generation; readonly columns: Columns | undefined } & {
  readonly [Part in keyof Parts]: Parts[Part] | undefined
}

function isWhole(opened: Opened): opened is Opened & Parts {
  return opened.words !== undefined && opened.grams !== undefined && opened.graph !== undefined
}

async function readAll(dir: string, catalogue: Catalogue): Promise<Opened> {
  const generation = currentGeneration(catalogue)
  if (!generation) throw missing(dir)
  const loading = loadDerivedGraph(dir, generation, recordedShards(catalogue, generation))
  const beside = readBeside(dir, catalogue, generation)
  // A thread may hold half of the graph.
  beside.catch(async () => (await loading(new Uint32Array()))?.close()).catch(() => undefined)
  const { columns, ...indexes } = await beside
  const graph = await loading(columns?.rowsThere ?? liveRows(catalogue, generation.number))
  return { generation, columns, ...indexes, graph }
}

/** While the graph is read. */
async function readBeside(
  dir: string,
  catalogue: Catalogue,
  generation: Generation,
): Promise<Pick<Opened, 'words' | 'grams' | 'columns'>> {
  const [words, grams] = await Promise.all([
    loadWords(dir, catalogue, 'words', generation.number),
    loadWords(dir, catalogue, 'grams', generation.number),
  ])
  // The word index holds every passage; without it the catalogue is asked, which takes longer.
  const columns = words && (await readColumns(catalogue, generation, words, createRest()))
  return { words, grams, columns }
}

async function repair(dir: string, catalogue: Catalogue, opened: Opened, log: Log): Promise<Parts> {
  const { generation } = opened
  const rest = createRest()
  const keep = (record: () => void): void => {
    // Without the right to write, or beside a running ingest, the answer is the same, only the next opening is as slow.
    try {
      catalogue.pragma('busy_timeout = 100')
      record()
    } catch (thrown) {
      log.warn('index-repair-not-kept', { reason: reasonOf(thrown) })
    } finally {
      catalogue.pragma('busy_timeout = 5000')
    }
  }
  const words = async (field: WordField): Promise<WordIndex> => {
    log.warn('index-repaired', { part: field })
    const postings = await buildWords(catalogue, field, generation.number, 0, rest)
    keep(() => {
      replaceDerived(catalogue, `${field}%`, [writeWords(dir, field, generation.number, postings)])
    })
    return wordIndexOf([postings])
  }
  const graph = async (): Promise<JoinedGraph> => {
    log.warn('index-repaired', { part: 'vectors' })
    return rebuildGraph(dir, catalogue, generation, rest, (write) => {
      keep(() => replaceDerived(catalogue, 'vectors%', write()))
    })
  }
  return {
    words: opened.words ?? (await words('words')),
    grams: opened.grams ?? (await words('grams')),
    graph: opened.graph ?? (await graph()),
  }
}

async function assemble(
  dir: string,
  catalogue: Catalogue,
  { generation, columns: read }: Pick<Opened, 'generation' | 'columns'>,
  { words, grams, graph }: Parts,
): Promise<LocalStore> {
  return guardedly(dir, async () => {
    const columns = read ?? (await readColumns(catalogue, generation, words, createRest()))
    if (columns.rowsThere.length !== generation.passages) {
      graph.close()
      throw new Database.SqliteError('passages are missing', 'SQLITE_CORRUPT')
    }
    return localStore({ dir, catalogue, generation, columns, words, grams, graph })
  })
}
