import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '../archive.ts'
import { type BaselineScores, sentenceBm25 } from './baseline.ts'
import { type Collection, readCollection } from './collection.ts'
import { materialise } from './materialise.ts'
import { partsRun, type PartScore, type Variant } from './parts-run.ts'
import { rankRun, type RankScores } from './rank-run.ts'
import { spanRun, type SpanScores } from './span-run.ts'

export interface EvaluateOptions {
  readonly collection: string
  /** Where a TREC run file is written. */
  readonly run?: string
  /** At most this many questions, taken evenly. */
  readonly most?: number
  /** Keeps every second article (by title) out of the archive, to measure silence. */
  readonly holdOut?: boolean
  /** Builds an index from a folder of documents and opens it: the product's own way, handed in. */
  readonly build: (documents: string, index: string) => Promise<Archive>
  /** Opens the same index with parts of the search taken away, to measure what each is worth. */
  readonly variants?: (index: string) => Promise<readonly Variant[]>
}

export interface Evaluation {
  readonly collection: string
  readonly documents: number
  readonly ranking?: RankScores
  readonly parts?: readonly PartScore[]
  readonly spans?: SpanScores
  readonly baseline?: BaselineScores
}

/** Measures the product on a collection, through its own load, embed, store, search and answer. */
export async function evaluate({
  collection: folder,
  run,
  most,
  holdOut = false,
  build,
  variants,
}: EvaluateOptions): Promise<Evaluation> {
  const collection = fewer(await readCollection(folder), most)
  const kept = holdOut ? { ...collection, documents: halfOf(collection) } : collection
  const work = await mkdtemp(join(tmpdir(), 'footnote-eval-'))
  try {
    const fileOf = await materialise(kept.documents, join(work, 'documents'))
    const archive = await build(join(work, 'documents'), join(work, 'index'))
    const trec: string[] = []
    const idOf = new Map([...fileOf].map(([id, file]) => [file, id]))
    const isRanked = collection.judgements.size > 0 && !holdOut
    const ranking = isRanked ? await rankRun(archive, kept, idOf, (line) => trec.push(line)) : undefined
    const taken = isRanked && variants ? await variants(join(work, 'index')) : []
    const parts = taken.length > 0 ? await partsRun(taken, kept, idOf) : undefined
    await Promise.all(taken.map((variant) => variant.archive.close()))
    if (run !== undefined) await writeFile(run, `${trec.join('\n')}\n`)
    const hasSpans = collection.questions.length > 0
    const spans = hasSpans ? await spanRun(archive, { ...kept, documents: collection.documents }, fileOf) : undefined
    const baseline = hasSpans && !holdOut ? sentenceBm25(kept) : undefined
    await archive.close()
    return {
      collection: collection.name,
      documents: kept.documents.length,
      ...(ranking ? { ranking } : {}),
      ...(parts ? { parts } : {}),
      ...(spans ? { spans } : {}),
      ...(baseline ? { baseline } : {}),
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function fewer(collection: Collection, most: number | undefined): Collection {
  const take = <T>(list: readonly T[]): readonly T[] => {
    if (most === undefined || list.length <= most) return list
    return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]).flatMap(
      (one) => one ?? [],
    )
  }
  return { ...collection, queries: take(collection.queries), questions: take(collection.questions) }
}

/** Every second article; documents without a title are taken in runs of five. */
function halfOf({ documents }: Collection) {
  const groups = documents.map(({ title }, at) => (title === '' ? `run ${Math.floor(at / 5)}` : title))
  const kept = new Set([...new Set(groups)].filter((_, at) => at % 2 === 0))
  return documents.filter((_, at) => kept.has(groups[at] ?? ''))
}
