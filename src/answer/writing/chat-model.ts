/** Who a message is from: 'rules' are the system's, 'asker' carries the question and the passages. */
export interface ChatMessage {
  readonly from: 'rules' | 'asker' | 'model'
  readonly text: string
}

/** What a reply is to look like: sent as a tool to models that have tools, and told in the rules to all. */
export interface ReplyForm {
  readonly name: string
  readonly description: string
  /** JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>
}

export interface ChatRequest {
  readonly messages: readonly ChatMessage[]
  readonly signal: AbortSignal
  /** That of reply-schema.ts when left out. */
  readonly form?: ReplyForm
}

/** A language model that writes a reply in a given form. */
export interface ChatModel {
  /** provider:name, as in CHAT_MODEL. */
  readonly id: string
  /** The most tokens of one reply. */
  readonly mostTokens: number
  /** The JSON of the reply in pieces, as they come. Throws ChatFailure, or the signal's reason. */
  reply(request: ChatRequest): AsyncIterable<string>
}

/** 'busy' and 'broken-off' may pass when asked again; 'refused' will not. */
export type ChatFailureKind = 'busy' | 'broken-off' | 'refused'

export class ChatFailure extends Error {
  override readonly name = 'ChatFailure'
  readonly kind: ChatFailureKind
  /** How long the server asked to wait, in seconds. */
  readonly after: number | undefined

  constructor(
    kind: ChatFailureKind,
    message: string,
    options: { readonly cause?: unknown; readonly after?: number } = {},
  ) {
    super(message, { cause: options.cause })
    this.kind = kind
    this.after = options.after
  }
}
