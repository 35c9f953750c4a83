import type { Memory } from '../saying/memory.ts'
import { contextStart } from './quote-context.ts'
import { isSentence } from './quote-shape.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import type { Reported } from '../saying/reporting.ts'
import { subjectOnly, toldBefore } from '../saying/told-before.ts'

/** Quotations that nothing in their sentence attributes: the sentence or the paragraph in front may. */

const EASTERN = /\p{Script=Arabic}/u

/** A sentence in marks behind one that tells what somebody said, when nothing else names its speaker. */
export function toldInFront(
  line: string,
  clauses: string,
  stops: string,
  floor: number,
  at: number,
  quote: Quoted,
): Reported | undefined {
  const words = line.slice(quote.words.start, quote.words.end)
  const isApart =
    clauses.slice(at, quote.whole.start).trim() === '' && /^\s*(?:$|[\p{Lu}[])/u.test(line.slice(quote.whole.end))
  if (
    at < 3 ||
    EASTERN.test(words) ||
    !isApart ||
    !isSentence(line, quote) ||
    words.split(/\s+/u).length < (GESTURE.test(clauses.slice(0, at)) ? 2 : 4)
  )
    return undefined
  const sentence = clauses.slice(contextStart(stops, floor, at - 2), at)
  return (
    toldBefore(sentence) ?? (FIRST_PERSON.test(words) || GESTURE.test(sentence) ? subjectOnly(sentence) : undefined)
  )
}

/** The sentence that ends right where the words begin; empty where a clause stands between. */
export function sentenceInFront(clauses: string, stops: string, floor: number, at: number, quote: Quoted): string {
  if (at < 3 || clauses.slice(at, quote.whole.start).trim() !== '') return ''
  return clauses.slice(contextStart(stops, floor, at - 2), at)
}

/** Between two sayings somebody moves. */
const GESTURE =
  /(?<!\p{L})(?:sh(?:akes|ook) (?:his|her) head|nod(?:s|ded)|shrug(?:s|ged)|laugh(?:s|ed)|smil(?:es|ed)|sigh(?:s|ed)|grin(?:s|ned)|paus(?:es|ed)|hesitat(?:es|ed)|frown(?:s|ed)|winc(?:es|ed)|blush(?:es|ed)|considers|thinks (?:it over|for a)|was (?:blunt|blunter|unrepentant|unmoved|philosophical|delighted|sceptical|furious)|hausse les épaules|hoche la tête|secoue la tête|sourit|soupire|rit|hésite|réfléchit|s[’']amuse)(?!\p{L})/u

/** Whoever says these speaks of himself or herself. */
const FIRST_PERSON = /(?<!\p{L})(?:I|me|my|mine|we|us|our|je|j[’']\p{L}+|moi|mon|ma|mes|nous|notre|nos)(?!\p{L})/iu

/** A paragraph that is one quotation and no more: whoever spoke at the end of the one above speaks on. */
export function goesOnBelow(line: string, quote: Quoted, memory: Memory): Reported | undefined {
  const words = line.slice(quote.words.start, quote.words.end)
  const isTold = isSentence(line, quote) && !/[?؟]/u.test(words) && words.split(/\s+/u).length >= 4
  return isTold ? memory.lastAbove() : undefined
}
