import { streamSSE } from 'hono/streaming'
import type { Call, Reply } from '../../commands/command.ts'
import { answerJson } from '../../commands/json.ts'
import { citationOf } from '../../commands/json-parts.ts'
import { badUsage, problemBody, wrongOf } from './problem.ts'
import type { ApiCall } from './route.ts'

/** Proxies close a connection on which nothing comes for a minute. */
const HEARTBEAT = 15_000

type Ask = (signal: AbortSignal, heard: Required<Pick<Call, 'onProgress' | 'onSentence'>>) => Promise<Reply>

/** An answer as server-sent events: what is being done, each sentence when it is there, and the whole answer last. */
export function streamAnswer(call: ApiCall, ask: Ask): Response {
  const gone = new AbortController()
  const over = new AbortController()
  call.until(new Promise((done) => over.signal.addEventListener('abort', () => done(), { once: true })))
  return streamSSE(call.c, async (stream) => {
    stream.onAbort(() => gone.abort())
    // One after the other, in the order in which they came.
    let writing: Promise<unknown> = Promise.resolve()
    const send = (event: string, data: unknown): void => {
      writing = writing.then(() => stream.writeSSE({ event, data: JSON.stringify(data) }))
    }
    const heartbeat = setInterval(() => {
      writing = writing.then(() => stream.write(': \n\n'))
    }, HEARTBEAT)
    let sentences = 0
    const onSentence: NonNullable<Call['onSentence']> = ({ text, markers }, citations) => {
      sentences += 1
      send('sentence', { text, markers, citations: citations.map(citationOf) })
    }
    try {
      const onProgress = (step: string): void => send('progress', { step })
      const reply = await ask(AbortSignal.any([call.signal, gone.signal]), { onProgress, onSentence })
      if (reply.kind === 'problem') send('problem', problemBody(badUsage(reply.message, reply.hint)))
      if (reply.kind === 'answer') {
        const { answer } = reply
        // Without a language model the sentences are there all at once.
        if (sentences === 0 && answer.kind === 'answered') {
          for (const sentence of answer.sentences) {
            onSentence(
              sentence,
              answer.citations.filter(({ marker }) => sentence.markers.includes(marker)),
            )
          }
        }
        send('answer', answerJson(answer))
      }
    } catch (error) {
      send('problem', problemBody(wrongOf(error)))
    } finally {
      clearInterval(heartbeat)
      await writing
      over.abort()
    }
  })
}
