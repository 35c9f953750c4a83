import { FootnoteError } from '../../errors.ts'

/** Keys and addresses of providers, as the settings name them. */
export interface ProviderSettings {
  readonly OPENAI_API_KEY?: string | undefined
  readonly OPENAI_BASE_URL?: string | undefined
  readonly ANTHROPIC_API_KEY?: string | undefined
  readonly GOOGLE_API_KEY?: string | undefined
  readonly MISTRAL_API_KEY?: string | undefined
  readonly OLLAMA_BASE_URL?: string | undefined
  /** Another address of a provider's own protocol, such as a gateway. */
  readonly CHAT_BASE_URL?: string | undefined
}

export interface Provider {
  readonly package: string
  /** The release that was tried with the LangChain of package.json; the range that `npm install` is told. */
  readonly version: string
  /** How the provider's class calls the bound on a reply's tokens. */
  readonly mostTokens: 'maxTokens' | 'maxOutputTokens' | 'numPredict'
  /** How a form is demanded: as a tool by its name, as any of the tools offered, or as the JSON Schema of the text. */
  readonly form: 'named-tool' | 'any-tool' | 'schema'
  /** Settings as its class wants them. Throws FootnoteError('bad-setting') when a key is missing. */
  fields(settings: ProviderSettings): Readonly<Record<string, unknown>>
}

export const PROVIDERS: Readonly<Record<string, Provider>> = {
  openai: {
    package: '@langchain/openai',
    version: '1.5.8',
    mostTokens: 'maxTokens',
    form: 'named-tool',
    fields({ OPENAI_API_KEY, CHAT_BASE_URL, OPENAI_BASE_URL = CHAT_BASE_URL }) {
      // A server of one's own wants no key, but the client wants one.
      const apiKey =
        OPENAI_BASE_URL === undefined ? needed('OPENAI_API_KEY', OPENAI_API_KEY) : (OPENAI_API_KEY ?? 'none')
      return { apiKey, configuration: address('baseURL', OPENAI_BASE_URL), streamUsage: false }
    },
  },
  anthropic: {
    package: '@langchain/anthropic',
    version: '^1.5.11',
    mostTokens: 'maxTokens',
    form: 'named-tool',
    fields: ({ ANTHROPIC_API_KEY, CHAT_BASE_URL }) => ({
      apiKey: needed('ANTHROPIC_API_KEY', ANTHROPIC_API_KEY),
      ...address('anthropicApiUrl', CHAT_BASE_URL),
    }),
  },
  'google-genai': {
    package: '@langchain/google-genai',
    version: '^2.3.2',
    mostTokens: 'maxOutputTokens',
    form: 'any-tool',
    fields: ({ GOOGLE_API_KEY, CHAT_BASE_URL }) => ({
      apiKey: needed('GOOGLE_API_KEY', GOOGLE_API_KEY),
      ...address('baseUrl', CHAT_BASE_URL),
    }),
  },
  mistralai: {
    package: '@langchain/mistralai',
    version: '^1.2.0',
    mostTokens: 'maxTokens',
    form: 'any-tool',
    fields: ({ MISTRAL_API_KEY, CHAT_BASE_URL }) => ({
      apiKey: needed('MISTRAL_API_KEY', MISTRAL_API_KEY),
      ...address('serverURL', CHAT_BASE_URL),
    }),
  },
  ollama: {
    package: '@langchain/ollama',
    version: '^1.3.0',
    mostTokens: 'numPredict',
    form: 'schema',
    fields: ({ CHAT_BASE_URL, OLLAMA_BASE_URL = CHAT_BASE_URL }) => address('baseUrl', OLLAMA_BASE_URL),
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

/** A provider's own address when none is set. */
function address(field: string, url: string | undefined): Readonly<Record<string, string>> {
  return url === undefined ? {} : { [field]: url }
}

function needed(setting: string, value: string | undefined): string {
  if (value !== undefined) return value
  throw new FootnoteError('bad-setting', `CHAT_MODEL needs ${setting}, which is not set.`, {
    hint: `Set ${setting} in .env, or leave CHAT_MODEL empty to answer with quotations alone.`,
  })
}
