import { createRequire } from 'node:module'
import type WordExtractor from 'word-extractor'
import { assertText } from '../../bytes/decode.ts'
import { startsWith } from '../../bytes/head.ts'
import type { Loader } from '../../loader.ts'
import { CONTAINER } from './containers.ts'
import { unreadable } from '../../unreadable.ts'

const require = createRequire(import.meta.url)
/** Old Word documents have a stream of this name, written in UTF-16. */
const STREAM = Buffer.from('WordDocument', 'utf16le')
const SAVE_AGAIN = 'Open it in Word or LibreOffice and save it as .docx.'

const isDoc = (bytes: Uint8Array): boolean =>
  startsWith(bytes, CONTAINER) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(STREAM)

/** Word's old .doc: its paragraphs, then its notes. */
export const doc: Loader = {
  name: 'doc',
  version: 1,
  mediaType: 'application/msword',
  extensions: ['.doc', '.dot'],
  recognises: isDoc,
  read: async (source) => {
    if (!isDoc(source.bytes)) {
      if (!startsWith(source.bytes, CONTAINER)) assertText(source)
      throw unreadable(source.file, 'is not a Word document', SAVE_AGAIN)
    }
    // Loaded when used. The package is CommonJS and its export is the class; the cast is its own declaration.
    // oxlint-disable-next-line no-unsafe-type-assertion
    const Extractor = require('word-extractor') as typeof WordExtractor
    const document = await new Extractor().extract(Buffer.from(source.bytes)).catch((cause: unknown) => {
      throw unreadable(source.file, 'is a damaged or very old Word document', SAVE_AGAIN, cause)
    })
    const parts = [document.getBody(), document.getFootnotes(), document.getEndnotes(), document.getTextboxes()]
    const text = parts
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join('\n\n')
    if (text === '')
      throw unreadable(source.file, 'shows no text to our reader: it is empty, or of a very old Word', SAVE_AGAIN)
    return [{ text, facts: {}, marks: [], posts: [], headings: 'unmarked' }]
  },
}
