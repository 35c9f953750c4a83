import type { Filter } from '../model/filter.ts'
import type { Hit } from '../model/passage.ts'
import type { Span } from '../model/span.ts'
import type { PhraseFound, Store } from '../store/store.ts'
import { respellingOf } from '../text/respelling.ts'
import { questionWords } from '../text/words.ts'
import { archiveLanguages } from './languages.ts'

/** Passages that are looked at for having most of the words. */
const LOOKED_AT = 200
/** Characters beside a hit, for words that go over the edge of its passage. */
const BESIDE = 1_000

/**
 * Words in another spelling that the index of phrases can not tell, since it knows no letter without its accent: looked
 * for in the hits, and in the passages that have their stems.
 */
export async function respelledNear(
  store: Store,
  hits: readonly Hit[],
  asked: string,
  filter?: Filter,
): Promise<readonly PhraseFound[]> {
  const respelling = respellingOf(asked)
  if (!respelling) return []
  const found = new Map<string, PhraseFound>()
  const look = (documentId: string, text: string, at: number): void => {
    for (const { start, end } of respelling.spansIn(text)) {
      const span: Span = { start: at + start, end: at + end }
      found.set(`${documentId} ${span.start}`, { documentId, span })
    }
  }
  for (const { passage } of hits) {
    const document = await store.document(passage.documentId)
    if (!document) continue
    const start = Math.max(0, passage.span.start - BESIDE)
    look(document.id, document.text.slice(start, passage.span.end + BESIDE), start)
  }
  const stems = questionWords(asked, await archiveLanguages(store)).flat()
  const matching = await store.matching('words', [...new Set(stems)], LOOKED_AT, filter)
  for (const { documentId, text, span } of await store.passages(matching.map(({ row }) => row)))
    look(documentId, text, span.start)
  return [...found.values()]
}
