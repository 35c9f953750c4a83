import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { bodyOf, listening } from './listening.ts'

const chatRequest = z.object({
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  tools: z.array(z.unknown()).default([]),
  stream: z.boolean().default(false),
})

/** A passage as the scripted model reads it out of the prompt, as a real one would have to. */
export interface SeenPassage {
  readonly number: number
  readonly text: string
}

export interface SeenRequest {
  readonly rules: string
  readonly prompt: string
  /** How many messages came: more than two when an answer is to be repaired. */
  readonly messages: number
  readonly passages: readonly SeenPassage[]
  readonly hasTools: boolean
  readonly isStreamed: boolean
  /** Requests before this one. */
  readonly earlier: number
  /** The number of the passage that holds these words; 0 when none does. */
  numberOf(words: string): number
}

export interface WrittenSentence {
  readonly text: string
  readonly passages: readonly number[]
  readonly support: string
}

/** What the scripted model does with a request. */
export type Script =
  | { readonly kind: 'sentences'; readonly sentences: readonly WrittenSentence[] }
  /** Exactly these letters, as a tool's arguments or as text. */
  | { readonly kind: 'letters'; readonly letters: string }
  | {
      readonly kind: 'status'
      readonly status: number
      readonly message?: string
      readonly headers?: Record<string, string>
    }
  /** Sends what it is given, and then nothing more, without an end. */
  | { readonly kind: 'hang'; readonly letters?: string }
  | { readonly kind: 'drop'; readonly letters?: string }

export interface ModelServer {
  /** For OPENAI_BASE_URL. */
  readonly url: string
  readonly requests: readonly SeenRequest[]
  close(): Promise<void>
}

export interface ModelServerOptions {
  /** False: tools are refused as by a server that has none. */
  readonly tools?: boolean
}

/** A scripted model on the loopback that speaks OpenAI's chat completions: plain, streamed, with and without tools. */
export async function modelServer(
  script: (request: SeenRequest) => Script,
  { tools = true }: ModelServerOptions = {},
): Promise<ModelServer> {
  const requests: SeenRequest[] = []
  const server = createServer((incoming, response) => {
    void serve(incoming, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    )
  })

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = seen(await bodyOf(incoming), requests.length)
    requests.push(request)
    if (request.hasTools && !tools) return refuse(response, 400, 'This server does not support tools.')
    const act = script(request)
    switch (act.kind) {
      case 'status':
        return refuse(response, act.status, act.message ?? 'scripted', act.headers)
      case 'sentences':
        return send(response, request, JSON.stringify({ sentences: act.sentences }), 'end')
      case 'letters':
        return send(response, request, act.letters, 'end')
      case 'hang':
        return send(response, request, act.letters ?? '', 'hang')
      case 'drop':
        return send(response, request, act.letters ?? '', 'drop')
    }
  }

  const { url, close } = await listening(server)
  return { url: `${url}/v1`, requests, close }
}

function seen(body: unknown, earlier: number): SeenRequest {
  const { messages, tools, stream } = chatRequest.parse(body)
  return seenRequest({ messages, hasForm: tools.length > 0, isStreamed: stream, earlier })
}

/** What the scripted model sees of a request, in whatever protocol it came. */
export function seenRequest({
  messages,
  hasForm,
  isStreamed,
  earlier,
}: {
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly hasForm: boolean
  readonly isStreamed: boolean
  readonly earlier: number
}): SeenRequest {
  const prompt = messages.filter(({ role }) => role === 'user').map(({ content }) => content)[0] ?? ''
  const passages = [...prompt.matchAll(/<(\w+) (\d+)>\n([\s\S]*?)\n<\/\1 \2>/gu)].map(([, , number, text]) => ({
    number: Number(number),
    text: (text ?? '').split('\ntext:\n').slice(1).join('\ntext:\n') || (text ?? '').replace(/^text:\n/u, ''),
  }))
  return {
    rules: messages.find(({ role }) => role === 'system')?.content ?? '',
    prompt,
    messages: messages.length,
    passages,
    hasTools: hasForm,
    isStreamed,
    earlier,
    numberOf: (words) => passages.find(({ text }) => text.includes(words))?.number ?? 0,
  }
}

function refuse(response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message, type: 'scripted', code: null } }))
}

type Ending = 'end' | 'hang' | 'drop'

function send(response: ServerResponse, request: SeenRequest, letters: string, ending: Ending): void {
  if (!request.isStreamed) return sendWhole(response, request, letters, ending)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const event = (delta: object, reason: string | null = null): void => {
    response.write(
      `data: ${JSON.stringify({ ...FRAME, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`,
    )
  }
  event({ role: 'assistant', content: request.hasTools ? null : '' })
  for (const [at, piece] of (letters.match(/[\s\S]{1,17}/gu) ?? []).entries()) {
    const head = at === 0 ? { id: 'call_1', type: 'function' } : {}
    const name = at === 0 ? { name: 'answer' } : {}
    event(
      request.hasTools
        ? { tool_calls: [{ index: 0, ...head, function: { ...name, arguments: piece } }] }
        : { content: piece },
    )
  }
  if (ending === 'hang') return
  if (ending === 'drop') {
    setTimeout(() => response.destroy(), 20)
    return
  }
  event({}, request.hasTools ? 'tool_calls' : 'stop')
  response.end('data: [DONE]\n\n')
}

const FRAME = { id: 'chatcmpl-1', created: 0, model: 'scripted' }

function sendWhole(response: ServerResponse, request: SeenRequest, letters: string, ending: Ending): void {
  if (ending === 'hang') return
  if (ending === 'drop') {
    response.destroy()
    return
  }
  const message = request.hasTools
    ? {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'answer', arguments: letters } }],
      }
    : { role: 'assistant', content: letters }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({
      ...FRAME,
      object: 'chat.completion',
      choices: [{ index: 0, message, finish_reason: request.hasTools ? 'tool_calls' : 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    }),
  )
}
