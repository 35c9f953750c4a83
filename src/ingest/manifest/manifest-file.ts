import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { isRecord } from '../../load/formats/html/record.ts'
import { NO_ENTRY, type ManifestHead } from './entry.ts'

/** What the catalogue keeps of the manifest: the whole last entry until it is surely in the file, then only this. */
export function headLine({ number, hash }: ManifestHead): string {
  return JSON.stringify({ number, hash })
}

/** The head that the catalogue recorded, of an entry or of a head alone. */
export function recordedHead(recorded: string | undefined): ManifestHead | undefined {
  if (recorded === undefined) return undefined
  try {
    const read: unknown = JSON.parse(recorded)
    const { number, hash } = isRecord(read) ? read : {}
    return typeof number === 'number' && Number.isSafeInteger(number) && typeof hash === 'string'
      ? { number, hash }
      : undefined
  } catch {
    return undefined
  }
}

/** The end of an entry: the keys stand in order, so what is behind the changes is short. */
const TAIL =
  /"hash":"([0-9a-f]{64})"(?:,"note":"(?:[^"\\]|\\.)*")?,"number":(\d+),"previous":"[0-9a-f]{64}","time":"[^"]*"\}\n$/u
const TAIL_BYTES = 4096

/** The last entry, from the end of the file alone; undefined when there is none, or the end is no whole entry. */
export function headOf(path: string): ManifestHead | undefined {
  if (!existsSync(path)) return undefined
  const size = statSync(path).size
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(TAIL_BYTES, size))
    readSync(file, bytes, 0, bytes.length, size - bytes.length)
    const [, hash, number] = TAIL.exec(bytes.toString('utf8')) ?? []
    return hash === undefined ? undefined : { hash, number: Number(number) }
  } finally {
    closeSync(file)
  }
}

/** Adds a line and makes it durable. */
export function append(path: string, line: string): void {
  const file = openSync(path, 'a')
  try {
    writeSync(file, `${line}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Finishes what a crash between the commit of an entry and its writing left undone: the entry is in the catalogue, and
 * not, or not whole, in the file. A last line that no crash explains is ended and kept, for `verify` to name.
 */
export async function mend(path: string, recorded: string | undefined): Promise<void> {
  const head = recordedHead(recorded)
  const isWhole = recorded !== undefined && !(head && headLine(head) === recorded)
  // After an ingest that came to its end only the head is there, and what reads entries need not be loaded.
  const pending = isWhole ? (await import('./read-entry.ts')).readEntry(recorded) : undefined
  const torn = tornEnd(path)
  if (torn) {
    if (recorded !== undefined && pending && recorded.startsWith(torn.text)) cut(path, torn.from)
    else append(path, '')
  }
  if (!pending || !recorded) return
  if ((headOf(path)?.hash ?? (isEmpty(path) ? NO_ENTRY : undefined)) === pending.previous) append(path, recorded)
}

function isEmpty(path: string): boolean {
  return !existsSync(path) || statSync(path).size === 0
}

/** What stands behind the last line break. */
function tornEnd(path: string): { readonly text: string; readonly from: number } | undefined {
  if (isEmpty(path)) return undefined
  const size = statSync(path).size
  const file = openSync(path, 'r')
  try {
    let from = size
    const block = Buffer.alloc(1 << 16)
    while (from > 0) {
      const start = Math.max(0, from - block.length)
      const count = readSync(file, block, 0, from - start, start)
      const at = block.subarray(0, count).lastIndexOf(10)
      if (at >= 0) {
        from = start + at + 1
        break
      }
      from = start
    }
    if (from === size) return undefined
    const rest = Buffer.alloc(size - from)
    readSync(file, rest, 0, rest.length, from)
    return { text: rest.toString('utf8').replace(/\uFFFD+$/u, ''), from }
  } finally {
    closeSync(file)
  }
}

function cut(path: string, length: number): void {
  const file = openSync(path, 'r+')
  try {
    ftruncateSync(file, length)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
