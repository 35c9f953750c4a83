import { overlaps, type Span } from '../../model/span.ts'
import { linesOf, type Line } from '../lines/lines.ts'
import { NAMES } from '../people/names.ts'
import { withoutTitle } from '../quotations/spoken-of.ts'
import type { Quotation } from '../quotations/quotations.ts'
import { inSmall } from '../about/signatories.ts'
import { partiesOf, type Parties } from './interview.ts'

/**
 * An interview whose questions stood in bold letters that were lost: nothing labels the turns. A paragraph that is one question is
 * asked, and the next one answers it; where questions touch their answers, and blank lines part them from the next, so do all
 * lines up to there. What else may be asked without a question mark is left to the text.
 */

const INTERVIEW =
  /(?<!\p{L})(?:interview(?:s|ed)?|q\s?&\s?a|spoke (?:to|with)|talk(?:s|ed) (?:to|with)|in conversation|(?:the|this) conversation|entretien|propos recueillis|rencontre avec|گفت[\u200C ]?و[\u200C ]?گو|گفتگو|مصاحبه|حوار|مقابلة)(?!\p{L})/iu
const QUESTION = /[?؟]\s*$/u
/** Whoever asks hardly speaks of himself. */
const OWN = /(?<!\p{L})(?:I|my|je|من)(?!\p{L})/u
const IN_MARKS = /^\s*["“«]/u
/** `Ms. Reed, when did you learn of it?` */
const CALLED =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Captain|Madame|Monsieur|Mme|M|خانم|آقای|دکتر|استاد|السيدة|السيد|الأستاذة?|الدكتورة?)\.?\s(?<name>[\p{L}\u200C’'-]+)[,،]\s/u
const LONGEST_QUESTION = 300
const LONGEST_HEAD = 2_500
const SHORTEST_ANSWER = 12
const FEWEST = 3
const MOST_BLOCKS_APART = 0.7

export function findPlainInterview(text: string, blocks: readonly Span[]): readonly Quotation[] {
  const counted = fewQuestions(text, blocks)
  if (counted.length > 0) return counted
  if (!INTERVIEW.test(text.slice(0, LONGEST_HEAD))) return []
  const filled = linesOf(text).filter((line) => line.text.trim() !== '')
  const isFree = (line: Line | undefined): line is Line =>
    line !== undefined && blocks.every((block) => !overlaps(block, line))
  const asked = filled.flatMap((line, at) => (isFree(line) && isQuestion(line) && isAnswer(filled[at + 1]) ? [at] : []))
  const first = filled[asked[0] ?? -1]
  if (asked.length < FEWEST || !first) return []
  const parties = namedBy(text.slice(0, first.start), first.text)
  if (parties.answerer === undefined) return []
  const touching = asked.filter((at) => touches(filled, at) && !touches(filled, at - 1))
  const isInBlocks = touching.length >= asked.length * MOST_BLOCKS_APART
  return asked.flatMap((at) => {
    const [question, answer] = [filled[at], filled[at + 1]]
    if (!isFree(question) || !isFree(answer)) return []
    let last = at + 1
    if (isInBlocks) while (touches(filled, last) && isFree(filled[last + 1])) last += 1
    return [
      ...(parties.asker === undefined ? [] : [turn(question, parties.asker)]),
      ...filled.slice(at + 1, last + 1).map((line) => turn(line, parties.answerer)),
    ]
  })
}

/** `THREE QUESTIONS TO ADA REED`: so many questions below it, each with the paragraph that answers it. */
const FEW =
  /^\s*(?<count>two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|six|sept|huit|dix|zwei|drei|vier|fünf|sechs|sieben|\p{N}{1,2})\s(?:quick\s)?(?:questions|fragen)\s(?:to|for|with|à|an)\s(?<name>\p{Lu}[\p{L}.’'-]*(?:\s\p{L}[\p{L}.’'-]*){1,4})\s*:?$/iu
const COUNTS: readonly (readonly string[])[] = [
  ['two', 'deux', 'zwei'],
  ['three', 'trois', 'drei'],
  ['four', 'quatre', 'vier'],
  ['five', 'cinq', 'fünf'],
  ['six', 'sechs'],
  ['seven', 'sept', 'sieben'],
  ['eight', 'huit'],
  ['nine'],
  ['ten', 'dix'],
]

function fewQuestions(text: string, blocks: readonly Span[]): readonly Quotation[] {
  const filled = linesOf(text).filter((line) => line.text.trim() !== '')
  return filled.flatMap((heading, at) => {
    const { count = '', name } = (heading.text.length < 80 && FEW.exec(heading.text)?.groups) || {}
    if (name === undefined || blocks.some((block) => overlaps(block, heading))) return []
    const number = COUNTS.findIndex((words) => words.includes(count.toLowerCase())) + 2
    const asked = filled.flatMap((line, place) =>
      place > at && isQuestion(line) && isAnswer(filled[place + 1]) ? [place] : [],
    )
    const most = number > 1 ? number : Number(count)
    const speaker = withoutTitle(/\p{Ll}/u.test(name) ? name : inSmall(name))
    return asked.slice(0, most).flatMap((place) => {
      const answer = filled[place + 1]
      return answer ? [turn(answer, speaker)] : []
    })
  })
}

function isQuestion({ text }: Line): boolean {
  const line = text.trim()
  return line.length <= LONGEST_QUESTION && QUESTION.test(line) && !OWN.test(line) && !IN_MARKS.test(line)
}

function isAnswer(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim().length >= SHORTEST_ANSWER && !isQuestion(line)
}

function touches(filled: readonly Line[], at: number): boolean {
  const [one, next] = [filled[at], filled[at + 1]]
  return one !== undefined && next !== undefined && one.end + 1 === next.start
}

/** Whom the first question calls by name, else whom the text above it tells. */
function namedBy(head: string, question: string): Parties {
  const called = CALLED.exec(question.trim())?.groups?.['name']
  const parties = partiesOf(head)
  const names = called === undefined ? [] : [...head.matchAll(NAMES)].map(([name]) => withoutTitle(name))
  const answerer = names.find((name) => name.includes(' ') && name.endsWith(` ${called}`)) ?? parties.answerer
  return {
    ...(parties.asker !== undefined && parties.asker !== answerer && { asker: parties.asker }),
    ...(answerer !== undefined && { answerer }),
  }
}

function turn({ start, text }: Line, speaker: string | undefined): Quotation {
  const from = start + text.search(/\S/u)
  return { words: { start: from, end: start + text.trimEnd().length }, ...(speaker !== undefined && { speaker }) }
}
