import { html } from './html.ts'
import type { Loader } from './loader.ts'
import { markdown } from './markdown.ts'
import { plainText } from './plain-text.ts'

/** Every format that can be read. A new reader is one file and one entry here. */
export const LOADERS: readonly Loader[] = [plainText, markdown, html]

/** By the ending of the file's name, in any case. */
export function loaderFor(file: string, loaders: readonly Loader[]): Loader | undefined {
  const name = file.toLowerCase()
  return loaders.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)))
}
