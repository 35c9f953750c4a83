import type { PDFPageProxy } from 'pdfjs-dist'
import { segmentsOf, type Glyphs } from './pdf-lines.ts'
import { inReadingOrder, type PdfLine } from './pdf-order.ts'

/** The lines of a page in reading order; text that was turned comes behind, and what was filled into forms last. */
export async function linesOf(page: PDFPageProxy): Promise<readonly PdfLine[]> {
  const { items } = await page.getTextContent({ disableNormalization: true })
  const upright: Glyphs[] = []
  const turned: Glyphs[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    // A matrix of six numbers, as the format has it: a and b turn and scale, the last two are the place.
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform as readonly number[]
    const size = Math.hypot(c, d) || item.height || 1
    const isUpright = Math.abs(b) <= 0.2 * Math.abs(a)
    if (isUpright) upright.push({ text: item.str, x: a < 0 ? x - item.width : x, y, width: item.width, size })
    else turned.push({ text: item.str, x: b > 0 ? y : -y, y: b > 0 ? -x : x, width: item.width, size })
  }
  const fields = await fieldsOf(page)
  const lines = [upright, turned].flatMap((glyphs) => [...inReadingOrder(segmentsOf(glyphs))])
  page.cleanup()
  return [...lines, ...fields]
}

/** What was filled into a form, and notes typed onto the page, behind the text of the page. */
async function fieldsOf(page: PDFPageProxy): Promise<readonly PdfLine[]> {
  const annotations: readonly unknown[] = await page.getAnnotations().catch(() => [])
  return annotations.flatMap((annotation) => {
    const text = fieldText(annotation)
    return text === ''
      ? []
      : [{ text, left: 0, right: 0, y: Number.NEGATIVE_INFINITY, size: 0, columnLeft: 0, columnRight: 0, isRow: true }]
  })
}

function fieldText(annotation: unknown): string {
  if (typeof annotation !== 'object' || annotation === null || !('subtype' in annotation)) return ''
  if (annotation.subtype === 'FreeText' && 'contentsObj' in annotation) return typedOn(annotation.contentsObj)
  const value =
    annotation.subtype === 'Widget' &&
    'fieldType' in annotation &&
    annotation.fieldType !== 'Btn' &&
    'fieldValue' in annotation
      ? annotation.fieldValue
      : undefined
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : ''
}

function typedOn(contents: unknown): string {
  if (typeof contents !== 'object' || contents === null || !('str' in contents)) return ''
  return typeof contents.str === 'string' ? contents.str.replace(/\s+/gu, ' ').trim() : ''
}
