import { JSON_VERSION } from '../commands/json.ts'
import { buildIndex } from './build-index.ts'
import { type Block, line } from './drawing/block.ts'
import { harmless } from './drawing/harmless.ts'
import { lookOf } from './drawing/look.ts'
import { paint } from './drawing/paint.ts'
import { EXIT } from './exit-codes.ts'
import { write, writeJson } from './output.ts'
import type { CliParts, Folders, Verified } from './parts.ts'
import { createProgress } from './progress.ts'
import { counted } from './views/searched.ts'

interface VerifyChoice {
  readonly folders: Folders
  readonly json: boolean
  readonly repair?: boolean
}

/**
 * `npm run verify`: names what was changed since it was read. 0 when nothing was, else 1. With `--repair` what was changed
 * in the index is read again from the documents, and what is told is what is left.
 */
export async function runVerify({ folders, json, repair = false }: VerifyChoice, parts: CliParts): Promise<number> {
  let verified = await checked(folders, parts)
  const { again } = verified
  if (repair && again !== undefined && isSome(again)) {
    parts.stderr.write(paint(verifiedBlocks(verified, true), lookOf(parts.stderr, parts.env)))
    await buildIndex(folders, parts, { again })
    verified = await checked(folders, parts)
  }
  if (json) await writeJson(parts.stdout, verifiedJson(verified))
  else await write(parts.stdout, paint(verifiedBlocks(verified, repair), lookOf(parts.stdout, parts.env)))
  return verified.changes.length === 0 ? EXIT.found : EXIT.failure
}

function isSome(again: ReadonlySet<string> | 'all'): boolean {
  return again === 'all' || again.size > 0
}

async function checked(folders: Folders, parts: CliParts): Promise<Verified> {
  const progress = await createProgress(parts.stderr)
  try {
    return await parts.verify(folders, (done) => progress.show(done))
  } finally {
    progress.end()
  }
}

function verifiedJson({ files, documents, entries, changes, notes }: Verified): object {
  const named = changes.map(({ in: place, file = null, says }) => ({ in: place, file, says }))
  const isWhole = changes.length === 0
  return { version: JSON_VERSION, kind: 'verify', whole: isWhole, files, documents, entries, changes: named, notes }
}

const PLACES = { bytes: 'File', text: 'Text', index: 'Index', manifest: 'Manifest' } as const

const REPAIR =
  'What to do: look at what was changed and by whom; then `npm run verify -- --repair` reads those files again from the documents folder.'

const MANIFEST =
  'The manifest is a record, and --repair makes nothing of it good: put the manifest.jsonl of a backup back, then run `npm run ingest`.'

function verifiedBlocks({ files, documents, entries, changes, notes, again }: Verified, repair: boolean): Block[] {
  const looked = `${counted(documents, 'document')} of ${counted(files, 'file')}, ${entries} ${entries === 1 ? 'entry' : 'entries'} of the manifest.`
  return [
    changes.length === 0
      ? line(`Nothing was changed: ${looked}`, 'strong')
      : line(`${counted(changes.length, 'change')} in ${looked}`, 'problem'),
    ...changes.map(({ in: place, file, says }) =>
      line(`${PLACES[place]}: ${file === undefined ? '' : `${harmless(file)}: `}${harmless(says)}`, undefined, 2),
    ),
    ...(repair || again === undefined || !isSome(again) ? [] : [line(REPAIR)]),
    ...(changes.some(({ in: place }) => place === 'manifest') ? [line(MANIFEST)] : []),
    ...notes.map((note) => line(`Note: ${harmless(note)}`, 'faint', 2)),
  ]
}
