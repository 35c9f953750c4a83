import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const cataloguePath = (dir: string): string => join(dir, 'catalogue.sqlite')

/** Beside the catalogue, and holds which file it speaks of. */
const markPath = (dir: string): string => join(dir, 'catalogue.damaged')

/** Which file the catalogue in `dir` is now: one that was set aside and one that was built in its place have the same name. */
export function catalogueFile(dir: string): string | undefined {
  return statSync(cataloguePath(dir), { bigint: true, throwIfNoEntry: false })?.ino.toString()
}

/**
 * Remembers that the catalogue was found damaged, for the next ingest to set it aside: most damage is met by those who read,
 * and an ingest with nothing to do never comes near it. Where nothing can be written, an ingest could do nothing either.
 */
export function markDamage(dir: string, file: string | undefined): void {
  // What was opened may have been set aside since.
  if (file === undefined || file !== catalogueFile(dir)) return
  try {
    writeFileSync(markPath(dir), file)
  } catch {
    // Whoever reads is told of the damage either way.
  }
}

export function isMarkedDamaged(dir: string): boolean {
  return existsSync(markPath(dir)) && readFileSync(markPath(dir), 'utf8') === catalogueFile(dir)
}

export function clearDamageMark(dir: string): void {
  rmSync(markPath(dir), { force: true })
}
