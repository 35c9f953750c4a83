import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { FootnoteError, reasonOf } from '../errors.ts'
import { importOptional } from '../optional-package.ts'

/** One text to the vector of its tokens' pool, not yet of length one. */
export type Encoder = (text: string) => Promise<ArrayLike<number>>
/** How well a text answers a question, by a model that reads both together. */
export type PairScorer = (question: string, text: string) => Promise<number>

export interface Transformers {
  readonly encoder: (model: string, pooling: 'mean' | 'cls') => Promise<Encoder>
  readonly scorer: (model: string) => Promise<PairScorer>
  /** Fetches a model's files into the models folder. Progress is in bytes of all files known so far. */
  readonly fetch: (model: string, host: string | undefined, onProgress: Progress) => Promise<void>
}

export type Progress = (file: string, done: number, total: number) => void

/** What is used of @huggingface/transformers 4, which is not installed by default and so can not be imported for its types. */
interface Package {
  readonly env: { allowRemoteModels: boolean; localModelPath: string; cacheDir: string; remoteHost: string }
  pipeline(task: string, model: string, options: object): Promise<(text: string, options: object) => Promise<Tensor>>
  readonly AutoTokenizer: FromPretrained<(text: string, options: object) => object>
  readonly AutoModelForSequenceClassification: FromPretrained<(inputs: object) => Promise<{ readonly logits: Tensor }>>
}
interface Tensor {
  readonly data: ArrayLike<number>
}
interface FromPretrained<T> {
  from_pretrained(model: string, options: object): Promise<T>
}

const VERSION = '^4.3.1'

/** Models are read from `modelsDir` alone: only `fetch` ever uses the network. */
export async function loadTransformers(modelsDir: string): Promise<Transformers> {
  const name = '@huggingface/transformers'
  const wantedBy = 'A model of the kind transformers:MODEL is asked for'
  const transformers = (await importOptional({ name, version: VERSION, wantedBy })) as Package // oxlint-disable-line no-unsafe-type-assertion
  const { env } = transformers
  env.localModelPath = modelsDir
  env.cacheDir = modelsDir
  env.allowRemoteModels = false

  const local = async <T>(model: string, load: (options: object) => Promise<T>): Promise<T> => {
    const dtype = weightsOf(modelsDir, model)
    try {
      return await load({ dtype, local_files_only: true })
    } catch (cause) {
      throw new FootnoteError('model-failed', `The model ${model} can not be loaded: ${reasonOf(cause)}.`, {
        hint: `Its folder ${join(modelsDir, model)} may be incomplete: delete it and run npm run model -- ${model}.`,
        cause,
      })
    }
  }

  return {
    async encoder(model, pooling) {
      const extract = await local(model, (options) => transformers.pipeline('feature-extraction', model, options))
      return async (text) => (await extract(text, { pooling, normalize: false })).data
    },
    async scorer(model) {
      const [tokenize, classify] = await local(model, (options) =>
        Promise.all([
          transformers.AutoTokenizer.from_pretrained(model, options),
          transformers.AutoModelForSequenceClassification.from_pretrained(model, options),
        ]),
      )
      return async (question, text) => {
        const { logits } = await classify(tokenize(question, { text_pair: text, padding: true, truncation: true }))
        // One number says how well it answers; of two classes, the second is "it does".
        return (logits.data.length === 2 ? logits.data[1] : logits.data[0]) ?? 0
      }
    },
    async fetch(model, host, onProgress) {
      env.allowRemoteModels = true
      if (host !== undefined) env.remoteHost = host
      const progress_callback = (told: { status?: string; file?: string; loaded?: number; total?: number }): void => {
        if (told.status === 'progress') onProgress(told.file ?? '', told.loaded ?? 0, told.total ?? 0)
      }
      const take = (dtype: 'q8' | 'fp32'): Promise<unknown> =>
        transformers.pipeline('feature-extraction', model, { dtype, progress_callback })
      try {
        await take('q8').catch(() => take('fp32'))
      } catch (cause) {
        throw new FootnoteError('model-failed', `The model ${model} could not be fetched: ${reasonOf(cause)}.`, {
          hint: 'See that its name is right (as on huggingface.co, such as Xenova/multilingual-e5-small, with ONNX files) and that this machine may reach that site; or copy its folder into the models folder by hand.',
          cause,
        })
      }
    },
  }
}

/** Quantised weights where there are any: a quarter of the size, twice as fast, and nearly as good. */
function weightsOf(modelsDir: string, model: string): 'q8' | 'fp32' {
  const folder = join(modelsDir, model, 'onnx')
  if (existsSync(join(folder, 'model_quantized.onnx'))) return 'q8'
  if (existsSync(join(folder, 'model.onnx'))) return 'fp32'
  throw new FootnoteError('model-failed', `There is no model ${model} in ${modelsDir}.`, {
    hint: `Run: npm run model -- ${model}. Or copy its folder there by hand, with onnx/model.onnx or onnx/model_quantized.onnx.`,
  })
}
