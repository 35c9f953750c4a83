import { isEastern } from './pdf-lines.ts'
import type { PdfLine } from './pdf-order.ts'

/** In percent: below this a word is more often wrong than right. */
const WORD = 30
/** A page whose words are no surer than this in the middle is a picture with specks, or in another script. */
const PAGE = 45
const FEWEST_LETTERS = 8

interface Word {
  readonly block: number
  readonly line: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly sureness: number
  readonly text: string
}

/** The lines in tesseract's table of words, in its reading order, with y growing upwards as in a PDF. */
export function linesOfTsv(tsv: string): readonly PdfLine[] {
  const words = tsv.split('\n').flatMap(wordOf)
  const sure = words.map(({ sureness }) => sureness).toSorted((one, other) => one - other)
  if ((sure[sure.length >> 1] ?? 0) < PAGE) return []
  const kept = words.filter(({ sureness }) => sureness >= WORD)
  if (
    (kept
      .map(({ text }) => text)
      .join('')
      .match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS
  )
    return []
  const lines: Word[][] = []
  for (const word of kept) {
    const line = lines.at(-1)
    if (line?.[0]?.line === word.line) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) => lineOf(line, kept))
}

/** level, page, block, paragraph, line, word, left, top, width, height, sureness, text: level 5 is a word. */
function wordOf(row: string): Word[] {
  const cells = row.split('\t')
  const [level, , block = '', paragraph = '', line = '', , left, top, width, height, sureness] = cells
  const text = (cells[11] ?? '').trim()
  if (level !== '5' || text === '') return []
  return [
    {
      block: Number(block),
      line: `${block}.${paragraph}.${line}`,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      sureness: Number(sureness),
      text,
    },
  ]
}

function lineOf(line: readonly Word[], all: readonly Word[]): PdfLine {
  const block = all.filter((word) => word.block === line[0]?.block)
  const edge = (words: readonly Word[]): { left: number; right: number } => ({
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ left, width }) => left + width)),
  })
  const [own, column] = [edge(line), edge(block)]
  const heights = line.map(({ height }) => height).toSorted((one, other) => one - other)
  // Left to itself, tesseract gives the words of Arabic and Persian lines in their logical order.
  const text = line.map((word) => word.text).join(' ')
  return {
    text: isEastern(text) ? text.replaceAll(/[\u200E\u200F\u202A-\u202E]/gu, '') : text,
    left: own.left,
    right: own.right,
    y: -Math.max(...line.map(({ top, height }) => top + height)),
    size: heights[heights.length >> 1] ?? 1,
    columnLeft: column.left,
    columnRight: column.right,
    isRow: false,
  }
}
