import type { Loader } from './loader.ts'

/** A name without an ending says nothing of what is in the file, and neither does a full stop in it (`Letter of 3.5`). */
const NO_ENDING = /(?:^|\/)[^./]+$|\.(?:[^/.]*\s[^/.]*|\p{Nd}+|[^/.]{9,})$/u
const PLAIN_TEXT = 'plain-text'

/**
 * The loader for a file: by its bytes where one knows them beyond doubt, else by the ending of its name in any case.
 * Without bytes only the ending counts. A name without ending is plain text's, which refuses what is none.
 */
export function loaderFor(file: string, loaders: readonly Loader[], bytes?: Uint8Array): Loader | undefined {
  // Whoever finds a file asks, and then whoever reads it.
  const before = bytes && latest.get(bytes)
  if (before?.file === file && before.loaders === loaders) return before.loader
  const loader = findLoader(file, loaders, bytes)
  if (bytes) latest.set(bytes, { file, loaders, loader })
  return loader
}

const latest = new WeakMap<
  Uint8Array,
  { readonly file: string; readonly loaders: readonly Loader[]; readonly loader: Loader | undefined }
>()

function findLoader(file: string, loaders: readonly Loader[], bytes: Uint8Array | undefined): Loader | undefined {
  const name = file.toLowerCase()
  const known = bytes && loaders.find(({ recognises }) => recognises?.(bytes) === true)
  return (
    known ??
    loaders.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension))) ??
    (bytes && NO_ENDING.test(name) ? loaders.find((loader) => loader.name === PLAIN_TEXT) : undefined)
  )
}
