import type { Archive, AskOptions } from '../../archive.ts'
import type { Answer } from '../../model/answer.ts'
import type { FrontEnd, LookUpOutcome, Meter, MeteredLookUp } from '../../model/meter.ts'

export interface MeteredParts {
  readonly meter: Meter
  readonly frontEnd: FrontEnd
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
}

/** The same archive, telling the meter of every question and look-up. The answers are untouched. */
export function meteredArchive(archive: Archive, { meter, frontEnd, clock }: MeteredParts): Archive {
  async function looked<T>(
    lookUp: MeteredLookUp,
    work: Promise<T>,
    isFound: (result: T) => boolean,
    signal?: AbortSignal,
  ): Promise<T> {
    const began = clock()
    const tell = (outcome: LookUpOutcome): void => meter.lookUp(frontEnd, lookUp, outcome, clock() - began)
    try {
      const result = await work
      tell(isFound(result) ? 'found' : 'nothing')
      return result
    } catch (error) {
      tell(signal?.aborted === true ? 'left' : 'failed')
      throw error
    }
  }

  /** A step lasts until the next is told of, the last until the answer is there. */
  async function ask(question: string, options: AskOptions = {}): Promise<Answer> {
    const began = clock()
    let step: { readonly name: string; readonly at: number } | undefined
    const next = (name?: string): void => {
      const at = clock()
      if (step !== undefined) meter.step(step.name, at - step.at)
      step = name === undefined ? undefined : { name, at }
    }
    const onProgress = (name: string): void => {
      if (name !== step?.name) next(name)
      options.onProgress?.(name)
    }
    try {
      const answer = await archive.ask(question, { ...options, onProgress })
      next()
      meter.question(frontEnd, answer.kind, clock() - began)
      return answer
    } catch (error) {
      next()
      meter.question(frontEnd, options.signal?.aborted === true ? 'left' : 'failed', clock() - began)
      throw error
    }
  }

  return {
    ...archive,
    ask,
    search: (words, options) => looked('search', archive.search(words, options), ({ hits }) => hits.length > 0),
    quote: (text, filter) => looked('quote', archive.quote(text, filter), ({ kind }) => kind !== 'absent'),
    timeline: (topic, options) =>
      looked('timeline', archive.timeline(topic, options), ({ total }) => total > 0, options?.signal),
    mentions: (words, options) =>
      looked('mentions', archive.mentions(words, options), ({ total }) => total > 0, options?.signal),
    sources: (options) => looked('sources', archive.sources(options), ({ total }) => total > 0),
    source: (reference, options) => looked('source', archive.source(reference, options), isThere),
    text: (documentId, filter) => looked('text', archive.text(documentId, filter), isThere),
    read: (documentId, filter) => looked('text', archive.read(documentId, filter), isThere),
    receipt: (id, filter) => looked('receipt', archive.receipt(id, filter), isThere),
  }
}

const isThere = (result: unknown): boolean => result !== undefined
