import { setTimeout as sleep } from 'node:timers/promises'
import { ChatFailure, type ChatMessage, type ChatModel } from './chat-model.ts'
import { tokensOf } from './numbered-passages.ts'
import { repairMessages, type Prompt } from './prompt.ts'
import { replyReader } from './reply-reader.ts'
import type { ReplySentence } from './reply-schema.ts'

export interface AskingOptions {
  /** Tokens of all requests and replies of one question together. */
  readonly mostTokens: number
  /** For all requests together. */
  readonly timeoutSeconds: number
  readonly signal?: AbortSignal | undefined
  /** Waits before a request is made again. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
}

/** How a question to a model ended: whole, or the reason why not in one word. */
export interface Asked {
  readonly requests: number
  readonly failure?: 'time' | 'busy' | 'broken-off' | 'refused' | 'unreadable' | 'tokens'
}

const RETRIES = 2
const FIRST_WAIT = 500
const LONGEST_WAIT = 10_000

/**
 * Asks a model and gives each sentence to `onSentence` as it comes; after a broken connection sentences may come again.
 * A request that fails is made again twice, a reply that can not be read is asked for once more, all within the
 * question's time and tokens. Never throws but for the caller's own signal.
 */
export async function askModel(
  model: ChatModel,
  prompt: Prompt,
  onSentence: (sentence: ReplySentence) => void,
  {
    mostTokens,
    timeoutSeconds,
    signal,
    wait = (milliseconds, stop) => sleep(milliseconds, undefined, { signal: stop }),
  }: AskingOptions,
): Promise<Asked> {
  const time = AbortSignal.timeout(timeoutSeconds * 1_000)
  const stop = signal ? AbortSignal.any([signal, time]) : time
  let messages: readonly ChatMessage[] = prompt.messages
  let left = mostTokens
  let requests = 0
  let failures = 0
  let isRepair = false
  try {
    for (;;) {
      const cost = messages.reduce((sum, { text }) => sum + tokensOf(text), 0)
      if (cost + model.mostTokens > left) return { requests, failure: 'tokens' }
      const reader = replyReader()
      requests += 1
      try {
        for await (const piece of untilStopped(model.reply({ messages, signal: stop }), stop)) {
          for (const sentence of reader.push(piece)) onSentence(sentence)
          // A server that does not keep to the bound on its reply is left.
          if (tokensOf(reader.text()) > model.mostTokens * 3) return { requests, failure: 'tokens' }
        }
      } catch (thrown) {
        if (stop.aborted) throw thrown
        if (reader.text() !== '') left -= cost + tokensOf(reader.text())
        const { kind, after } = thrown instanceof ChatFailure ? thrown : new ChatFailure('broken-off', String(thrown))
        if (kind === 'refused' || failures === RETRIES) return { requests, failure: kind }
        failures += 1
        await wait(Math.min(LONGEST_WAIT, (after ?? 0) * 1_000 || FIRST_WAIT * 3 ** (failures - 1)), stop)
        continue
      }
      left -= cost + tokensOf(reader.text())
      const problem = reader.problem()
      if (problem === undefined) return { requests }
      if (isRepair) return { requests, failure: 'unreadable' }
      isRepair = true
      messages = repairMessages(prompt, reader.text(), problem)
    }
  } catch (thrown) {
    if (signal?.aborted) throw signal.reason
    if (time.aborted) return { requests, failure: 'time' }
    throw thrown
  }
}

/** The same pieces, ended when the signal says so even if the client does not listen to it. */
async function* untilStopped(pieces: AsyncIterable<string>, stop: AbortSignal): AsyncGenerator<string> {
  const iterator = pieces[Symbol.asyncIterator]()
  const stopped = new Promise<never>((_resolve, reject) => {
    const refuse = (): void => reject(stop.reason)
    if (stop.aborted) refuse()
    else stop.addEventListener('abort', refuse, { once: true })
  })
  stopped.catch(() => undefined)
  for (;;) {
    const next = iterator.next()
    const result = await Promise.race([next, stopped]).catch((thrown: unknown) => {
      // Nobody waits for it any more; what it still throws has been said already.
      next.catch(() => undefined)
      throw thrown
    })
    if (result.done === true) return
    yield result.value
  }
}
