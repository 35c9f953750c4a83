import { FootnoteError, reasonOf } from '../../../errors.ts'
import { sha256 } from '../../folder/document-id.ts'
import type { Loader, RawText, SourceFile } from '../../loader.ts'
import { loaderFor } from '../../loaders-for.ts'
import { openZip, zipNames, type Zip } from './zip.ts'
import { unreadable } from '../../unreadable.ts'

const MOST_NOTES = 20
/** Letters of text in one archive: a book has a million. */
const MOST_TEXT = 100_000_000

/** ZIP archives of documents that `inner` can read. An archive in an archive is not opened. */
export function zipOf(inner: readonly Loader[]): Loader {
  return {
    name: 'zip',
    // What is inside is read by the others, so their new versions make this one new.
    version: 1 + inner.reduce((sum, { version }) => sum + version, 0),
    mediaType: 'application/zip',
    extensions: ['.zip'],
    recognises: (bytes) => zipNames(bytes).length > 0,
    read: async (source) => readArchive(source, inner),
  }
}

async function readArchive(source: SourceFile, inner: readonly Loader[]): Promise<readonly RawText[]> {
  const zip = openZip(source.file, source.bytes)
  const texts: RawText[] = []
  const notes: string[] = []
  const refused: string[] = []
  let length = 0
  for (const { name, size } of zip.entries) {
    if (size === 0 || isHidden(name)) continue
    const outcome = await readEntry(source.file, name, zip, inner)
    if (typeof outcome === 'string') refused.push(outcome)
    else texts.push(...outcome)
    length += typeof outcome === 'string' ? 0 : outcome.reduce((sum, { text }) => sum + text.length, 0)
    if (length > MOST_TEXT)
      throw unreadable(source.file, 'holds more text than a library', 'Unpack it and put in what is needed.')
  }
  notes.push(...refused.slice(0, MOST_NOTES))
  if (refused.length > MOST_NOTES) notes.push(`And ${refused.length - MOST_NOTES} more.`)
  const [first, ...others] = texts
  if (!first) {
    const reason = refused[0] === undefined ? 'it is empty' : refused[0].replace(/\.$/u, '')
    throw unreadable(
      source.file,
      `is a ZIP archive without a document that can be read: ${reason}`,
      'Unpack it and put the documents themselves into the folder.',
    )
  }
  return notes.length === 0 ? texts : [{ ...first, notes: [...(first.notes ?? []), ...notes] }, ...others]
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db')
}

/** The documents in an entry, or one sentence on why there are none. */
async function readEntry(
  archive: string,
  name: string,
  zip: Zip,
  inner: readonly Loader[],
): Promise<readonly RawText[] | string> {
  const file = `${archive}/${name}`
  try {
    const bytes = zip.read(name) ?? new Uint8Array()
    const loader = loaderFor(name, inner, bytes)
    if (!loader)
      return `${name} is ${zipNames(bytes).length > 0 ? 'an archive inside the archive' : 'of a kind that has no reader'}.`
    const texts = await loader.read({ file, bytes, sha256: sha256(bytes) })
    const title =
      name
        .split('/')
        .at(-1)
        ?.replace(/\.[^.]*$/u, '') ?? name
    return texts
      .filter(({ text }) => text.trim() !== '')
      .map((raw) => ({ ...raw, mediaType: raw.mediaType ?? loader.mediaType, facts: { title, ...raw.facts } }))
  } catch (thrown) {
    return thrown instanceof FootnoteError ? `${thrown.message}.` : `${name} can not be read (${reasonOf(thrown)}).`
  }
}
