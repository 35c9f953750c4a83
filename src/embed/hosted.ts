import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { FootnoteError } from '../errors.ts'
import { importOptional } from '../optional-package.ts'
import type { Embedder } from './embedder.ts'
import { langchainEmbedder } from './langchain.ts'
import { prefixesOf } from './prefixes.ts'

/** Keys and addresses of providers, as the settings name them. */
export interface HostedSettings {
  readonly OPENAI_API_KEY?: string | undefined
  readonly OPENAI_BASE_URL?: string | undefined
  readonly GOOGLE_API_KEY?: string | undefined
  readonly MISTRAL_API_KEY?: string | undefined
  readonly OLLAMA_BASE_URL?: string | undefined
}

interface Provider {
  readonly package: string
  readonly version: string
  /** The package's class of embeddings. */
  readonly exported: string
  readonly fields: (settings: HostedSettings) => Readonly<Record<string, unknown>>
}

/** Texts of one request: what every server takes. */
const TEXTS_AT_ONCE = 64

const PROVIDERS: Readonly<Record<string, Provider>> = {
  openai: {
    package: '@langchain/openai',
    version: '1.5.8',
    exported: 'OpenAIEmbeddings',
    fields: ({ OPENAI_API_KEY, OPENAI_BASE_URL }) => ({
      // A server of one's own wants no key, but the client wants one.
      apiKey: OPENAI_BASE_URL === undefined ? needed('OPENAI_API_KEY', OPENAI_API_KEY) : (OPENAI_API_KEY ?? 'none'),
      configuration: OPENAI_BASE_URL === undefined ? {} : { baseURL: OPENAI_BASE_URL },
      batchSize: TEXTS_AT_ONCE,
      stripNewLines: false,
    }),
  },
  ollama: {
    package: '@langchain/ollama',
    version: '^1.3.0',
    exported: 'OllamaEmbeddings',
    fields: ({ OLLAMA_BASE_URL }) => (OLLAMA_BASE_URL === undefined ? {} : { baseUrl: OLLAMA_BASE_URL }),
  },
  'google-genai': {
    package: '@langchain/google-genai',
    version: '^2.3.2',
    exported: 'GoogleGenerativeAIEmbeddings',
    fields: ({ GOOGLE_API_KEY }) => ({ apiKey: needed('GOOGLE_API_KEY', GOOGLE_API_KEY) }),
  },
  mistralai: {
    package: '@langchain/mistralai',
    version: '^1.2.0',
    exported: 'MistralAIEmbeddings',
    fields: ({ MISTRAL_API_KEY }) => ({
      apiKey: needed('MISTRAL_API_KEY', MISTRAL_API_KEY),
      batchSize: TEXTS_AT_ONCE,
    }),
  },
}

export const HOSTED_PROVIDERS: readonly string[] = Object.keys(PROVIDERS)

/**
 * An embedder on a server, through LangChain: `setting` is provider:model. Nothing is sent yet. Throws FootnoteError
 * 'bad-setting' for an unknown provider or a missing key, 'package-missing' when the provider's package is not installed.
 */
export async function hostedEmbedder(setting: string, settings: HostedSettings): Promise<Embedder> {
  const at = setting.indexOf(':')
  const [name, model] = [setting.slice(0, at), setting.slice(at + 1)]
  const provider = Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name] : undefined
  if (!provider) {
    throw new FootnoteError('bad-setting', `EMBEDDER is ${setting}, whose provider is not known.`, {
      hint: `Write lsa, transformers:MODEL, or provider:model with one of ${HOSTED_PROVIDERS.join(', ')}; for another server that speaks OpenAI’s protocol write openai:model and set OPENAI_BASE_URL.`,
    })
  }
  const fields = { model, maxRetries: 0, ...provider.fields(settings) }
  const prefixes = prefixesOf(model)
  const exports = await importOptional({
    name: provider.package,
    version: provider.version,
    wantedBy: `EMBEDDER is ${setting}`,
  })
  return langchainEmbedder({
    id: setting,
    model: made(exports, provider.exported, fields),
    ...(prefixes && { prefixes }),
  })
}

function made(exports: unknown, exported: string, fields: Readonly<Record<string, unknown>>): EmbeddingsInterface {
  // Each provider's package exports its class under this name (checked in test/embed/hosted.test.ts with real ones).
  const Embeddings = (exports as Record<string, new (fields: object) => EmbeddingsInterface>)[exported] // oxlint-disable-line no-unsafe-type-assertion
  if (!Embeddings) throw new Error(`the package exports no ${exported}`)
  return new Embeddings(fields)
}

function needed(setting: string, value: string | undefined): string {
  if (value !== undefined) return value
  throw new FootnoteError('bad-setting', `EMBEDDER needs ${setting}, which is not set.`, {
    hint: `Set ${setting} in .env, or leave EMBEDDER empty to learn the meaning of words from the archive itself.`,
  })
}
