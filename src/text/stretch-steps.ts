import type { TextSpan } from './span.ts'

/** What may stand between words that are else the same: what an asker's ellipsis leaves out, what print sets between the parts of a quotation. */
export type Between = 'ellipsis' | 'interruption'

/** A word with the signs behind it. */
export interface StretchWord extends TextSpan {
  /** What it is compared by. */
  readonly key: string
  readonly text: string
  /** Of a text: print sets it between the parts of a quotation. */
  readonly interrupts: boolean
  /** Of a text: behind it a sentence or a quotation begins or ends. */
  readonly breaks: boolean
}

/** One word of a comparison: of both, of what was asked alone, or of the text alone. */
export interface Step {
  readonly kind: 'same' | 'asked' | 'archived'
  readonly asked?: StretchWord | undefined
  /** Its place among the words of the text. */
  readonly at?: number
  /** Why it is no difference. */
  readonly cause?: Between | undefined
}

/** The key of an ellipsis, which no word of a text has. */
export const ELLIPSIS = '…'

/** Of five parts: a common word is worth ten, and each word that is shown costs three, so that what is like by 0.6 is worth nothing. */
const WORTH = 10
const COST = 3
const MATCH = 1
const LEAVE = 2
const PASS = 3

/**
 * The words that were asked about beside the stretch of the text that has most of them in their order and least beside them:
 * a local alignment (Smith and Waterman 1981) in which words that are only asked cost nothing, since they cost the same
 * wherever the stretch lies.
 */
export function stretchSteps(asked: readonly StretchWord[], words: readonly StretchWord[]): readonly Step[] {
  const width = words.length + 1
  const choices = new Uint8Array((asked.length + 1) * width)
  let above = new Int32Array(width)
  asked.forEach(({ key }, row) => {
    const isEllipsis = key === ELLIPSIS
    const scores = new Int32Array(width)
    scores[0] = above[0] ?? 0
    choices[(row + 1) * width] = PASS
    for (let column = 1; column < width; column += 1) {
      const word = words[column - 1]
      const passed = above[column] ?? 0
      const cost = isEllipsis || word?.interrupts === true ? 0 : COST
      const left = (scores[column - 1] ?? 0) - cost
      const matched = word?.key === key ? (above[column - 1] ?? 0) + WORTH - COST : -1
      const best = Math.max(passed, left, matched)
      scores[column] = best
      choices[(row + 1) * width + column] = matched === best ? MATCH : left === best ? LEAVE : PASS
    }
    above = scores
  })
  let column = above.indexOf(above.reduce((best, score) => Math.max(best, score), 0))
  const steps: Step[] = []
  for (let row = asked.length; row > 0;) {
    const word = asked[row - 1]
    const isEllipsis = word?.key === ELLIPSIS
    const choice = choices[row * width + column]
    if (choice === MATCH) steps.push({ kind: 'same', asked: word, at: column - 1 })
    else if (choice === LEAVE) {
      const cause = isEllipsis ? 'ellipsis' : words[column - 1]?.interrupts === true ? 'interruption' : undefined
      steps.push({ kind: 'archived', at: column - 1, cause })
    } else steps.push({ kind: 'asked', asked: word, ...(isEllipsis && { cause: 'ellipsis' }) })
    if (choice !== LEAVE) row -= 1
    if (choice !== PASS) column -= 1
  }
  return widened(withinMatches(steps.toReversed()), words)
}

/** Words that are left out for nothing before the first common word or behind the last are no part of the stretch. */
function withinMatches(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ kind }) => kind === 'same')
  const last = steps.findLastIndex(({ kind }) => kind === 'same')
  return steps.filter(({ kind }, at) => kind !== 'archived' || (first < at && at < last))
}

/** With as many words of the same sentence at either end as were asked about there and are others. */
function widened(steps: readonly Step[], words: readonly StretchWord[]): readonly Step[] {
  const first = steps.findIndex(({ kind }) => kind === 'same')
  const last = steps.findLastIndex(({ kind }) => kind === 'same')
  const [start, end] = [steps[first]?.at, steps[last]?.at]
  if (start === undefined || end === undefined) return []
  const before: Step[] = []
  for (let at = start - 1; at >= 0 && before.length < first && words[at]?.breaks === false; at -= 1)
    before.unshift({ kind: 'archived', at })
  const behind: Step[] = []
  for (let at = end; behind.length < steps.length - 1 - last && words[at]?.breaks === false; at += 1)
    behind.push({ kind: 'archived', at: at + 1 })
  return [...steps.slice(0, first), ...before, ...steps.slice(first), ...behind]
}
