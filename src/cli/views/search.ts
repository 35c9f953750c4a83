import type { SearchResult } from '../../model/look-up.ts'
import { type Block, blank, line } from '../drawing/block.ts'
import { harmless } from '../drawing/harmless.ts'
import { hitBlocks } from './hits.ts'
import { searchedBlock } from './searched.ts'

/** A passage is at most about this long, so most are shown whole. */
const LETTERS = 600

/** `more` says how to get the next page. */
export function searchBlocks(result: SearchResult, more: string): Block[] {
  const notes = (result.notes ?? []).flatMap((note) => [blank, line(`Note: ${harmless(note)}`, 'problem')])
  if (result.hits.length === 0) {
    const none = result.offset === 0 ? `Nothing found for “${harmless(result.query)}”.` : 'There is nothing more.'
    return [line(none, 'strong'), searchedBlock(result.searched), ...notes]
  }
  return [
    line(`Passages on “${harmless(result.query)}”, best first:`, 'strong'),
    ...hitBlocks(result.hits, result.offset, LETTERS),
    ...notes,
    ...(result.more ? [blank, line(more, 'faint')] : []),
  ]
}
