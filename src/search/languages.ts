import type { Store } from '../store/store.ts'

/** A language of fewer documents than this share is more often a wrong guess than a language of the archive. */
const LEAST_SHARE = 0.01

/** The languages that an archive is in. */
export async function archiveLanguages(store: Pick<Store, 'overview'>): Promise<string[]> {
  const { documents, languages } = await store.overview()
  return languages.filter((one) => one.documents >= documents * LEAST_SHARE).map(({ name }) => name)
}
