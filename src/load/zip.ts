import { isUtf8 } from 'node:buffer'
import { crc32, inflateRawSync } from 'node:zlib'
import { decodeBytes } from './code-pages.ts'
import { detectEncoding } from './encoding.ts'
import { assertText } from './decode.ts'
import { unreadable } from './unreadable.ts'

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

interface Place extends ZipEntry {
  readonly packed: number
  readonly method: number
  readonly checksum: number
  readonly offset: number
  readonly isEncrypted: boolean
  /** It says where something else lies, and is no document. */
  readonly isLink: boolean
}

export const ZIP_LIMITS: ZipLimits = { entries: 10_000, total: 256 * 1024 * 1024, ratio: 200 }
/** A small file may be packed tightly; the ratio says something only from here on. */
const RATIO_FROM = 8 * 1024 * 1024
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
/** A number that is written elsewhere, because it is larger. */
const LARGE = 0xffffffff
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
/** Of the kind of a file, as Unix writes it down. */
const [KIND, LINK] = [0o170000, 0o120000]
const STORED = 0
const DEFLATED = 8
const REPACK = 'Unpack it, look at what it holds, and put the documents themselves into the folder.'

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

function readDirectory(file: string, view: Buffer, most: number): readonly Place[] {
  const end = endOf(view)
  if (end === undefined) throw damaged(file, 'its directory is missing')
  const { count, start, length } = directoryOf(view, end)
  if (count > most) throw unreadable(file, `holds ${count} files, at most ${most} are read`, REPACK)
  const places: Place[] = []
  let at = start
  // Some writers put bytes in front of the archive; the directory then ends where its end record begins.
  if (at + 4 <= view.length && view.readUInt32LE(at) !== ENTRY && count > 0) at = end - length
  while (places.length < count) {
    if (at < 0 || at + 46 > end || view.readUInt32LE(at) !== ENTRY) throw damaged(file, 'its directory is damaged')
    const nameLength = view.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
    if (next > end) throw damaged(file, 'its directory is damaged')
    const large = largeNumbers(view, at + 46 + nameLength, next)
    const number = (value: number): number => (value === LARGE ? (large.shift() ?? value) : value)
    // Their order in the extra field is the order of the fields here: size, packed, offset.
    const [size, packed, offset] = [
      number(view.readUInt32LE(at + 24)),
      number(view.readUInt32LE(at + 20)),
      number(view.readUInt32LE(at + 42)),
    ]
    places.push({
      name: nameIn(view.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      isLink: ((view.readUInt32LE(at + 38) >>> 16) & KIND) === LINK,
      isEncrypted: (view.readUInt16LE(at + 8) & 1) === 1,
      method: view.readUInt16LE(at + 10),
      checksum: view.readUInt32LE(at + 16),
      size,
      packed,
      offset,
    })
    at = next
  }
  return places.filter(({ name, isLink }) => !name.endsWith('/') && !isLink)
}

/** Archives of the newer kind keep what does not fit into the end record in a second one in front of it. */
function directoryOf(
  view: Buffer,
  end: number,
): { readonly count: number; readonly start: number; readonly length: number } {
  const own = {
    count: view.readUInt16LE(end + 10),
    length: view.readUInt32LE(end + 12),
    start: view.readUInt32LE(end + 16),
  }
  if (own.count !== 0xffff && own.start !== LARGE) return own
  if (end < 20 || view.readUInt32LE(end - 20) !== END_64_LOCATOR) return own
  const at = Number(view.readBigUInt64LE(end - 12))
  if (at + 56 > end || view.readUInt32LE(at) !== END_64) return own
  return {
    count: Number(view.readBigUInt64LE(at + 32)),
    length: Number(view.readBigUInt64LE(at + 40)),
    start: Number(view.readBigUInt64LE(at + 48)),
  }
}

/** Old programs write names in the encoding of their system and say nothing of it. */
function nameIn(bytes: Uint8Array): string {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : decodeBytes(detectEncoding(bytes) ?? 'latin1', bytes)
}

/** The eight-byte numbers of an entry's extra field, in their order. */
function largeNumbers(view: Buffer, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.readUInt16LE(at + 2)) {
    if (view.readUInt16LE(at) !== 1) continue
    const end = Math.min(to, at + 4 + view.readUInt16LE(at + 2))
    const numbers: number[] = []
    for (let next = at + 4; next + 8 <= end; next += 8) numbers.push(Number(view.readBigUInt64LE(next)))
    return numbers
  }
  return []
}

function endOf(view: Buffer): number | undefined {
  for (let at = view.length - END_LENGTH; at >= Math.max(0, view.length - END_LENGTH - LONGEST_COMMENT); at -= 1)
    if (view.readUInt32LE(at) === END) return at
  return undefined
}

function unpack(file: string, view: Buffer, place: Place): Uint8Array {
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

function inflate(file: string, { name, size }: Place, data: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  } catch (cause) {
    throw damaged(file, `${name} can not be unpacked, or is larger than it claims`, cause)
  }
}

function damaged(file: string, reason: string, cause?: unknown): Error {
  return unreadable(file, `is a damaged ZIP archive or Office document: ${reason}`, 'Get an undamaged copy.', cause)
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`
}
