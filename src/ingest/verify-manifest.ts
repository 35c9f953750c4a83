import { agrees } from './manifest/manifest.ts'
import type { ManifestFile } from './manifest/entry.ts'
import { recordedHead } from './manifest/manifest-file.ts'
import { readEntry } from './manifest/read-entry.ts'
import type { ManifestFault, Replayed } from './manifest/replay.ts'
import type { Change } from './verify.ts'

const FAULTS: Readonly<Record<ManifestFault['fault'], string>> = {
  unreadable: 'is no entry',
  altered: 'was altered: its hash is not that of what it says',
  'out-of-chain': 'does not follow on the entry before it',
  unfinished: 'is not whole',
}
const INTERRUPTED =
  'The last ingest was interrupted between the index and the manifest; the next ingest writes the missing entry.'

interface Compared {
  readonly changes: readonly Change[]
  readonly notes: readonly string[]
}

/** Is the chain of the manifest whole, and does it end in what the index holds? `named` are files that were named already. */
export function compareWithManifest(
  told: Replayed,
  recorded: string | undefined,
  files: ReadonlyMap<string, ManifestFile>,
  named: ReadonlySet<string | undefined>,
): Compared {
  const notes = notesOf(told)
  const expected = recordedHead(recorded)
  if (recorded === undefined && told.entries === 0)
    return {
      changes: [],
      notes: ['There is no manifest yet; the next ingest that changes something begins one.'],
    }
  const pending = recorded === undefined ? undefined : readEntry(recorded)
  // A crash may have cut the very entry that the index still has.
  const isInterrupted = pending !== undefined && isBefore(told, pending.previous) && told.head?.hash !== pending.hash
  const faults = told.faults.filter(({ fault }) => !(fault === 'unfinished' && isInterrupted))
  const changes = faultsOf(faults)
  if (isInterrupted) return { changes, notes: [...notes, INTERRUPTED] }
  if (told.entries === 0) changes.push({ in: 'manifest', says: 'The manifest is gone.' })
  else if (told.head?.hash !== expected?.hash)
    changes.push({
      in: 'manifest',
      says: 'Its last entry is not the one that the index was committed with: entries were cut off, added or replaced.',
    })
  else changes.push(...stateChanges(told.files, files, named))
  return { changes, notes }
}

/** For an index that can not be read: only whether the manifest is whole in itself. */
export function chainOnly(told: Replayed): Compared {
  return { changes: faultsOf(told.faults), notes: notesOf(told) }
}

function faultsOf(faults: readonly ManifestFault[]): Change[] {
  return faults.map(({ line, fault }) => ({ in: 'manifest', says: `Line ${line} ${FAULTS[fault]}.` }))
}

function notesOf(told: Replayed): string[] {
  return told.notes.map(({ number, time, note }) => `Manifest, entry ${number} of ${time}: ${note}`)
}

function isBefore(told: Replayed, previous: string): boolean {
  return told.head === undefined ? /^0+$/u.test(previous) : told.head.hash === previous
}

function stateChanges(
  told: ReadonlyMap<string, ManifestFile>,
  held: ReadonlyMap<string, ManifestFile>,
  named: ReadonlySet<string | undefined>,
): Change[] {
  const changes: Change[] = []
  for (const file of held.values()) {
    const said = told.get(file.file)
    if (named.has(file.file)) continue
    if (!said)
      changes.push({ in: 'index', file: file.file, says: 'The index has it, and the manifest knows nothing of it.' })
    else if (!agrees(said, file))
      changes.push({ in: 'index', file: file.file, says: 'What the index has of it is not what the manifest tells.' })
  }
  for (const file of told.keys())
    if (!held.has(file) && !named.has(file))
      changes.push({ in: 'index', file, says: 'The manifest tells of it, and the index does not have it.' })
  return changes
}
