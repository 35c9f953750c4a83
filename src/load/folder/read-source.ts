import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type BigIntStats } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { sha256 } from './document-id.ts'
import type { SourceFile } from '../loader.ts'
import { isSettled, lookOf } from './look.ts'
import { unreadable } from '../unreadable.ts'

/** A file's bytes, with its look where that may be trusted later. */
export interface ReadSource {
  readonly source: SourceFile
  readonly look: string | undefined
}

const IN_ANOTHER_FOLDER = 'Copy the file itself into the documents folder.'
const MOST_TRIES = 3
/** A smaller file is there before another thread has heard of it. */
const SMALL = 256 * 1024

/** The look of a file as it lies there; undefined for what is no plain file: a link's own look says nothing of its target. */
export function lookAt(folder: string, file: string): string | undefined {
  // Of each file of an archive: `join` takes half as long as the system.
  const facts = lstatSync(folder + sep + file, { bigint: true, throwIfNoEntry: false })
  return facts?.isFile() === true ? lookOf(facts) : undefined
}

/** `now`: milliseconds since 1970. Throws FootnoteError('document-unreadable'), or what the system says of the file. */
export async function readSource(
  folder: string,
  file: string,
  { largest, now }: { readonly largest: number; readonly now: () => number },
): Promise<ReadSource> {
  const path = join(folder, file)
  for (let tries = 1; ; tries += 1) {
    const began = now()
    const own = lstatSync(path, { bigint: true })
    const isLink = own.isSymbolicLink()
    if (isLink) await refuseOutside(folder, file, path)
    const before = isLink ? await stat(path, { bigint: true }) : own
    assertFits(file, before, largest)
    const { bytes, after } = await bytesOf(path, isLink, Number(before.size))
    // What is read while it is written is neither the old file nor the new one.
    if (before.mtimeNs === after.mtimeNs && Number(after.size) === bytes.length) {
      const look = !isLink && isSettled(after, began) ? lookOf(after) : undefined
      return { source: { file, bytes, sha256: sha256(bytes) }, look }
    }
    if (tries >= MOST_TRIES)
      throw unreadable(file, 'is being written while it is read', 'Run the ingest again when it is finished.')
  }
}

interface Read {
  readonly bytes: Uint8Array
  readonly after: BigIntStats
}

/** `size`: bytes that it had a moment ago. */
async function bytesOf(path: string, isLink: boolean, size: number): Promise<Read> {
  if (isLink) return { bytes: await readFile(path), after: await stat(path, { bigint: true }) }
  if (size > SMALL) return { bytes: await readFile(path), after: lstatSync(path, { bigint: true }) }
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const bytes = new Uint8Array(size)
    let filled = 0
    for (let count = -1; count !== 0 && filled < bytes.length; filled += count)
      count = readSync(file, bytes, filled, bytes.length - filled, filled)
    return { bytes: bytes.subarray(0, filled), after: fstatSync(file, { bigint: true }) }
  } finally {
    closeSync(file)
  }
}

function assertFits(file: string, facts: BigIntStats, largest: number): void {
  if (!facts.isFile()) throw unreadable(file, 'is a link to a folder', IN_ANOTHER_FOLDER)
  if (facts.size > largest) {
    throw unreadable(
      file,
      `is too large (${mebibytes(Number(facts.size))}, at most ${mebibytes(largest)})`,
      'Split it into smaller files.',
    )
  }
}

async function refuseOutside(folder: string, file: string, path: string): Promise<void> {
  const root = await realpath(folder)
  const target = await realpath(path).catch(() => undefined)
  if (target === undefined) throw unreadable(file, 'is a link that leads nowhere', 'Remove it, or mend it.')
  if (target !== root && !target.startsWith(root + sep))
    throw unreadable(file, 'is a link that leads out of the folder', IN_ANOTHER_FOLDER)
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`
}
