import type { Folders } from '../cli/parts.ts'
import { FootnoteError, reasonWithHint } from '../errors.ts'
import { silentLog } from '../log.ts'
import type { IndexedFacts } from './doctor-choices.ts'
import type { Finding } from './finding.ts'
import { openChosenStore, postgresSettings, type StoreConfig } from './store.ts'

/** The index by itself, whatever else the settings choose: a small one is looked through, a larger one here and there. */
export async function indexFinding(
  config: StoreConfig,
  folders: Folders,
): Promise<{ readonly finding: Finding; readonly indexed?: IndexedFacts }> {
  const what = 'Index'
  try {
    if (postgresSettings(config, folders) === undefined) {
      const { lookOver } = await import('../store/look-over.ts')
      lookOver(folders.index)
    }
    const { store } = await openChosenStore(config, folders, silentLog)
    try {
      const { embedderId, indexedAt, counts } = store
      const { collections } = await store.overview()
      return {
        finding: {
          what,
          state: 'well',
          says: `${counts.documents} documents, ${counts.passages} passages, ${embedderId}, of ${indexedAt}`,
        },
        indexed: { embedderId, collections: collections.map(({ name }) => name) },
      }
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'index-missing')
      return { finding: { what, state: 'note', says: error.hint } }
    return { finding: { what, state: 'ill', says: reasonWithHint(error) } }
  }
}
