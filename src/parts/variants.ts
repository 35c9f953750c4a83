import { quotingAnswerer, quotingApart } from '../answer/quoting/quoting.ts'
import type { Answerer } from '../answer/answerer.ts'
import { createArchive, type Archive } from '../archive.ts'
import { lsa } from '../embed/lsa.ts'
import type { Variant } from '../eval/parts-run.ts'
import { SEARCH, type SearchSettings } from '../search/weights.ts'
import { openStore } from '../store/local/open-store.ts'

const NO_CLOSENESS = { ...SEARCH.closeness, depth: 0 }
const BARE = { ...SEARCH, feedback: false, closeness: NO_CLOSENESS }

const VARIANTS: readonly (readonly [string, SearchSettings])[] = [
  ['whole words alone (BM25)', { ...BARE, words: 1, meaning: 0, grams: {} }],
  ['words with 4-grams', { ...BARE, words: 1, meaning: 0 }],
  ['meaning alone (LSA)', { ...BARE, words: 0, meaning: 1 }],
  ['words and meaning', BARE],
  ['the same, with feedback', { ...SEARCH, closeness: NO_CLOSENESS }],
  ['the same, with closeness', { ...SEARCH, feedback: false }],
]

/** An index of the default embedder, opened once for each part of the search that is measured alone or left out. */
export async function searchVariants(index: string): Promise<readonly Variant[]> {
  return Promise.all(
    VARIANTS.map(async ([name, settings]) => ({ name, archive: await openWith(index, quotingAnswerer, settings) })),
  )
}

/** The same index, answered with every sentence in a quotation of its own. */
export async function openApart(index: string): Promise<Archive> {
  return openWith(index, quotingApart, SEARCH)
}

async function openWith(index: string, answerer: Answerer, settings: SearchSettings): Promise<Archive> {
  const store = await openStore(index)
  const embedder = lsa().restore(store.embedderState)
  return createArchive({ store, embedder, answerer, search: { settings }, clock: () => performance.now() })
}
