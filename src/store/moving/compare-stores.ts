import { createHash } from 'node:crypto'
import { FootnoteError } from '../../errors.ts'
import type { DocumentFacts } from '../../model/document.ts'
import type { Store, StoreCounts } from '../store.ts'

const PAGE = 200

/**
 * Compares every record and every vector of two stores and gives what they hold. Throws FootnoteError('index-mismatch') for
 * the first difference; `other` is what was moved to.
 */
export async function compareStores(
  one: Store,
  other: Store,
  onProgress: (done: number, total: number) => void,
): Promise<StoreCounts & { readonly vectors: number }> {
  if (!isEqual(one.counts, other.counts)) throw differs('the archive', 'counts')
  if (!isEqual([one.embedderId, hashOf(one.embedderState)], [other.embedderId, hashOf(other.embedderState)]))
    throw differs('the embedder', 'state')
  const total = one.counts.documents
  let [done, vectors] = [0, 0]
  for (let offset = 0; offset < total; offset += PAGE)
    for (const facts of await one.facts({}, { offset, count: PAGE })) {
      vectors += await compareDocument(one, other, facts)
      onProgress((done += 1), total)
    }
  if (done !== total) throw differs('the archive', 'documents')
  return { ...one.counts, vectors }
}

async function compareDocument(one: Store, other: Store, facts: DocumentFacts): Promise<number> {
  const { id } = facts
  const [before, after] = [await one.document(id), await other.document(id)]
  if (!before || !isEqual(before, after)) throw differs(facts.file, 'facts or text')
  const [had, has] = [await one.passagesOf(id), await other.passagesOf(id)]
  const plain = (passages: typeof had) => passages.map(({ row: _row, ...passage }) => passage)
  if (!isEqual(plain(had), plain(has))) throw differs(facts.file, 'passages')
  if (!isEqual(await one.statementsOf(id), await other.statementsOf(id))) throw differs(facts.file, 'statements')
  if (!isEqual(await one.copiesOf(id), await other.copiesOf(id))) throw differs(facts.file, 'copies')
  const rows = (passages: typeof had) => passages.map(({ row }) => row)
  const [old, made] = [await one.vectors(rows(had)), await other.vectors(rows(has))]
  if (!old.every((vector, at) => isEqual([...vector], [...(made[at] ?? [])]))) throw differs(facts.file, 'vectors')
  return old.length
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** As JSON with its keys in order: a store may give the facts of a document in another order. */
function isEqual(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other)
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}

export function differs(what: string, part: string): FootnoteError {
  return new FootnoteError('index-mismatch', `After the move ${what} differs in its ${part}.`, {
    hint: 'Go on with the store that you moved from, which is unchanged, and move again into an empty one.',
  })
}
