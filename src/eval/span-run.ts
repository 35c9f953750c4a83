import type { Archive } from '../archive.ts'
import { contains, type Span } from '../model/span.ts'
import { align } from './align.ts'
import { isCopyOf, sentenceAround } from './copies.ts'
import type { Collection, SpanQuestion } from './collection.ts'
import { mean, rocArea, spanScores } from './metrics.ts'

export interface SpanScores {
  /** Questions that a document of the archive answers. */
  readonly answerable: number
  /**
   * Share of those whose gold span lies inside the first quotation, or inside one of the first three. A quotation of another
   * document that holds the gold span's sentence word for word counts too.
   */
  readonly first: number
  readonly firstThree: number
  readonly refused: number
  /** Questions that their own document does not answer, and the share of them that were answered all the same. */
  readonly unanswerable: number
  readonly answeredUnanswerable: number
  /** Area under the ROC curve of the answers' support: answerable against unanswerable, and against held out. */
  readonly supportArea?: number
  readonly supportAreaHeldOut?: number
  /** Questions about documents that were held out of the archive, and the share of them that were answered. */
  readonly heldOut: number
  readonly answeredHeldOut: number
  /** Characters of the first five passages against the references. */
  readonly recall5: number
  readonly precision5: number
  readonly iou5: number
  readonly medianMilliseconds: number
}

const PASSAGES = 5

interface Gold {
  readonly span: Span
  /** Its sentence's words, which may stand in other documents too. */
  readonly sentence: string
}

interface Judged {
  readonly kind: 'answerable' | 'unanswerable' | 'held-out'
  readonly answered: boolean
  readonly support: number | undefined
  readonly first: boolean
  readonly firstThree: boolean
  readonly spans: { readonly recall: number; readonly precision: number; readonly iou: number } | undefined
  readonly milliseconds: number
}

/** Asks every question and looks where the gold spans lie. `fileOf` names the archive's file of each document that is in it. */
export async function spanRun(
  archive: Archive,
  { questions, documents }: Collection,
  fileOf: ReadonlyMap<string, string>,
): Promise<SpanScores> {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const goldOf = createGold(archive, texts, fileOf)
  const judged: Judged[] = []
  for (const question of questions) {
    const file = fileOf.get(question.documentId)
    const gold = file === undefined ? [] : await goldOf(question)
    const answer = await archive.ask(question.question, { private: true })
    const quoted = answer.kind === 'answered' ? answer.citations : []
    const hits = quoted.map(({ document, span, quote }) =>
      gold.some((one) => (document.file === file && contains(span, one.span)) || isCopyOf(quote, one.sentence)),
    )
    judged.push({
      kind: file === undefined ? 'held-out' : gold.length > 0 ? 'answerable' : 'unanswerable',
      answered: answer.kind === 'answered',
      support: answer.support,
      first: hits[0] ?? false,
      firstThree: hits.slice(0, 3).some(Boolean),
      spans:
        gold.length > 0
          ? await passageScores(
              archive,
              question,
              file,
              gold.map(({ span }) => span),
            )
          : undefined,
      milliseconds: answer.milliseconds,
    })
  }
  return summary(judged)
}

function createGold(archive: Archive, texts: ReadonlyMap<string, string>, fileOf: ReadonlyMap<string, string>) {
  const aligned = new Map<string, { readonly place: (offset: number) => number; readonly text: string }>()
  return async ({ documentId, references }: SpanQuestion): Promise<Gold[]> => {
    let canonical = aligned.get(documentId)
    if (!canonical) {
      const card = await archive.source(fileOf.get(documentId) ?? documentId)
      const text = (card && (await archive.text(card.document.id))) ?? ''
      canonical = { place: align(texts.get(documentId) ?? '', text), text }
      aligned.set(documentId, canonical)
    }
    const { place, text } = canonical
    return references.map(({ start, end }) => {
      const span = { start: place(start), end: place(Math.max(start, end - 1)) + 1 }
      return { span, sentence: sentenceAround(text, span) }
    })
  }
}

async function passageScores(
  archive: Archive,
  { question }: SpanQuestion,
  file: string | undefined,
  gold: readonly Span[],
) {
  const { hits } = await archive.search(question, { count: PASSAGES })
  // passages of other documents count as retrieved; they are moved behind the gold so that they can not touch it
  const far = Math.max(...gold.map(({ end }) => end)) + 1_000_000
  const spans = hits.map(({ passage, document }, at) => {
    const moved = document.file === file ? 0 : far * (at + 1)
    return { start: passage.span.start + moved, end: passage.span.end + moved }
  })
  return spanScores(spans, gold)
}

function summary(judged: readonly Judged[]): SpanScores {
  const of = (kind: Judged['kind']): Judged[] => judged.filter((one) => one.kind === kind)
  const share = (list: readonly Judged[], pick: (one: Judged) => boolean): number =>
    mean(list.map((one) => (pick(one) ? 1 : 0)))
  const [answerable, unanswerable, heldOut] = [of('answerable'), of('unanswerable'), of('held-out')]
  const spans = answerable.flatMap(({ spans: scores }) => scores ?? [])
  const supports = (list: readonly Judged[]): number[] => list.flatMap(({ support }) => support ?? [])
  const area = rocArea(supports(answerable), supports(unanswerable))
  const areaHeldOut = rocArea(supports(answerable), supports(heldOut))
  const times = judged.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other)
  return {
    answerable: answerable.length,
    first: share(answerable, ({ first }) => first),
    firstThree: share(answerable, ({ firstThree }) => firstThree),
    refused: share(answerable, ({ answered }) => !answered),
    unanswerable: unanswerable.length,
    answeredUnanswerable: share(unanswerable, ({ answered }) => answered),
    ...(area === undefined ? {} : { supportArea: area }),
    ...(areaHeldOut === undefined ? {} : { supportAreaHeldOut: areaHeldOut }),
    heldOut: heldOut.length,
    answeredHeldOut: share(heldOut, ({ answered }) => answered),
    recall5: mean(spans.map(({ recall }) => recall)),
    precision5: mean(spans.map(({ precision }) => precision)),
    iou5: mean(spans.map(({ iou }) => iou)),
    medianMilliseconds: times[Math.floor(times.length / 2)] ?? 0,
  }
}
