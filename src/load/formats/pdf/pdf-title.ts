import type { PdfLine } from './pdf-order.ts'

const LONGEST = 200
/** A title is set larger than the text below it. */
const LARGER = 1.2

/** The title that stands on the first page: the lines in the largest letters near its top. The metadata's is the fallback. */
export function pdfTitle(metadata: string | undefined, lines: readonly PdfLine[]): string | undefined {
  const sizes = lines
    .flatMap(({ size, text }) => Array.from({ length: Math.min(text.length, 200) }, () => size))
    .sort((one, other) => one - other)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const top = lines.slice(0, 12)
  const largest = Math.max(0, ...top.filter(({ text }) => /\p{L}{3}/u.test(text)).map(({ size }) => size))
  if (largest < LARGER * usual) return metadata
  const from = top.findIndex(({ size }) => size === largest)
  const rest = top.slice(from)
  const end = rest.findIndex(({ size }) => Math.abs(size - largest) > 0.05 * largest)
  const title = rest
    .slice(0, end < 0 ? undefined : end)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return title.length === 0 || title.length > LONGEST ? metadata : title
}
