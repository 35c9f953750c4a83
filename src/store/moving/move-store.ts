import { FootnoteError } from '../../errors.ts'
import { compareStores } from './compare-stores.ts'
import { copyVectors } from './move-vectors.ts'
import { documentsOf } from './pages.ts'
import { grouped } from '../postgres/grouped.ts'
import type { Store } from '../store.ts'
import type { DocumentContents, FileFacts, KnownFile, Writer, WrittenDocument } from '../writer.ts'

/** One store, read through both of its ports: the writer knows files, and holds the lock so that nothing changes. */
export interface Side {
  readonly name: string
  readonly writer: () => Promise<Writer>
  readonly store: () => Promise<Store>
}

export interface MoveProgress {
  readonly step: 'copying' | 'vectors' | 'indexing' | 'comparing'
  readonly done: number
  readonly total: number
}

/** The store that is read, through both of its ports, and the one that is written. */
export interface Ends {
  readonly source: Writer
  readonly reader: Store
  readonly target: Writer
}

export interface Moved {
  readonly documents: number
  readonly passages: number
  readonly statements: number
  readonly vectors: number
  /** Documents that were there already from a move that was interrupted, or from an earlier one. */
  readonly alreadyThere: number
}

/**
 * Copies the current state of one store into another: documents, passages, statements, vectors, what the embedder
 * learned, facts of origin and the last ingest. Nothing is read from the documents folder and nothing is embedded. A move
 * that was interrupted goes on where it was. In the end both are compared, record by record, and `index-mismatch` is
 * thrown for the first difference. The source stays as it is.
 */
export async function moveStore(
  from: Side,
  to: Side,
  onProgress: (progress: MoveProgress) => void = () => undefined,
): Promise<Moved> {
  const source = await from.writer()
  try {
    if (!source.current) {
      throw new FootnoteError('index-missing', `There is no finished index in ${from.name} to move.`, {
        hint: 'Run npm run ingest to build one where you want it: there is nothing to move.',
      })
    }
    if (await source.hasChanges()) {
      throw new FootnoteError('index-mismatch', `An ingest into ${from.name} was interrupted.`, {
        hint: 'Let npm run ingest finish it, then move the store.',
      })
    }
    const reader = await from.store()
    const target = await to.writer()
    try {
      const alreadyThere = await copyFiles({ source, reader, target }, onProgress)
      const dimensions = await copyVectors({ source, reader, target }, onProgress)
      await commit({ source, reader, target }, dimensions, onProgress)
      await copyReport(reader, target)
      const moved = await to.store()
      try {
        const counts = await compareStores(reader, moved, (done, total) =>
          onProgress({ step: 'comparing', done, total }),
        )
        return { ...counts, alreadyThere }
      } finally {
        await moved.close()
      }
    } finally {
      await target.close()
      await reader.close()
    }
  } finally {
    await source.close()
  }
}

const DOCUMENTS_AT_ONCE = 200

async function copyFiles({ source, reader, target }: Ends, onProgress: (done: MoveProgress) => void): Promise<number> {
  const files = await source.files()
  const known = new Map(files.map((of) => [of.file, of]))
  const there = new Map((await target.files()).map(({ file, fingerprint }) => [file, fingerprint]))
  for (const file of there.keys()) if (!known.has(file)) await target.remove(file)
  const notes = grouped(await source.notes(), ({ file }) => file)
  const total = (await source.counts()).documents
  let [done, alreadyThere] = [0, 0]
  const withDocuments = new Set<string>()
  let waiting: WrittenDocument[] = []
  const put = async (): Promise<void> => {
    const file = waiting[0]?.facts.file
    if (file === undefined) return
    withDocuments.add(file)
    const facts = factsOf(known.get(file), file)
    if (there.get(file) === facts.fingerprint) alreadyThere += waiting.length
    else {
      const contents: DocumentContents[] = []
      for (const [at, written] of waiting.entries())
        // Which of a file's documents a note is about is not asked for anywhere: they go with the first.
        contents.push(await contentsOf(reader, written, at === 0 ? (notes.get(file) ?? []) : []))
      await target.put(facts, contents)
    }
    done += waiting.length
    onProgress({ step: 'copying', done, total })
    waiting = []
  }
  for await (const page of documentsOf(source, DOCUMENTS_AT_ONCE))
    for (const written of page) {
      if (waiting[0] && waiting[0].facts.file !== written.facts.file) await put()
      waiting.push(written)
    }
  await put()
  // Files that held nothing are known too, so that they are not read again.
  for (const of of files)
    if (!withDocuments.has(of.file) && !there.has(of.file)) await target.put(factsOf(of, of.file), [])
  return alreadyThere
}

function factsOf(known: KnownFile | undefined, file: string): FileFacts {
  const { fingerprint = '', look } = known ?? {}
  return { file, fingerprint, ...(look !== undefined && { look }) }
}

async function contentsOf(
  reader: Store,
  { facts, sketch, digest }: WrittenDocument,
  notes: readonly { readonly note: string }[],
): Promise<DocumentContents> {
  const document = await reader.document(facts.id)
  if (!document)
    throw new FootnoteError('index-damaged', `The document ${facts.file} is not whole.`, {
      hint: 'Run npm run verify, then npm run ingest, and move the store again.',
    })
  const passages = await reader.passagesOf(facts.id)
  return {
    document: { ...facts, text: document.text, marks: document.marks },
    passages: passages.map(({ row: _row, ...passage }) => passage),
    statements: await reader.statementsOf(facts.id),
    ...(notes.length > 0 && { notes: notes.map(({ note }) => note) }),
    ...(sketch && { sketch }),
    ...(digest !== undefined && { digest }),
  }
}

async function commit({ source, target }: Ends, dimensions: number, onProgress: (done: MoveProgress) => void) {
  const { current } = source
  if (!current) return
  const { embedderId, embedderState, fittedPassages, indexedAt, manifest } = current
  if (
    !(await target.hasChanges()) &&
    target.current?.indexedAt === indexedAt &&
    target.current.embedderId === embedderId
  )
    return
  const origins = await source.origins()
  await target.commit({
    embedderId,
    dimensions,
    embedderState: await embedderState(),
    fittedPassages,
    indexedAt,
    ...(origins.length > 0 && { origins }),
    ...(manifest !== undefined && { manifest }),
    onProgress: (done, total) => onProgress({ step: 'indexing', done, total }),
  })
}

/** Told one after the other, as the ingests were that saw them last: so each file keeps its own time. */
async function copyReport(reader: Store, target: Writer): Promise<void> {
  const report = await reader.lastIngest()
  if (!report) return
  const seen = new Map<string, string>()
  for (const { file, lastSeen } of await reader.facts()) if (lastSeen !== undefined) seen.set(file, lastSeen)
  const times = [...new Set([...seen.values(), report.at])].filter((at) => at <= report.at).sort()
  for (const at of times) {
    const unseen = [...seen].filter(([, last]) => last < at).map(([file]) => file)
    await target.record({ ...report, at }, unseen)
  }
}
