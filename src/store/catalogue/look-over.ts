import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { cataloguePath, isMarkedDamaged } from './damage-mark.ts'
import { currentGeneration } from './generations.ts'
import { damaged, guarded } from './guard.ts'
import { openCatalogue, type Catalogue } from './schema.ts'

/** Throws what SQLite throws of a damaged file where it finds one; a catalogue of more than `most` bytes is not looked at. */
export function assertWhole(catalogue: Catalogue, most: number): void {
  const bytes = catalogue.prepare<[], number>('select page_count * page_size from pragma_page_count, pragma_page_size')
  if ((bytes.pluck().get() ?? 0) > most) return
  const found = String(catalogue.pragma('quick_check(1)', { simple: true }))
  if (found !== 'ok') throw new Database.SqliteError(found, 'SQLITE_CORRUPT')
}

/** Bytes that are looked through in a second or two. */
const LOOKED_THROUGH = 64_000_000
/** Documents that are read of a larger catalogue, from all over it. */
const SAMPLE = 100

/**
 * A look at the local index in `dir` that is quick however large it is: all of a small catalogue, and documents from all over a
 * larger one. What it does not find `verify` does. Throws index-damaged, and what opening may.
 */
export function lookOver(dir: string): void {
  const catalogue = openCatalogue(dir)
  try {
    if (isMarkedDamaged(dir)) throw damaged(dir)
    guarded(dir, () => {
      assertWhole(catalogue, LOOKED_THROUGH)
      if (statSync(cataloguePath(dir)).size > LOOKED_THROUGH && currentGeneration(catalogue)) readSome(catalogue)
    })
  } finally {
    catalogue.close()
  }
}

function readSome(catalogue: Catalogue): void {
  const last = catalogue.prepare<[], number | null>('select max(row) from documents').pluck().get() ?? 0
  const document = catalogue.prepare(
    'select row, text, facts, marks from documents where row >= ? order by row limit 1',
  )
  const passages = catalogue.prepare(
    'select p.text, v.vector from passages p left join vectors v on v.passage = p.row where p.document = (select row from documents where row >= ? order by row limit 1)',
  )
  for (let at = 0; at < SAMPLE; at += 1) {
    const row = Math.floor((last * at) / SAMPLE)
    document.get(row)
    passages.all(row)
  }
}
