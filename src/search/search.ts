import { setImmediate } from 'node:timers/promises'
import type { Embedder } from '../embed/embedder.ts'
import { idf } from '../model/evidence.ts'
import type { Filter } from '../model/filter.ts'
import type { Hit } from '../model/passage.ts'
import type { Near, Store, VectorRole } from '../store/store.ts'
import { detectLanguage } from '../text/language.ts'
import { grams } from '../text/grams.ts'
import { questionWords } from '../text/words.ts'
import { bySentences, type SoughtWord } from './closeness.ts'
import { movedTowards } from './feedback.ts'
import { archiveLanguages } from './languages.ts'
import { fuse, type WeighedList } from './fuse.ts'
import { DEPTH, FEEDBACK_DEPTH, SEARCH, type SearchSettings } from './weights.ts'

/** The best `count` passages for a question, best first. */
export type Search = (
  question: string,
  count: number,
  filter?: Filter,
  /** By normalised word, further stems that count as the same word. */
  spellings?: ReadonlyMap<string, readonly string[]>,
) => Promise<readonly Hit[]>

/** Puts the first hits in another order; what it can not read it leaves as it is. */
export type Rerank = (question: string, hits: readonly Hit[]) => Promise<readonly Hit[]>

export interface SearchOptions {
  readonly rerank?: Rerank
  readonly settings?: SearchSettings
}

/**
 * Words (BM25 over stems and, where it helps, character 4-grams) and meaning (cosine of embeddings), fused; then the first
 * hits by how close the words stand together in them, and by a model that reads them, where there is one.
 */
export function createSearch(
  store: Store,
  embedder: Embedder,
  { rerank, settings = SEARCH }: SearchOptions = {},
): Search {
  const archived = archiveLanguages(store)
  // Awaited where it is used; a failure is told there.
  archived.catch(() => undefined)
  return async (question, count, filter, spellings) => {
    const languages = await archived
    const depth = Math.max(DEPTH.least, count * DEPTH.perHit)
    const variants = questionWords(question, languages, spellings)
    const wordLists = await byWords(question, variants, depth, filter)
    const [vector] = await embedder.embed([question], 'question')
    const hasMeaning = vector?.some((value) => value !== 0) === true
    const fused = hasMeaning ? await withMeaning(vector, wordLists, depth, filter) : fuse(wordLists)
    const rows = fused.slice(0, count).map(({ row }) => row)
    const passages = new Map((await store.passages(rows)).map(({ row, ...passage }) => [row, passage]))
    const cosines = hasMeaning ? await store.similarities(vector, rows) : []
    const hits = fused.slice(0, count).flatMap(({ row, score, foundBy }, at): Hit[] => {
      const passage = passages.get(row)
      const similarity = cosines[at]
      return passage ? [{ passage, score, foundBy, ...(similarity === undefined ? {} : { similarity }) }] : []
    })
    const ways = [...new Set([detectLanguage(question), ...languages])]
    const close = bySentences(hits, await soughtWords(variants), ways, settings.closeness)
    return rerank ? rerank(question, close) : close
  }

  async function byWords(
    question: string,
    variants: readonly (readonly string[])[],
    depth: number,
    filter?: Filter,
  ): Promise<WeighedList[]> {
    const gramShare = settings.grams[detectLanguage(question)] ?? 0
    const words = await store.matching('words', [...new Set(variants.flat())], depth, filter)
    const byGrams = gramShare > 0 ? await store.matching('grams', [...new Set(grams(question))], depth, filter) : []
    const share = byGrams.length > 0 ? gramShare : 0
    return [
      { by: 'words', weight: settings.words * (1 - share), list: words },
      { by: 'words', weight: settings.words * share, list: byGrams },
    ]
  }

  /** By the question's own vector, and, where the embedder gains by it, once more by one moved to what was found first. */
  async function withMeaning(
    vector: Float32Array,
    wordLists: readonly WeighedList[],
    depth: number,
    filter: Filter | undefined,
  ): Promise<ReturnType<typeof fuse>> {
    const { feedback } = embedder
    if (!feedback || !settings.feedback) return fuse([...wordLists, await byMeaning(vector, wordLists, depth, filter)])
    // Only the very first are wanted here: they are high among the words, so the graph is asked only where these found few.
    const top = wordLists.map((weighed) => ({ ...weighed, list: weighed.list.slice(0, FEEDBACK_DEPTH) }))
    const isFound = top.some(({ list }) => list.length >= feedback.passages)
    const once = fuse([...top, await byMeaning(vector, top, isFound ? 0 : FEEDBACK_DEPTH, filter)])
    await setImmediate()
    const first = await store.vectors(once.slice(0, feedback.passages).map(({ row }) => row))
    const moved = movedTowards(vector, first, feedback)
    return fuse([
      ...wordLists,
      await byMeaning(moved, wordLists, depth, filter, first.length > 0 ? 'passage' : 'question'),
    ])
  }

  /** Passages that only the words found get their cosine too, so that the sum is over the same things for all. */
  async function byMeaning(
    vector: Float32Array,
    found: readonly WeighedList[],
    depth: number,
    filter: Filter | undefined,
    role?: VectorRole,
  ): Promise<WeighedList> {
    const near = await store.nearest(vector, depth, filter, role)
    const seen = new Set(near.map(({ row }) => row))
    const others = [...new Set(found.flatMap(({ list }) => list.map(({ row }) => row)))].filter((row) => !seen.has(row))
    const cosines = await store.similarities(vector, others)
    const rest: readonly Near[] = others.map((row, at) => ({ row, score: cosines[at] ?? 0 }))
    return { by: 'meaning', weight: settings.meaning, list: [...near, ...rest], unit: 1 }
  }

  async function soughtWords(variants: readonly (readonly string[])[]): Promise<SoughtWord[]> {
    const frequencies = await store.frequencies('words', variants.flat())
    let at = 0
    return variants.map((stems) => {
      const counts = frequencies.slice(at, (at += stems.length))
      return { stems, rarity: idf(Math.max(0, ...counts), store.counts.passages) }
    })
  }
}
