import { isUtf8 } from 'node:buffer'
import { decodeBytes } from './code-pages.ts'
import { detectEncoding, isMisread } from './encoding.ts'
import type { SourceFile } from '../loader.ts'
import { unreadable } from '../unreadable.ts'

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a ZIP archive or Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['an empty ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a Windows program', [0x4d, 0x5a, 0x90, 0x00]],
  ['a Linux program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a gzip archive', [0x1f, 0x8b, 0x08]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68, 0x39]],
  ['an xz archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['an Ogg recording', [0x4f, 0x67, 0x67, 0x53]],
  ['an MP3 recording', [0x49, 0x44, 0x33]],
]
/** More control characters than this share of a text and it is no text. */
const CONTROL_SHARE = 0.02
const LOOKED_AT = 65_536
const SAVE_AS_UTF8 = 'Save it as UTF-8 text and run the ingest again.'

/** Refuses what has no bytes, and what is by its first bytes of a kind that no reader of text can read. */
export function assertText({ file, bytes }: Pick<SourceFile, 'file' | 'bytes'>): void {
  if (bytes.length === 0) throw unreadable(file, 'is empty', 'Remove it, or put its text in.')
  const magic = MAGIC.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (magic) throw unreadable(file, `is ${magic[0]}, not text`, 'Give it the file name ending of what it is.')
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16, or a one-byte encoding that fits beyond doubt
 * (encoding.ts). `declared` is an encoding that the file itself names, believed when it is not UTF-8. What stays in
 * doubt is refused: an archive that misreads one letter misquotes.
 */
export function decode(given: SourceFile, declared?: string): string {
  assertText(given)
  const source = { ...given, bytes: withoutEnd(given.bytes) }
  const { bytes, file } = source
  if (isWide(bytes)) return fromCodePoints(file, bytes)
  const encoding = byteOrder(bytes) ?? encodingOf(source, declared)
  const isUtf16 = encoding.startsWith('utf-16')
  if (!isUtf16 && hasZero(bytes)) throw unreadable(file, 'is binary, not text', 'Remove it from the documents.')
  const text = decodeAs(source, encoding)
  if (controlShare(text) > CONTROL_SHARE)
    throw unreadable(file, 'is binary, not text', 'Remove it from the documents, or save its text as UTF-8.')
  return text
}

function encodingOf({ file, bytes }: SourceFile, declared: string | undefined): string {
  if (isUtf8(bytes) && !hasZero(bytes)) return 'utf-8'
  // A page that says UTF-8 and is not was saved in another encoding by a program that did not look inside.
  const named = hasZero(bytes) || /^(?:utf-?8|utf-?16.*|unicode.*)$/iu.test(declared ?? '') ? undefined : declared
  if (named !== undefined && isKnown(named) && !(WESTERN.test(named) && isMisread(bytes))) return named
  const found = detectEncoding(bytes)
  if (found !== undefined) return found
  if (hasZero(bytes)) throw unreadable(file, 'is binary, not text', 'Remove it from the documents.')
  if (named !== undefined)
    throw unreadable(
      file,
      `names an encoding that ${isKnown(named) ? 'is wrong' : 'is not known'} (${named})`,
      SAVE_AS_UTF8,
    )
  throw unreadable(file, 'is not UTF-8 text, and its encoding can not be told for certain', SAVE_AS_UTF8)
}

/** What templates say of any page. */
const WESTERN = /^(?:windows-?125[24]|cp125[24]|iso-?8859-?(?:1|9|15)|latin-?[159]|us-ascii|ascii)$/iu

function isKnown(encoding: string): boolean {
  try {
    decodeBytes(encoding, new Uint8Array())
    return true
  } catch {
    return false
  }
}

/** Without what old systems put at the end of a text, and without a letter that was cut in half there. */
function withoutEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x1a)) end -= 1
  const text = bytes.subarray(0, end)
  if (text.length === 0 || hasZero(text)) return bytes
  if (isUtf8(text)) return text
  const head = text.findLastIndex((byte) => byte < 0x80 || byte >= 0xc0)
  const whole = text.subarray(0, Math.max(0, head))
  const isCut = text.length - head <= 3 && (text[head] ?? 0) >= 0xc2
  return isCut && isUtf8(whole) && whole.some((byte) => byte >= 0x80) ? whole : text
}

/** A buffer looks for a byte four times as fast as an array. */
function hasZero(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(0)
}

/** UTF-32 with its mark: rare, but some programs write it. */
function isWide(bytes: Uint8Array): boolean {
  return bytes.length % 4 === 0 && bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0
}

function fromCodePoints(file: string, bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const letters: string[] = []
  for (let at = 4; at < bytes.length; at += 4) {
    const point = view.getUint32(at, true)
    if (point === 0 || point > 0x10ffff) throw unreadable(file, 'is not UTF-32 text', SAVE_AS_UTF8)
    letters.push(String.fromCodePoint(point))
  }
  return letters.join('')
}

function byteOrder(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

function decodeAs(source: SourceFile, encoding: string): string {
  try {
    return decodeBytes(encoding, source.bytes)
  } catch (cause) {
    const name = encoding.toUpperCase()
    if (cause instanceof RangeError)
      throw unreadable(source.file, `names an encoding that is not known (${encoding})`, SAVE_AS_UTF8, cause)
    throw unreadable(source.file, `is not ${name} text`, SAVE_AS_UTF8, cause)
  }
}

/** Of those that no text needs: tabs, the ends of lines and pages are none. */
const CONTROL = /(?![\t-\r\u0085])\p{Cc}/gu

function controlShare(text: string): number {
  const part = text.slice(0, LOOKED_AT)
  return part.length === 0 ? 0 : (part.match(CONTROL)?.length ?? 0) / part.length
}
