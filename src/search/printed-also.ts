import type { Citation } from '../model/citation.ts'
import type { DocumentFacts } from '../model/document.ts'
import type { Filter } from '../model/filter.ts'
import { keeper } from '../store/common/filter.ts'
import type { Store } from '../store/store.ts'

/** More copies of one text are counted by their card, not read for an answer. */
const MOST_READ = 12

/** The other documents of the cited ones' origins, with their texts, as far as the question's filter keeps them. */
export async function copiesOfCited(
  store: Store,
  citations: readonly Citation[],
  filter: Filter | undefined,
): Promise<{ readonly document: DocumentFacts; readonly text: string }[]> {
  const cited = new Set(citations.map(({ document }) => document.id))
  const isKept = keeper(filter) ?? (() => true)
  const copies: { document: DocumentFacts; text: string }[] = []
  const seen = new Set(cited)
  for (const id of cited) {
    const others = ((await store.copiesOf(id)) ?? []).map((member) => member.id).filter((other) => !seen.has(other))
    const facts = (await store.factsOf(others)).filter(isKept)
    for (const one of facts.slice(0, MOST_READ - copies.length)) {
      seen.add(one.id)
      const document = await store.document(one.id)
      if (document) copies.push({ document: one, text: document.text })
    }
  }
  return copies
}
