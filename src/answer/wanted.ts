import { WHAT_WAS_SAID, withNamesMasked } from './asked-words.ts'

/** What a question wants to be told; 'said' wants somebody's words. */
export type Wanted = 'time' | 'quantity' | 'person' | 'place' | 'said' | 'other'

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
        String.raw`(?<!\p{L})و?(?:متى|[إا]متى)(?!\p{L})|[أا]ي (?:عام|سنة|تاريخ|قرن|يوم|شهر)|ما (?:هو )?تاريخ`,
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
        String.raw`(?<!\p{L})[وب]?كم(?!\p{L})|(?<!\p{L})(?:قديش|قدّيش|قد\s[إا]يش|كام)(?!\p{L})|ما (?:هو |كان )?(?:عدد|مقدار)|ما (?:هي )?نسبة`,
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
        String.raw`(?<!\p{L})مين(?!\p{L})|(?:^|\s)من (?:هو|هي|هم|الذي|قام|كان|اخترع|اكتشف|كتب|قاد|أسس)|^[\s-]*من\s`,
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
        String.raw`(?<!\p{L})و?(?:[أا]ين|وين|فين)(?!\p{L})|[أا]ي (?:مدينة|دولة|بلد|مكان|قارة|منطقة)`,
      ].join('|'),
      'iu',
    ),
  },
]

/** What a question wants to be told, by its question words. */
export function wantedOf(text: string): Wanted {
  const plain = withNamesMasked(text.replaceAll('’', "'"))
  return SIGNS.find(({ signs }) => signs.test(plain))?.wanted ?? 'other'
}
