import type { AIMessageChunk, BaseMessageLike } from '@langchain/core/messages'
import { reasonOf } from '../../errors.ts'
import { importOptional } from '../../optional-package.ts'
import { ChatFailure, type ChatMessage, type ChatModel, type ReplyForm } from './chat-model.ts'
import { readModelName, type ProviderSettings } from './providers.ts'
import { REPLY_JSON_SCHEMA } from './reply-schema.ts'

export interface LangchainChatOptions {
  /** provider:name */
  readonly model: string
  readonly settings: ProviderSettings
  /** The most tokens of one reply. */
  readonly mostTokens: number
}

const ANSWER_FORM: ReplyForm = {
  name: 'answer',
  description: 'Sends the answer, sentence by sentence.',
  schema: REPLY_JSON_SCHEMA,
}
const ROLES = { rules: 'system', asker: 'user', model: 'assistant' } as const
/** These models refuse a temperature of their own. */
const FIXED_TEMPERATURE = /^(?:o\d|gpt-5)/u

/**
 * A chat model through LangChain's initChatModel. Throws FootnoteError 'package-missing' when the provider's package
 * is not installed, and 'bad-setting' for an unknown provider or a missing key. Nothing is sent yet.
 */
export async function langchainChatModel({ model, settings, mostTokens }: LangchainChatOptions): Promise<ChatModel> {
  const { provider, providerName, name } = readModelName(model)
  const fields = provider.fields(settings)
  // Looked for before initChatModel does, whose message does not say what to install.
  await importOptional({ name: provider.package, version: provider.version, wantedBy: `CHAT_MODEL is ${model}` })
  const { initChatModel } = await import('langchain/chat_models/universal')
  const chat = await initChatModel(name, {
    modelProvider: providerName,
    ...fields,
    ...(FIXED_TEMPERATURE.test(name) ? {} : { temperature: 0 }),
    [provider.mostTokens]: mostTokens,
    // Retries are ours (asking.ts): they must stop at the question's own time and tokens.
    maxRetries: 0,
  })
  let isDemanding = true

  const asking = (form: ReplyForm, messages: BaseMessageLike[], signal: AbortSignal) => {
    if (!isDemanding) return chat.stream(messages, { signal })
    // Ollama's client reads the schema off the call; the general type does not name it.
    const withSchema = { signal, format: form.schema }
    if (provider.form === 'schema') return chat.stream(messages, withSchema)
    return chat
      .bindTools([form], { tool_choice: provider.form === 'any-tool' ? 'any' : form.name })
      .stream(messages, { signal })
  }

  async function* pieces(messages: BaseMessageLike[], form: ReplyForm, signal: AbortSignal): AsyncGenerator<string> {
    try {
      for await (const chunk of await asking(form, messages, signal)) {
        const piece = textOf(chunk)
        if (piece !== '') yield piece
      }
    } catch (thrown) {
      throw signal.aborted ? signal.reason : failureOf(thrown)
    }
  }

  return {
    id: model,
    mostTokens,
    async *reply({ messages, form = ANSWER_FORM, signal }) {
      const asked = messages.map(messageOf)
      try {
        yield* pieces(asked, form, signal)
      } catch (thrown) {
        // A server or model that knows no forms refuses before its first piece: the rules tell the form as well.
        if (!(isDemanding && isAboutForms(thrown))) throw thrown
        isDemanding = false
        yield* pieces(asked, form, signal)
      }
    },
  }
}

function messageOf({ from, text }: ChatMessage): BaseMessageLike {
  return { role: ROLES[from], content: text }
}

/** A tool call's arguments where there are any, else the text: models without tools answer in text. */
function textOf(chunk: AIMessageChunk): string {
  const called = (chunk.tool_call_chunks ?? []).map(({ args }) => args ?? '').join('')
  if (called !== '') return called
  // Ollama and Google give whole calls, already parsed.
  const whole = (chunk.tool_call_chunks ?? []).length === 0 ? (chunk.tool_calls ?? []) : []
  if (whole.length > 0) return whole.map(({ args }) => JSON.stringify(args)).join('')
  return typeof chunk.content === 'string' ? chunk.content : chunk.content.map(blockText).join('')
}

function blockText(block: unknown): string {
  return typeof block === 'object' && block !== null && 'text' in block && typeof block.text === 'string'
    ? block.text
    : ''
}

function isAboutForms(thrown: unknown): boolean {
  return (
    thrown instanceof ChatFailure &&
    thrown.kind === 'refused' &&
    /tool|function|format|schema|grammar/iu.test(thrown.message)
  )
}

/** What a client threw, by what can be done about it. Its message names no key: clients mask them. */
function failureOf(thrown: unknown): ChatFailure {
  const message = reasonOf(thrown)
  const status = numberAt(thrown, 'status') ?? numberAt(thrown, 'status_code') ?? numberAt(thrown, 'statusCode')
  if (status === undefined || status === 408) return new ChatFailure('broken-off', message, { cause: thrown })
  if (status === 429 || status === 409 || status >= 500) {
    const after = retryAfter(thrown)
    return new ChatFailure('busy', message, { cause: thrown, ...(after === undefined ? {} : { after }) })
  }
  return new ChatFailure('refused', message, { cause: thrown })
}

function numberAt(thrown: unknown, key: string): number | undefined {
  const value: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, key) : undefined
  return typeof value === 'number' ? value : undefined
}

function retryAfter(thrown: unknown): number | undefined {
  const headers: unknown = typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'headers') : undefined
  const value = headers instanceof Headers ? Number(headers.get('retry-after') ?? Number.NaN) : Number.NaN
  return Number.isFinite(value) && value >= 0 ? value : undefined
}
