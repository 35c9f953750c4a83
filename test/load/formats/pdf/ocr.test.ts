import { beforeAll, describe, expect, it } from 'vitest'
import { loadFile } from '../../../../src/load/load-file.ts'
import { findOcr, startOcr, type Ocr } from '../../../../src/load/formats/pdf/ocr.ts'
import { linesOfTsv } from '../../../../src/load/formats/pdf/ocr-lines.ts'
import { pdfWith } from '../../../../src/load/formats/pdf/pdf.ts'
import { sourceFile } from '../../../laws/loader-laws.ts'
import { makePdf } from '../../made-files.ts'

const row = (line: number, word: number, sureness: number, text: string): string =>
  ['5', '1', '1', '1', line, word, 100 + 80 * word, 100 + 40 * line, 70, 30, sureness, text].join('\t')
const TSV = [
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
  ...'The weir of Sallow was re-'.split(' ').map((word, at) => row(1, at, 92, word)),
  ...'paired in the spring of 1902.'.split(' ').map((word, at) => row(2, at, 90, word)),
  row(3, 1, 12, '~~'),
].join('\n')

const fake = (left: readonly number[] = []): Ocr => ({
  name: 'tesseract 0.0',
  languages: ['eng'],
  read: async (_, pages) =>
    new Map(pages.filter((page) => !left.includes(page)).map((page) => [page, linesOfTsv(TSV)])),
})
const SCAN = makePdf([[[72, 700, 'The first page has words of its own, which stand in the file.']], [], []])
const read = (ocr: Ocr | undefined, bytes = SCAN) =>
  loadFile(sourceFile('a.pdf', bytes), undefined, [pdfWith(async () => ocr)])

describe('pages without text', () => {
  it('are recognised in their place, and the document says so', async () => {
    const [loaded] = await read(fake([3]))
    expect(loaded?.document.text).toBe(
      'The first page has words of its own, which stand in the file.\nThe weir of Sallow was repaired in the spring of 1902.',
    )
    expect(loaded?.document.marks.map(({ place }) => place)).toEqual([
      { kind: 'page', page: 1 },
      { kind: 'page', page: 2 },
    ])
    expect(loaded?.document.reader).toBe('text recognised by tesseract 0.0')
    expect(loaded?.notes).toEqual([
      'Pages that were read by text recognition (tesseract 0.0); their text may have mistakes: 2.',
      expect.stringContaining('ran out of time (split the file, or run ocrmypdf over it): 3.'),
    ])
  })

  it('are named where no program can read them, and a file of nothing else is refused with what to install', async () => {
    const [loaded] = await read(undefined)
    expect(loaded?.notes).toEqual(['Pages that hold no text, only pictures or nothing: 2, 3.'])
    expect(loaded?.document).not.toHaveProperty('reader')
    await expect(read(undefined, makePdf([[]]))).rejects.toMatchObject({
      code: 'document-unreadable',
      hint: expect.stringContaining('tesseract'),
    })
  })

  it('are not asked for where the programs are missing', async () => {
    expect(await startOcr('/no/such/tesseract', '/no/such/pdftoppm')).toBeUndefined()
  })

  it('are left empty where the words are specks', () => {
    expect(linesOfTsv([row(1, 1, 20, '~~|'), row(1, 2, 11, 'l|l')].join('\n'))).toEqual([])
  })
})

describe('a scanned page', () => {
  let ocr: Ocr | undefined
  beforeAll(async () => {
    ocr = await findOcr()
  })

  it('is read by tesseract', { timeout: 60_000 }, async ({ skip }) => {
    if (!ocr?.languages.includes('eng')) return skip('tesseract with English, or pdftoppm, is not installed here')
    const lines = await ocr.read(
      makePdf([
        [
          [72, 700, 'The weir of Sallow was repaired', 24],
          [72, 660, 'by the warden and his sons.', 24],
        ],
      ]),
      [1],
      50_000,
    )
    expect((lines.get(1) ?? []).map(({ text }) => text).join(' ')).toContain('repaired by the warden')
  })
})
