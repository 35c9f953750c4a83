import pg from 'pg'

/** Everything crosses the wire in PostgreSQL's binary form: vectors keep their bits, and bytes are not written out. */

const OID = { bool: 16, bytea: 17, int8: 20, int2: 21, int4: 23, text: 25, float4: 700, float8: 701, varchar: 1043 } as const

const PARSERS: Readonly<Record<number, (bytes: Buffer) => unknown>> = {
  [OID.bool]: (bytes) => bytes[0] === 1,
  [OID.bytea]: (bytes) => bytes,
  // Rows are counted up from 1 and sizes are bytes: below 2^53 in any database that fits on disks.
  [OID.int8]: (bytes) => Number(bytes.readBigInt64BE(0)),
  [OID.int2]: (bytes) => bytes.readInt16BE(0),
  [OID.int4]: (bytes) => bytes.readInt32BE(0),
  [OID.text]: (bytes) => bytes.toString('utf8'),
  [OID.varchar]: (bytes) => bytes.toString('utf8'),
  [OID.float4]: (bytes) => bytes.readFloatBE(0),
  [OID.float8]: (bytes) => bytes.readDoubleBE(0),
}

/** The columns that our queries ask for, and no others; a vector comes as its bytes. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) => {
    if (format === 'binary') return PARSERS[oid] ?? ((bytes: Buffer) => bytes)
    return pg.types.getTypeParser(oid, 'text')
  },
}

/** A vector as pgvector receives it: its size, two empty bytes, then float32, all big-endian. */
export function vectorBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(4 + 4 * vector.length)
  bytes.writeUInt16BE(vector.length, 0)
  vector.forEach((value, at) => bytes.writeFloatBE(value, 4 + 4 * at))
  return bytes
}

export function vectorFrom(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.readUInt16BE(0) }, (_, at) => bytes.readFloatBE(4 + 4 * at))
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
