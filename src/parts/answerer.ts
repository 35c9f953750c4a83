import type { Answerer } from '../answer/answerer.ts'
import type { ProviderSettings } from '../answer/writing/providers.ts'
import { quotingAnswerer } from '../answer/quoting/quoting.ts'
import type { Rewriter } from '../answer/writing/rewriter.ts'
import type { Log } from '../log.ts'

export interface AnswererSettings extends ProviderSettings {
  readonly CHAT_MODEL?: string | undefined
  readonly CHAT_TIMEOUT_SECONDS: number
  readonly CHAT_MOST_TOKENS: number
}

/** A reply of this many tokens holds every answer; of a small bound for the question it takes a quarter. */
const LONGEST_REPLY = 1_500

/** What answers, and what makes a follow-up question stand on its own, where a language model does that. */
export interface Answering {
  readonly answerer: Answerer
  readonly rewriter?: Rewriter
}

/** Of a question's time, the part that understanding it may take. */
const REWRITING = 0.3

/**
 * The answerer that CHAT_MODEL chooses; without it, the archive's own sentences, and nothing of LangChain is loaded.
 * Throws FootnoteError 'bad-setting' or 'package-missing' with what to write or install.
 */
export async function chooseAnswerer(settings: AnswererSettings, log: Log): Promise<Answering> {
  const { CHAT_MODEL, CHAT_TIMEOUT_SECONDS: timeoutSeconds, CHAT_MOST_TOKENS } = settings
  if (CHAT_MODEL === undefined) return { answerer: quotingAnswerer }
  const [{ langchainChatModel }, { writingAnswerer }, { createRewriter }] = await Promise.all([
    import('../answer/writing/langchain-chat.ts'),
    import('../answer/writing/writing.ts'),
    import('../answer/writing/rewriter.ts'),
  ])
  const mostTokens = Math.min(LONGEST_REPLY, Math.ceil(CHAT_MOST_TOKENS / 4))
  const model = await langchainChatModel({ model: CHAT_MODEL, settings, mostTokens })
  return {
    answerer: writingAnswerer({ model, log, mostTokens: CHAT_MOST_TOKENS, timeoutSeconds }),
    rewriter: createRewriter({ model, log, timeoutSeconds: Math.max(1, timeoutSeconds * REWRITING) }),
  }
}
