import type { Post } from '../loader.ts'
import { findQuotations, type Quotation } from './quotations.ts'

const MARK = /["“«„‹]/u
const EASTERN = /\p{Script=Arabic}/u

/**
 * Words in marks that the Persian or Arabic words of somebody give to somebody else: they are not the former's. Inside
 * of them a role stands for the name that they do not tell, since else whoever tells of it would be heard.
 */
export function heardInside(
  { words, speaker, role, saidOn }: Post & Partial<Quotation>,
  text: string,
): readonly Quotation[] {
  const said = text.slice(words.start, words.end)
  if (!MARK.test(said) || !EASTERN.test(said)) return []
  const facts = saidOn === undefined ? {} : { publishedOn: saidOn }
  return findQuotations(said, [], facts).flatMap(({ role: office, ...found }) => {
    const who = found.speaker ?? office
    if (who === undefined || who === speaker || who === role) return []
    return [
      { ...found, speaker: who, words: { start: words.start + found.words.start, end: words.start + found.words.end } },
    ]
  })
}
