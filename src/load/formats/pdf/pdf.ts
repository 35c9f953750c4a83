import { assertText } from '../../bytes/decode.ts'
import { headOf } from '../../bytes/head.ts'
import type { Loader } from '../../loader.ts'
import type { Ocr } from './ocr.ts'
import { unreadable } from '../../unreadable.ts'

/** For the pages of one file, so that a slow file on a busy machine is read as far as it goes, and not stopped. */
const PAGES_MILLISECONDS = 17_000

/**
 * PDF files: their pages' text in reading order, one paragraph a line, marked with its page. Pages without text are read
 * by text recognition where `ocr` finds it, and named either way. Pages that `milliseconds` do not suffice for are named.
 */
export const pdfWith = (ocr: () => Promise<Ocr | undefined>, milliseconds = PAGES_MILLISECONDS): Loader => ({
  name: 'pdf',
  version: 2,
  mediaType: 'application/pdf',
  extensions: ['.pdf'],
  recognises: isPdf,
  read: async (source) => {
    if (!isPdf(source.bytes)) {
      assertText(source)
      throw unreadable(source.file, 'is not a PDF', 'Give it the file name ending of what it is.')
    }
    const { readPdf } = await import('./pdf-text.ts')
    return [await readPdf(source, ocr, milliseconds)]
  },
})

export const pdf: Loader = pdfWith(async () => (await import('./ocr.ts')).findOcr())

/** Some old programs left the first line out, or wrote something in front of it. */
function isPdf(bytes: Uint8Array): boolean {
  const head = headOf(bytes)
  return (
    head.slice(0, 1024).includes('%PDF-') ||
    (/^\s*(?:%|\d+ \d+ obj)/u.test(head) && /\b\d+ \d+ obj\b[\s\S]*\bendobj\b/u.test(head))
  )
}
