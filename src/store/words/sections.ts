import { closeSync, openSync, writeSync } from 'node:fs'

/** The typed arrays that a derived file may hold. */
export type Numbers = Uint8Array | Uint32Array | Float32Array

/** An array that is never whole in memory: it is made part by part while it is written. */
export interface NumbersInParts<Part extends Numbers = Numbers> {
  readonly kind: new (length: number) => Part
  /** Of all parts together. */
  readonly length: number
  /** One after the other, maybe in the same memory. */
  readonly parts: () => Iterable<Part>
}

/** Named typed arrays, written one behind the other on 8-byte edges, so that they can be read without a copy. */
export type Sections = Readonly<Record<string, Numbers | NumbersInParts>>

const MAGIC = 0x78_74_6e_66 // "fntx" in a little-endian file
const LAYOUT = 1
const NAME_BYTES = 16
/** Name, kind of array, padding, start and length in bytes (two float64: whole up to 2^53). */
const ENTRY_BYTES = NAME_BYTES + 8 + 16
const HEAD_BYTES = 16
const KINDS = [Uint8Array, Uint32Array, Float32Array] as const

const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** Writes all sections into a new file at `path`. */
export function writeSections(path: string, sections: Sections): void {
  const entries = Object.entries(sections)
  const head = new DataView(new ArrayBuffer(HEAD_BYTES + entries.length * ENTRY_BYTES))
  head.setUint32(0, MAGIC, true)
  head.setUint32(4, LAYOUT, true)
  head.setUint32(8, entries.length, true)
  let start = aligned(head.byteLength)
  entries.forEach(([name, numbers], at) => {
    const offset = HEAD_BYTES + at * ENTRY_BYTES
    const kind = kindOf(numbers)
    const bytes = numbers.length * (KINDS[kind]?.BYTES_PER_ELEMENT ?? 0)
    new Uint8Array(head.buffer, offset, NAME_BYTES).set(Buffer.from(name.slice(0, NAME_BYTES), 'latin1'))
    head.setUint32(offset + NAME_BYTES, kind, true)
    head.setFloat64(offset + NAME_BYTES + 8, start, true)
    head.setFloat64(offset + NAME_BYTES + 16, bytes, true)
    start += aligned(bytes)
  })
  const file = openSync(path, 'w')
  try {
    append(file, [new Uint8Array(head.buffer)])
    for (const [, numbers] of entries) append(file, 'parts' in numbers ? numbers.parts() : [numbers])
  } finally {
    closeSync(file)
  }
}

const MOST_AT_ONCE = 1 << 28

function append(file: number, parts: Iterable<Numbers>): void {
  let length = 0
  for (const { buffer, byteOffset, byteLength } of parts) {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength)
    for (let done = 0; done < bytes.length;)
      done += writeSync(file, bytes, done, Math.min(MOST_AT_ONCE, bytes.length - done))
    length += byteLength
  }
  const padding = aligned(length) - length
  if (padding > 0) writeSync(file, new Uint8Array(padding))
}

function kindOf(numbers: Numbers | NumbersInParts): number {
  return KINDS.findIndex((kind) => ('parts' in numbers ? numbers.kind === kind : numbers instanceof kind))
}

/** The sections of a file's bytes as views into them, or undefined when the bytes are none of ours. */
export function readSections(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, Numbers> | undefined {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < HEAD_BYTES) return undefined
  if (head.getUint32(0, true) !== MAGIC || head.getUint32(4, true) !== LAYOUT) return undefined
  const count = head.getUint32(8, true)
  if (HEAD_BYTES + count * ENTRY_BYTES > bytes.byteLength) return undefined
  const found = new Map<string, Numbers>()
  for (let at = 0; at < count; at += 1) {
    const offset = HEAD_BYTES + at * ENTRY_BYTES
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + offset, NAME_BYTES)
    const kind = KINDS[head.getUint32(offset + NAME_BYTES, true)]
    const start = head.getFloat64(offset + NAME_BYTES + 8, true)
    const length = head.getFloat64(offset + NAME_BYTES + 16, true)
    if (!kind || !(start >= 0 && length >= 0 && start + length <= bytes.byteLength)) return undefined
    const numbers = new kind(bytes.buffer, bytes.byteOffset + start, length / kind.BYTES_PER_ELEMENT)
    found.set(name.toString('latin1').replaceAll('\0', ''), numbers)
  }
  return found
}
