/** How a question's vector is moved towards the first passages found: towards how many, and by which share of their mean. */
export interface Feedback {
  readonly passages: number
  readonly share: number
}

/** Texts in, unit vectors out, in the same order. A question may be embedded in another way than a passage. */
export interface Embedder {
  /** Stored with the index and checked on opening, so that an index is never searched with another embedder's vectors. */
  readonly id: string
  readonly dimensions: number
  /** How much each neighbouring passage counts in a passage's vector, beside the 1 of its own; absent for not at all. */
  readonly neighbours?: number
  /** Absent for embedders whose questions are best left as they are. */
  readonly feedback?: Feedback
  /** Batches that may be embedded at the same time, and the texts of each; absent for one that takes its time. */
  readonly batches?: { readonly atOnce: number; readonly texts: number }
  embed(texts: readonly string[], role: 'passage' | 'question'): Promise<Float32Array[]>
}

/**
 * An embedder that learns from the archive before it can embed. `family` names the method and its settings;
 * `fit` gives an embedder whose id holds the family and a digest of what it learned; `state` and `restore` are
 * each other's inverse, so a fitted embedder survives on disk.
 */
export interface TrainableEmbedder {
  readonly family: string
  /** It learns from no more texts than this, the first that it is given; from all when absent. */
  readonly mostTexts?: number
  /** Asks for one text after the other: ten thousand at once may be twenty megabytes. */
  fit(texts: Iterable<string> | AsyncIterable<string>): Promise<FittedEmbedder>
  restore(state: Uint8Array): FittedEmbedder
  /** The one of this id when it was restored a moment ago: its state need not be read again. */
  remembered?(id: string): FittedEmbedder | undefined
}

export interface FittedEmbedder extends Embedder {
  /** How many passages it was fitted on: refit when the archive has grown by half since. */
  readonly fittedOn: number
  state(): Uint8Array
}
