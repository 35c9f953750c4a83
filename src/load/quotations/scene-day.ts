import { DATE, DATE_MASK, DAY_MASK, type Masked } from '../lines/mask.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { dateIn, frameDate } from '../saying/venue.ts'
import { ANOTHER_DAY } from './chronicle.ts'
import { contextStart, withoutInnerStops } from './quote-context.ts'
import { outside } from './spoken-of.ts'

/** `On 5 March the keeper went on the radio. He was asked about ships. “…,” he said.`: a day that opens a sentence is that of what follows it. */

/** So many sentences back the day may open what is told. */
const MOST_SENTENCES = 4
const MASKED = new RegExp(`[${DATE_MASK}${DAY_MASK}]`, 'u')
/** `و در روز ۵ مارس`, `ففي 4 مارس`, `مساء الثلاثاء` */
const EASTERN_FRAME = new RegExp(
  `^\\s*[وف]?(?:(?:در|روز|ظهر|عصر|صبح|شب|شامگاه|بامداد|سحرگاه|اوایل|في|يوم|صباح|مساء|فجر|ليلة)\\s+){0,3}(?<date>${DATE})`,
  'u',
)
/** `At the meeting of 2 May`, `Auf der Versammlung vom 2. Mai`, `Lors de la réunion du 2 mai`, `در نشست روز ۲ مرداد` */
const EVENT_FRAME = new RegExp(
  `^\\s*(?:(?:At|During|In)\\s(?:the|an?|its|their|his|her|that)\\s(?:[\\p{L}’'-]+\\s){1,5}(?:of|on)|(?:Lors|Au cours)\\sd\\S*\\s(?:\\S+\\s){0,5}d[ue]|(?:Auf|In|Bei)\\s(?:der|dem|einer|einem)\\s(?:\\S+\\s){0,4}(?:vom|am)|در\\s(?:[\\p{L}\\u200C]+\\s){1,4}|(?:في|خلال)\\s(?:\\p{L}+\\s){1,4})\\s?(?<date>${DATE})`,
  'u',
)
/** Told when the page was written, and not then. */
const NOW =
  /(?<!\p{L})(?:says?|writes?|tells?|recalls?|remembers?|explains?|insists?|adds?|states?|reads?|notes?|admits?|claims?|complains?|thinks?|replies|answers|sighs|laughs|(?:has|have) (?:\p{Ll}+ed|said|told|written|put)|reached (?:by|at|for)|contacted|by (?:phone|telephone|e-?mail)|told (?:us|this)|asked by (?:us|this)|when we|dit|disent|écrit|raconte|explique|résume|complète|précise|assure|estime|affirme|répond|regrette|ajoute|sourit|soupire|joint|jointe|nous a|nous ont|a depuis|sagt|schreibt|erklärt|meint|erzählt|می‌گوید|می‌نویسد|می‌گویند|معتقد|به ما|به خبرنگار ما|يقول|تقول|يروي|تروي|لنا|لموقعنا)(?!\p{L})/iu

/** Offset in a line of the day that opens what the words at `at` are told in; undefined where the text may have gone on to another. */
export function sceneDay(masked: Masked, quotes: readonly Quoted[], at: number): number | undefined {
  if (!MASKED.test(masked.text.slice(0, at))) return undefined
  const stops = withoutInnerStops(masked.text, quotes)
  const told = outside(masked.text, quotes)
  const isNow = NOW.test(told.slice(contextStart(stops, 0, at), at)) || NOW.test(behind(told, at, quotes))
  let end = at
  for (let back = 0; back < MOST_SENTENCES && end > 0; back += 1) {
    const start = contextStart(stops, 0, back === 0 ? end : Math.max(0, end - 2))
    const sentence = told.slice(start, end)
    if (MASKED.test(sentence)) {
      const day = frame(sentence) ?? (back === 0 ? dayOfSaying(sentence) : undefined)
      const isThen = back === 0 || !isNow || NOW.test(sentence)
      return day === undefined || !isThen ? undefined : start + day
    }
    if (ANOTHER_DAY.test(sentence)) return undefined
    if (start >= end) return undefined
    end = start
  }
  return undefined
}

/** `هفتم آذر گفته بود:`: in Persian and Arabic other days may be told of in the same clause. */
const EASTERN_SAYING = new RegExp(
  `(?<date>${DATE})(?:\\s[\\p{L}\\u200C]+){0,2}?\\s(?:گفت|گفته|نوشت|نوشته|قال|قالت|قائلا|صرح|صرّح|كتب|كتبت|بأن|أن|إن)(?!\\p{L})[^\\uE000\\uE001]{0,25}$`,
  'u',
)

const SAYING =
  /(?<!\p{L})(?:said|says|wrote|writes?|written|quot(?:ed|es)|reported|stated?|states|carried|printed|declared|told|signed|reads?|added|asked|answered|replied|noted|announced|published|écri(?:t|vait|vit)|dit|disait|déclar(?:ait|é|a)|titrait|lanc(?:ait|é)|sagte|schrieb|hieß|erklärte)(?!\p{L})/u

function dayOfSaying(sentence: string): number | undefined {
  if (/\p{Script=Arabic}/u.test(sentence)) return EASTERN_SAYING.exec(sentence)?.index
  const at = dateIn(sentence)
  // `likened the cease-fire of 18 July to “…”`: a day behind the saying is of what it is about.
  return at !== undefined && SAYING.test(sentence.slice(at)) ? at : undefined
}

function frame(sentence: string): number | undefined {
  const found = EASTERN_FRAME.exec(sentence) ?? EVENT_FRAME.exec(sentence)
  return frameDate(sentence) ?? (found ? found[0].length - (found.groups?.['date'] ?? '').length : undefined)
}

/** The clause behind the words. */
function behind(told: string, at: number, quotes: readonly Quoted[]): string {
  const end = quotes.find(({ words }) => words.start === at)?.whole.end ?? at
  return told.slice(end, end + 80).split(/[.!?…]\s/u)[0] ?? ''
}
