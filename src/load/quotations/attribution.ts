import { parseSpeaker } from '../people/speaker.ts'
import { colonClause } from '../saying/colon-clause.ts'
import { fromPaper } from '../saying/from-paper.ts'
import { germanAfter, germanBefore, isOnlyGerman } from '../saying/german-clause.ts'
import { paperClause } from '../saying/paper-clause.ts'
import { SPEAKING } from '../lines/speech-verbs.ts'
import { reportedAfter } from '../saying/reporting-after.ts'
import { reportedBefore, type Reported } from '../saying/reporting.ts'
import { withTail } from '../saying/said-behind.ts'
import { calledInEastern, reportedAfterInEastern, reportedInEastern } from '../eastern/reporting-eastern.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { incisesIn } from './incise.ts'
import { ofBody } from './body-paper.ts'
import { isOpenEnd, isSentence, isShort } from './quote-shape.ts'
import { type Last, shifted } from './who-is-meant.ts'

const EASTERN = /\p{Script=Arabic}/u
/** Between two parts of what one speaker said. */
const GOES_ON =
  /^\s*(?:[,;،؛…—–-])?\s*(?:(?:and|or|but|then|as well as|but also|also|et|ou|puis|mais|و|ثم)(?:\s+(?:of|as|that|to|then|also|again|in|the|a|an))*)?\s*[,:]?\s*$/u
/** `a-t-elle dit au même micro, « … »`: where it was, between two parts of what one says. */
const WHERE =
  /^\s+(?:au|aux|à|dans|sur|devant|lors|depuis|on|at|to|from|over|outside|before|during)\s[^.!?:;“”"«»\p{Lu}]{2,60},\s*$/u
/** Behind a full stop other verbs than these begin a sentence: `“….” The council appeals.` */
const PLAIN_TAG =
  /(?<!\p{L})(?:sa(?:ys?|id)|t(?:ells?|old)|ask(?:s|ed)|adds?|added|repl(?:y|ies|ied)|answer(?:s|ed)|wr(?:ites?|ote)|explain(?:s|ed)|recall(?:s|ed)|insist(?:s|ed)|continue[sd]?|note[sd]|remark(?:s|ed)|observe[sd]|sigh(?:s|ed)|laugh(?:s|ed)|smile[sd]|whisper(?:s|ed)|shout(?:s|ed)|murmur(?:s|ed)|confirm(?:s|ed)|conclude[sd]|declare[sd]|argue[sd]|joke[sd]|comment(?:s|ed)|put|puts|dit|disait|répond|répondit|explique|ajoute|raconte|écrit|lance|conclut|confie|a\s\p{Ll}+(?:é|it|u))(?!\p{L})/iu
/** `, and then, after a moment:` */
const THEN =
  /^[.,]?\s*(?:[Aa]nd|[Bb]ut|[Tt]hen|[Ll]ater|[Ee]t|[Pp]uis|[Mm]ais)(?:\s+(?:then|later|puis))?,?\s[^:.!?]{0,60}:\s*$/u
/** `… می‌گوید و به پنجره نگاه می‌کند،`: what somebody does between two parts of a sentence. */
const DOES_EASTERN = /^\s+(?:و|وهو|وهي)\s[^.:؟!«»"“”]{2,80}[،,]\s*$/u
/** `He thinks it over.` between two sentences that he says. */
const PAUSE = /^\s*[.,;]?\s*(?:He|She|Il|Elle)\s[^.!?"“«]{2,90}[.…]\s*$/u

/** `The gates were “in good order”. Which gates? “All of them.”`: the text asks, and the same speaker answers. */
const ASKS =
  /^[.,;!?…]?\s*(?:[Aa]nd\s|[Bb]ut\s|[Ss]o\s)?(?:[Ww]hich|[Ww]hat|[Ww]hy|[Ww]here|[Ww]hen|[Hh]ow|[Ww]ho)(?:\s(?!(?:he|she|they|I|we|you|asked|said|says)\s)[\p{Ll}’'-]+){0,6}\?\s*$/u
/** Nothing in front of the words. */
const BLANK = /^[\s.,;!?…؟)]*$/u

/** A quotation with what stands around it in its line. */
export interface Context {
  readonly line: string
  readonly masked: string
  /** The same without what is quoted. */
  readonly clauses: string
  readonly lead: { readonly from: number; readonly to: number }
  readonly tail: { readonly from: number; readonly to: number }
  readonly quote: Quoted
  readonly last: Last | undefined
  readonly isLast: boolean
  readonly isKnown: (word: string) => boolean
}

/** Whose words they are by what stands in front of them and behind, up to the next ones. */
export function attributionOf(context: Context): { readonly reported: Reported; readonly end: number } | undefined {
  const { line, masked, clauses, lead, tail, quote, last, isKnown } = context
  const before = clauses.slice(lead.from, lead.to)
  const behind = clauses.slice(tail.from, tail.to)
  const isEastern = EASTERN.test(line.slice(lead.from, quote.whole.end))
  const inside = incisesIn(line, quote, masked).reported
  if (inside) return { reported: inside, end: quote.whole.end }
  const led = isEastern
    ? BLANK.test(before)
      ? undefined
      : (calledInEastern(before, behind, isKnown) ?? reportedInEastern(before, isKnown))
    : ledInWest(context, before)
  const isOpenEnded = isOpenEnd(line, quote)
  const followed = followedBy(context, behind, isEastern, isOpenEnded)
  const ending = line.slice(quote.words.start, quote.words.end).at(-1) ?? ''
  // `For the town, “it is a gain,” says Ada Reed`: words that end in a comma have their speaker behind them.
  const isLed = led !== undefined && !(led.pronoun === 'participle' && !last)
  const isFollowed =
    followed !== undefined &&
    ending === ',' &&
    (followed.reported.speaker ?? followed.reported.pronoun) !== undefined &&
    (led?.speaker === undefined && led?.pronoun === undefined ? true : !/[,:：]\s*$/u.test(before))
  // `said: “….” The next day she left.`: a sentence of its own tells nothing of the words.
  const isEnded = /[.!?…]/u.test(ending) && /^\s+\p{Lu}/u.test(line.slice(tail.from, tail.to))
  if (isLed && !isFollowed) {
    const own = shifted(led, lead.from)
    return { reported: isEnded ? own : withTail(own, behind, tail.from), end: quote.whole.end }
  }
  // `"One," said Ada Reed, "two."`: what follows the comma is hers as well.
  const between = last ? line.slice(last.end, quote.whole.start) : ''
  // `He was told to “go.” “I did,” he said.`: what stands right behind a part of a sentence may have a clause of its own.
  const isApart = between.trim() === '' && last?.isFragment === true && followed !== undefined
  const isOn = GOES_ON.test(between) || WHERE.test(between) || THEN.test(between) || DOES_EASTERN.test(between)
  if (last && !isApart && isOn) return { reported: last.reported, end: quote.whole.end }
  const isPause = PAUSE.test(between) && !/\p{Lu}/u.test(between.trim().replace(/^[.,;\s]*\p{Lu}/u, ''))
  const isNext =
    last &&
    !last.isFragment &&
    ((/^[\s.!?…؟,;)\]\p{N}[^]*$/u.test(between) && /^[\s.,;!?…؟)\]\p{N}[^]*$/u.test(before)) ||
      (isPause && last.reported.speaker !== undefined)) &&
    isSentence(line, quote)
  // `“One,” said Ada Reed. “Two.” Eva Moss agreed.`: a full stop inside the marks ends what one speaker said.
  if (isNext && !isEastern && ending === '.' && /^\s+\p{Lu}/u.test(behind))
    return { reported: last.reported, end: quote.whole.end }
  if (followed) return followed
  if (last && ASKS.test(between) && last.reported.speaker !== undefined && isSentence(line, quote))
    return { reported: last.reported, end: quote.whole.end }
  // A new sentence in marks right behind the words and their speaker.
  return isNext ? { reported: last.reported, end: quote.whole.end } : undefined
}

/** `printed on its front page: “…” The speaker was the mayor, Ada Reed.` */
const SPOKE = /^\s*The (?:speaker|writer|author) (?:was|is) (?<who>[^.!?:;“”"]{3,90})[.]/u
const LONGEST_BEHIND = 120

function ledInWest(context: Context, before: string): Reported | undefined {
  const { line, clauses, lead, quote, isKnown } = context
  const isWhole = isSentence(line, quote)
  const above = clauses.slice(0, lead.to)
  const paper = isWhole ? (fromPaper(above) ?? ofBody(above)) : undefined
  if (paper) return shifted(paper, -lead.from)
  const who = isWhole
    ? SPOKE.exec(clauses.slice(quote.whole.end, quote.whole.end + LONGEST_BEHIND))?.groups?.['who']
    : undefined
  const spoke = who === undefined ? undefined : parseSpeaker(who)
  if (spoke?.speaker !== undefined) return spoke
  if (BLANK.test(before)) return undefined
  const german = germanBefore(before, context)
  if (german || isOnlyGerman(before, quote)) return german
  return reportedBefore(before) ?? (isWhole ? (paperClause(before) ?? colonClause(before, isKnown)) : undefined)
}

function followedBy(
  context: Context,
  behind: string,
  isEastern: boolean,
  isOpenEnded: boolean,
): { readonly reported: Reported; readonly end: number } | undefined {
  const { line, tail, quote, isLast, isKnown } = context
  const found = isEastern
    ? reportedAfterInEastern(behind, isKnown)
    : isOpenEnded
      ? (germanAfter(behind, context) ?? reportedAfter(behind, line[quote.words.end - 1] === ','))
      : undefined
  if (!found) return undefined
  // Behind a full stop inside the marks a sentence of its own begins, if it is not as short as `Ada Reed said.`
  const clause = line.slice(quote.whole.end, tail.from + (found.length ?? 0))
  const isTag = PLAIN_TAG.test(clause)
  const isEnded = /\.[’']?$/u.test(line.slice(quote.words.start, quote.words.end)) && !/^\s*[,—–(-]/u.test(clause)
  if (isEnded && !isEastern && !(isTag && isShort(clause) && (found.speaker ?? found.pronoun) !== undefined))
    return undefined
  const end = tail.from + (found.length ?? 0)
  const said = line.slice(quote.words.start, quote.words.end)
  const introducesNext = !isLast && /^\s*[:：]/u.test(line.slice(end)) && /[.…]$/u.test(said)
  // `“Come!” The mayor ruled that nobody should.`: what she ruled is told behind it.
  if (/[!?…]$/u.test(said) && /^\s+\p{Lu}/u.test(clause) && rulesThat(clause)) return undefined
  return introducesNext ? undefined : { reported: shifted(found, tail.from), end }
}

function rulesThat(clause: string): boolean {
  return [...clause.matchAll(/(?<verb>\p{Ll}+)\sthat(?!\p{L})/gu)].some(({ groups }) =>
    SPEAKING.has(groups?.['verb'] ?? ''),
  )
}
