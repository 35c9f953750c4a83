import { changesOf, documentsOf, type Pages } from '../../store/moving/pages.ts'
import type { Writer } from '../../store/writer.ts'
import { entryLine, NO_ENTRY, sealed, type ManifestChange, type ManifestFile, type ManifestHead } from './entry.ts'
import { canonicalJson } from './canonical.ts'
import { firstSeenIn } from './first-seen.ts'
import { hashesIn } from './hashes-in.ts'
import { append, headLine, headOf, mend, recordedHead } from './manifest-file.ts'
import type { Replayed } from './replay.ts'

/** The manifest as an ingest keeps it: an append-only file beside the index, each entry chained to the one before. */
export interface Manifest {
  /** When some bytes were first found, by their SHA-256; `now` for those that nobody saw before. */
  readonly firstSeen: (sha256: string, now: string) => Promise<string>
  /** True when the file is not the one that the index was committed with: it must be restated. */
  readonly isBroken: boolean
  /** The entry that makes the manifest say what the next state of the archive holds, as one line. */
  readonly next: (time: string) => Promise<string>
  /** Adds an entry that the catalogue has committed, and gives what the catalogue keeps of it from then on. */
  readonly add: (line: string) => string
}

const BROKEN = 'The manifest before this entry was missing, cut short or replaced; this entry restates what differed.'
const INDEX_ANEW = 'The index was lost or deleted before this entry, and built anew from the documents.'

export async function openManifest(path: string, writer: Writer): Promise<Manifest> {
  const recorded = writer.current?.manifest
  await mend(path, recorded)
  const head = headOf(path)
  const expected = recordedHead(recorded)
  const isBroken = head?.hash !== expected?.hash
  let replayed: Promise<Replayed> | undefined
  let named: Promise<(sha256: string) => boolean> | undefined
  let seen: Promise<ReadonlyMap<string, string>> | undefined
  const all = (): Promise<Replayed> => (replayed ??= import('./replay.ts').then(({ replay }) => replay(path)))
  /** What it says is what the current state holds: then only what changes is looked at, and not the whole archive. */
  const isTrue = !isBroken && (head === undefined) === (writer.current === undefined)
  return {
    isBroken,
    async firstSeen(sha256, now) {
      if (!isBroken && !(await (named ??= hashesIn(path)))(sha256)) return now
      seen ??= isBroken ? all().then(async (told) => firstSeenOf(told, writer)) : firstSeenIn(path)
      return (await seen).get(sha256) ?? now
    },
    async next(time) {
      const told = isTrue && writer.changes ? undefined : await all()
      const last = told ? told.head : head
      const changes = told
        ? differences(told.files, await filesOf(documentsOf(writer, PAGE)), time)
        : differences(
            await filesOf(changesOf(writer, 'went', PAGE)),
            await filesOf(changesOf(writer, 'came', PAGE)),
            time,
          )
      return entryLine(
        sealed({
          number: (last?.number ?? 0) + 1,
          time,
          changes,
          previous: last?.hash ?? NO_ENTRY,
          ...(isBroken && { note: writer.current ? BROKEN : INDEX_ANEW }),
        }),
      )
    },
    add(line) {
      append(path, line)
      const made: ManifestHead | undefined = recordedHead(line)
      return made ? headLine(made) : line
    },
  }
}

/** A manifest that was lost is made up for by what the catalogue knows. */
async function firstSeenOf({ firstSeen }: Replayed, writer: Writer): Promise<ReadonlyMap<string, string>> {
  const seen = new Map(firstSeen)
  for await (const page of documentsOf(writer, PAGE))
    for (const { facts } of page) {
      const known = seen.get(facts.sha256)
      if (facts.firstSeen !== undefined && (known === undefined || facts.firstSeen < known))
        seen.set(facts.sha256, facts.firstSeen)
    }
  return seen
}

interface Held extends ManifestFile {
  readonly documents: ManifestFile['documents'][number][]
  readonly seen: string | undefined
}

async function filesOf(pages: Pages): Promise<ReadonlyMap<string, Held>> {
  const files = new Map<string, Held>()
  for await (const page of pages)
    for (const { facts, digest } of page) {
      const { file, sha256, reader, id, textSha256, firstSeen: seen } = facts
      const document = { id, textSha256, ...(digest !== undefined && { digest }) }
      const held = files.get(file)
      if (held) held.documents.push(document)
      else files.set(file, { file, sha256, ...(reader !== undefined && { reader }), documents: [document], seen })
    }
  return files
}

function differences(
  before: ReadonlyMap<string, ManifestFile>,
  now: ReadonlyMap<string, Held>,
  time: string,
): ManifestChange[] {
  const changes: ManifestChange[] = []
  for (const { seen, ...file } of now.values()) {
    const old = before.get(file.file)
    if (old && sameFile(old, file)) continue
    const firstSeen = seen !== undefined && seen < time ? { firstSeen: seen } : {}
    changes.push({ change: old ? 'changed' : 'added', ...file, ...firstSeen })
  }
  for (const file of before.keys()) if (!now.has(file)) changes.push({ change: 'removed', file })
  return changes.toSorted((one, other) => (one.file < other.file ? -1 : one.file > other.file ? 1 : 0))
}

/** Whether two accounts of a file say the same of its contents. */
export function sameFile(one: ManifestFile, other: ManifestFile): boolean {
  return contentsTold(one) === contentsTold(other)
}

function contentsTold({ sha256, reader, documents }: ManifestFile): string {
  return canonicalJson({ sha256, reader, documents })
}

/** Without the digests that one of them does not have, as of an index that an older Footnote made. */
export function agrees(told: ManifestFile, held: ManifestFile): boolean {
  const documents = held.documents.map((document, at) => {
    const { id, textSha256 } = document
    return told.documents[at]?.digest === undefined ? { id, textSha256 } : document
  })
  return sameFile(told, { ...held, documents })
}

const PAGE = 1_000
