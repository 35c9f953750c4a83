import type { Masked } from '../lines/mask.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { isTitle } from '../saying/work-title.ts'

/** `In her memoir, “Rings in the Water”, published in 1971, she wrote:`: what a work is called is nothing that anybody said. */

const WORK =
  '(?:memoirs?|autobiography|book|booklet|novel|essay|article|paper|pamphlet|brochure|thesis|monograph|documentary|film|poem|song|album|play|exhibition|podcast|programme|program|series|column|collection|ballad|mémoires|livre|essai|roman|ouvrage|documentaire|chanson|poème|recueil|pièce|exposition|émission)'
const WORK_BEFORE = new RegExp(
  `(?<!\\p{L})${WORK}(?:\\s(?:titled|entitled|called|named|intitulée?))?(?<comma>,)?\\s$`,
  'iu',
)

/** The titles leave the quotations, and their letters and the comma before them the clause. The text is as long as before. */
export function withoutWorks(masked: Masked, quotes: readonly Quoted[]): { quotes: readonly Quoted[]; masked: Masked } {
  let { text } = masked
  const works = quotes.filter(({ whole, words }) => {
    const before = WORK_BEFORE.exec(text.slice(Math.max(0, whole.start - 40), whole.start))
    if (!before || !isTitle(masked.text.slice(words.start, words.end).replace(/[!?]$/u, ''))) return false
    // `his book, “Rings”, published in 1971,`: between two commas.
    const isAside = masked.text[words.end - 1] === ',' || /^(?:,|\s\()/u.test(text.slice(whole.end, whole.end + 2))
    if (before.groups?.['comma'] !== undefined && !isAside) return false
    const from = whole.start - (before.groups?.['comma'] === undefined ? 0 : 2)
    // `“Rings,” published in 1971,`: the comma stays.
    const behind = masked.text[words.end - 1] === ',' ? ',' : ' '
    text = `${text.slice(0, from)}${' '.repeat(whole.end - from - 1)}${behind}${text.slice(whole.end)}`
    return true
  })
  return works.length === 0
    ? { quotes, masked }
    : { quotes: quotes.filter((quote) => !works.includes(quote)), masked: { ...masked, text } }
}
