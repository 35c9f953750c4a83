import { detectLanguage } from '../text/language.ts'
import { grams } from '../text/grams.ts'
import { questionWords, wordSpans } from '../text/words.ts'
import { type AskedDay, daysIn } from './asked-days.ts'
import { isAcronymIn, sayingIn, topicIn, WHAT_WAS_SAID, type Saying } from './asked-words.ts'
import { anybodyIn, countedIn, figureIn, isUnnamed } from './counted.ts'
import { definedIn } from './defining.ts'
import { groupsIn } from './groups.ts'
import { type Measure, measuresIn } from './measured.ts'
import { matterOf, openingIn } from './opening.ts'

/** What a question wants to be told; 'said' wants somebody's words. */
export type Wanted = 'time' | 'quantity' | 'person' | 'place' | 'said' | 'other'

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
  /** What it asks to be measured: 'How tall …', 'How much did … cost'; none of another question. */
  readonly measures: readonly Measure[]
  /** What it asks to be told of, and nothing more, as it is written: 'Who is Ida Brandt?' */
  readonly defined?: string
  readonly days: readonly AskedDay[]
  /** It asks for somebody's words, or whose they are. */
  readonly saying?: Saying
  /** Every word as typed, normalised: what an answer must go beyond. */
  readonly words: ReadonlySet<string>
}

export interface SpelledWord {
  readonly grams: readonly string[]
  /** Of the other spellings, as the index holds them; they stand in `variants` too. */
  readonly stems: readonly string[]
}

interface Signs {
  readonly wanted: Wanted
  readonly signs: RegExp
}

/** With plain apostrophes. First match wins, so 'how long ago' is a time before 'how long' is a quantity. Every language is tried: names of languages differ, question words do not clash. */
const SIGNS: readonly Signs[] = [
  {
    wanted: 'time',
    signs: new RegExp(
      [
        String.raw`(?:^|[,;:]\s*|\b(?:and|or|since|until|from|by|about|exactly|so)\s+)when\s+(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could|should|to)\b|^\W*(?:since )?when\b`,
        String.raw`\b(?:how long ago|(?:what|which) (?:year|years|date|dates|day|month|century|decade|time|era|period))\b`,
        String.raw`\b(?:quand|quelles? (?:années?|dates?|époques?)|quels? (?:jours?|mois|siècles?))\b`,
        String.raw`چه (?:زمان|سال|تاریخ|وقت|روز|موقع|قرن|ماه|دوره)|کدام (?:سال|روز|قرن|ماه|تاریخ)|سال چند|(?<!\p{L})کی (?=\p{L})`,
        String.raw`(?<!\p{L})متى|[أا]ي (?:عام|سنة|تاريخ|قرن|يوم|شهر)|ما (?:هو )?تاريخ`,
      ].join('|'),
      'iu',
    ),
  },
  {
    wanted: 'quantity',
    signs: new RegExp(
      [
        String.raw`\bhow (?:many|much|long|far|old|tall|high|large|big|often|deep|fast|wide|heavy)\b`,
        String.raw`\bwhat (?:percentage|percent|number|proportion|fraction|amount|share)\b|\bwhat (?:is|was|were|are) the (?:total |exact |estimated |official )?(?:population|number|size|length|height|area|cost|price|total|(?:death )?toll)\b`,
        String.raw`\bcombien\b|\bquels? (?:nombres?|pourcentages?|montants?|âges?)\b|\bquelles? (?:durées?|distances?|populations?|sommes?)\b|\bquel(?:le)?s? (?:est|était|fut|sont|étaient|furent) l(?:e|a|es) (?:nombre|bilan|population|taille|longueur|hauteur|superficie|coût|prix|total)\b`,
        String.raw`چند|چقدر|چه (?:تعداد|میزان|مقدار)`,
        String.raw`(?<!\p{L})كم(?!\p{L})|ما (?:هو |كان )?(?:عدد|مقدار)|ما (?:هي )?نسبة`,
      ].join('|'),
      'iu',
    ),
  },
  {
    wanted: 'said',
    signs: new RegExp(WHAT_WAS_SAID, 'iu'),
  },
  {
    wanted: 'person',
    signs: new RegExp(
      [
        String.raw`\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|people|man|woman|king|queen|president|emperor|leader|author|writer|scientist|player|survivor|official|minister|director)\b`,
        String.raw`(?:^|[\s,])(?:de |à |par )?qui\b|\bquelle personne\b`,
        String.raw`چه (?:کس|افراد|شخص)|کدام (?:شخص|کس|فرد)|کیست`,
        String.raw`(?:^|\s)من (?:هو|هي|هم|الذي|قام|كان|اخترع|اكتشف|كتب|قاد|أسس)|^[\s-]*من\s`,
      ].join('|'),
      'iu',
    ),
  },
  {
    wanted: 'place',
    signs: new RegExp(
      [
        String.raw`(?:^|[,;:]\s*|\b(?:and|or|from|to|exactly)\s+)where\b|\bwhere (?:did|do|does|was|were|is|are|has|have|had|can|could)\b|\b(?:what|which) (?:city|cities|country|countries|state|place|places|region|town|village|continent|location|area|river|island|prisons?)\b`,
        String.raw`(?:^|[\s,])(?:d')?où(?!\p{L})|\bquels? (?:pays|lieux?|endroits?)\b|\bquelles? (?:villes?|régions?)\b`,
        String.raw`کجا|(?:کدام|چه) (?:شهر|کشور|مکان|منطقه|استان|قاره|محل)`,
        String.raw`(?<!\p{L})[أا]ين(?!\p{L})|[أا]ي (?:مدينة|دولة|بلد|مكان|قارة|منطقة)`,
      ].join('|'),
      'iu',
    ),
  },
]

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
  const said = sayingIn(plain)
  const defined = definedIn(plain)
  const count = wanted === 'quantity' ? [figureIn(plain), anybody ?? ''] : []
  const only = [askingIn(plain), said ?? '', ...count].join(' ')
  const stemsOf = (some: string): string[] => questionWords(some, archiveLanguages).flat()
  const asking = new Set(stemsOf(only))
  const names = new Set(stemsOf(namesIn(text)))
  const telling = all.filter((stems) => !stems.some((stem) => asking.has(stem)))
  const variants = telling.length > 0 ? telling : all
  return {
    text,
    language: detectLanguage(text),
    wanted,
    variants,
    spelled: [...spellings].map(([word, stems]) => ({ grams: grams(word), stems })),
    terms: [...new Set(variants.flat())],
    grams: [...new Set(grams(matterOf(plain)))],
    names,
    kinds: new Set(stemsOf(kindsIn(plain))),
    counted: new Set(questionWords(counted, archiveLanguages, spellings).flat()),
    countsAny: wanted === 'quantity' && (anybody !== undefined || isUnnamed(plain)),
    measures: counted === '' && wanted === 'quantity' ? measuresIn(plain) : [],
    days: daysIn(text, stemsOf),
    ...(defined !== undefined && { defined }),
    ...(said !== undefined && {
      saying: {
        isNamed: names.size > 0 || isAcronymIn(text),
        topic: stemsOf(topicIn(plain)),
        isMeant: said === '',
      },
    }),
    words: new Set(wordSpans(text).map((word) => word.text)),
  }
}

/** What a question wants to be told, by its question words. */
export function wantedOf(text: string): Wanted {
  const plain = text.replaceAll('’', "'")
  return SIGNS.find(({ signs }) => signs.test(plain))?.wanted ?? 'other'
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
