import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { loadTransformers } from '../embed/transformers-package.ts'
import { FootnoteError } from '../errors.ts'

export interface ModelParts {
  readonly config: Pick<Config, 'MODELS_DIR' | 'MODELS_HOST'>
  /** `step` is the file that is coming, counted in kilobytes; a total of 0 is not known. */
  readonly onProgress: (progress: { readonly step: string; readonly done: number; readonly total: number }) => void
  readonly print: (line: string) => void
}

/** A name as on huggingface.co: an owner and a model. Nothing that leaves the models folder. */
const NAME = /^[\w-][\w.-]*\/[\w-][\w.-]*$/u

/** `npm run model -- NAME`: fetches a model once, so that it is read from its folder from then on. */
export async function runModel(args: readonly string[], { config, onProgress, print }: ModelParts): Promise<number> {
  const [name = '', ...rest] = args
  if (!NAME.test(name) || rest.length > 0) {
    throw new FootnoteError('bad-usage', 'No model was named.', {
      hint: 'npm run model -- OWNER/MODEL, such as Xenova/multilingual-e5-small',
    })
  }
  const folder = resolve(config.MODELS_DIR)
  const { fetch } = await loadTransformers(folder)
  await fetch(name, config.MODELS_HOST, (file, done, total) =>
    onProgress({ step: file, done: kilobytes(done), total: kilobytes(total) }),
  )
  print(`${name} is in ${folder}. Set EMBEDDER=transformers:${name}, or RERANKER for a cross-encoder.`)
  return 0
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000)
}
