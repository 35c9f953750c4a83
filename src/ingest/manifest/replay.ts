import { createReadStream, existsSync } from 'node:fs'
import { isSealIntact, NO_ENTRY, type ManifestEntry, type ManifestFile, type ManifestHead } from './entry.ts'
import { readEntry } from './read-entry.ts'

/** Something about the manifest that is not as it was written. `line` counts from 1. */
export interface ManifestFault {
  readonly line: number
  readonly fault: 'unreadable' | 'altered' | 'out-of-chain' | 'unfinished'
}

/** What all entries of a manifest together say. */
export interface Replayed {
  readonly entries: number
  readonly head: ManifestHead | undefined
  /** The files that the archive holds after the last entry. */
  readonly files: ReadonlyMap<string, ManifestFile>
  /** When some bytes were first found, by their SHA-256. */
  readonly firstSeen: ReadonlyMap<string, string>
  readonly faults: readonly ManifestFault[]
  /** What entries say about the manifest itself. */
  readonly notes: readonly { readonly number: number; readonly time: string; readonly note: string }[]
}

/** Reads a manifest from its beginning; one that is not there is empty. Whatever is wrong with it is named, never thrown. */
export async function replay(path: string): Promise<Replayed> {
  const files = new Map<string, ManifestFile>()
  const firstSeen = new Map<string, string>()
  const faults: ManifestFault[] = []
  const notes: { number: number; time: string; note: string }[] = []
  let head: ManifestHead | undefined
  let line = 0
  for await (const { text, isWhole } of linesOf(path)) {
    line += 1
    const entry = readEntry(text)
    if (!entry) {
      faults.push({ line, fault: isWhole ? 'unreadable' : 'unfinished' })
      continue
    }
    if (!isSealIntact(entry)) faults.push({ line, fault: 'altered' })
    else if (entry.previous !== (head?.hash ?? NO_ENTRY) || entry.number !== (head?.number ?? 0) + 1)
      faults.push({ line, fault: 'out-of-chain' })
    if (entry.note !== undefined) notes.push({ number: entry.number, time: entry.time, note: entry.note })
    apply(entry, files, firstSeen)
    head = { number: entry.number, hash: entry.hash }
  }
  return { entries: line, head, files, firstSeen, faults, notes }
}

function apply(entry: ManifestEntry, files: Map<string, ManifestFile>, firstSeen: Map<string, string>): void {
  for (const change of entry.changes) {
    if (change.change === 'removed') {
      files.delete(change.file)
      continue
    }
    const { change: _change, ...file } = change
    files.set(file.file, file)
    const seen = file.firstSeen ?? entry.time
    const known = firstSeen.get(file.sha256)
    if (known === undefined || seen < known) firstSeen.set(file.sha256, seen)
  }
}

/** Lines of a file of any size; the last one is not whole when no line break ends it. */
async function* linesOf(path: string): AsyncGenerator<{ readonly text: string; readonly isWhole: boolean }> {
  if (!existsSync(path)) return
  let parts: string[] = []
  for await (const block of createReadStream(path, { encoding: 'utf8' })) {
    const [first = '', ...more] = String(block).split('\n')
    parts.push(first)
    for (const next of more) {
      yield { text: parts.join(''), isWhole: true }
      parts = [next]
    }
  }
  const rest = parts.join('')
  if (rest !== '') yield { text: rest, isWhole: false }
}
