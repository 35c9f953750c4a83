import { reasonOf } from '../../../errors.ts'
import type { PdfLine } from './pdf-order.ts'
import { unreadable } from '../../unreadable.ts'

export interface ReadPage {
  readonly page: number
  readonly lines: readonly PdfLine[]
}

/** Letters that stand for nothing known: more than this share of a text and it can not be quoted. */
const MOST_UNKNOWN = 0.3
const TOO_SLOW = 'Text recognition ran out of time on it: run ocrmypdf over it, and put the result in its place.'
const INSTALL =
  'Install tesseract-ocr with its languages and poppler-utils, or run ocrmypdf over the file and put the result in its place.'

/** Throws FootnoteError('document-unreadable') for a PDF whose pages hold no text that can be quoted. */
export function assertReadable(
  file: string,
  pages: readonly ReadPage[],
  empty: readonly number[],
  missing: readonly number[],
  recognised: ReadonlyMap<number, unknown> | undefined,
): void {
  if (pages.length === 0) {
    if (empty.length === 0)
      throw unreadable(
        file,
        `is a damaged PDF: none of its pages can be read (${missing.length} tried)`,
        'Get an undamaged copy.',
      )
    throw unreadable(
      file,
      `holds no text: its ${empty.length === 1 ? 'page is a picture or empty' : `${empty.length} pages are pictures or empty`}, as scans are`,
      recognised === undefined
        ? INSTALL
        : recognised.size === 0
          ? TOO_SLOW
          : 'Text recognition found no words on them: look at the file, or scan it again.',
    )
  }
  const letters = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')
  const unknown = letters.match(/[\p{Co}\p{Cn}\uFFFD]|(?![\t\n\r])\p{Cc}/gu)?.length ?? 0
  if (unknown > MOST_UNKNOWN * letters.length)
    throw unreadable(
      file,
      'its fonts do not say which letters they show',
      'Run text recognition over it (such as ocrmypdf --force-ocr).',
    )
}

/** What a parser that gave up is told people as. */
export function refusal(file: string, thrown: unknown): Error {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'PasswordException')
    return unreadable(file, 'is locked with a password', 'Save a copy without a password.', thrown)
  return unreadable(
    file,
    `is a damaged PDF (${reasonOf(thrown).replace(/\.$/u, '')})`,
    'Get an undamaged copy.',
    thrown,
  )
}
