import type { Mark } from '../../model/document.ts'

/** A heading that a format marks as one. */
export interface Heading {
  readonly offset: number
  /** 1 to 6. */
  readonly level: number
  readonly text: string
}

/** The place under each heading: its own words below those of the headings it stands under. The title is in no path. */
export function outline(headings: readonly Heading[], title: string | undefined): readonly Mark[] {
  const above: Heading[] = []
  const marks: Mark[] = []
  for (const heading of headings) {
    if (marks.length === 0 && title !== undefined && isSame(heading.text, title)) continue
    while ((above.at(-1)?.level ?? 0) >= heading.level) above.pop()
    above.push(heading)
    marks.push({ offset: heading.offset, place: { kind: 'heading', path: above.map(({ text }) => text) } })
  }
  return marks
}

function isSame(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

function fold(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
