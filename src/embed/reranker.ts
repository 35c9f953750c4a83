/** Reads a question and a passage together: slower than comparing vectors, and closer. */
export interface Reranker {
  /** For people and logs. */
  readonly id: string
  /** One score for each text, in their order; a higher one answers better. Their scale is the model's own. */
  scores(question: string, texts: readonly string[]): Promise<readonly number[]>
}
