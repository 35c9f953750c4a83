/**
 * How much each way of finding counts, in one place; docs/evaluation.md has the runs behind them (`npm run eval`).
 * Words are divided by the best of their kind for the question before they are weighed; a cosine is taken as it is, so
 * a question that nothing comes near in meaning is decided by its words.
 */
export const WEIGHTS = {
  /** Of words against meaning: a weighted sum, since ranks alone would let a weaker embedder outvote the words. */
  words: 0.6,
  meaning: 0.4,
  /** Within words, for languages that write endings and prefixes onto them: character 4-grams against whole words. */
  grams: { fa: 0.7, ar: 0.7, fr: 0.7 } as Readonly<Record<string, number>>,
} as const

/** How deep each list is read before the lists are joined: enough that a passage low in one and high in the other is seen. */
export const DEPTH = { least: 100, perHit: 3 } as const

/** What hits gain by the words that stand together in a sentence, and by neighbours; how many of the first are read for it. */
export const CLOSENESS = { sentence: 0.1, neighbours: 0.1, depth: 16 } as const
