import type { Filter } from '../model/filter.ts'
import type { Store } from '../store/store.ts'
import { wordSpans, type Word } from '../text/words.ts'
import type { Spelled } from './names.ts'
import { countsOf, stemsOf } from './word-counts.ts'

/** Letters of the shorter part: 'co-operate'. */
const LEAST_PART = 2
const LEAST_WORD = 5
const LATIN = /^\p{Script=Latin}+$/u

/**
 * The words of a question that the archive writes in two, and those in two that it writes as one: 'ceasefire' and 'cease-fire'.
 * Only words that it does not write as they were typed; of two parts the rarer one stands for both.
 */
export async function compoundWords(store: Store, question: string, filter?: Filter): Promise<readonly Spelled[]> {
  const latin = wordSpans(question).filter(({ text }) => LATIN.test(text))
  const pairs = latin.flatMap((left, at): (readonly [Word, Word])[] => {
    const right = latin[at + 1]
    return right && question.slice(left.end, right.start) === '-' ? [[left, right]] : []
  })
  const joined = pairs.map(([left, right]) => left.text + right.text)
  const counts = await countsOf(store, [...latin.map(({ text }) => text), ...joined])
  const found: Spelled[] = []
  for (const [at, [left, right]] of pairs.entries()) {
    const written = joined[at] ?? ''
    // Counts are of the whole archive: what the asker may not see is not told.
    if (counts.get(written) === 0) continue
    if ((await store.matching('words', stemsOf(written), 1, filter)).length === 0) continue
    const asked = question.slice(left.start, right.end)
    for (const { text } of [left, right]) found.push({ asked, word: text, stems: stemsOf(written), written: [written] })
  }
  const unknown = latin.filter(({ text }) => text.length >= LEAST_WORD && counts.get(text) === 0)
  for (const { text, start, end } of unknown) {
    const parts = await partsOf(store, text, filter)
    if (parts) found.push({ asked: question.slice(start, end), word: text, ...parts })
  }
  return found
}

async function partsOf(
  store: Store,
  word: string,
  filter: Filter | undefined,
): Promise<Pick<Spelled, 'stems' | 'written'> | undefined> {
  const cuts = Array.from({ length: word.length - 2 * LEAST_PART + 1 }, (_, at) => {
    const cut = LEAST_PART + at
    return [word.slice(0, cut), word.slice(cut)] as const
  })
  const counts = await countsOf(store, cuts.flat())
  for (const [left, right] of cuts) {
    const [ofLeft, ofRight] = [counts.get(left) ?? 0, counts.get(right) ?? 0]
    if (ofLeft === 0 || ofRight === 0) continue
    for (const written of [`${left}-${right}`, `${left} ${right}`]) {
      const [there] = await store.phrase(written, 1, filter)
      if (there) return { stems: stemsOf(ofLeft <= ofRight ? left : right), written: [written] }
    }
  }
  return undefined
}
