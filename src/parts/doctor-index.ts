import type { Folders } from '../cli/parts.ts'
import { FootnoteError, reasonWithHint } from '../errors.ts'
import { silentLog } from '../log.ts'
import type { SkippedFile } from '../model/last-ingest.ts'
import type { IndexedFacts } from './doctor-choices.ts'
import type { Finding } from './finding.ts'
import { openChosenStore, postgresSettings, type StoreConfig } from './store.ts'

const NAMED = 5

function skippedFinding(skipped: readonly SkippedFile[]): readonly Finding[] {
  if (skipped.length === 0) return []
  const names = skipped.slice(0, NAMED).map(({ file }) => file.replace(/\p{C}/gu, '\uFFFD'))
  const more = skipped.length > NAMED ? [`${skipped.length - NAMED} more`] : []
  const files = skipped.length === 1 ? '1 file was skipped' : `${skipped.length} files were skipped`
  return [
    {
      what: 'Skipped',
      state: 'note',
      says: `${files} by the last ingest: ${[...names, ...more].join(', ')}; npm run ingest says why`,
    },
  ]
}

/** The index by itself, whatever else the settings choose: a small one is looked through, a larger one here and there. */
export async function indexFinding(
  config: StoreConfig,
  folders: Folders,
): Promise<{ readonly findings: readonly Finding[]; readonly indexed?: IndexedFacts }> {
  const what = 'Index'
  try {
    if (postgresSettings(config, folders) === undefined) {
      const { lookOver } = await import('../store/catalogue/look-over.ts')
      lookOver(folders.index)
    }
    const { store } = await openChosenStore(config, folders, silentLog)
    try {
      const { embedderId, indexedAt, counts } = store
      const { collections } = await store.overview()
      const skipped = (await store.lastIngest())?.skipped ?? []
      return {
        findings: [
          {
            what,
            state: 'well',
            says: `${counts.documents} documents, ${counts.passages} passages, ${embedderId}, of ${indexedAt}`,
          },
          ...skippedFinding(skipped),
        ],
        indexed: { embedderId, collections: collections.map(({ name }) => name) },
      }
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'index-missing')
      return { findings: [{ what, state: 'note', says: error.hint }] }
    return { findings: [{ what, state: 'ill', says: reasonWithHint(error) }] }
  }
}
