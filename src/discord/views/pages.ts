import { BUTTONS_IN_ROW, PAGE_CHARACTERS } from '../text/limits.ts'
import { split } from '../text/split.ts'
import type { Block } from './screen.ts'

/** How much of a page they take. */
export const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.text.length + 2, 0)

/** More buttons beside texts than this make a page that nobody reads, and plain messages have five rows. */
const ITEMS = 2 * BUTTONS_IN_ROW

/** True when they are one page beside `around` characters of other text. */
export const fits = (blocks: readonly Block[], around: number): boolean =>
  lengthOf(blocks) <= PAGE_CHARACTERS - around && blocks.filter(({ kind }) => kind === 'item').length <= ITEMS

function pieces(block: Block, most: number): readonly Block[] {
  if (block.text.length <= most) return [block]
  const [first = '', ...rest] = split(block.text, most)
  return [{ ...block, text: first }, ...rest.map((piece): Block => ({ kind: 'text', text: piece }))]
}

/**
 * Groups of blocks put on as few pages as hold them, in order. A group stays on one page unless it is longer than a
 * page. `around` is the text that every page has beside them.
 */
export function paginate(groups: readonly (readonly Block[])[], around = 0): readonly (readonly Block[])[] {
  const most = PAGE_CHARACTERS - around
  const pages: Block[][] = []
  let page: Block[] = []
  const turn = (): void => {
    if (page.length > 0) pages.push(page)
    page = []
  }
  for (const group of groups) {
    if (fits([...page, ...group], around)) {
      page.push(...group)
      continue
    }
    turn()
    for (const piece of group.flatMap((block) => pieces(block, most - 2))) {
      if (!fits([...page, piece], around)) turn()
      page.push(piece)
    }
  }
  turn()
  return pages.length > 0 ? pages : [[]]
}
