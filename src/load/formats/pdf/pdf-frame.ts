import type { PdfLine } from './pdf-order.ts'

/** How many lines at the top and at the bottom of a page may be its frame. */
const EDGE = 3
const FEWEST_PAGES = 3
/** Left and right pages often have different heads, so half of the pages is all that one may be on. */
const SHARE = 0.4
const PAGE_NUMBER =
  /^[\s–—|•·-]*(?:(?:page|pg\.?|p\.|seite|صفحه|صفحة)\s*)?(?:\p{N}{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|sur|de|از|من)\s*\p{N}{1,4})?[\s–—|•·-]*$/iu

/** Pages without the lines that stand on most of them: running heads and feet, and page numbers. */
export function withoutFrames(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  if (pages.length < FEWEST_PAGES) return pages
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edgesOf(page).map(({ key: one }) => one))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(FEWEST_PAGES, SHARE * pages.length)
  return pages.map((page) => {
    const frame = new Set(
      edgesOf(page)
        .filter(({ key }) => (counts.get(key) ?? 0) >= least)
        .map(({ line }) => line),
    )
    // A page that is nothing but its frame is a page whose text is the same as others'.
    return frame.size === page.length ? page : page.filter((line) => !frame.has(line))
  })
}

function edgesOf(page: readonly PdfLine[]): readonly { readonly key: string; readonly line: PdfLine }[] {
  const byHeight = page.toSorted((one, other) => other.y - one.y)
  return [...edgeOf(byHeight, 'head'), ...edgeOf(byHeight.toReversed(), 'foot')]
}

function edgeOf(lines: readonly PdfLine[], side: string): readonly { readonly key: string; readonly line: PdfLine }[] {
  return lines.slice(0, EDGE).map((line, index) => ({ line, key: keyOf(line.text, side, index) }))
}

/** The same words in the same place, whatever their numbers. A page number counts as one in any of the places. */
function keyOf(text: string, side: string, index: number): string {
  if (PAGE_NUMBER.test(text)) return `${side} number`
  return `${side} ${index} ${text.replace(/\p{N}+/gu, '#').toLowerCase()}`
}
