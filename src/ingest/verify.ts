import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { reasonOf } from '../errors.ts'
import { sha256 as hashOf } from '../load/folder/document-id.ts'
import { listFolder } from '../load/folder/read-folder.ts'
import type { Inspected, StoredDocument } from '../store/common/inspected.ts'
import { digestOf } from './contents.ts'
import type { ManifestFile } from './manifest/entry.ts'
import { replay, type Replayed } from './manifest/replay.ts'
import { chainOnly, compareWithManifest } from './verify-manifest.ts'

/** Something that is not as it was when it was read. */
export interface Change {
  /** The file in the documents folder, the text kept of it, what else the index keeps, or the record of all of them. */
  readonly in: 'bytes' | 'text' | 'index' | 'manifest'
  readonly file?: string
  readonly says: string
}

export interface VerifyReport {
  readonly files: number
  readonly documents: number
  /** Of the manifest. */
  readonly entries: number
  readonly changes: readonly Change[]
  /** What is worth knowing and no harm, such as files that are not in the archive yet. */
  readonly notes: readonly string[]
}

export interface VerifyOptions {
  readonly documentsDir: string
  readonly manifestFile: string
  readonly inspected: AsyncIterable<Inspected>
  readonly onProgress?: (progress: {
    readonly step: 'index' | 'files'
    readonly done: number
    readonly total: number
  }) => void
}

/**
 * The files that an ingest must read again to make what was changed in the index good: those that are named, and all when
 * something is damaged that belongs to no file. The manifest is a record, and nothing of it is made good.
 */
export function toReadAgain(changes: readonly Pick<Change, 'in' | 'file'>[]): ReadonlySet<string> | 'all' {
  const inIndex = changes.filter(({ in: place }) => place !== 'manifest')
  const files = inIndex.flatMap(({ file }) => file ?? [])
  return files.length < inIndex.length ? 'all' : new Set(files)
}

/**
 * Compares the documents folder, the texts, the index and the manifest with each other, and names what was changed. It
 * throws only where there is nothing to compare: without a documents folder, or without an index.
 */
export async function verify(options: VerifyOptions): Promise<VerifyReport> {
  const { documentsDir, manifestFile, inspected, onProgress = () => undefined } = options
  const changes: Change[] = []
  const files = new Map<string, HeldFile>()
  let [documents, total] = [0, 0]
  let told: { readonly manifest: string | undefined; readonly replayed: Promise<Replayed> } | undefined
  for await (const found of inspected) {
    if (found.kind === 'flaw') changes.push({ in: 'index', ...found.flaw })
    // Read at once: an ingest that ends while the rest is checked adds to the manifest, and not to what is checked.
    if (found.kind === 'index') told = { manifest: found.manifest, replayed: replay(manifestFile) }
    if (found.kind === 'index') total = found.documents
    if (found.kind === 'document') {
      changes.push(...changesIn(found.document))
      hold(files, found.document)
      onProgress({ step: 'index', done: (documents += 1), total })
    }
  }
  const there = await listFolder(documentsDir)
  changes.push(...(await changedBytes(documentsDir, files, new Set(there), onProgress)))
  const replayed = await (told?.replayed ?? replay(manifestFile))
  const named = new Set(changes.map(({ file }) => file))
  const compared = told ? compareWithManifest(replayed, told.manifest, files, named) : chainOnly(replayed)
  const unknown = there.filter((file) => !files.has(file)).length
  const notes = [
    ...compared.notes,
    ...(unknown === 0
      ? []
      : [
          `${unknown} ${unknown === 1 ? 'file' : 'files'} in the documents folder are not in the archive: new, or skipped.`,
        ]),
  ]
  return { files: files.size, documents, entries: replayed.entries, changes: [...changes, ...compared.changes], notes }
}

export interface HeldFile extends ManifestFile {
  readonly documents: ManifestFile['documents'][number][]
}

/** As the manifest would tell of it, from what is there now and not from what is said of it. */
function hold(files: Map<string, HeldFile>, document: StoredDocument): void {
  const { file, sha256, reader, id } = document.facts
  const made = {
    id,
    textSha256: hashOf(document.text),
    digest: digestOf(...digested(document)),
  }
  const held = files.get(file)
  if (held) held.documents.push(made)
  else files.set(file, { file, sha256, ...(reader !== undefined && { reader }), documents: [made] })
}

function digested({ facts, marks, passages, statements }: StoredDocument): Parameters<typeof digestOf> {
  return [
    { ...facts, marks },
    { passages, statements },
  ]
}

function changesIn(document: StoredDocument): Change[] {
  const { facts, text, passages, statements, digest } = document
  const { file } = facts
  const changes: Change[] = []
  if (hashOf(text) !== facts.textSha256)
    changes.push({ in: 'text', file, says: 'Its canonical text is not the one that was stored.' })
  const cut = passages.filter((passage) => passage.text !== text.slice(passage.span.start, passage.span.end))
  if (cut.length > 0)
    changes.push({ in: 'index', file, says: `${cut.length} of its passages are not slices of its text.` })
  const outside = statements.filter(
    ({ span }) => !(0 <= span.start && span.start < span.end && span.end <= text.length),
  )
  if (outside.length > 0)
    changes.push({ in: 'index', file, says: `${outside.length} of its statements do not lie in its text.` })
  if (digest !== undefined && digestOf(...digested(document)) !== digest)
    changes.push({
      in: 'index',
      file,
      says: 'Its facts, places, passages or statements are not the ones that were stored.',
    })
  return changes
}

async function changedBytes(
  documentsDir: string,
  files: ReadonlyMap<string, HeldFile>,
  there: ReadonlySet<string>,
  onProgress: NonNullable<VerifyOptions['onProgress']>,
): Promise<Change[]> {
  const changes: Change[] = []
  let done = 0
  for (const { file, sha256 } of files.values()) {
    onProgress({ step: 'files', done: (done += 1), total: files.size })
    if (!there.has(file)) changes.push({ in: 'bytes', file, says: 'The file is gone from the documents folder.' })
    else
      try {
        if ((await hashOfFile(join(documentsDir, file))) !== sha256)
          changes.push({ in: 'bytes', file, says: 'The file has other bytes than those that were read.' })
      } catch (thrown) {
        changes.push({ in: 'bytes', file, says: `The file can not be read (${reasonOf(thrown)}).` })
      }
  }
  return changes
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const block of createReadStream(path)) hash.update(block)
  return hash.digest('hex')
}
