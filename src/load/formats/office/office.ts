import { parseXml, type ElementNode } from '../html/dom.ts'
import { CONTAINER } from './containers.ts'
import { openZip, type Zip } from './zip.ts'
import { startsWith } from '../../bytes/head.ts'
import type { SourceFile } from '../../loader.ts'
import { unreadable } from '../../unreadable.ts'

/** A ZIP of XML parts, as the formats of office programs and e-books are. */
export interface Package {
  readonly zip: Zip
  /** The tree of a part, or undefined when there is none of that name. */
  readonly xml: (name: string) => ElementNode | undefined
}

export function openPackage(source: SourceFile): Package {
  if (startsWith(source.bytes, CONTAINER))
    throw unreadable(
      source.file,
      'is locked with a password, or an old Office document',
      'Save a copy without a password, in a newer format.',
    )
  const zip = openZip(source.file, source.bytes)
  return {
    zip,
    xml: (name) => {
      const bytes = zip.read(name)
      return bytes && parseXml(source.file, xmlText(source.file, bytes))
    },
  }
}

/** Office documents declare no entities of their own: one that does wants to read or blow up something. */
export function xmlText(file: string, bytes: Uint8Array): string {
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const text = new TextDecoder(hasMark ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
  if (/<!ENTITY/u.test(text.slice(0, 100_000)))
    throw unreadable(
      file,
      'declares XML entities, which no office program writes',
      'Open it and save it again, if you trust it.',
    )
  return text
}
