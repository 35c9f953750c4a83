import type { DocumentFacts } from '../model/document.ts'
import type { Filter } from '../model/filter.ts'
import type { ArchiveFacts, SourceCard } from '../model/look-up.ts'
import type { Store } from '../store/store.ts'
import { copiesOf, lastIngestSeen } from './provenance.ts'
import { foldAccents, normaliseWords } from '../text/normalise.ts'

/** A document's card with one of its passages in view; nothing when the filter hides it or it is not there. */
export async function sourceCard(
  store: Store,
  reference: string,
  wanted: string | undefined,
  filter?: Filter,
): Promise<SourceCard | undefined> {
  const document = await documentNamed(store, reference, filter)
  if (!document) return undefined
  const passages = await store.passagesOf(document.id)
  const at = Math.max(
    0,
    passages.findIndex(({ id }) => id === wanted),
  )
  const view = (index: number) => {
    const passage = passages[index]
    if (!passage) return undefined
    const { row: _row, ...shown } = passage
    return shown
  }
  return {
    document,
    passages: passages.length,
    statements: await store.statementsOf(document.id),
    at,
    passage: view(at),
    previous: at > 0 ? view(at - 1) : undefined,
    next: view(at + 1),
    ...(await copiesOf(store, document.id, filter)),
  }
}

/** The document of an id, a file or a title, as far as the filter lets it be seen. */
export async function documentNamed(
  store: Store,
  reference: string,
  filter?: Filter,
): Promise<DocumentFacts | undefined> {
  return named(await store.facts(filter), reference)
}

/** By id, file or title, whichever fits first; titles and files also without regard to case and accents. */
function named(facts: readonly DocumentFacts[], reference: string): DocumentFacts | undefined {
  const wanted = folded(reference)
  return (
    facts.find(({ id }) => id === reference) ??
    facts.find(({ file }) => file === reference) ??
    facts.find(({ title }) => folded(title) === wanted) ??
    facts.find(({ file }) => folded(file) === wanted)
  )
}

/** Documents whose title, publisher or file holds all the words typed so far; those that begin with them first. */
export function suggestions(facts: readonly DocumentFacts[], typed: string, count: number): DocumentFacts[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean)
  const scored = facts.flatMap((one) => {
    const title = folded(one.title)
    const all = `${title} ${folded(one.publisher ?? '')} ${folded(one.file)} ${folded(one.author ?? '')}`
    if (!words.every((word) => all.includes(word))) return []
    const first = words[0] ?? ''
    return [{ one, score: (title.startsWith(first) ? 2 : 0) + (words.every((word) => title.includes(word)) ? 1 : 0) }]
  })
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ one }) => one)
}

function folded(text: string): string {
  return foldAccents(normaliseWords(text)).trim()
}

/** Counts of what the archive holds, as far as the filter lets it be seen. */
export async function archiveFacts(
  store: Store,
  embedderId: string,
  answererId: string,
  filter?: Filter,
): Promise<ArchiveFacts> {
  const [overview, lastIngest] = await Promise.all([store.overview(filter), lastIngestSeen(store, filter)])
  return { ...overview, embedderId, answererId, indexedAt: store.indexedAt, ...(lastIngest && { lastIngest }) }
}
