import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { authorFromMetadata, titleFromMetadata } from '../metadata.ts'
import type { Ocr } from './ocr.ts'
import type { RawText, SourceFile } from '../../loader.ts'
import { withoutFrames } from './pdf-frame.ts'
import { linesOf } from './pdf-page.ts'
import { paragraphs } from './pdf-paragraphs.ts'
import { assertReadable, refusal, type ReadPage } from './pdf-refused.ts'
import { pdfTitle } from './pdf-title.ts'
import { unreadable } from '../../unreadable.ts'

/** The parser's time grows with the square of the pages: 5,000 took up to 30 seconds on a busy machine. The rest is named, not read. */
const MOST_PAGES = 2_000
/** A page tree that lies may claim a million pages; after so many that are not there, no more are asked for. */
const MOST_MISSING = 25
const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** For text recognition in one file: reading a file may take 28 seconds in all. */
const OCR_MILLISECONDS = 20_000

/** The text of one PDF, for whose pages there are so many milliseconds. Throws FootnoteError('document-unreadable'). */
export async function readPdf(
  source: SourceFile,
  ocr: () => Promise<Ocr | undefined>,
  milliseconds: number,
): Promise<RawText> {
  const began = performance.now()
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: Uint8Array.from(source.bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
    cMapUrl: join(packageFolder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(packageFolder, 'standard_fonts') + sep,
  })
  try {
    const document = await task.promise.catch((thrown: unknown) => {
      throw refusal(source.file, thrown)
    })
    const pages: ReadPage[] = []
    const empty: number[] = []
    const missing: number[] = []
    const last = Math.min(document.numPages, MOST_PAGES)
    let unread = last + 1
    for (let page = 1; page <= last && missing.length < MOST_MISSING; page += 1) {
      if (performance.now() - began > milliseconds) {
        unread = page
        break
      }
      const lines = await document
        .getPage(page)
        .then(linesOf)
        .catch(() => undefined)
      if (!lines) missing.push(page)
      else if (lines.length === 0) empty.push(page)
      else pages.push({ page, lines })
    }
    const info = await document.getMetadata().then(
      ({ info: given }) => given,
      () => ({}),
    )
    const reader = empty.length > 0 ? await ocr() : undefined
    const left = OCR_MILLISECONDS - (performance.now() - began)
    const recognised = await reader?.read(source.bytes, empty, left)
    for (const [page, lines] of recognised ?? []) if (lines.length > 0) pages.push({ page, lines })
    pages.sort((one, other) => one.page - other.page)
    const isRead = (page: number): boolean => (recognised?.get(page)?.length ?? 0) > 0
    if (pages.length + empty.length + missing.length === 0 && document.numPages > 0)
      throw unreadable(
        source.file,
        'none of its pages could be read in time',
        'Split it, or save its text as a .txt file.',
      )
    assertReadable(source.file, pages, empty, missing, recognised)
    const text = textOf(pages, info, [
      ...pageNotes(
        `were read by text recognition (${reader?.name ?? ''}); their text may have mistakes`,
        empty.filter(isRead),
      ),
      ...pageNotes(
        'hold no text, only pictures or nothing',
        empty.filter((page) => !isRead(page) && (!recognised || recognised.has(page))),
      ),
      ...pageNotes(
        'are pictures and were left unread, as text recognition ran out of time (split the file, or run ocrmypdf over it)',
        empty.filter((page) => recognised !== undefined && !recognised.has(page)),
      ),
      ...pageNotes('are damaged', missing),
      ...(document.numPages >= unread && missing.length < MOST_MISSING
        ? [
            `Pages ${unread} to ${document.numPages} were not read${unread <= last ? ', as the others took too long' : ''}: split the file.`,
          ]
        : []),
    ])
    if (!reader || !empty.some(isRead)) return text
    return { ...text, facts: { ...text.facts, reader: `text recognised by ${reader.name}` } }
  } finally {
    await task.destroy()
  }
}

function textOf(pages: readonly ReadPage[], info: object, notes: readonly string[]): RawText {
  const bare = withoutFrames(pages.map(({ lines }) => lines))
  const { text, marks } = paragraphs(pages.map(({ page }, index) => ({ page, lines: bare[index] ?? [] })))
  const entries = new Map<string, unknown>(Object.entries(info))
  const given = (name: string): string | undefined => {
    const value = entries.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const title = pdfTitle(titleFromMetadata(given('Title')), pages[0]?.lines ?? [])
  const author = authorFromMetadata(given('Author'))
  return {
    text,
    facts: { ...(title !== undefined && { title }), ...(author !== undefined && { author }) },
    marks,
    posts: [],
    headings: 'marked',
    ...(notes.length > 0 && { notes }),
  }
}

function pageNotes(what: string, pages: readonly number[]): readonly string[] {
  if (pages.length === 0) return []
  const shown = pages.slice(0, 20).join(', ') + (pages.length > 20 ? ` and ${pages.length - 20} more` : '')
  return [`Pages that ${what}: ${shown}.`]
}
