import { FootnoteError } from '../errors.ts'

/** Keys and addresses of providers, as the settings name them. */
export interface ProviderSettings {
  readonly OPENAI_API_KEY?: string | undefined
  readonly OPENAI_BASE_URL?: string | undefined
  readonly ANTHROPIC_API_KEY?: string | undefined
  readonly GOOGLE_API_KEY?: string | undefined
  readonly MISTRAL_API_KEY?: string | undefined
  readonly OLLAMA_BASE_URL?: string | undefined
}

export interface Provider {
  readonly package: string
  /** The release that was tried with the LangChain of package.json; the range that `npm install` is told. */
  readonly version: string
  /** How the provider's class calls the bound on a reply's tokens. */
  readonly mostTokens: 'maxTokens' | 'maxOutputTokens' | 'numPredict'
  /** How a tool is demanded; undefined where it can only be offered. */
  readonly toolChoice: 'named' | 'any' | undefined
  /** Settings as its class wants them. Throws FootnoteError('bad-setting') when a key is missing. */
  fields(settings: ProviderSettings): Readonly<Record<string, unknown>>
}

export const PROVIDERS: Readonly<Record<string, Provider>> = {
  openai: {
    package: '@langchain/openai',
    version: '1.5.8',
    mostTokens: 'maxTokens',
    toolChoice: 'named',
    fields: ({ OPENAI_API_KEY, OPENAI_BASE_URL }) => ({
      // A server of one's own wants no key, but the client wants one.
      apiKey: OPENAI_BASE_URL === undefined ? needed('OPENAI_API_KEY', OPENAI_API_KEY) : (OPENAI_API_KEY ?? 'none'),
      configuration: OPENAI_BASE_URL === undefined ? {} : { baseURL: OPENAI_BASE_URL },
      streamUsage: false,
    }),
  },
  anthropic: {
    package: '@langchain/anthropic',
    version: '^1.5.11',
    mostTokens: 'maxTokens',
    toolChoice: 'named',
    fields: ({ ANTHROPIC_API_KEY }) => ({ apiKey: needed('ANTHROPIC_API_KEY', ANTHROPIC_API_KEY) }),
  },
  'google-genai': {
    package: '@langchain/google-genai',
    version: '^2.3.2',
    mostTokens: 'maxOutputTokens',
    toolChoice: 'any',
    fields: ({ GOOGLE_API_KEY }) => ({ apiKey: needed('GOOGLE_API_KEY', GOOGLE_API_KEY) }),
  },
  mistralai: {
    package: '@langchain/mistralai',
    version: '^1.2.0',
    mostTokens: 'maxTokens',
    toolChoice: 'any',
    fields: ({ MISTRAL_API_KEY }) => ({ apiKey: needed('MISTRAL_API_KEY', MISTRAL_API_KEY) }),
  },
  ollama: {
    package: '@langchain/ollama',
    version: '^1.3.0',
    mostTokens: 'numPredict',
    toolChoice: undefined,
    fields: ({ OLLAMA_BASE_URL }) => (OLLAMA_BASE_URL === undefined ? {} : { baseUrl: OLLAMA_BASE_URL }),
  },
}

export interface ModelName {
  readonly name: string
  readonly providerName: string
  readonly provider: Provider
}

/** Reads 'provider:name'; the name may hold colons itself ('ollama:qwen3:8b'). Throws FootnoteError('bad-setting'). */
export function readModelName(setting: string): ModelName {
  const at = setting.indexOf(':')
  const [providerName, name] = [setting.slice(0, at), setting.slice(at + 1)]
  const provider = Object.hasOwn(PROVIDERS, providerName) ? PROVIDERS[providerName] : undefined
  if (at > 0 && name !== '' && provider) return { name, providerName, provider }
  throw new FootnoteError('bad-setting', `CHAT_MODEL is ${setting}, whose provider is not known.`, {
    hint: `Write provider:model with one of ${Object.keys(PROVIDERS).join(', ')}; for any other server that speaks OpenAI’s protocol write openai:model and set OPENAI_BASE_URL.`,
  })
}

function needed(setting: string, value: string | undefined): string {
  if (value !== undefined) return value
  throw new FootnoteError('bad-setting', `CHAT_MODEL needs ${setting}, which is not set.`, {
    hint: `Set ${setting} in .env, or leave CHAT_MODEL empty to answer with quotations alone.`,
  })
}
