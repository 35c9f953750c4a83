import { detectLanguage } from '../../text/language.ts'
import { grams } from '../../text/grams.ts'
import { questionWords, wordSpans } from '../../text/words.ts'
import { type AskedDay, daysIn } from './asked-days.ts'
import { askedWordsIn, isAcronymIn, topicIn, type Saying } from './asked-words.ts'
import { anybodyIn, countedIn, figureIn, isUnnamed } from './counted.ts'
import { definedIn, definingWordsIn } from './defined-in.ts'
import { groupsIn } from './groups.ts'
import { type Measure, measuresIn } from './measured.ts'
import { nominalIn } from './nominal.ts'
import { matterOf, openingIn } from './opening.ts'
import { type Wanted, wantedOf } from './wanted.ts'

export interface Question {
  readonly text: string
  readonly language: string
  readonly wanted: Wanted
  /** Each word that is no stop word and does not only ask ('many' of 'How many'), with the stems it may have in the archive's languages. */
  readonly variants: readonly (readonly string[])[]
  /** Words that the archive holds in other spellings too, such as a name in another script. */
  readonly spelled: readonly SpelledWord[]
  /** All those stems, each once. */
  readonly terms: readonly string[]
  readonly grams: readonly string[]
  /** Stems of words that are written as names: with a capital, and not only because they stand first. */
  readonly names: ReadonlySet<string>
  /** Stems of words that only say of what kind the answer is: 'organisation' of 'Which organisation …', 'long' of 'How long …'. */
  readonly kinds: ReadonlySet<string>
  /** Stems of what 'How many …' asks to be counted. */
  readonly counted: ReadonlySet<string>
  /** It asks how many people, or how many without a noun: guests and prisoners are counted too. */
  readonly countsAny: boolean
  /** Stems of what was done or is held, of a question who it was: 'ban' of 'Who banned the bells?', 'captain' of 'Who was the captain of …?' */
  readonly act: ReadonlySet<string>
  /** What it asks to be measured: 'How tall …', 'How much did … cost'; none of another question. */
  readonly measures: readonly Measure[]
  /** What it asks to be told of, and nothing more, as it is written: 'Who is Ida Brandt?' */
  readonly defined?: string
  readonly days: readonly AskedDay[]
  /** It asks for somebody's words, or whose they are. */
  readonly saying?: Saying
  /** Every stem that texts are looked through for: of its words and their other spellings, of its days, of whom it names and what they were to speak of. */
  readonly stems: ReadonlySet<string>
  /** Every word as typed, normalised: what an answer must go beyond. */
  readonly words: ReadonlySet<string>
}

export interface SpelledWord {
  readonly grams: readonly string[]
  /** Of the other spellings, as the index holds them; they stand in `variants` too. */
  readonly stems: readonly string[]
}

/**
 * Reads a question once: its language, what it wants, and the words to look for. `spellings` names, by normalised word,
 * further stems that count as the same word.
 */
export function readQuestion(
  text: string,
  archiveLanguages: readonly string[],
  spellings: ReadonlyMap<string, readonly string[]> = new Map(),
): Question {
  const plain = text.replaceAll('’', "'")
  const all = questionWords(text, archiveLanguages, spellings)
  const wanted = wantedOf(text)
  const counted = wanted === 'quantity' ? countedIn(plain) : ''
  const anybody = anybodyIn(counted)
  // 'Many state officials' answers no question of how many, and no 'people' need stand in the answer to 'How many people'.
  const said = askedWordsIn(plain)
  const defined = definedIn(plain)
  const count = wanted === 'quantity' ? [figureIn(plain), anybody ?? ''] : []
  const only = [askingIn(plain), said?.only ?? '', definingWordsIn(plain, defined), ...count].join(' ')
  const stemsOf = (some: string): string[] => questionWords(some, archiveLanguages).flat()
  const asking = new Set(stemsOf(only))
  const names = new Set(stemsOf(namesIn(text)))
  const telling = all.filter((stems) => !stems.some((stem) => asking.has(stem)))
  const variants = telling.length > 0 ? telling : all
  const terms = [...new Set(variants.flat())]
  const days = daysIn(text, stemsOf, (words) => questionWords(words, archiveLanguages, spellings).flat())
  const spelled = [...spellings].map(([word, stems]) => ({ grams: grams(word), stems }))
  const [topic, to] = [stemsOf(topicIn(plain)), stemsOf(said?.to ?? '')]
  return {
    text,
    language: detectLanguage(text),
    wanted,
    variants,
    spelled,
    terms,
    grams: [...new Set(grams(matterOf(plain)))],
    names,
    kinds: new Set(stemsOf(`${kindsIn(plain)} ${nominalIn(plain)?.noun ?? ''}`)),
    counted: new Set(questionWords(counted, archiveLanguages, spellings).flat()),
    countsAny: wanted === 'quantity' && (anybody !== undefined || isUnnamed(plain)),
    act: new Set(wanted === 'person' ? questionWords(actIn(plain), archiveLanguages, spellings).flat() : []),
    measures: counted === '' && wanted === 'quantity' ? measuresIn(plain) : [],
    days,
    ...(defined !== undefined && { defined }),
    ...(said && {
      saying: {
        isNamed: names.size > 0 || isAcronymIn(text),
        by: questionWords(said.by, archiveLanguages, spellings),
        to,
        isPost: said.isPost,
        topic,
        isMeant: said.isMeant,
      },
    }),
    stems: new Set([
      ...terms,
      ...topic,
      ...to,
      ...spelled.flatMap(({ stems }) => stems),
      ...days.flatMap(({ stems, elsewhere }) => [...stems, ...elsewhere]),
    ]),
    words: new Set(wordSpans(text).map((word) => word.text)),
  }
}

/** How many there are of something, and not how long it is. */
export function isCounting({ counted, countsAny }: Question): boolean {
  return counted.size > 0 || countsAny
}

/** What stands between the question word and the verb or preposition behind it, three words at most. */
const KIND = new RegExp(
  [
    String.raw`\b(?:which|what)\s+(?<en>(?:(?!(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|should|of|in|on|at|by|from|to|that|who|the|a|an)\b)[\p{L}’'-]+\s+){1,3})`,
    String.raw`\bhow\s+(?<how>many|much|long|far|old|tall|high|large|big|often|deep|fast|wide|heavy|late|early)\b`,
    String.raw`\bquel(?:le)?s?\s+(?<fr>[\p{L}’'-]+)`,
    String.raw`\b(?<combien>combien)\b`,
    String.raw`(?<!\p{L})(?:کدام|چه)\s+(?<fa>[\p{L}\u200c]+)`,
    String.raw`(?<!\p{L})[أا]ي\s+(?<ar>\p{L}+)`,
  ].join('|'),
  'giu',
)

/** The verb of a question for who did something, behind its auxiliaries; the office of one for who holds it. */
const ACT = new RegExp(
  [
    String.raw`\bwho\s+(?:(?:else|first|also|has|had|have|was|were|is|are|been|did)\s+)*(?!the\b|an?\b|in\b|of\b)(?<en>\p{Ll}{3,})\b`,
    String.raw`\bwho\s+(?:is|was|are|were)\s+(?:the|an?)\s+(?<role>\p{Ll}[\p{L}-]+(?:\s+\p{Ll}[\p{L}-]+)?)\s+of\b`,
    String.raw`\bqui\s+(?:est|était)\s+l(?:e|a|'|es)\s*(?<office>\p{Ll}[\p{L}-]+)\s+d(?:e|u|es|')`,
    String.raw`\bqui\s+(?:(?:l'|en|y|a|ont|avait|est|était|fut|furent)\s*)*(?<fr>\p{Ll}{4,})`,
  ].join('|'),
  'iu',
)

/** `who cast the only vote against`: what was done is told by the noun as well. */
const ACT_IN_NOUN =
  /\bwho\s+(?:cast|lodged|raised|filed|delivered)\s+(?:the|an?|his|her|their)\s+(?:\p{Ll}+\s+){0,3}?(?<noun>\p{Ll}{3,})(?=\s+(?:against|for|of|in|on|to|at|from|about|by|with|during)\b|\W*$)/iu

function actIn(question: string): string {
  return [...groupsIn(ACT, question), ACT_IN_NOUN.exec(question)?.groups?.['noun'] ?? ''].join(' ')
}

function askingIn(question: string): string {
  const how = [...question.matchAll(KIND)].flatMap(({ groups = {} }) => groups['how'] ?? groups['combien'] ?? [])
  return [...how, openingIn(question)].join(' ')
}

function kindsIn(question: string): string {
  return groupsIn(KIND, question).join(' ')
}

/** A capital behind another word; a question that is all capitals names nobody by them. */
const NAME = /(?<=[\p{L}\p{N},;:]["'’”]?\s+["'“‘(]?)\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*/gu

function namesIn(question: string): string {
  return [...question.matchAll(NAME)].map((match) => match[0]).join(' ')
}
