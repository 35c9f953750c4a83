import { crc32, inflateRawSync } from 'node:zlib'
import { assertText } from '../../bytes/decode.ts'
import { unreadable } from '../../unreadable.ts'
import { damaged, readDirectory, REPACK, type ZipPlace } from './zip-directory.ts'

export interface ZipEntry {
  readonly name: string
  /** As the archive claims; `read` never gives more. */
  readonly size: number
}

export interface Zip {
  /** Files, without folders, in the order of the archive's directory. */
  readonly entries: readonly ZipEntry[]
  /** The bytes of an entry, or undefined when there is none of that name. Throws FootnoteError('document-unreadable'). */
  readonly read: (name: string) => Uint8Array | undefined
}

export interface ZipLimits {
  readonly entries: number
  /** Bytes of all entries together, unpacked. */
  readonly total: number
  /** Unpacked bytes for each packed one, over the whole archive. */
  readonly ratio: number
}

export const ZIP_LIMITS: ZipLimits = { entries: 10_000, total: 256 * 1024 * 1024, ratio: 200 }
/** A small file may be packed tightly; the ratio says something only from here on. */
const RATIO_FROM = 8 * 1024 * 1024
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

/**
 * A ZIP archive in memory. Its directory is read at once and its limits are checked before anything is unpacked; an
 * entry is unpacked when asked for, never beyond the size that the directory claims, and its checksum must be right.
 */
export function openZip(file: string, bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Zip {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) assertText({ file, bytes })
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places = readDirectory(file, view, limits.entries)
  const total = places.reduce((sum, { size }) => sum + size, 0)
  if (total > limits.total)
    throw unreadable(file, `unpacks to ${mebibytes(total)}, at most ${mebibytes(limits.total)} are read`, REPACK)
  if (total > RATIO_FROM && total / bytes.length > limits.ratio)
    throw unreadable(file, `is a ZIP that unpacks to ${Math.round(total / bytes.length)} times its size`, REPACK)
  const byName = new Map(places.map((place) => [place.name, place]))
  return {
    // Of two entries with one name the last is meant.
    entries: [...byName.values()].map(({ name, size }) => ({ name, size })),
    read: (name) => {
      const place = byName.get(name)
      return place && unpack(file, view, place)
    },
  }
}

/** The names in an archive, or none when it is not one. For telling formats apart; nothing is unpacked. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return []
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return readDirectory('', view, ZIP_LIMITS.entries).map(({ name }) => name)
  } catch {
    return []
  }
}

function unpack(file: string, view: Buffer, place: ZipPlace): Uint8Array {
  const { name, offset, packed, size, method, checksum } = place
  if (place.isEncrypted)
    throw unreadable(file, `${name} is locked with a password`, 'Unpack it with its password first.')
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== LOCAL)
    throw damaged(file, `${name} is not where it should be`)
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
  const data = view.subarray(start, start + packed)
  if (data.length < packed) throw damaged(file, `${name} is cut off`)
  const bytes = method === STORED ? data : method === DEFLATED ? inflate(file, place, data) : undefined
  if (!bytes)
    throw unreadable(file, `${name} is packed in a way that is not known (${method})`, 'Pack it again as a usual ZIP.')
  if (bytes.length !== size || crc32(bytes) !== checksum) throw damaged(file, `${name} is not what the directory says`)
  return bytes
}

function inflate(file: string, { name, size }: ZipPlace, data: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  } catch (cause) {
    throw damaged(file, `${name} can not be unpacked, or is larger than it claims`, cause)
  }
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`
}
