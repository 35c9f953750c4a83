import type { Support } from './support.ts'

/**
 * How much each kind of support speaks for an answer: a logistic model of five collections in two scripts, fitted
 * together, of whether a question's document is in the archive (docs/evaluation.md); the stranger's weight is set by hand.
 */
const WEIGHTS: Readonly<
  Record<'passage' | 'sentence' | 'grams' | 'strength' | 'meaning' | 'unknown' | 'words' | 'stranger', number>
> = {
  passage: 1.9,
  sentence: 0.55,
  grams: 6.4,
  strength: 4.3,
  meaning: 4.5,
  unknown: -0.25,
  words: 1.8,
  stranger: -2,
}
const BIAS = -11.6

export function supportScore(support: Support): number {
  const kinds: readonly (keyof typeof WEIGHTS)[] = [
    'passage',
    'sentence',
    'grams',
    'strength',
    'meaning',
    'unknown',
    'words',
    'stranger',
  ]
  return kinds.reduce((total, kind) => total + WEIGHTS[kind] * support[kind], BIAS)
}

/** Below this an archive of ordinary size is silent: the point where few of its questions are refused (docs/evaluation.md). */
export const LEAST_SUPPORT = -1.7
/**
 * In a small archive all documents are on one matter, so that much of any question on it stands there by chance. A logistic model of its
 * own, fitted on archives of 30 to 200 passages with near misses to them (docs/evaluation.md): how good the best sentence is, and whether
 * its passage holds what the question says beside names, which near misses name as well.
 */
const SMALL_WEIGHTS: Readonly<
  Record<'best' | 'telling' | 'untold' | 'words' | 'grams' | 'named' | 'whole' | 'missing' | 'stranger', number>
> = {
  best: 7.45,
  telling: 1.1,
  untold: -2.5,
  words: 0.4,
  grams: 1.1,
  named: -0.65,
  whole: 1.4,
  missing: -0.15,
  stranger: -1.5,
}
const SMALL_BIAS = -4.9

/** Passages of an archive that is small, and of one that is not. */
const [SMALL, ORDINARY] = [120, 240]

/** What somebody said of other matters is no answer to what they said of this one, and what gives no measure none to 'How old …?' */
const NO_ANSWER = -0.5

/** How far the support of an archive of so many passages lies above what an answer is asked for; below 0 it is silent. */
export function supportMargin(support: Support, passages: number): number {
  const smallness = Math.min(1, Math.max(0, Math.log(ORDINARY / Math.max(1, passages)) / Math.log(ORDINARY / SMALL)))
  const margin = (1 - smallness) * (supportScore(support) - LEAST_SUPPORT) + smallness * smallMargin(support)
  if (support.strayed === 1 || support.unmeasured === 1) return Math.min(NO_ANSWER, margin)
  // Whose words they are and from which day, or what something is, is no chance.
  return support.voiced === 1 || support.defined === 1 ? Math.max(0, margin) : margin
}

function smallMargin(support: Support): number {
  const { best, telling, untold, words, grams, named, whole, missing, stranger } = SMALL_WEIGHTS
  return (
    SMALL_BIAS +
    best * support.best +
    telling * support.telling +
    untold * support.untold +
    words * support.words +
    grams * support.grams +
    named * support.named +
    whole * support.whole +
    missing * support.missing ** 2 +
    stranger * support.stranger
  )
}

/**
 * True when a language model may be asked, which reads the passages and can say itself that they hold no answer: what an
 * archive of ordinary size would be asked for is enough, whatever its own size.
 */
export function isWorthReading(support: Support): boolean {
  return support.voiced === 1 || supportScore(support) >= LEAST_SUPPORT
}
