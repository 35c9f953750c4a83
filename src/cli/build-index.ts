import type { Archive } from '../archive.ts'
import { FootnoteError } from '../errors.ts'
import { blank, type Block, line } from './drawing/block.ts'
import { harmless } from './drawing/harmless.ts'
import { lookOf } from './drawing/look.ts'
import { paint } from './drawing/paint.ts'
import type { CliParts, Folders, IngestSummary } from './parts.ts'
import { createProgress } from './progress.ts'
import { counted } from './views/searched.ts'

/** Ingests with progress and the files that were skipped on standard error. */
export async function buildIndex(folders: Folders, parts: CliParts): Promise<IngestSummary> {
  const progress = await createProgress(parts.stderr)
  try {
    const summary = await parts.ingest(folders, (done) => {
      progress.show(done)
    })
    progress.end()
    if (summary.skipped.length > 0) {
      parts.stderr.write(paint(skippedBlocks(summary.skipped), lookOf(parts.stderr, parts.env)))
    }
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

/** What an ingest did, in one or two sentences. */
export function summaryText(summary: IngestSummary): string {
  const { added, changed, removed } = summary
  const touched = [
    added === 0 ? undefined : `${added} new`,
    changed === 0 ? undefined : `${changed} changed`,
    removed === 0 ? undefined : `${removed} removed`,
  ].filter((part) => part !== undefined)
  const news = touched.length === 0 ? 'nothing changed' : touched.join(', ')
  const seconds = (summary.milliseconds / 1000).toFixed(1)
  return `${counted(summary.documents, 'document')}, ${counted(summary.passages, 'passage')} (${news}; ${seconds} s).`
}

/** A folder of thousands of unreadable files must not fill the screen. */
const SHOWN = 20

function skippedBlocks(skipped: IngestSummary['skipped']): Block[] {
  const rest = skipped.length - SHOWN
  return [
    line(`Skipped ${counted(skipped.length, 'file')}:`, 'problem'),
    ...skipped
      .slice(0, SHOWN)
      .map(({ file, reason, hint }) =>
        line(`${harmless(file)}: ${harmless(hint === undefined ? reason : `${reason} ${hint}`)}`, undefined, 2),
      ),
    ...(rest > 0
      ? [line(`and ${rest} more; \`npm run --silent ingest -- --json\` names them all.`, undefined, 2)]
      : []),
    blank,
  ]
}
