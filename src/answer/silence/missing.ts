import type { Evidence } from '../../model/evidence.ts'
import { terms } from '../../text/words.ts'
import type { Held } from '../sentences/coverage.ts'
import { BEST } from './fits.ts'
import { HEAD } from '../question/follow-up-words.ts'
import { tells } from '../question/light-words.ts'
import type { Question } from '../question/question.ts'
import { passageTerms, type Ranked } from '../sentences/rank.ts'

/** Which words of a question the best sentences' passages hold, and which they miss. */

/** The highest of some shares; 0 of none. */
export function best(values: readonly number[]): number {
  return Math.max(0, ...values)
}

/** Whether one of the question's words is written as a name. */
export function isName({ names }: Question, stems: readonly string[]): boolean {
  return stems.some((stem) => names.has(stem))
}

/** Share of the question's telling words, names left out, that the best sentence's passage holds; 1 where there are no others. */
export function tellingOf(question: Question, first: Ranked | undefined, evidence: Evidence): number {
  if (!first) return 0
  const others = question.variants.filter((stems) => !isName(question, stems) && tells(question, stems))
  const held = [passageTerms(question, first.hit, evidence)]
  return others.length === 0 ? 1 : others.filter((stems) => isHeld(stems, held)).length / others.length
}

/** How rare the rarest of the telling words is that none of the best sentences' passages holds, of the rarest of all; 0 to 1. */
export function missingOf(
  question: Question,
  ranked: readonly Ranked[],
  rarity: readonly number[],
  evidence: Evidence,
): number {
  const { text, wanted, variants } = question
  // 'Tell me about the bridge and the mill' asks for whatever there is.
  if ((wanted === 'other' || wanted === 'whether') && !HEAD.test(text)) return 0
  const bestOnes = ranked.slice(0, BEST)
  const held = bestOnes.map(({ hit }) => passageTerms(question, hit, evidence))
  // Read once, and only where a name is missing.
  let near: readonly ReadonlySet<string>[] | undefined
  // A document on a ship calls it 'she' further down.
  const isNamed = (stems: readonly string[]): boolean =>
    isName(question, stems) && isHeld(stems, (near ??= bestOnes.map(termsAround)))
  const telling = variants.map((stems) => tells(question, stems))
  const [rarest, missed] = [
    telling,
    telling.map((does, at) => does && !isHeld(variants[at] ?? [], held) && !isNamed(variants[at] ?? [])),
  ].map((kept) => best(rarity.filter((_, at) => kept[at] === true)))
  return (missed ?? 0) / (rarest || 1)
}

/** Letters before and behind a sentence in which its matter may be named. */
const AROUND = 6_000

function termsAround({ document, span }: Ranked): ReadonlySet<string> {
  return new Set(terms(document.text.slice(Math.max(0, span.start - AROUND), span.end + AROUND), document.language))
}

function isHeld(stems: readonly string[], held: readonly Held[]): boolean {
  return held.some((known) => stems.some((stem) => known.has(stem)))
}
