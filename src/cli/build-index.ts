import type { Archive } from '../archive.ts'
import { FootnoteError } from '../errors.ts'
import { blank, type Block, line } from './drawing/block.ts'
import { harmless } from './drawing/harmless.ts'
import { lookOf } from './drawing/look.ts'
import { paint } from './drawing/paint.ts'
import type { CliParts, Folders, IngestChoice, IngestSummary } from './parts.ts'
import { createProgress } from './progress.ts'
import { counted } from './views/searched.ts'

/** Ingests, with progress and the names of what was done on standard error. */
export async function buildIndex(folders: Folders, parts: CliParts, choice: IngestChoice = {}): Promise<IngestSummary> {
  const progress = await createProgress(parts.stderr)
  try {
    const summary = await parts.ingest(folders, (done) => progress.show(done), choice)
    progress.end()
    const isEmpty = summary.documents === 0 && summary.skipped.length === 0
    const blocks = [
      ...(isEmpty
        ? [line(`There are no documents in ${folders.documents}: put some there, and run it again.`, 'problem')]
        : []),
      ...reportBlocks(summary),
    ]
    if (blocks.length > 0) parts.stderr.write(paint(blocks, lookOf(parts.stderr, parts.env)))
    return summary
  } finally {
    progress.end()
  }
}

/** Opens the archive; a newcomer may ask before anything was built, so a missing index is built first. */
export async function openOrBuild(folders: Folders, parts: CliParts): Promise<Archive> {
  try {
    return await parts.openArchive(folders)
  } catch (error) {
    if (!(error instanceof FootnoteError) || error.code !== 'index-missing') throw error
    await buildIndex(folders, parts)
    return parts.openArchive(folders)
  }
}

/**
 * Brings the index up to date before it is served, and says what was done. Where another process does that, and may be at
 * it just now, the last finished state is served: it follows by itself.
 */
export async function startingText(folders: Folders, parts: CliParts): Promise<string> {
  if (parts.ingestsOnStart === false) return 'The index is served as it is: INGEST_ON_START is false.'
  try {
    return summaryText(await buildIndex(folders, parts))
  } catch (error) {
    if (!(error instanceof FootnoteError) || error.code !== 'index-locked') throw error
    return 'Another ingest is running; its last finished state is served meanwhile.'
  }
}

/** What an ingest did, in one or two sentences. */
export function summaryText(summary: IngestSummary): string {
  const { added, changed, removed } = summary
  const touched = [
    added === 0 ? undefined : `${added} new`,
    changed === 0 ? undefined : `${changed} changed`,
    removed === 0 ? undefined : `${removed} removed`,
    summary.skipped.length === 0 ? undefined : `${summary.skipped.length} skipped`,
  ].filter((part) => part !== undefined)
  const news = touched.length === 0 ? 'nothing changed' : touched.join(', ')
  const seconds = (summary.milliseconds / 1000).toFixed(1)
  return `${counted(summary.documents, 'document')}, ${counted(summary.passages, 'passage')} (${news}; ${seconds} s).`
}

/** A folder of thousands of files must not fill the screen. */
const SHOWN = 20
const NAMES_SHOWN = 10
const REST = '`npm run --silent ingest -- --json` names them all'

/** What was done, with names: what is new only in an archive that held others, as all are new in the beginning. */
function reportBlocks(summary: IngestSummary): Block[] {
  const { files, skipped, notes = [], notice, unchanged } = summary
  return [
    ...(notice === undefined ? [] : [line(NOTICES[notice], 'strong')]),
    ...(files === undefined
      ? []
      : [
          ...namesBlocks('New', unchanged > 0 ? files.added : []),
          ...namesBlocks('Changed', files.changed),
          ...namesBlocks('Removed', files.removed),
        ]),
    ...(skipped.length === 0
      ? []
      : listBlocks(
          line(`Skipped ${counted(skipped.length, 'file')}:`, 'problem'),
          skipped.map(({ file, reason, hint }) => ({ file, says: hint === undefined ? reason : `${reason} ${hint}` })),
        )),
    ...(notes.length === 0
      ? []
      : listBlocks(
          line(`Left out of ${notes.length === 1 ? 'a file' : 'files'} that were read:`, 'strong'),
          notes.map(({ file, note }) => ({ file, says: note })),
        )),
  ]
}

const NOTICES = {
  upgraded:
    'The index was made by an older version of Footnote and was brought up to date; what that version did not keep was read again.',
  'set-aside': 'The index was damaged: it was set aside, and built again from the documents.',
} as const

function namesBlocks(title: string, files: readonly string[]): Block[] {
  if (files.length === 0) return []
  const rest = files.length - NAMES_SHOWN
  return [
    line(`${title}:`, 'strong'),
    ...files.slice(0, NAMES_SHOWN).map((file) => line(harmless(file), undefined, 2)),
    ...(rest > 0 ? [line(`and ${rest} more; ${REST}.`, undefined, 2)] : []),
  ]
}

function listBlocks(title: Block, items: readonly { readonly file: string; readonly says: string }[]): Block[] {
  const rest = items.length - SHOWN
  return [
    title,
    ...items.slice(0, SHOWN).map(({ file, says }) => line(`${harmless(file)}: ${harmless(says)}`, undefined, 2)),
    ...(rest > 0 ? [line(`and ${rest} more; ${REST}.`, undefined, 2)] : []),
    blank,
  ]
}
