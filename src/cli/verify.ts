import { JSON_VERSION } from '../commands/json.ts'
import { type Block, line } from './drawing/block.ts'
import { harmless } from './drawing/harmless.ts'
import { lookOf } from './drawing/look.ts'
import { paint } from './drawing/paint.ts'
import { EXIT } from './exit-codes.ts'
import { write, writeJson } from './output.ts'
import type { CliParts, Folders, Verified } from './parts.ts'
import { createProgress } from './progress.ts'
import { counted } from './views/searched.ts'

/** `npm run verify`: names what was changed since it was read. 0 when nothing was, else 1. */
export async function runVerify(
  { folders, json }: { readonly folders: Folders; readonly json: boolean },
  parts: CliParts,
): Promise<number> {
  const progress = await createProgress(parts.stderr)
  let verified: Verified
  try {
    verified = await parts.verify(folders, (done) => progress.show(done))
  } finally {
    progress.end()
  }
  if (json) await writeJson(parts.stdout, verifiedJson(verified))
  else await write(parts.stdout, paint(verifiedBlocks(verified), lookOf(parts.stdout, parts.env)))
  return verified.changes.length === 0 ? EXIT.found : EXIT.failure
}

function verifiedJson({ files, documents, entries, changes, notes }: Verified): object {
  const named = changes.map(({ in: place, file = null, says }) => ({ in: place, file, says }))
  const isWhole = changes.length === 0
  return { version: JSON_VERSION, kind: 'verify', whole: isWhole, files, documents, entries, changes: named, notes }
}

const PLACES = { bytes: 'File', text: 'Text', index: 'Index', manifest: 'Manifest' } as const

function verifiedBlocks({ files, documents, entries, changes, notes }: Verified): Block[] {
  const looked = `${counted(documents, 'document')} of ${counted(files, 'file')}, ${entries} ${entries === 1 ? 'entry' : 'entries'} of the manifest.`
  return [
    changes.length === 0
      ? line(`Nothing was changed: ${looked}`, 'strong')
      : line(`${counted(changes.length, 'change')} in ${looked}`, 'problem'),
    ...changes.map(({ in: place, file, says }) =>
      line(`${PLACES[place]}: ${file === undefined ? '' : `${harmless(file)}: `}${harmless(says)}`, undefined, 2),
    ),
    ...notes.map((note) => line(`Note: ${harmless(note)}`, 'faint', 2)),
  ]
}
