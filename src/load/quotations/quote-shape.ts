import { namesInEastern } from '../eastern/eastern-naming.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { NAMING, WORKS } from '../saying/naming.ts'
import type { Reported } from '../saying/reporting.ts'
import { isTitle } from '../saying/work-title.ts'

/** What the words in marks look like: whether they are a statement, a sentence, a line of their own. */

const FEWEST_OF_UNNAMED = 4
const TO_OUTLET = /(?<!\p{L})لل?ـ*\s?$/u

/** `قالت ليلى لـ"صوت الساحل"`: marks at `at` that open the name of whom somebody spoke to. */
export function namesOutlet(line: string, at: number): boolean {
  return TO_OUTLET.test(line.slice(Math.max(0, at - 5), at))
}

const NAMED_THING =
  /^\s(?:affair|case|campaign|clause|controvers(?:y|ies)|debate|dispute|doctrine|feud|hearing|inquiry|inquest|law|lawsuit|list|movement|order|plan|policy|programme|program|project|protest|quarrel|rally|row|rule|saga|scandal|scheme|strategy|strike|trial|war)s?(?!\p{L})/u

/** Names, titles and single words of irony are no statements, whoever is near them. */
export function isCounted(
  line: string,
  quote: Quoted,
  { isFragment, speaker, role, pronoun, isDefinite, isSource, isUnnamed, length }: Reported,
): boolean {
  const leadIn = line.slice(Math.max(0, quote.whole.start - 60), quote.whole.start)
  const words = line.slice(quote.words.start, quote.words.end)
  if (
    namesInEastern(leadIn, words, isFragment === true) ||
    NAMING.test(leadIn) ||
    (WORKS.test(leadIn) && !/^\p{Ll}/u.test(words))
  )
    return false
  const count = words.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u200C’'-]*/gu)?.length ?? 0
  if (isSource === true && count < 4) return false
  // `the “three o’clock” case`: a name for the thing behind it.
  if (isFragment === true && count <= 4 && NAMED_THING.test(line.slice(quote.whole.end, quote.whole.end + 24)))
    return false
  // `what we call “reliable data”`
  if (speaker === undefined && pronoun === 'we' && count < FEWEST_OF_UNNAMED) return false
  // Of somebody not named a few words are hardly more than a word in marks.
  if (isFragment === true)
    return (
      ((speaker !== undefined || isDefinite === true) && count >= 2 && !isTitle(words)) ||
      (isUnnamed === true && count >= 3 && !isTitle(words)) ||
      ((role !== undefined || pronoun !== undefined) &&
        pronoun !== 'i' &&
        count >= FEWEST_OF_UNNAMED &&
        !isTitle(words))
    )
  // `“Exams on Thursday,” she sighed.`: a sentence that begins with the marks, and its speaker behind them.
  const isSaid = length !== undefined && words.endsWith(',') && /(?:^|[.!?…]["”’»)]*\s+)$/u.test(leadIn)
  if (count >= 2) return isSaid || !(isTitle(words) && !/[:：]\s*$/u.test(leadIn))
  // `« Non », tranche-t-elle`
  return count === 1 && (length !== undefined || /[.,!?…؟،]$/u.test(words) || /[:：]\s*$/u.test(leadIn))
}

export function isSentence(line: string, { words, whole, isOpen }: Quoted): boolean {
  const said = line.slice(words.start, words.end)
  if (isOpen) return /^[^\p{Ll}]/u.test(said)
  // Persian and Arabic set the stop behind the marks.
  if (/\p{Script=Arabic}/u.test(said) && /^[.!؟…]/u.test(line.slice(whole.end))) return true
  return /^[^\p{Ll}]/u.test(said) && /[.!?…؟,]["'”’»)]*$/u.test(said)
}

/** A quotation that ends in a comma, a question or with the sentence may have its speaker behind it. */
export function isOpenEnd(text: string, { whole, words }: Quoted): boolean {
  return (
    /[,!?.…—–-]['’”]?$/u.test(text.slice(words.start, words.end)) || /^\s*[,—–-]|^\s+\p{L}/u.test(text.slice(whole.end))
  )
}

/** A line that is the quotation and no more: only such a one goes on from the line above. */
export function isWholeLine(line: string, { whole }: Quoted): boolean {
  return /^[\s.,;)\]\p{N}[(^]*$/u.test(line.slice(whole.end))
}

export function isShort(clause: string): boolean {
  return (
    clause.trim().split(/\s+/u).length <= 8 &&
    !/(?<!\p{L})(?:that|que|goes|went|goes on|then|he was|she was)(?!\p{L})/u.test(clause)
  )
}

/** `…,” he wrote in his memoir, “A Bell at Low Water” (1994). “…`: a title in the clause ends nothing. */
export function isInnerTitle(line: string, from: number, { whole, words }: Quoted): boolean {
  const between = line.slice(from, whole.start)
  return !/[.!?]\s/u.test(between) && isTitle(line.slice(words.start, words.end))
}
