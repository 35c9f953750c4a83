import type { Store } from '../store/store.ts'

/** A language of fewer documents than this share is more often a wrong guess than a language of the archive. */
const LEAST_SHARE = 0.01

/** The languages that an archive is in. */
export function archiveLanguages(store: Pick<Store, 'facts'>): string[] {
  const counts = new Map<string, number>()
  for (const { language } of store.facts()) counts.set(language, (counts.get(language) ?? 0) + 1)
  const least = store.facts().length * LEAST_SHARE
  return [...counts].filter(([, count]) => count >= least).map(([language]) => language)
}
