import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { type ModelServer, type Script, type SeenRequest, seenRequest } from './model-server.ts'
import { bodyOf, listening } from './listening.ts'

/** One provider's own protocol, as its client speaks it: what a request says, and how a reply is sent. */
interface Protocol {
  readonly path: RegExp
  readonly read: (body: unknown, url: string) => Pick<Parameters<typeof seenRequest>[0], 'messages' | 'hasForm'>
  readonly type: string
  /** The reply in pieces; `isForm` when a tool or a schema was demanded. */
  readonly reply: (letters: string, isForm: boolean) => readonly string[]
  /** What comes behind the last piece. */
  readonly end: (isForm: boolean) => readonly string[]
  readonly refuse: (message: string, status: number) => unknown
}

export type Speaks = 'anthropic' | 'ollama' | 'mistralai' | 'google-genai'

const text = z.union([
  z.string(),
  z.array(z.object({ text: z.string().default('') })).transform((blocks) => blocks.map((block) => block.text).join('')),
])
const turn = z.object({ role: z.string(), content: text })
const event = (data: unknown, name?: string): string =>
  `${name ? `event: ${name}\n` : ''}data: ${JSON.stringify(data)}\n\n`
const line = (data: unknown): string => `${JSON.stringify(data)}\n`
const cut = (letters: string): string[] => letters.match(/[\s\S]{1,17}/gu) ?? []

const anthropicBody = z.object({
  system: text.default(''),
  messages: z.array(turn),
  tools: z.array(z.object({ name: z.string(), input_schema: z.unknown() })).default([]),
})
const anthropic: Protocol = {
  path: /\/v1\/messages$/u,
  type: 'text/event-stream',
  read(body) {
    const { system, messages, tools } = anthropicBody.parse(body)
    return { messages: [{ role: 'system', content: system }, ...messages], hasForm: tools.length > 0 }
  },
  reply: (letters, isForm) => [
    event(
      {
        type: 'message_start',
        message: {
          id: 'msg_1',
          type: 'message',
          role: 'assistant',
          content: [],
          model: 'scripted',
          stop_reason: null,
          stop_sequence: null,
          usage: { input_tokens: 1, output_tokens: 1 },
        },
      },
      'message_start',
    ),
    event(
      {
        type: 'content_block_start',
        index: 0,
        content_block: isForm
          ? { type: 'tool_use', id: 'toolu_1', name: 'answer', input: {} }
          : { type: 'text', text: '' },
      },
      'content_block_start',
    ),
    ...cut(letters).map((piece) =>
      event(
        {
          type: 'content_block_delta',
          index: 0,
          delta: isForm ? { type: 'input_json_delta', partial_json: piece } : { type: 'text_delta', text: piece },
        },
        'content_block_delta',
      ),
    ),
  ],
  end: (isForm) => [
    event({ type: 'content_block_stop', index: 0 }, 'content_block_stop'),
    event(
      {
        type: 'message_delta',
        delta: { stop_reason: isForm ? 'tool_use' : 'end_turn', stop_sequence: null },
        usage: { output_tokens: 5 },
      },
      'message_delta',
    ),
    event({ type: 'message_stop' }, 'message_stop'),
  ],
  refuse: (message) => ({ type: 'error', error: { type: 'scripted_error', message } }),
}

const ollamaBody = z.object({ messages: z.array(turn), format: z.unknown().optional() })
const ollamaPiece = (content: string, done: boolean): string =>
  line({
    model: 'scripted',
    created_at: '2026-01-01T00:00:00Z',
    message: { role: 'assistant', content },
    done,
    ...(done ? { done_reason: 'stop', total_duration: 1, load_duration: 1, prompt_eval_count: 1, eval_count: 1 } : {}),
  })
const ollama: Protocol = {
  path: /\/api\/chat$/u,
  type: 'application/x-ndjson',
  read(body) {
    const { messages, format } = ollamaBody.parse(body)
    return { messages, hasForm: typeof format === 'object' && format !== null }
  },
  reply: (letters) => cut(letters).map((piece) => ollamaPiece(piece, false)),
  end: () => [ollamaPiece('', true)],
  refuse: (message) => ({ error: message }),
}

const mistralBody = z.object({ messages: z.array(turn), tools: z.array(z.unknown()).nullish() })
const mistralPiece = (delta: object, reason: string | null = null): string =>
  event({
    id: 'cmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'scripted',
    choices: [{ index: 0, delta, finish_reason: reason }],
  })
const mistralai: Protocol = {
  path: /\/v1\/chat\/completions$/u,
  type: 'text/event-stream',
  read(body) {
    const { messages, tools } = mistralBody.parse(body)
    return { messages, hasForm: (tools ?? []).length > 0 }
  },
  // Its tool calls come whole.
  reply: (letters, isForm) =>
    isForm && letters !== ''
      ? [
          mistralPiece({ role: 'assistant', content: '' }),
          mistralPiece({
            content: '',
            tool_calls: [{ id: 'abcdefghi', index: 0, function: { name: 'answer', arguments: letters } }],
          }),
        ]
      : cut(letters).map((piece) => mistralPiece({ content: piece })),
  end: (isForm) => [mistralPiece({ content: '' }, isForm ? 'tool_calls' : 'stop'), 'data: [DONE]\n\n'],
  refuse: (message, status) => ({ object: 'error', message, type: 'scripted', code: status }),
}

const parts = z.object({
  role: z.string().default('system'),
  parts: z.array(z.object({ text: z.string().default('') })),
})
const googleBody = z.object({
  systemInstruction: parts.optional(),
  contents: z.array(parts),
  tools: z.array(z.unknown()).default([]),
})
const googlePiece = (part: object, reason?: string): string =>
  event({
    candidates: [{ index: 0, content: { role: 'model', parts: [part] }, ...(reason ? { finishReason: reason } : {}) }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
  })
const flat = ({ role, parts: all }: z.infer<typeof parts>) => ({
  role: role === 'model' ? 'assistant' : role,
  content: all.map((part) => part.text).join(''),
})
const google: Protocol = {
  path: /:streamGenerateContent/u,
  type: 'text/event-stream',
  read(body) {
    const { systemInstruction, contents, tools } = googleBody.parse(body)
    const system = systemInstruction ? [{ ...flat(systemInstruction), role: 'system' }] : []
    return { messages: [...system, ...contents.map(flat)], hasForm: tools.length > 0 }
  },
  reply(letters, isForm) {
    if (!isForm) return cut(letters).map((piece) => googlePiece({ text: piece }))
    // Its calls come whole and parsed; what is no JSON can only come as text.
    try {
      return [googlePiece({ functionCall: { name: 'answer', args: JSON.parse(letters) } })]
    } catch {
      return cut(letters).map((piece) => googlePiece({ text: piece }))
    }
  },
  end: () => [googlePiece({ text: '' }, 'STOP')],
  refuse: (message, status) => ({ error: { code: status, message, status: 'SCRIPTED' } }),
}

const PROTOCOLS: Readonly<Record<Speaks, Protocol>> = { anthropic, ollama, mistralai, 'google-genai': google }

/** The scripted model behind another provider's protocol. `url` is for CHAT_BASE_URL. */
export async function providerServer(
  speaks: Speaks,
  script: (request: SeenRequest) => Script,
  { tools = true }: { readonly tools?: boolean } = {},
): Promise<ModelServer> {
  const protocol = PROTOCOLS[speaks]
  const requests: SeenRequest[] = []
  const server = createServer((incoming, response) => {
    void serve(incoming, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    )
  })

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = incoming.url ?? ''
    if (!protocol.path.test(url)) return refuse(response, 404, `There is no ${url}.`)
    const read = protocol.read(await bodyOf(incoming), url)
    const request = seenRequest({ ...read, isStreamed: true, earlier: requests.length })
    requests.push(request)
    if (request.hasTools && !tools) return refuse(response, 400, 'This model does not support tools.')
    const act = script(request)
    if (act.kind === 'status') return refuse(response, act.status, act.message ?? 'scripted', act.headers)
    const letters = act.kind === 'sentences' ? JSON.stringify({ sentences: act.sentences }) : (act.letters ?? '')
    response.writeHead(200, { 'content-type': protocol.type })
    for (const piece of protocol.reply(letters, request.hasTools)) response.write(piece)
    if (act.kind === 'hang') return
    if (act.kind === 'drop') {
      setTimeout(() => response.destroy(), 20)
      return
    }
    response.end(protocol.end(request.hasTools).join(''))
  }

  function refuse(
    response: ServerResponse,
    status: number,
    message: string,
    headers: Record<string, string> = {},
  ): void {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(protocol.refuse(message, status)))
  }

  const { url, close } = await listening(server)
  return { url, requests, close }
}
