import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { FootnoteError } from '../../errors.ts'
import { sweepDerived } from '../catalogue/derived.ts'
import { cataloguePath, clearDamageMark, isMarkedDamaged } from '../catalogue/damage-mark.ts'
import { currentGeneration } from '../catalogue/generations.ts'
import { damaged, guarded } from '../catalogue/guard.ts'
import { assertWhole } from '../catalogue/look-over.ts'
import { prepareCatalogue, type Catalogue } from '../catalogue/schema.ts'

/** The catalogue, ready for the next generation. One that is damaged is set aside: all of it can be built again. */
export function beginCatalogue(
  dir: string,
  onDamage: (cause: FootnoteError) => void,
  onUpgrade: (from: number) => void = () => undefined,
): Catalogue {
  mkdirSync(dir, { recursive: true })
  try {
    return begin(dir, onUpgrade)
  } catch (thrown) {
    if (!(thrown instanceof FootnoteError) || thrown.code !== 'index-damaged') throw thrown
    onDamage(thrown)
    setAside(cataloguePath(dir))
    clearDamageMark(dir)
    return begin(dir, onUpgrade)
  }
}

function begin(dir: string, onUpgrade: (from: number) => void): Catalogue {
  if (isMarkedDamaged(dir)) throw damaged(dir)
  const catalogue = prepareCatalogue(dir, onUpgrade)
  try {
    guarded(dir, () => {
      assertWhole(catalogue, LOOKED_OVER)
      clearOld(catalogue)
      sweepDerived(dir, catalogue)
    })
    return catalogue
  } catch (thrown) {
    catalogue.close()
    throw thrown
  }
}

/** Bytes. A small catalogue is looked through before every ingest, which takes a tenth of a second; a larger one when it was marked. */
const LOOKED_OVER = 4_000_000

function setAside(path: string): void {
  for (const part of ['', '-wal', '-shm']) {
    rmSync(`${path}.damaged${part}`, { force: true })
    if (existsSync(path + part)) renameSync(path + part, `${path}.damaged${part}`)
  }
}

/**
 * Deletes what no reader of the current generation needs: files that died in it or before, earlier generations and their
 * vectors. What a killed ingest marked as dying lives again, unless that ingest had already stored the file's new contents.
 */
function clearOld(catalogue: Catalogue): void {
  const current = currentGeneration(catalogue)
  const generation = current?.number ?? 0
  catalogue.transaction(() => {
    catalogue
      .prepare(
        `update files set died = null where died > ? and not exists
           (select 1 from files later where later.file = files.file and later.born > ?)`,
      )
      .run(generation, generation)
    // All at once: when a reader got better, every file has died.
    catalogue
      .prepare(
        'delete from phrases where rowid in (select d.row from files f join documents d on d.file = f.row where f.died <= ?)',
      )
      .run(generation)
    catalogue.prepare('delete from files where died <= ?').run(generation)
    catalogue.prepare('delete from generations where number < ?').run(generation)
    // Embedders behind the current one belong to an ingest that was killed while embedding: their vectors are kept for it.
    for (const number of catalogue
      .prepare<[number], number>('select number from embedders where number < ?')
      .pluck()
      .all(current?.embedder ?? 0)) {
      catalogue.prepare('delete from vectors where embedder = ?').run(number)
      catalogue.prepare('delete from embedders where number = ?').run(number)
    }
  })()
}

/** With its documents, passages, statements, vectors and phrases. */
export function deleteFile(catalogue: Catalogue, row: number): void {
  catalogue.prepare('delete from phrases where rowid in (select row from documents where file = ?)').run(row)
  catalogue.prepare('delete from files where row = ?').run(row)
}
