import { isUtf8 } from 'node:buffer'
import { decodeBytes } from '../../bytes/code-pages.ts'
import { detectEncoding } from '../../bytes/encoding.ts'
import { unreadable } from '../../unreadable.ts'

/** What the directory of a ZIP archive says of a file in it. */
export interface ZipPlace {
  readonly name: string
  readonly size: number
  readonly packed: number
  readonly method: number
  readonly checksum: number
  readonly offset: number
  readonly isEncrypted: boolean
  /** It says where something else lies, and is no document. */
  readonly isLink: boolean
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
/** A number that is written elsewhere, because it is larger. */
const LARGE = 0xffffffff
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
/** Of the kind of a file, as Unix writes it down. */
const [KIND, LINK] = [0o170000, 0o120000]
export const REPACK = 'Unpack it, look at what it holds, and put the documents themselves into the folder.'

/** Files, without folders and links, in the order of the directory. Throws FootnoteError('document-unreadable'). */
export function readDirectory(file: string, view: Buffer, most: number): readonly ZipPlace[] {
  const end = endOf(view)
  if (end === undefined) throw damaged(file, 'its directory is missing')
  const { count, start, length } = directoryOf(view, end)
  if (count > most) throw unreadable(file, `holds ${count} files, at most ${most} are read`, REPACK)
  const places: ZipPlace[] = []
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

export function damaged(file: string, reason: string, cause?: unknown): Error {
  return unreadable(file, `is a damaged ZIP archive or Office document: ${reason}`, 'Get an undamaged copy.', cause)
}
