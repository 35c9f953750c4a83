/** So many kinds of slips there are. */
const KINDS = 4
const LETTERS = 'aeinrst'

/**
 * A question as a hurried hand types it: one word of five Latin letters and more that begins small gets two letters swapped, one left
 * out, one doubled, or one for another, all by `seed`. A question without such a word stays as it is.
 */
export function withSlip(question: string, seed: number): string {
  const words = [...question.matchAll(/(?<!\p{L})[a-zà-ÿ]{5,}/gu)]
  const chosen = words[(seed * 7_919) % Math.max(words.length, 1)]
  if (!chosen) return question
  const [word] = chosen
  const at = 1 + ((seed * 31) % (word.length - 2))
  const [before, letter, next, behind] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 1)]
  const typed = [
    before + next + letter + behind.slice(1),
    before + behind,
    before + letter + letter + behind,
    before + LETTERS.charAt(seed % LETTERS.length) + behind,
  ][seed % KINDS]
  return question.slice(0, chosen.index) + typed + question.slice(chosen.index + word.length)
}
