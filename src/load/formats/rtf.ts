import { decodeBytes } from '../bytes/code-pages.ts'
import { authorFromMetadata, titleFromMetadata } from './metadata.ts'
import { headOf } from '../bytes/head.ts'
import type { Loader } from '../loader.ts'
import { charsetOf, codePage, LEFT_OUT, WRITTEN } from './rtf-words.ts'
import { assertText } from '../bytes/decode.ts'
import { unreadable } from '../unreadable.ts'

const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+/giu
const DEEPEST = 2_000

interface Group {
  readonly out: 'text' | 'title' | 'author' | 'fonts' | 'none'
  readonly isHidden: boolean
  readonly encoding: string
  /** How many characters stand in for one written by its number. */
  readonly skip: number
}

/** Rich Text (.rtf): its paragraphs; a table row is a line, its cells parted by semicolons. */
export const rtf: Loader = {
  name: 'rtf',
  version: 2,
  mediaType: 'application/rtf',
  extensions: ['.rtf'],
  recognises: (bytes) => /^\s*\{\\rtf/u.test(headOf(bytes, 64)),
  read: async (source) => {
    if (!/^\s*\{\\rtf/u.test(headOf(source.bytes, 64))) {
      assertText(source)
      throw unreadable(source.file, 'is not a Rich Text document', 'Give it the file name ending of what it is.')
    }
    const { text, title, author } = readRtf(source.file, Buffer.from(source.bytes).toString('latin1'))
    const facts = { title: titleFromMetadata(title), author: authorFromMetadata(author) }
    return [
      {
        text: rows(text),
        facts: {
          ...(facts.title !== undefined && { title: facts.title }),
          ...(facts.author !== undefined && { author: facts.author }),
        },
        marks: [],
        posts: [],
        headings: 'unmarked',
      },
    ]
  },
}

/** Until here cells end in a zero, and rows in a sign that no text has; another stands where a row is declared, before it or again at its end. */
const ROW = /\uFDD2([^\uFDD1]*)\uFDD1/gu

function rows(text: string): string {
  return (
    text
      .replace(ROW, (_, row: string) => {
        const cells = row.replaceAll('\uFDD2', '').split('\0')
        return `\n${cells.map((cell) => cell.replace(/\s+/gu, ' ').trim()).join('\0')}\n`
      })
      .replaceAll(/[\uFDD1\uFDD2]/gu, '\n')
      // The rows of a table stand one under the other.
      .replace(/\n{2,}(?=[^\n]*\0)/gu, '\n')
      .split('\n')
      .map((line) =>
        line
          .replace(/(?:\s*\0\s*)+$/u, '')
          .replace(/\s*\0\s*/gu, '; ')
          .replace(/^(?:; )+/u, '')
          .trim(),
      )
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .replace(/ \[\s*([^[\]]*?)\s*\n+\]/gu, ' [$1]')
      .replace(/ \[ +/gu, ' [')
  )
}

function readRtf(file: string, source: string): { text: string; title: string; author: string } {
  const found = { text: [] as string[], title: [] as string[], author: [] as string[] }
  const fonts = new Map<number, string>()
  const stack: Group[] = []
  let group: Group = { out: 'text', isHidden: false, encoding: 'windows-1252', skip: 1 }
  let plain = group.encoding
  let font = 0
  let toSkip = 0
  let isOptional = false
  let bytes: number[] = []
  const put = (text: string): void => {
    if (group.out !== 'none' && group.out !== 'fonts' && !group.isHidden) found[group.out].push(text)
  }
  const isWritten = (): boolean => group.out !== 'none' && group.out !== 'fonts' && !group.isHidden
  const flush = (): void => {
    if (bytes.length === 0) return
    if (isWritten()) put(decoded(file, group.encoding, Uint8Array.from(bytes)))
    bytes = []
  }
  const byte = (value: number): void => {
    if (toSkip > 0) toSkip -= 1
    else bytes.push(value)
  }
  const word = (name: string, given: string | undefined): void => {
    const value = Number(given ?? 0)
    if (name === 'u') {
      flush()
      put(String.fromCharCode((value + 65_536) % 65_536))
      toSkip = group.skip
      return
    }
    toSkip = 0
    flush()
    if (name === 'title' || name === 'author') group = { ...group, out: isInfo() ? name : group.out }
    else if (name === 'fonttbl') group = { ...group, out: 'fonts' }
    else if (LEFT_OUT.has(name)) group = { ...group, out: 'none' }
    else if (isOptional && name !== 'footnote' && !/^(?:shppict|ud|upr)$/u.test(name)) group = { ...group, out: 'none' }
    else if (name === 'footnote') {
      put(' [')
      notesAt = stack.length
    } else if (name === 'uc') group = { ...group, skip: value }
    else if (name === 'v' || name === 'deleted') group = { ...group, isHidden: given !== '0' }
    else if (name === 'ansicpg') group = { ...group, encoding: (plain = codePage(value)) }
    else if (name === 'mac') group = { ...group, encoding: (plain = 'macintosh') }
    else if (name === 'plain') group = { ...group, isHidden: false, encoding: plain }
    else if (name === 'f' && group.out === 'fonts') font = value
    else if (name === 'fcharset' && group.out === 'fonts') fonts.set(font, charsetOf(value) ?? plain)
    else if (name === 'f') group = { ...group, encoding: fonts.get(value) ?? plain }
    else put(WRITTEN[name] ?? '')
    isOptional = false
  }
  let notesAt = 0
  const isInfo = (): boolean => group.out === 'none' && stack.length === 2
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    const [, name, value, hex, symbol, brace, words] = match
    if (hex !== undefined) byte(Number.parseInt(hex, 16))
    else if (words !== undefined) for (const letter of words) byte(letter.charCodeAt(0))
    else if (name !== undefined) {
      word(name, value)
      if (name === 'bin') TOKEN.lastIndex += Math.max(0, Number(value ?? 0))
    } else if (brace === '{') {
      flush()
      toSkip = 0
      isOptional = false
      stack.push(group)
      if (stack.length > DEEPEST)
        throw unreadable(file, 'its groups are nested too deeply', 'Open it and save it again.')
    } else if (brace === '}') {
      flush()
      toSkip = 0
      if (notesAt > 0 && stack.length === notesAt) {
        put(']')
        notesAt = 0
      }
      const above = stack.pop()
      if (!above || stack.length === 0) break
      group = above
    } else if (symbol === '*') isOptional = true
    else if (symbol === '~') byte(0xa0)
    else if (symbol === '_') byte(0x2d)
    else if (symbol !== undefined && '\\{}'.includes(symbol)) byte(symbol.charCodeAt(0))
    else if (symbol === '\n' || symbol === '\r') word('par', undefined)
  }
  flush()
  return { text: found.text.join(''), title: found.title.join(''), author: found.author.join('') }
}

function decoded(file: string, encoding: string, bytes: Uint8Array): string {
  if (bytes.every((value) => value < 0x80)) return Buffer.from(bytes).toString('latin1')
  try {
    return decodeBytes(encoding, bytes)
  } catch (cause) {
    throw unreadable(
      file,
      `holds letters that are not ${encoding.toUpperCase()}, as it says they are`,
      'Save it again as RTF or DOCX.',
      cause,
    )
  }
}
