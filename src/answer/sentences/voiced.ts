import type { Statement } from '../../model/statement.ts'
import { stem, terms, wordSpans } from '../../text/words.ts'
import { type AskedDay, isWithin } from '../question/asked-days.ts'
import type { Saying } from '../question/asked-words.ts'
import type { Candidate } from './candidates.ts'
import type { Question } from '../question/question.ts'
import { ANY_SAYING, ENGLISH_TELLING, NETWORK, PLATFORM, POSTING, SILENT } from '../question/verbs-of-saying.ts'

/** How far a sentence is the words that a question asks for. */
export interface Voiced {
  /** Stems of the question that who says it, or its day, bear without standing in it. */
  readonly stems: ReadonlySet<string>
  /** They are the words of whom the question names, or of the day. */
  readonly isVoiced: boolean
  /** It tells in the document's own words what the one who is named said, or that they said nothing. */
  readonly isTold: boolean
  /** The same of somebody whom it names by a pronoun alone. */
  readonly mayBeTold: boolean
}

/** 'In a post on X she wrote: "…"' quotes a post. */
const POSTED = new RegExp(String.raw`(?<!\p{L})(?:${POSTING}|${PLATFORM})(?!\p{L})`, 'iu')

const ON_NETWORK = new RegExp(String.raw`^${NETWORK}$`, 'iu')

const NONE: Voiced = { stems: new Set(), isVoiced: false, isTold: false, mayBeTold: false }

/** How far a candidate is, or holds, the words that are asked for. */
export function voicedIn({ saying, days, terms: asked }: Question, candidate: Candidate): Voiced {
  if (!saying) return NONE
  const { statement, inside, document, text } = candidate
  const said = (statement ? [statement, ...inside] : inside).filter(
    (one) => (!saying.isPost || isPosted(one) || POSTED.test(text)) && isOfDay(one, days),
  )
  const own = saying.by.length === 0 ? said : said.filter((one) => isBy(one, saying.by, document.language))
  const mayTell = !saying.isPost && saying.by.length > 0
  const names = new Set(saying.by.flat())
  const stems = new Set(own.flatMap((one) => voiceTerms(one, days, document.language)))
  return {
    stems,
    isVoiced: saying.by.length > 0 ? own.length > 0 : asked.some((one) => stems.has(one)),
    isTold: mayTell && tells(text, (word) => names.has(stem(word, document.language))),
    mayBeTold: mayTell && tells(text.slice(0, PRONOUN_WITHIN), (word) => PRONOUN.test(word)),
  }
}

/** `she wrote on her Telegram channel:` gives the words to the network, too. */
function isPosted({ kind, outlet = '' }: Statement): boolean {
  return kind === 'post' || ON_NETWORK.test(outlet)
}

/** The stems by which a question may ask for a voice: those of its name, role and outlet, and of the asked day that is its own. */
export function voiceTerms(
  { speaker, handle, role, outlet, saidOn = '' }: Statement,
  days: readonly AskedDay[],
  language: string,
): readonly string[] {
  const own = days.filter(({ iso }) => isWithin(saidOn, iso))
  return [...named([speaker, handle, role, outlet], language), ...own.flatMap(({ stems }) => stems)]
}

function named(names: readonly (string | undefined)[], language: string): string[] {
  return terms(names.filter((name) => name !== undefined).join('\n'), language)
}

/** Nothing against it: words that bear no date, or one that may be the asked one. */
function isOfDay({ saidOn }: Statement, days: readonly AskedDay[]): boolean {
  return (
    saidOn === undefined || days.length === 0 || days.some(({ iso }) => isWithin(saidOn, iso) || isWithin(iso, saidOn))
  )
}

/**
 * Whether somebody is the one who is asked for: most of the asked words are theirs, or their whole name stands among these. An outlet says
 * what nobody else says in it.
 */
function isBy({ speaker, handle, role, outlet }: Statement, by: Saying['by'], language: string): boolean {
  const whole = new Set(named([speaker], language))
  const known = new Set(named(speaker || handle || role ? [speaker, handle, role] : [outlet], language))
  const held = by.filter((stems) => stems.some((one) => known.has(one))).length
  const asked = new Set(by.flat())
  return held * 2 > by.length || (whole.size > 0 && [...whole].every((one) => asked.has(one)))
}

const SAYS = new RegExp(
  String.raw`(?<!\p{L})(?:${ANY_SAYING}|${SILENT}|${ENGLISH_TELLING}|according\s+to|selon|d['’]après|به\s+گفته|وفق[اًا]*\s*ل|بحسب)(?!\p{L})`,
  'giu',
)
/** Between a name and its verb, without a new subject: 'Keller, 58, who keeps bees, said'. */
const LONGEST_BETWEEN = 90
const NEW_SUBJECT = /(?<!\p{L})(?:but|while|whereas|although|mais|tandis\s+que|اما|ولی|لكن|بينما)(?!\p{L})|[.;!?؟]\s/iu
/** Who was named before: 'In her letter, she wrote …' */
const PRONOUN = /^(?:he|she|they|il|elle|ils|elles|او|وی)$/u
/** Letters from the beginning. */
const PRONOUN_WITHIN = 120
const ARABIC_SCRIPT = /\p{Script=Arabic}/u

/** Whether a sentence tells that one of whom a word `isName` said something: it stands before a verb of saying, or right behind it. */
function tells(sentence: string, isName: (word: string) => boolean): boolean {
  const names = wordSpans(sentence).filter(({ text }) => isName(text))
  if (names.length === 0) return false
  return [...sentence.matchAll(SAYS)].some(({ index, 0: verb }) =>
    names.some(({ start, end }) => {
      const isBefore = end <= index
      const between = isBefore ? sentence.slice(end, index) : sentence.slice(index + verb.length, start)
      if (NEW_SUBJECT.test(between)) return false
      // An Arabic verb stands before its subject, a Persian one at the end.
      if (ARABIC_SCRIPT.test(sentence)) return between.length <= LONGEST_BETWEEN
      return isBefore
        ? between.length <= LONGEST_BETWEEN && !TO.test(sentence.slice(0, start))
        : RIGHT_BEHIND.test(between) && !TOLD.test(verb)
    }),
  )
}

/** 'Holm wrote to Keller' tells nothing that Keller said. */
const TO =
  /(?<!\p{L})(?:(?:to|against|with|from|told|asked|à|contre|avec)\s+(?:\p{Lu}[\p{L}.'’-]*\s+)?|(?:of|about|for|by|au|de|du|pour)\s+)$/u
/** '… said the miller Ida Brandt'. */
const RIGHT_BEHIND = /^\s*(?:(?!(?:to|of|about|with|against|for|from|that|à|de|du|que)\s)[\p{L}.'’-]+\s+){0,4}$/u
/** 'Holm told Keller' tells nothing that Keller said. */
const TOLD = /^(?:tell|told|ask|asked|accuse|accused|call|called|praise|praised|quote|quoted)$/iu
