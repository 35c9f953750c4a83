import type { Masked } from '../lines/mask.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import type { WithoutNames } from '../people/pseudonym.ts'
import { isTitle } from '../saying/work-title.ts'

/** `In her memoir, “Rings in the Water”, published in 1971, she wrote:`: what a work is called is nothing that anybody said. */

const WORK =
  '(?:memoirs?|autobiography|book|booklet|novel|essay|article|paper|pamphlet|brochure|thesis|monograph|documentary|film|poem|song|album|play|exhibition|podcast|programme|program|series|column|collection|ballad|mémoires|livre|essai|roman|ouvrage|documentaire|chanson|poème|recueil|pièce|exposition|émission)'
const WORK_BEFORE = new RegExp(
  `(?<!\\p{L})${WORK}(?:\\s(?:titled|entitled|called|named|intitulée?))?(?<comma>,)?\\s$`,
  'iu',
)

/** The titles leave the quotations, and their letters and the comma before them the clause. The text is as long as before. */
export function withoutWorks(masked: Masked, quotes: readonly Quoted[]): WithoutNames {
  // A line's dates are looked for when its text is asked for: not for a line without quotations.
  const works = quotes.filter((quote) => isWork(masked.text, quote))
  if (works.length === 0) return { quotes, masked }
  let { text } = masked
  for (const { whole, words } of works) {
    const from = text[whole.start - 2] === ',' ? whole.start - 2 : whole.start
    // `“Rings,” published in 1971,`: the comma stays.
    const end = text[words.end - 1] === ',' ? ',' : ' '
    text = `${text.slice(0, from)}${' '.repeat(whole.end - from - 1)}${end}${text.slice(whole.end)}`
  }
  return { quotes: quotes.filter((quote) => !works.includes(quote)), masked: { text, dateAt: masked.dateAt } }
}

function isWork(text: string, { whole, words }: Quoted): boolean {
  const before = WORK_BEFORE.exec(text.slice(Math.max(0, whole.start - 40), whole.start))
  if (!before || !isTitle(text.slice(words.start, words.end).replace(/[!?]$/u, ''))) return false
  // `his book, “Rings”, published in 1971,`: a comma in front wants one behind.
  const isAside = text[words.end - 1] === ',' || /^(?:,|\s\()/u.test(text.slice(whole.end, whole.end + 2))
  return isAside || before.groups?.['comma'] === undefined
}
