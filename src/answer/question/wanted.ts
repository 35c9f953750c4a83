import { WHAT_WAS_SAID, withNamesMasked } from './asked-words.ts'
import { nominalIn } from './nominal.ts'

/** What a question wants to be told; 'said' wants somebody's words. */
export type Wanted = 'time' | 'quantity' | 'person' | 'place' | 'said' | 'reason' | 'whether' | 'other'

interface Signs {
  readonly wanted: Wanted
  readonly signs: RegExp
}

/** With plain apostrophes. First match wins, so 'how long ago' is a time before 'how long' is a quantity. Every language is tried: names of languages differ, question words do not clash. */
const SIGNS: readonly Signs[] = [
  {
    wanted: 'reason',
    signs: new RegExp(
      [
        String.raw`^[^\p{L}\p{N}]*(?:and\s+|but\s+|so\s+)?(?:why|how\s+come)\b|[,;:]\s*why\s+(?:did|do|does|was|were|is|are|has|have|had)\b|\bfor\s+what\s+(?:reasons?|purpose)\b|\b(?:what|which)\s+(?:is|was|were|are)\s+(?:the|one)\s+(?:\p{L}+\s+)?(?:reasons?|causes?|motives?|purpose)\b|\bwhat\s+(?:reasons?|caused|prompted)\b`,
        String.raw`(?<!\p{L})pourquoi(?!\p{L})|\bpour\s+quel(?:le)?\(?s?\)?\s+(?:raison|motif)`,
        String.raw`(?<!\p{L})چرا(?!\p{L})|به\s+چه\s+(?:دلیل|علت|منظور|خاطر|جهت|سبب)|(?:دلیل|دلایل|علت|علل|سبب|هدف)\s.{1,80}(?:چیست|چه\s+بود)|چه\s+(?:دلیل|دلایل|علت|چیزی\s+باعث)`,
        String.raw`(?<!\p{L})(?:لماذا|لِمَ)(?!\p{L})|ما\s+(?:هو\s+|هي\s+|كان\s+)?(?:ال)?(?:سبب|[أا]سباب|هدف)`,
      ].join('|'),
      'u',
    ),
  },
  {
    wanted: 'time',
    signs: new RegExp(
      [
        String.raw`(?:^|[,;:]\s*|\b(?:and|or|since|until|from|by|about|exactly|so)\s+)when\s+(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could|should|to)\b|^\W*(?:since )?when\b`,
        String.raw`\b(?:how long ago|(?:what|which) (?:year|years|date|dates|day|month|century|decade|time|era|period)|what (?:is|was|were) the (?:\p{L}+ )?dates?)\b`,
        String.raw`\b(?:quand|quelles? (?:années?|dates?|époques?)|quels? (?:jours?|mois|siècles?))\b`,
        String.raw`چه (?:زمان|سال|تاریخ|وقت|روز|موقع|قرن|ماه|دوره)|کدام (?:سال|روز|قرن|ماه|تاریخ)|(?<!\p{L})سال چند|(?<!\p{L})کی (?=\p{L})`,
        String.raw`(?<!\p{L})و?(?:متى|[إا]متى)(?!\p{L})|[أا]ي (?:عام|سنة|تاريخ|قرن|يوم|شهر)|ما (?:هو )?تاريخ`,
      ].join('|'),
      'u',
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
        String.raw`(?<!\p{L})[وب]?كم(?!\p{L})|(?<!\p{L})(?:قديش|قدّيش|قد\s[إا]يش|كام)(?!\p{L})|ما (?:هو |كان )?(?:عدد|مقدار)|ما (?:هي )?نسبة`,
      ].join('|'),
      'u',
    ),
  },
  {
    wanted: 'said',
    signs: new RegExp(WHAT_WAS_SAID, 'u'),
  },
  {
    wanted: 'person',
    signs: new RegExp(
      [
        String.raw`\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|people|man|woman|king|queen|president|emperor|leader|author|writer|scientist|player|survivor|official|minister|director)\b`,
        String.raw`(?:^|(?<!qu'est-ce)[\s,])(?:de |à |par )?qui\b|\bquelle personne\b`,
        String.raw`چه (?:کس|افراد|شخص)|کدام (?:شخص|کس|فرد)|کیست`,
        String.raw`(?<!\p{L})مين(?!\p{L})|(?:^|\s)من (?:هو|هي|هم|الذي|قام|كان|اخترع|اكتشف|كتب|قاد|أسس)|^[\s-]*من\s`,
      ].join('|'),
      'u',
    ),
  },
  {
    wanted: 'place',
    signs: new RegExp(
      [
        String.raw`(?:^|[,;:]\s*|\b(?:and|or|from|to|exactly)\s+)where\b|\bwhere (?:did|do|does|was|were|is|are|has|have|had|can|could)\b|\b(?:what|which) (?:city|cities|country|countries|state|place|places|region|town|village|continent|location|area|river|island|prisons?)\b`,
        String.raw`(?:^|[\s,])(?:d')?où(?!\p{L})|\bquels? (?:pays|lieux?|endroits?)\b|\bquelles? (?:villes?|régions?)\b`,
        String.raw`کجا|(?:کدام|چه) (?:شهر|کشور|مکان|منطقه|استان|قاره|محل)`,
        String.raw`(?<!\p{L})و?(?:[أا]ين|وين|فين)(?!\p{L})|[أا]ي (?:مدينة|دولة|بلد|مكان|قارة|منطقة)`,
      ].join('|'),
      'u',
    ),
  },
  {
    wanted: 'whether',
    signs: new RegExp(
      [
        String.raw`^[^\p{L}\p{N}]*(?:and\s+|but\s+|so\s+)?(?:did|was|were|is|are|does|do|has|have|had|can|could|will|would|should|must|may)\s`,
        String.raw`^(?:(?!(?<!\p{L})(?:(?:qui|que|quoi|où|comment|combien|quand|quels?|quelles?)(?![\p{L}-])|qu')).)*\p{L}-(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous|ce)(?!\p{L})|(?<!(?:qu'|que|qui|où|comment|combien|quand)\s*)(?<!\p{L})est-ce\s+qu`,
        String.raw`(?<!\p{L})آیا(?!\p{L})`,
        String.raw`(?<!\p{L})[وف]?هل(?!\p{L})`,
      ].join('|'),
      'u',
    ),
  },
]

/** What a question wants to be told, by its question words. */
export function wantedOf(text: string): Wanted {
  // A pattern without regard to case takes V8 three times as long to make.
  const plain = withNamesMasked(text.replaceAll('’', "'")).toLowerCase()
  return SIGNS.find(({ signs }) => signs.test(plain))?.wanted ?? nominalIn(plain)?.wanted ?? 'other'
}
