import { once } from 'node:events'
import { serve } from '@hono/node-server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SHAPES } from '../../src/web/api/route.ts'
import { createScriptedArchive } from '../cli/a-scripted-archive.ts'
import { anApi, type MadeApi } from './an-api.ts'

/** The API on a real socket, at an address that ends without a slash. */
async function listening(own: MadeApi): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = serve({ fetch: own.api.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

function eventsOf(stream: string): readonly (readonly [event: string, data: unknown])[] {
  return stream
    .split('\n\n')
    .filter((block) => block.includes('data:'))
    .map((block) => {
      const field = (name: string): string =>
        block
          .split('\n')
          .filter((line) => line.startsWith(`${name}: `))
          .map((line) => line.slice(name.length + 2))
          .join('\n')
      return [field('event'), JSON.parse(field('data'))]
    })
}

const asking = (question: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
  body: JSON.stringify({ question }),
})
const sentence = z.strictObject({
  text: z.string(),
  markers: z.array(z.number()).min(1),
  citations: z.array(SHAPES.Citation).min(1),
})

async function eventsFor(own: MadeApi, question: string, more = {}): Promise<string[]> {
  const response = await own.post('/ask', { question, ...more }, { accept: 'text/event-stream' })
  return eventsOf(await response.text()).map(([event]) => event)
}

describe('an answer as server-sent events', () => {
  it('comes sentence by sentence with its citations, and whole at the end', async () => {
    const scripted = createScriptedArchive()
    const writing = createScriptedArchive({
      async ask(question, options) {
        options?.onProgress?.('searching')
        const answer = await scripted.ask(question, options)
        if (answer.kind === 'answered') options?.onSentence?.(answer.sentences[0], answer.citations)
        return answer
      },
    })
    const room = await listening(anApi(writing))
    try {
      const response = await fetch(`${room.url}/ask`, asking('How many arches?'))
      expect(response.headers.get('content-type')).toBe('text/event-stream')
      const events = eventsOf(await response.text())
      expect(events.map(([event]) => event)).toEqual(['progress', 'sentence', 'answer'])
      expect(sentence.parse(events[1]?.[1]).citations[0]?.quote).toBe('The bridge of Ashford has five arches.')
      expect(SHAPES.Answer.parse(events[2]?.[1]).kind).toBe('answered')
    } finally {
      await room.close()
    }
  })

  it('is the same without a model, for silence, for a bad wish and for a failure', async () => {
    const failing = createScriptedArchive({ ask: () => Promise.reject(new Error('no')) })
    const own = anApi(createScriptedArchive())
    expect(await eventsFor(own, 'arches')).toEqual(['sentence', 'answer'])
    expect(await eventsFor(own, 'zebras')).toEqual(['answer'])
    expect(await eventsFor(own, 'arches', { collection: 'nowhere' })).toEqual(['problem'])
    expect(await eventsFor(anApi(failing), 'arches')).toEqual(['problem'])
    expect((await own.post('/ask', {}, { accept: 'text/event-stream' })).status).toBe(400)
  })

  it('tells the archive when its reader has gone, and makes room for the next', async () => {
    let gone = false
    const waiting = createScriptedArchive({
      ask: (_question, options) =>
        new Promise((_done, fail) => {
          options?.onProgress?.('searching')
          options?.signal?.addEventListener('abort', () => {
            gone = true
            fail(new Error('aborted'))
          })
        }),
    })
    const own = anApi(waiting, [], { settings: { perMinute: 100, running: 1 } })
    const room = await listening(own)
    try {
      const leaving = new AbortController()
      const response = await fetch(`${room.url}/ask`, { ...asking('arches'), signal: leaving.signal })
      const reader = response.body?.getReader()
      await reader?.read()
      expect((await fetch(`${room.url}/search?words=x`)).status).toBe(503)
      leaving.abort()
      await expect.poll(() => gone).toBe(true)
      await expect.poll(async () => (await fetch(`${room.url}/search?words=x`)).status).toBe(200)
    } finally {
      await room.close()
    }
  })
})
