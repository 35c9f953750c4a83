import { findDates } from '../../text/dates.ts'
import { words, wordSpans } from '../../text/words.ts'
import { numberOf } from './anchors.ts'
import { isRow } from '../../text/entries.ts'
import { nominalIn } from './nominal.ts'

/** What may be measured, by a number and its unit. */
export type Measure = 'length' | 'money' | 'time' | 'age' | 'weight' | 'area' | 'speed' | 'heat' | 'loudness'

interface Asked {
  readonly measures: readonly Measure[]
  readonly by: RegExp
}

const LENGTHS = String.raw`length|height|width|depth|distance|altitude|elevation|diameter`
const PAYING = String.raw`cost|costs|price|pay|pays|paid|worth|spend|spent|charge|charged|earn|earned|owe|owed|damages|sell|sold|buy|bought|raise|raised|donate|donated|fined?|budget|salary|insured?`

/** In small letters, with plain apostrophes. The first that fits counts; 'how long' may be a length or a time. */
const ASKED: readonly Asked[] = [
  {
    measures: ['age'],
    by: /\bhow\s+old\b|\bwhat\s+(?:is|was)\s.{0,40}\bage\b|\bquel\s+(?:est\s+l')?âges?\b|چند\s+سال(?:ه|ش|شان|[\s\u200c]+(?:دارد|داشت|دارند|داشتند))|سن\s.{0,40}چند|كم\s+(?:عمر|كان\s+عمر|يبلغ\s+عمر)/u,
  },
  {
    measures: ['time'],
    by: /\bhow\s+(?:long\s+(?:did|does|do)\s.{1,60}\b(?:last|take|stay|wait|live|work|rule|serve|sit|continue|go\s+on|remain|hold)|many\s+(?:years|months|weeks|days|hours|minutes))\b|\bcombien\s+de\s+temps\b|\b(?:duration|quelle\s+(?:est|était|fut)?\s*(?:la\s+)?durée)\b|چقدر\s+(?:طول\s+کشید|زمان)|چه\s+مدت|كم\s+(?:استغرق|دام|من\s+الوقت|مدة)/u,
  },
  { measures: ['length', 'time'], by: /\bhow\s+long\b/u },
  {
    measures: ['length'],
    by: new RegExp(
      String.raw`\bhow\s+(?:tall|high|wide|deep|far|thick)\b|\bwhat\s+(?:is|was|were|are)\s+the\s+(?:${LENGTHS})\b|\bquelles?\s+(?:(?:est|était)\s+la\s+)?(?:hauteur|longueur|largeur|profondeur|distance)\b|(?:طول|ارتفاع|عرض|عمق|فاصله)\s.{0,40}(?:چقدر|چند)|كم\s+(?:يبلغ\s+)?(?:طول|ارتفاع|عرض|عمق|المسافة)`,
      'u',
    ),
  },
  {
    measures: ['money'],
    by: new RegExp(
      String.raw`\bhow\s+much\b.{0,80}\b(?:${PAYING})\b|\bhow\s+much\s+money\b|\bwhat\s+(?:is|was|were|are)\s+the\s+(?:price|cost|costs|fine|damages|budget)\b|\bcombien\s.{0,60}(?:coût|cout|pay|vau|vend|dépens)|\bquel\s+(?:(?:est|était|fut)\s+le\s+)?(?:prix|coût|montant)\b|(?:قیمت|هزینه|بهای|مبلغ)\s.{0,40}(?:چقدر|چند)|چقدر\s.{0,40}(?:هزینه|قیمت|پول)|كم\s+(?:كلف|يكلف|تكلف|سعر|ثمن|بلغت?\s+(?:تكلفة|قيمة|سعر))`,
      'u',
    ),
  },
  {
    measures: ['weight'],
    by: /\bhow\s+heavy\b|\bhow\s+much\s+(?:did|does|do)\s.{1,60}\bweigh\b|\bwhat\s+(?:is|was)\s+the\s+weight\b/u,
  },
  { measures: ['speed'], by: /\bhow\s+fast\b|\bwhat\s+(?:is|was)\s+the\s+(?:top\s+)?speed\b/u },
  {
    measures: ['area'],
    by: /\bwhat\s+(?:is|was)\s+the\s+(?:total\s+|surface\s+)?area\s+of\b|\bquelle\s+(?:est\s+la\s+)?superficie\b|مساحت\s.{0,40}(?:چقدر|چند)|كم\s+(?:تبلغ\s+)?مساحة/u,
  },
  { measures: ['heat'], by: /\bhow\s+(?:hot|cold|warm)\b|\bwhat\s+(?:is|was)\s+the\s+temperature\b/u },
  { measures: ['loudness'], by: /\bhow\s+loud\b/u },
]

/** What a question wants to be measured; none where that is not plain. With plain apostrophes. */
export function measuresIn(question: string): readonly Measure[] {
  // A pattern without regard to case takes V8 three times as long to make.
  const small = question.toLowerCase()
  const asked = ASKED.find(({ by }) => by.test(small))
  if (asked) return asked.measures
  const noun = nominalIn(question)?.noun ?? ''
  return BY_NOUN.find(({ by }) => by.test(noun))?.measures ?? []
}

/** 'Age of the miller?', 'prix du pont'. */
const BY_NOUN: readonly Asked[] = [
  { measures: ['age'], by: /^(?:ages?|âges?|سن|عمر)$/u },
  {
    measures: ['money'],
    by: /^(?:costs?|prices?|price\s+tag|fee|fare|bill|salary|budget|coûts?|prix|tarif|salaire|قیمت|هزینه|بهای|مبلغ|سعر|ثمن|تكلفة|كلفة|راتب)$/u,
  },
  {
    measures: ['length'],
    by: /^(?:length|height|width|depth|distance|longueur|hauteur|largeur|profondeur|طول|ارتفاع|عرض|عمق)$/u,
  },
  { measures: ['time'], by: /^(?:duration|durée|مدت|مدة)$/u },
  { measures: ['area'], by: /^(?:area|superficie|مساحت|مساحة)$/u },
  { measures: ['weight'], by: /^(?:weight|poids|وزن)$/u },
]

const UNITS: Readonly<Record<Measure, string>> = {
  length: `m cm mm km metre metres meter meters kilometre kilometres kilometer kilometers centimetre centimetres centimeter centimeters millimetre millimetres
    millimeter millimeters foot feet ft inch inches mile miles yard yards storeys stories mètre mètres kilomètre kilomètres centimètre centimètres
    متر کیلومتر سانتیمتر سانتی میلیمتر مایل فوت فرسنگ أمتار مترا كيلومترا كيلومترات سنتيمتر سنتيمترا ميل أميال قدم`,
  money: `dollar dollars euro euros pound pounds pence cent cents franc francs crown crowns krona kronor krone kroner florin florins guilder guilders
    rouble roubles ruble rubles rial rials toman tomans dinar dinars dirham dirhams riyal riyals lira yen yuan rupee rupees peso pesos shilling shillings
    eur usd gbp chf sek livre livres couronne couronnes centime centimes écu écus mark marks تومان ریال دلار یورو پوند درهم دینار دولار دولارا يورو دينار دينارا ليرة ريال جنيه جنيها`,
  time: `second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries
    seconde secondes heure heures jour jours semaine semaines mois an ans année années décennie siècle siècles
    ثانیه دقیقه ساعت روز شب هفته ماه سال دهه قرن ثانية ثوان دقيقة دقائق ساعات يوم يوما أيام أسبوع أسابيع شهر شهرا أشهر شهور سنة سنوات عام عاما أعوام عقد عقود`,
  age: `year years an ans سال ساله سالگی سنة سنوات عاما عام أعوام`,
  weight: `g kg gram grams gramme grammes kilo kilos kilogram kilograms ton tons tonne tonnes pound pounds lb lbs ounce ounces
    گرم کیلو کیلوگرم تن غرام كيلوغرام كيلوغراما طن طنا أطنان`,
  area: `hectare hectares acre acres square km² m² carré carrés هکتار مربع هكتار هكتارا`,
  speed: `knot knots mph kmh kph`,
  heat: `degree degrees celsius fahrenheit degré degrés درجه درجة درجات`,
  loudness: `decibel decibels db décibels دسیبل ديسيبل`,
}
const UNIT_WORDS = new Map(
  Object.entries(UNITS).map(([measure, list]): [string, ReadonlySet<string>] => [measure, new Set(words(list))]),
)

/** '£40', '1s. 6d.', '11¾d.' */
const CURRENCY = /[$€£¥₤₺₽﷼]\s?\p{N}|\p{N}\s?[$€£¥₤₺₽﷼]|\p{N}\s?s\.\s\p{N}|\p{N}d\.|\p{N}\sfr\./u
/** A cell of a row that is a number: what it measures stands at the head of its column. */
const NUMBER_CELL = /[^:;\n]{1,80}: [\p{N}.,٫٬½¼¾]+(?:;|$)/u
const LARGE = new Set(
  words('million millions billion billions milliard milliards هزار میلیون میلیارد ملیون مليون مليار ألف'),
)
const PER_HOUR =
  /\p{N}\s*(?:km\/h|kilomet(?:re|er)s\s+(?:an|per)\s+hour|miles\s+(?:an|per)\s+hour|knots|mph|کیلومتر\s+(?:در|بر)\s+ساعت|كيلومترا?\s+في\s+الساعة)/iu
/** 'Karl Imker, 58, said', 'he is 58', 'a 58-year-old', 'aged 58', 'at age 58', 'born in 1950', '(1922–2009)'. */
const AGED =
  /\p{L},\s\p{N}{1,3},|\b(?:is|was|turned|turns)\s\p{N}{1,3}(?=[,.;]|\sand\b|\syears\sold)|\p{N}-year-old|\baged?\s+(?:of\s+|only\s+|just\s+)?\p{N}|\bages\s+of\s+\p{N}|(?<!\p{L})âges?\s+de\s+\p{N}|\bborn\b|\bâgée?\s+de\s+\p{N}|\bnée?\s+(?:en|le)\b|\(\p{N}{4}\s?[–-]\s?(?:\p{N}{4})?\)|متولد|ساله|سالگی|سن\s+\p{N}|مواليد|عمره|عمرها|(?:سن|عمر)\s+ال?\p{L}*\s?\p{N}/u
/** Between a number and its unit: 'eleven long years'. */
const REACH = 2

/** How far a sentence gives such a measure: 1 with a number and its unit, less where one must be worked out, 0 to 1. */
export function givesMeasure(sentence: string, measures: readonly Measure[]): number {
  return Math.max(0, ...measures.map((measure) => given(sentence, measure)))
}

const WORKED_OUT = 0.6
/** 'It remained so until the second quarter of the century.' */
const UNTIL =
  /(?<!\p{L})(?:until|till|into|throughout|since|jusqu['’]|depuis|pendant\s+tou|تا|از\s+سال|حتى|منذ)(?!\p{L})/iu

function given(sentence: string, measure: Measure): number {
  if (measure === 'money' && CURRENCY.test(sentence)) return 1
  if (measure === 'speed' && PER_HOUR.test(sentence)) return 1
  if (measure === 'age' && AGED.test(sentence)) return 1
  // A library may be 112 years old; that something took three years is nobody's age.
  if (hasUnit(sentence, UNIT_WORDS.get(measure) ?? new Set())) return measure === 'age' ? WORKED_OUT : 1
  if (measure === 'money' && hasUnit(sentence, LARGE)) return WORKED_OUT
  if (isRow(sentence) && NUMBER_CELL.test(sentence)) return WORKED_OUT
  return measure === 'time' && (findDates(sentence).length > 1 || UNTIL.test(sentence)) ? WORKED_OUT : 0
}

function hasUnit(sentence: string, units: ReadonlySet<string>): boolean {
  const all = wordSpans(sentence)
  return all.some(({ text, end }, at) => {
    if (numberOf(text) === undefined) return false
    // '62m' is one word.
    const glued = text.replace(/^[\p{N}.,٫٬]+/u, '')
    if (/^\p{N}/u.test(text) && glued !== '') return units.has(glued)
    const behind = all.slice(at + 1, at + 1 + REACH)
    return behind.some((word) => units.has(word.text) && !/[,،;:!?؟]|\.\s/u.test(sentence.slice(end, word.start)))
  })
}
