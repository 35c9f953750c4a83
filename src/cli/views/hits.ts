import type { NearHit } from '../../model/answer.ts'
import { type Block, blank, line } from '../drawing/block.ts'
import { harmless } from '../drawing/harmless.ts'
import { shorten } from '../drawing/width.ts'
import { documentBlocks } from './facts.ts'

/** Numbered passages with their documents. `most` is how much of each is shown, in letters. */
export function hitBlocks(hits: readonly NearHit[], offset: number, most: number): Block[] {
  return hits.flatMap((hit, index) => {
    const lead = `${offset + index + 1}. `
    return [
      blank,
      ...documentBlocks(lead, hit.document, hit.passage.place),
      line(shorten(harmless(hit.passage.text), most), undefined, lead.length),
      line(hit.passage.id, 'faint', lead.length),
    ]
  })
}
