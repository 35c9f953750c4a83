import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PdfLine } from './pdf-order.ts'
import { linesOfTsv } from './ocr-lines.ts'

/** Text recognition by the programs tesseract and pdftoppm, where they are installed. */
export interface Ocr {
  /** Such as 'tesseract 5.3.0'. */
  readonly name: string
  /** The languages it was given, of those that it has. */
  readonly languages: readonly string[]
  /**
   * The lines of some pages of a PDF, in order; a page without readable text has none. Pages that `milliseconds` do not
   * suffice for are left out.
   */
  readonly read: (
    pdf: Uint8Array,
    pages: readonly number[],
    milliseconds: number,
  ) => Promise<ReadonlyMap<number, readonly PdfLine[]>>
}

/** What an archive of these four languages is written in, and the other languages of their scripts that are often beside them. */
const LATIN = ['eng', 'fra', 'deu', 'spa', 'ita']
const ARABIC = ['fas', 'ara']
const PAGE_MILLISECONDS = 15_000
/** Pixels of a page's longer side: about 220 to the inch on A4, and never more, whatever size a page claims. */
const LONGEST_SIDE = 2500
const MOST_OUTPUT = 16 * 1024 * 1024
/** Tesseract's numbers for how a page is laid out: looked at for turned pages too, taken as it stands, words anywhere. */
const TURNED_TOO = '1'
const AS_IT_STANDS = '3'
const SCATTERED = '11'
const SPARSE = 400
const PERSIAN_LETTERS = /[پچژگ]/u
const SCRIPT = /^Script: (\w+)$/mu

let found: Promise<Ocr | undefined> | undefined

/** Undefined where tesseract or pdftoppm is not on the PATH, or tesseract has no language. Asked once a process. */
export async function findOcr(): Promise<Ocr | undefined> {
  found ??= startOcr('tesseract', 'pdftoppm')
  return found
}

export async function startOcr(tesseract: string, pdftoppm: string): Promise<Ocr | undefined> {
  const [version, listed, painter] = await Promise.all([
    run(tesseract, ['--version'], 5000),
    run(tesseract, ['--list-langs'], 5000),
    run(pdftoppm, ['-v'], 5000),
  ])
  const number = /^tesseract v?(\d[\w.]*)/mu.exec(version ?? '')?.[1]
  const has = new Set((listed ?? '').split(/\s+/u))
  const languages = [...LATIN, ...ARABIC].filter((language) => has.has(language))
  if (number === undefined || painter === undefined || languages.length === 0) return undefined
  const knowsScripts = has.has('osd')
  return {
    name: `tesseract ${number}`,
    languages,
    read: async (pdf, pages, milliseconds) => {
      const until = performance.now() + milliseconds
      const folder = await mkdtemp(join(tmpdir(), 'footnote-ocr-'))
      const lines = new Map<number, readonly PdfLine[]>()
      const written: Written = {}
      try {
        const file = join(folder, 'in.pdf')
        await writeFile(file, pdf, { mode: 0o600 })
        let slowest = 0
        for (const page of pages) {
          const began = performance.now()
          const left = Math.min(PAGE_MILLISECONDS, until - began)
          // A page that can not be done in time would only take it from what comes behind.
          if (left < Math.max(1000, slowest)) break
          const image = await paint(pdftoppm, file, page, join(folder, 'page'), left)
          const read = image === undefined ? undefined : await recognise(image, until - performance.now(), written)
          if (image !== undefined) await rm(image, { force: true })
          slowest = Math.max(slowest, performance.now() - began)
          if (read) lines.set(page, read)
        }
        return lines
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }

  async function recognise(image: string, left: number, written: Written): Promise<readonly PdfLine[] | undefined> {
    const until = performance.now() + left
    const inTime = (): number => Math.min(PAGE_MILLISECONDS, until - performance.now())
    const of = (wanted: readonly string[]): string => wanted.filter((language) => has.has(language)).join('+')
    const read = async (language: string, layout: string): Promise<readonly PdfLine[] | undefined> => {
      if (inTime() < 300) return undefined
      const tsv = await run(tesseract, [image, '-', '-l', language, '--psm', layout, 'tsv'], inTime())
      return tsv === undefined ? undefined : linesOfTsv(tsv)
    }
    if (knowsScripts && written.script === undefined) {
      const told = await run(tesseract, [image, '-', '--psm', '0'], Math.min(inTime(), 8000))
      written.script = SCRIPT.exec(told ?? '')?.[1] ?? 'unknown'
    }
    const { script = 'unknown' } = written
    const layout = knowsScripts ? TURNED_TOO : AS_IT_STANDS
    const latin = of(LATIN)
    if (script !== 'Arabic') {
      const lines = await read(script !== 'Latin' || latin === '' ? languages.join('+') : latin, layout)
      // A page in another script than the first one: its words were all unsure.
      return lines?.length === 0 && script === 'Latin' ? ((await read(languages.join('+'), layout)) ?? lines) : lines
    }
    const known = written.language ?? (has.has('fas') ? 'fas' : of(ARABIC))
    let lines = await read(known === '' ? languages.join('+') : known, layout)
    if (lines && written.language === undefined && known === 'fas' && has.has('ara') && textOf(lines) !== '') {
      written.language = PERSIAN_LETTERS.test(textOf(lines)) ? 'fas' : 'ara'
      if (written.language === 'ara') lines = (await read('ara', layout)) ?? lines
    }
    if (!lines || textOf(lines).length > SPARSE) return lines
    // Of a page with few lines of Arabic script the search for columns loses some.
    const scattered = await read(written.language ?? known, SCATTERED)
    return scattered && textOf(scattered).length > textOf(lines).length ? scattered : lines
  }
}

/** What a document turned out to be written in: asked of its first page, and taken for the others. */
interface Written {
  script?: string
  /** Of the Arabic script. */
  language?: string
}

function textOf(lines: readonly PdfLine[]): string {
  return lines.map(({ text }) => text).join(' ')
}

async function paint(
  pdftoppm: string,
  file: string,
  page: number,
  target: string,
  milliseconds: number,
): Promise<string | undefined> {
  const at = String(page)
  const args = ['-f', at, '-l', at, '-singlefile', '-gray', '-png', '-scale-to', String(LONGEST_SIDE), file, target]
  const painted = await run(pdftoppm, args, milliseconds)
  const image = `${target}.png`
  const isThere =
    painted !== undefined &&
    (await readFile(image).then(
      ({ length }) => length > 0,
      () => false,
    ))
  return isThere ? image : undefined
}

/** What a program says, on both its ends, or undefined when it is not there, fails or takes too long. */
async function run(program: string, args: readonly string[], milliseconds: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      program,
      [...args],
      {
        timeout: Math.max(1, Math.round(milliseconds)),
        killSignal: 'SIGKILL',
        maxBuffer: MOST_OUTPUT,
        encoding: 'utf8',
      },
      (error, stdout, stderr) => resolve(error ? undefined : stdout === '' ? stderr : stdout),
    )
  })
}
