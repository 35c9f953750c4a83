import type { Memory } from '../saying/memory.ts'
import type { Quotation } from './quotations.ts'

/** Words whose speaker only a pronoun stood for, and whom the text names behind them. */

export interface Unnamed {
  readonly stated: Quotation
  readonly pronoun: string
}

/** Speakers that only a pronoun stood for, once the text names them; those who are left. */
export function introduced(
  memory: Memory,
  text: string,
  found: Quotation[],
  unnamed: readonly Unnamed[],
  isSameLine = false,
): Unnamed[] {
  const one = unnamed[0] && memory.introduced(unnamed[0].pronoun, text)
  if (one?.speaker === undefined) return isSameLine || text.trim() === '' ? [...unnamed] : []
  for (const { stated, pronoun } of unnamed)
    if (pronoun === unnamed[0]?.pronoun) found[found.indexOf(stated)] = { ...stated, speaker: one.speaker }
  return []
}

/** The sentence behind the one that says who speaks. */
export function behindSpeaker(text: string): string {
  if (/^\s+\p{Lu}/u.test(text)) return text.trimStart()
  const stop = /[.!?…]\s+(?=\p{Lu})/u.exec(text)
  return stop ? text.slice(stop.index + stop[0].length) : ''
}
