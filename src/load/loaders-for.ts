import type { Loader } from './loader.ts'

/** A name without an ending says nothing of what is in the file, and neither does a full stop in it (`Letter of 3.5`). */
const NO_ENDING = /(?:^|\/)[^./]+$|\.(?:[^/.]*\s[^/.]*|\p{Nd}+|[^/.]{9,})$/u
const PLAIN_TEXT = 'plain-text'

/**
 * The loader for a file: by its bytes where one knows them beyond doubt, else by the ending of its name in any case.
 * Without bytes only the ending counts. A name without ending is plain text's, which refuses what is none.
 */
export function loaderFor(file: string, loaders: readonly Loader[], bytes?: Uint8Array): Loader | undefined {
  const name = file.toLowerCase()
  const known = bytes && loaders.find(({ recognises }) => recognises?.(bytes) === true)
  return (
    known ??
    loaders.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ??
    (bytes && NO_ENDING.test(name) ? loaders.find((loader) => loader.name === PLAIN_TEXT) : undefined)
  )
}
