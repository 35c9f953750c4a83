import type { Embedder } from '../embed/embedder.ts'
import type { Filter } from '../model/filter.ts'
import type { Hit } from '../model/passage.ts'
import type { Near, Store } from '../store/store.ts'
import { detectLanguage } from '../text/language.ts'
import { grams, questionWords } from '../text/words.ts'
import { archiveLanguages } from './languages.ts'
import { fuse, type WeighedList } from './fuse.ts'
import { DEPTH, WEIGHTS } from './weights.ts'

/** The best `count` passages for a question, best first. */
export type Search = (
  question: string,
  count: number,
  filter?: Filter,
  /** By normalised word, further stems that count as the same word. */
  spellings?: ReadonlyMap<string, readonly string[]>,
) => Promise<readonly Hit[]>

/** Words (BM25 over stems and, where it helps, character 4-grams) and meaning (cosine of embeddings), fused. */
export function createSearch(store: Store, embedder: Embedder): Search {
  const languages = archiveLanguages(store)
  // Awaited where it is used; a failure is told there.
  languages.catch(() => undefined)
  return async (question, count, filter, spellings) => {
    const depth = Math.max(DEPTH.least, count * DEPTH.perHit)
    const wordLists = await byWords({ question, spellings }, depth, filter)
    const cosines = await byMeaning(question, depth, filter, wordLists)
    const meaning: WeighedList = { by: 'meaning', weight: WEIGHTS.meaning, list: cosines, unit: 1 }
    const fused = fuse([...wordLists, meaning]).slice(0, count)
    const cosineOf = new Map(cosines.map(({ row, score }) => [row, score]))
    const passages = await store.passages(fused.map(({ row }) => row))
    const byRow = new Map(passages.map(({ row, ...passage }) => [row, passage]))
    return fused.flatMap(({ row, score, foundBy }) => {
      const passage = byRow.get(row)
      const similarity = cosineOf.get(row)
      return passage ? [{ passage, score, foundBy, ...(similarity === undefined ? {} : { similarity }) }] : []
    })
  }

  async function byWords(
    { question, spellings }: { readonly question: string; readonly spellings: Parameters<Search>[3] },
    depth: number,
    filter?: Filter,
  ): Promise<WeighedList[]> {
    const gramShare = WEIGHTS.grams[detectLanguage(question)] ?? 0
    const wanted = [...new Set(questionWords(question, await languages, spellings).flat())]
    const words = await store.matching('words', wanted, depth, filter)
    const byGrams = gramShare > 0 ? await store.matching('grams', [...new Set(grams(question))], depth, filter) : []
    const share = byGrams.length > 0 ? gramShare : 0
    return [
      { by: 'words', weight: WEIGHTS.words * (1 - share), list: words },
      { by: 'words', weight: WEIGHTS.words * share, list: byGrams },
    ]
  }

  /** Passages that only the words found get their cosine too, so that the sum is over the same things for all. */
  async function byMeaning(
    question: string,
    depth: number,
    filter: Filter | undefined,
    found: readonly WeighedList[],
  ): Promise<Near[]> {
    const [vector] = await embedder.embed([question], 'question')
    if (!vector || vector.every((value) => value === 0)) return []
    const near = await store.nearest(vector, depth, filter)
    const seen = new Set(near.map(({ row }) => row))
    const others = [...new Set(found.flatMap(({ list }) => list.map(({ row }) => row)))].filter((row) => !seen.has(row))
    const cosines = await store.similarities(vector, others)
    const rest = others.map((row, at) => ({ row, score: cosines[at] ?? 0 }))
    return [...near, ...rest]
  }
}
