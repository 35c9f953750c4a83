import type { Document } from '../../model/document.ts'
import type { Evidence } from '../../model/evidence.ts'
import type { Hit } from '../../model/passage.ts'
import { overlaps } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'

/** A passage as a model sees it: under a number, from 1. */
export interface Offered {
  readonly number: number
  readonly hit: Hit
  readonly document: Document
  /** What is said by somebody inside the passage. */
  readonly said: readonly Statement[]
}

const MOST_PASSAGES = 12
/** Title, dates and marks that stand around a passage, in tokens. */
const AROUND = 60

/** The best passages that fit into so many tokens, best first; the first always fits. */
export function numberedPassages({ hits, documents, statements }: Evidence, mostTokens: number): Offered[] {
  const offered: Offered[] = []
  let left = mostTokens
  for (const hit of hits) {
    const document = documents.get(hit.passage.documentId)
    if (!document) continue
    const cost = tokensOf(hit.passage.text) + AROUND
    if (offered.length === MOST_PASSAGES || (offered.length > 0 && cost > left)) break
    left -= cost
    const said = (statements.get(document.id) ?? []).filter(({ span }) => overlaps(span, hit.passage.span))
    offered.push({ number: offered.length + 1, hit, document, said })
  }
  return offered
}

const LATIN = /[\p{Script=Latin}\p{N}\p{P}\s]/u

/** Tokens that a text costs at most with the usual vocabularies: three letters each in Latin script, else one and a half. */
export function tokensOf(text: string): number {
  let thirds = 0
  for (const point of text) thirds += LATIN.test(point) ? 1 : 2
  return Math.ceil(thirds / 3)
}
