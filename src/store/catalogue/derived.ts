import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Catalogue } from './schema.ts'

/** A file beside the catalogue that can be made again from it. */
export interface Derived {
  readonly name: string
  readonly generation: number
  readonly file: string
  /** Of the way it was made: a file of another version is made again. */
  readonly version: string
  readonly bytes: number
  /** CRC-32 of all bytes. */
  readonly checksum: number
}

const MANIFEST = /^(?:vectors|words|grams)(?:\.\d+)?-\d+\.[a-z]+(?:\.\d+\.new)?$/

/** Writes aside, makes it durable, renames. The file counts only once `recordDerived` was committed. */
export function writeDerived(
  dir: string,
  facts: Pick<Derived, 'name' | 'generation' | 'version'>,
  extension: string,
  write: (path: string) => void,
): Derived {
  const file = `${facts.name}-${facts.generation}.${extension}`
  const aside = join(dir, `${file}.${process.pid}.new`)
  try {
    write(aside)
    makeDurable(aside)
    const { bytes, checksum } = sum(aside)
    renameSync(aside, join(dir, file))
    makeDurable(dir, 'r')
    return { ...facts, file, bytes, checksum }
  } catch (thrown) {
    rmSync(aside, { force: true })
    throw thrown
  }
}

export function recordDerived(catalogue: Catalogue, derived: Derived): void {
  catalogue
    .prepare(
      'insert or replace into derived (name, generation, file, version, bytes, checksum) values (@name, @generation, @file, @version, @bytes, @checksum)',
    )
    .run(derived)
}

export function derivedOf(catalogue: Catalogue, name: string): Derived | undefined {
  return catalogue
    .prepare<[string], Derived>('select name, generation, file, version, bytes, checksum from derived where name = ?')
    .get(name)
}

/** All whose name is like a pattern of SQL. */
export function derivedLike(catalogue: Catalogue, pattern: string): readonly Derived[] {
  return catalogue
    .prepare<[string], Derived>(
      'select name, generation, file, version, bytes, checksum from derived where name like ? order by name',
    )
    .all(pattern)
}

/** The records of these names are replaced by those given. */
export function replaceDerived(catalogue: Catalogue, pattern: string, by: readonly Derived[]): void {
  catalogue.transaction(() => {
    catalogue.prepare('delete from derived where name like ?').run(pattern)
    for (const derived of by) recordDerived(catalogue, derived)
  })()
}

/** The whole file in a buffer of its own, or undefined when it is not byte for byte what was recorded. */
export async function readDerived(dir: string, derived: Derived): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!isOfSize(dir, derived)) return undefined
  const bytes = new Uint8Array(new ArrayBuffer(derived.bytes))
  return (await isAsRecorded(dir, derived, (block, at) => bytes.set(block, at))) ? bytes : undefined
}

/** True when the file on disk is byte for byte what was recorded; for files that a library reads by itself. */
export async function isIntact(dir: string, derived: Derived): Promise<boolean> {
  return isOfSize(dir, derived) && (await isAsRecorded(dir, derived, () => undefined))
}

function isOfSize(dir: string, { file, bytes }: Derived): boolean {
  const path = join(dir, file)
  return existsSync(path) && statSync(path).size === bytes
}

/**
 * Reads a file block by block, so that nobody waits long, and always into the same block: where the system's kernel is the first to
 * write into new memory, and the program the next to read it, some machines look for each page twice.
 */
async function isAsRecorded(
  dir: string,
  { file: name, bytes, checksum }: Derived,
  onBlock: (block: Uint8Array, at: number) => void,
): Promise<boolean> {
  const block = new Uint8Array(Math.min(BLOCK_BYTES, Math.max(bytes, 1)))
  const file = await open(join(dir, name))
  try {
    let seen = 0
    for (let done = 0; done < bytes;) {
      const { bytesRead } = await file.read(block, 0, Math.min(block.length, bytes - done), done)
      if (bytesRead === 0) return false
      const read = block.subarray(0, bytesRead)
      seen = crc32(read, seen)
      onBlock(read, done)
      done += bytesRead
    }
    return seen === checksum
  } finally {
    await file.close()
  }
}

const BLOCK_BYTES = 1 << 19

/** A checksum of bytes that a power cut may yet take back would be worth nothing. */
function makeDurable(path: string, mode: 'r+' | 'r' = 'r+'): void {
  const file = openSync(path, mode)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function sum(path: string): { bytes: number; checksum: number } {
  const file = openSync(path, 'r')
  try {
    const block = new Uint8Array(Math.min(BLOCK_BYTES, Math.max(statSync(path).size, 1)))
    let checksum = 0
    let bytes = 0
    for (;;) {
      const count = readSync(file, block, 0, block.length, bytes)
      if (count === 0) return { bytes, checksum }
      checksum = crc32(block.subarray(0, count), checksum)
      bytes += count
    }
  } finally {
    closeSync(file)
  }
}

/** Deletes derived files that no record names: of older generations, and what a killed ingest left. */
export function sweepDerived(dir: string, catalogue: Catalogue): void {
  const kept = new Set(
    catalogue
      .prepare<[], { file: string }>('select file from derived')
      .all()
      .map(({ file }) => file),
  )
  for (const file of readdirSync(dir))
    if (MANIFEST.test(file) && !kept.has(file)) rmSync(join(dir, file), { force: true })
}
