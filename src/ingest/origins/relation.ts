import type { ComparedFacts, CopyRelation } from '../../model/origin.ts'
import type { Likeness } from './alike.ts'

/** Behind every date that is known. */
const LAST = '9999'
const WHOLE = 0.75
const PARTLY = 0.3
/** From this ratio of lengths on, one is a part of the other even where both were edited. */
const LONGER = 1.4

/** How a document belongs to the earliest known one, from how alike they are: `ofOne` is the document's part. */
export function relationOf(
  like: Likeness | undefined,
  isSameText: boolean,
  said: CopyRelation | undefined,
): CopyRelation {
  if (isSameText) return 'same-text'
  if (!like || like.part < PARTLY) return said ?? 'near-copy'
  const { ofOne, ofOther, one, other } = like
  if (ofOne >= WHOLE && ofOther >= WHOLE) return 'near-copy'
  if (other >= one * LONGER) return 'excerpt'
  return one >= other * LONGER ? 'extended' : 'near-copy'
}

/** Earliest known first: by publication, then what claims to be no reprint, then by capture, by when it was first seen, and by file. */
export function earlierFirst(one: ComparedFacts, other: ComparedFacts): number {
  const [a, b] = [keys(one), keys(other)]
  const at = a.findIndex((key, index) => key !== b[index])
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
}

function keys(facts: ComparedFacts): readonly string[] {
  return [
    facts.publishedOn ?? LAST,
    facts.syndicatedFrom === undefined ? '0' : '1',
    facts.capturedAt ?? LAST,
    facts.firstSeen ?? LAST,
    facts.file,
    facts.id,
  ]
}
