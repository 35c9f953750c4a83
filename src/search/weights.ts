/** How the search weighs what it finds; by default SEARCH, other values are for measuring what each part is worth. */
export interface SearchSettings {
  /** Of words against meaning: a weighted sum, since ranks alone would let a weaker embedder outvote the words. */
  readonly words: number
  readonly meaning: number
  /** Within words, by language: character 4-grams against whole words. */
  readonly grams: Readonly<Record<string, number>>
  /** What hits gain by the words that stand together in a sentence, and by neighbours; how many of the first are read for it. */
  readonly closeness: { readonly sentence: number; readonly neighbours: number; readonly depth: number }
  /** Whether a question's vector is moved towards what was found first, for embedders that gain by it. */
  readonly feedback: boolean
}

/**
 * One default for all languages and collections; docs/evaluation.md has the runs behind it (`npm run eval -- --parts`).
 * Words are divided by the best of their kind for the question before they are weighed; a cosine is taken as it is, so
 * a question that nothing comes near in meaning is decided by its words. 4-grams help in languages that write endings and
 * prefixes onto their words.
 */
export const SEARCH: SearchSettings = {
  words: 0.65,
  meaning: 0.35,
  grams: { fa: 0.7, ar: 0.7, fr: 0.7 },
  closeness: { sentence: 0.05, neighbours: 0.1, depth: 10 },
  feedback: true,
}

/** How deep each list is read before the lists are joined: enough that a passage low in one and high in the other is seen. */
export const DEPTH = { least: 100, perHit: 3 } as const

/** How deep the lists are read to find the few passages that a question's vector is moved to. */
export const FEEDBACK_DEPTH = 24
