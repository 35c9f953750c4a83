import type { Mark, Place } from './document.ts'

/** The place that an offset of a text belongs to; `marks` are sorted by their offset. */
export function placeAt(marks: readonly Mark[], offset: number): Place | undefined {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.offset ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return marks[low - 1]?.place
}

/** The headings over an offset, outermost first, one a line; '' where there are none. */
export function headingsAt(marks: readonly Mark[], offset: number): string {
  const place = placeAt(marks, offset)
  return place?.kind === 'heading' ? place.path.join('\n') : ''
}
