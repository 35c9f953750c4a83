import { mkdirSync } from 'node:fs'
import { FootnoteError } from '../../errors.ts'
import { silentLog, type Log } from '../../log.ts'
import { changeSince } from '../catalogue/counts.ts'
import { currentGeneration, embedderState, manifestIn, originsIn } from '../catalogue/generations.ts'
import { createAhead } from './derive-ahead.ts'
import { createDeriver, type Amount } from './deriver.ts'
import { guarded, guardedItems, guardedly, unusable } from '../catalogue/guard.ts'
import { takeWriteLock } from './lock.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { commitGeneration } from './writer-commit.ts'
import { beginCatalogue } from './writer-begin.ts'
import { createFileWriter } from './writer-files.ts'
import { createRecordWriter } from './writer-records.ts'
import { createVectorWriter } from './writer-vectors.ts'
import type { Writer } from '../writer.ts'

/**
 * The writer of the local index in the folder `dir`, which is made when it is not there. Throws index-locked while
 * another one is open, in this process or any other.
 */
export async function createWriter(dir: string, options: { readonly log?: Log } = {}): Promise<Writer> {
  const log = options.log ?? silentLog
  const release = prepareFolder(dir)
  try {
    let notice: Writer['notice']
    const catalogue = beginCatalogue(
      dir,
      (cause) => {
        notice = 'set-aside'
        log.warn('index-set-aside', { code: cause.code })
      },
      (version) => {
        notice = 'upgraded'
        log.info('index-upgraded', { version })
      },
    )
    return guarded(dir, () => ({ ...localWriter(dir, catalogue, release), ...(notice && { notice }) }))
  } catch (thrown) {
    release()
    throw thrown
  }
}

/** Makes the folder and takes the lock in it. */
function prepareFolder(dir: string): () => void {
  try {
    mkdirSync(dir, { recursive: true })
    return takeWriteLock(dir)
  } catch (cause) {
    if (cause instanceof FootnoteError) throw cause
    throw unusable(dir, 'written', cause)
  }
}

function localWriter(dir: string, catalogue: Catalogue, release: () => void): Writer {
  const generation = currentGeneration(catalogue)
  const next = (generation?.number ?? 0) + 1
  const files = createFileWriter(catalogue, next)
  const vectors = createVectorWriter(catalogue, generation)
  const records = createRecordWriter(catalogue, next)
  const manifest = generation && manifestIn(catalogue, generation.number)
  const batch = createBatch(catalogue)
  /** `embedderId`: of the vectors, which are all new when they are of another embedder than those that are there. */
  const amount = (embedderId = generation?.embedderId): Amount => {
    const { all, came } = changeSince(catalogue, generation)
    const isAnew = embedderId !== generation?.embedderId
    return { all: all.passages, came: (isAnew ? all : came).passages }
  }
  const run = async <T>(work: () => T): Promise<T> => guarded(dir, work)
  // What was born last has the last row.
  const hasChanged = catalogue
    .prepare<[{ next: number }], number>(
      `select coalesce((select born from files order by row desc limit 1) = :next, 0) or exists (select 1 from files where died = :next)`,
    )
    .pluck()
  const ahead = createAhead(dir, catalogue, generation, next)
  /** Embedding takes long: the files that were put are made durable before. */
  const settled =
    <T>(work: () => T) =>
    (): T => {
      batch.close()
      return work()
    }

  return {
    current: generation && {
      embedderId: generation.embedderId,
      embedderState: () => run(() => embedderState(catalogue, generation.embedder)),
      fittedPassages: generation.fittedPassages,
      indexedAt: generation.indexedAt,
      ...(manifest !== undefined && { manifest }),
    },
    files: () => run(files.files),
    put: (file, documents) =>
      run(() => {
        ahead.forget()
        batch.open()
        try {
          files.put(file, documents)
        } catch (thrown) {
          batch.undo()
          throw thrown
        }
        batch.grow(documents.reduce((sum, { document }) => sum + document.text.length, FILE_COST))
      }),
    remove: (file) =>
      run(() => {
        ahead.forget()
        files.remove(file)
      }),
    looked: (seen) => run(settled(() => files.looked(seen))),
    prepare: () => run(settled(() => ahead.begin(amount()))),
    hasChanges: () => run(() => !generation || hasChanged.get({ next }) === 1),
    takenIds: (ids, file) => run(() => files.takenIds(ids, file)),
    // Behind a commit, what it made is the current state.
    counts: () => run(() => changeSince(catalogue, currentGeneration(catalogue)).all),
    sample: (count) =>
      guardedItems(
        dir,
        settled(() => vectors.sample(count)),
      ),
    unembedded: (embedderId, count, behind) => run(settled(() => vectors.unembedded(embedderId, count, behind))),
    countUnembedded: (embedderId) => run(settled(() => vectors.countUnembedded(embedderId))),
    putVectors: (embedderId, dimensions, rows, values) =>
      run(settled(() => vectors.put(embedderId, dimensions, rows, values))),
    documents: (behind, count) => run(() => records.documents(behind, count)),
    sketched: (behind, count) => run(() => records.sketched(behind, count)),
    compared: (choice, behind, count) => run(() => records.compared(choice, behind, count)),
    changes: (which, behind, count) => run(() => records.changes(which, behind, count)),
    notes: () => run(() => records.notes()),
    text: (row) => run(() => records.text(row)),
    origins: () => run(() => (generation ? originsIn(catalogue, generation.number) : [])),
    record: (report, unseen, entry) => run(settled(() => records.record(report, unseen, entry))),
    async commit(commit) {
      await run(batch.close)
      const begun = ahead.begun() ?? { deriver: createDeriver(dir, catalogue, amount(commit.embedderId)) }
      try {
        await guardedly(dir, async () =>
          commitGeneration({ dir, catalogue, generation, next, vectors, ...begun }, commit),
        )
      } finally {
        begun.deriver.close()
        ahead.forget()
      }
    },
    async close() {
      ahead.forget()
      try {
        batch.close()
      } finally {
        catalogue.close()
        release()
      }
    },
  }
}

/** Characters, and what a file costs beside them, after which what was put is made durable. */
const BATCH = 8_000_000
const FILE_COST = 10_000

/** Puts share a transaction until they are many: a transaction for each small file would cost more than the file. */
function createBatch(catalogue: Catalogue): {
  readonly open: () => void
  readonly grow: (cost: number) => void
  readonly close: () => void
  /** Takes back what was put since the last transaction was made durable: its files are read again. */
  readonly undo: () => void
} {
  let cost = 0
  const close = (): void => {
    cost = 0
    if (catalogue.inTransaction) catalogue.exec('commit')
  }
  return {
    open: () => {
      if (!catalogue.inTransaction) catalogue.exec('begin immediate')
    },
    grow: (more) => {
      cost += more
      if (cost >= BATCH) close()
    },
    close,
    undo: () => {
      cost = 0
      if (catalogue.inTransaction) catalogue.exec('rollback')
    },
  }
}
