import { scopeOf, sha256 } from '../answer/answer-receipt.ts'
import type { Answer } from '../model/answer.ts'
import type { Filter } from '../model/filter.ts'
import type { AnswerReceipt, IndexState, ReceiptReplay, ReplayedCitation } from '../model/receipt.ts'
import { foundAgain } from '../search/found-again.ts'
import type { Store } from '../store/store.ts'

export interface ReplayParts {
  readonly store: Store
  readonly index: IndexState
  /** What answers now, and whether the same question always gets the same answer from it. */
  readonly answererId: string
  readonly isRepeatable: boolean
  readonly ask: (question: string, exact: boolean, filter: Filter) => Promise<Answer>
}

/** A receipt held against the archive as it is now; undefined when it touches what the asker may not see. */
export async function replayed(
  receipt: AnswerReceipt,
  visible: readonly string[] | undefined,
  { store, index, answererId, isRepeatable, ask }: ReplayParts,
): Promise<ReceiptReplay | undefined> {
  if (!(await mayBeSeen(receipt, visible, store))) return undefined
  const seen = visible === undefined ? {} : { visible }
  const citations: ReplayedCitation[] = []
  for (const cited of receipt.citations) citations.push(await foundAgain(store, cited, sha256, seen))
  const isSameIndex = receipt.index.id === index.id
  const isComparable =
    isRepeatable &&
    receipt.answererId === answererId &&
    receipt.scope === (visible === undefined ? undefined : scopeOf(visible))
  const again = isComparable ? await ask(receipt.question, receipt.exact, { ...receipt.filter, ...seen }) : undefined
  return { receipt, index, isSameIndex, citations, ...(again ? { again: compared(receipt, again) } : {}) }
}

/** A document may lie in another collection by now: neither may be hidden. */
async function mayBeSeen(
  { collections, filter, citations }: AnswerReceipt,
  visible: readonly string[] | undefined,
  store: Store,
): Promise<boolean> {
  if (visible === undefined) return true
  const now = await store.factsOf(citations.map(({ documentId }) => documentId))
  const touched = [
    ...collections,
    ...(filter.collection === undefined ? [] : [filter.collection]),
    ...now.map(({ collection }) => collection),
  ]
  return touched.every((collection) => visible.includes(collection))
}

function compared(receipt: AnswerReceipt, again: Answer): NonNullable<ReceiptReplay['again']> {
  const before =
    receipt.kind === 'answered'
      ? receipt.citations.map(({ documentId, span }) => `${documentId}-${span.start}-${span.end}`)
      : receipt.nearest
  const now =
    again.kind === 'answered'
      ? again.citations.map(({ document, span }) => `${document.id}-${span.start}-${span.end}`)
      : again.nearest.map(({ passage }) => passage.id)
  const passages =
    again.kind === 'answered'
      ? again.citations.map(({ passageId }) => passageId)
      : again.nearest.map(({ passage }) => passage.id)
  const isSame = receipt.kind === again.kind && before.join() === now.join()
  return { kind: again.kind, isSame, passages }
}
