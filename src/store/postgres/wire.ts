import { types as usual, type CustomTypesConfig } from 'pg'

const OID = { bytea: 17, int8: 20 } as const

/**
 * node-postgres reads results as text. Rows are counted up from 1 and sizes are bytes: below 2^53 in any database that
 * fits on disks, so a bigint is a plain number here.
 */
export const types: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === OID.int8) return Number
    if (oid === OID.bytea) return (text: string) => Buffer.from(text.slice(2), 'hex')
    return usual.getTypeParser(oid, format)
  },
}

/** A vector as pgvector receives it: its size, two empty bytes, then float32, all big-endian. */
export function vectorBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(4 + 4 * vector.length)
  bytes.writeUInt16BE(vector.length, 0)
  vector.forEach((value, at) => bytes.writeFloatBE(value, 4 + 4 * at))
  return bytes
}

/** From the text of a vector, which holds every bit of its float32 values. */
export function vectorFrom(text: string): Float32Array {
  const values: readonly number[] = JSON.parse(text)
  return Float32Array.from(values)
}

/** An array of one dimension in PostgreSQL's binary form, for a parameter `$n::bytea[]` or `$n::vector[]`. */
export function binaryArray(elementOid: number, items: readonly Uint8Array[]): Buffer {
  const size = items.reduce((sum, item) => sum + 4 + item.length, 20)
  const bytes = Buffer.allocUnsafe(size)
  bytes.writeInt32BE(1, 0)
  bytes.writeInt32BE(0, 4)
  bytes.writeInt32BE(elementOid, 8)
  bytes.writeInt32BE(items.length, 12)
  bytes.writeInt32BE(1, 16)
  let at = 20
  for (const item of items) {
    at = bytes.writeInt32BE(item.length, at)
    bytes.set(item, at)
    at += item.length
  }
  return bytes
}

export const byteaArray = (items: readonly Uint8Array[]): Buffer => binaryArray(OID.bytea, items)
