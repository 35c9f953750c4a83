import { citedDocument } from '../model/citation.ts'
import type { Filter } from '../model/filter.ts'
import type { LastIngest } from '../model/last-ingest.ts'
import type { Copy, SourceCard } from '../model/look-up.ts'
import type { Store } from '../store/store.ts'

/** The other documents of a document's origin that the filter's access rules let be seen, and its own place among them. */
export async function copiesOf(
  store: Store,
  documentId: string,
  filter: Filter = {},
): Promise<Pick<SourceCard, 'copies' | 'relation'>> {
  const group = await store.copiesOf(documentId)
  if (!group) return {}
  const relationOf = new Map(group.map(({ id, relation }) => [id, relation]))
  const facts = await store.factsOf(group.map(({ id }) => id))
  const copies = facts
    .filter(({ id, collection }) => id !== documentId && isVisible(collection, filter))
    .map((document): Copy => {
      const { capturedAt, firstSeen, id } = document
      return {
        document: {
          ...citedDocument(document),
          ...(capturedAt !== undefined && { capturedAt }),
          ...(firstSeen !== undefined && { firstSeen }),
        },
        relation: relationOf.get(id) ?? 'near-copy',
      }
    })
  const relation = relationOf.get(documentId)
  return copies.length === 0 ? {} : { copies, ...(relation !== undefined && { relation }) }
}

/** The last ingest as far as the asker may see: names of files in other collections are left out. */
export async function lastIngestSeen(store: Store, filter: Filter = {}): Promise<LastIngest | undefined> {
  const report = await store.lastIngest()
  if (!report || (filter.visible === undefined && filter.collection === undefined)) return report
  const { visible, collection } = filter
  // A sidecar may have put a document elsewhere than its folder says.
  const [kept, all] = await Promise.all([
    store.facts({ ...(visible && { visible }), ...(collection !== undefined && { collection }) }),
    store.facts(),
  ])
  const seen = new Set(kept.map(({ file }) => file))
  const known = new Set(all.map(({ file }) => file))
  const mayBeNamed = ({ file }: { readonly file: string }): boolean =>
    known.has(file)
      ? seen.has(file)
      : isVisible(folderOf(file), filter) && (collection === undefined || folderOf(file) === collection)
  return { ...report, skipped: report.skipped.filter(mayBeNamed), notes: report.notes.filter(mayBeNamed) }
}

function isVisible(collection: string, { visible }: Filter): boolean {
  return visible === undefined || visible.includes(collection)
}

/** The collection that a file's folder stands for. */
function folderOf(file: string): string {
  const [folder, ...below] = file.split('/')
  return below.length > 0 && folder ? folder : 'documents'
}
