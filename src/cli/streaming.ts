import type { Call } from '../commands/command.ts'
import type { Block } from './drawing/block.ts'
import { sentenceBlocks, type Streamed, understoodBlocks } from './views/answer.ts'

export interface Streaming extends Required<Pick<Call, 'onRewritten' | 'onSentence'>> {
  /** What was shown so far, for the answer's own view to leave out. */
  readonly streamed: () => Streamed
}

/** Shows each sentence of a written answer as soon as it passed its checks; `signal` ends it. */
export function createStreaming(show: (blocks: readonly Block[]) => void, signal?: AbortSignal): Streaming {
  let sentences = 0
  let isUnderstood = false
  let question: string | undefined
  return {
    // Shown with the first sentence: of an answer that comes at once it stands above it anyway.
    onRewritten: (rewritten) => (question = rewritten),
    onSentence(sentence) {
      if (signal?.aborted === true) return
      if (question !== undefined && !isUnderstood) {
        show(understoodBlocks(question))
        isUnderstood = true
      }
      show(sentenceBlocks(sentence))
      sentences += 1
    },
    streamed: () => ({ sentences, isUnderstood }),
  }
}
