import { stem, words, type Word } from '../../text/words.ts'
import { groupsIn } from './groups.ts'

/** The noun that a question asks to be counted, with what stands before it as far as the verb. */
const COUNTED = new RegExp(
  [
    String.raw`\b(?:how\s+many|number\s+of)\s+(?<en>(?:(?!(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|should|of|in|on|at|by|from|to|that|who|the|a|an)\b)[\p{L}’'-]+(?:\s+|[?؟]|$)){1,3})`,
    String.raw`\b(?:combien|nombre)\s+d(?:es?\s+|')(?<fr>[\p{L}’-]+)`,
    String.raw`(?<!\p{L})چند\s+(?:هزار\s+|میلیون\s+|میلیارد\s+)?(?:نفر\s+از\s+|تن\s+از\s+)?(?<fa>[\p{L}\u200c]+)`,
    String.raw`(?<!\p{L})كم\s+(?:عدد\s+)?(?<ar>\p{L}+)`,
  ].join('|'),
  'iu',
)

/** Its words, normalised; '' where nothing is asked to be counted. With plain apostrophes. */
export function countedIn(question: string): string {
  const found = words(groupsIn(COUNTED, question).join(' '))
  // What stands behind 'people' is what they did.
  const anybody = found.findIndex((word) => ANYBODY.has(word))
  return (anybody < 0 ? found : found.slice(0, anybody + 1)).join(' ')
}

/** 'What is the number of …', 'the death toll': words that ask for a count and need not stand beside it. */
const FIGURE = new RegExp(
  [
    String.raw`\bwhat\s+(?:is|was|were|are)\s+the\s+(?:(?!death)\p{L}+\s+)?(?<en>number|(?:death\s+)?toll|figure|count|total)\b`,
    String.raw`\bquels?\s+(?:est|était|fut|sont|étaient|furent)\s+le\s+(?<fr>nombre|bilan|total)\b`,
    String.raw`(?<!\p{L})ما\s+(?:هو\s+|كان\s+)?(?<ar>عدد)`,
  ].join('|'),
  'iu',
)

export function figureIn(question: string): string {
  return groupsIn(FIGURE, question).join(' ')
}

/** Words for any human beings: whoever asks how many people were there is answered by a number of guests. */
const ANYBODY = new Set(
  words(
    'people person persons individuals personnes personne gens individus نفر تن کس آدم افراد شخص شخصا أشخاص أفراد انسان إنسان',
  ),
)

/** The word for anybody in what `countedIn` gives; undefined where it is something of its own. */
export function anybodyIn(counted: string): string | undefined {
  return counted.split(' ').find((word) => ANYBODY.has(word))
}

/** Nobody is named: 'How many were rescued?', 'How many victims were there?', 'What was the toll?' */
const UNNAMED = new RegExp(
  [
    String.raw`\bhow\s+many\s+(?:did|do|does|was|were|is|are|has|have|had|will|would|died|survived|victims|casualties|fatalities|deaths)\b`,
    String.raw`\bwhat\s+(?:is|was|were|are)\s+the\s+(?:\p{L}+\s+)?toll\b`,
    String.raw`\bcombien\s+(?:ont|sont|étaient|furent|avaient|de\s+(?:victimes|morts))(?!\p{L})|\bquels?\s+(?:est|était|fut)\s+le\s+bilan\b`,
    String.raw`چند\s+(?:قربانی|کشته)|كم\s+(?:عدد\s+)?(?:الضحايا|القتلى|ضحية|قتيلا)`,
  ].join('|'),
  'iu',
)

export function isUnnamed(question: string): boolean {
  return UNNAMED.test(question)
}

const LANGUAGES = ['en', 'fr', 'fa', 'ar']

/** Of one word, in each language that has a stemmer. */
export function stems(word: string): string[] {
  return LANGUAGES.map((language) => stem(word, language))
}

/** What is measured and never somebody: stems in all languages. */
const MEASURES = new Set(
  words(`year month day week hour minute second decade century time night morning percent per cent dollar euro pound franc cent penny
  mile kilometre kilometer metre meter foot feet inch acre hectare ton tonne kilogram kilo gram litre liter gallon degree point page chapter part
  volume line word letter copy copies step floor storey room house building piece item
  an année mois jour semaine heure fois siècle pour kilomètre mètre tonne page ligne mot lettre pièce maison
  سال ماه روز هفته ساعت دقیقه ثانیه دهه قرن بار مرتبه درصد دلار یورو تومان ریال کیلومتر متر سانتیمتر سانتی میلی کیلو هکتار کیلوگرم گرم لیتر درجه صفحه جلد فصل بند خط جلسه مورد نسخه خانه اتاق
  سنة سنوات عام أعوام شهر أشهر يوم أيام أسبوع ساعة ساعات دقيقة قرن مرة مرات بالمئة دولار دينار كيلومتر متر هكتار طن كيلوغرام درجة صفحة جزء`).flatMap(
    stems,
  ),
)
const ARABIC_SCRIPT = /\p{Script=Arabic}/u
/** Of English and French: several of something. */
const SEVERAL = /(?:[^s]s|x)$|^(?:people|men|women|children|police|clergy|staff)$/u

/** Behind these something else begins: 'several months before the mill burned', 'two of those who keep bees'. */
const ELSEWHERE = new Set('before after during while when who which that avant après pendant qui que'.split(' '))

/** Of the words behind a number those that it may count. `counted`: stems of what may be a measure itself. */
export function countedBehind(behind: readonly Word[], counted: ReadonlySet<string>): readonly Word[] {
  const end = behind.findIndex(({ text }) => ELSEWHERE.has(text) || measures(text, counted))
  return end < 0 ? behind : behind.slice(0, end)
}

/** Whether that may be human beings: in French and English there are several of them, and no list names all that they may be. */
export function mayBeAnybody([first, ...others]: readonly Word[]): boolean {
  if (!first) return false
  return ARABIC_SCRIPT.test(first.text) || [first, ...others].some(({ text }) => SEVERAL.test(text))
}

/** Whether a word behind a number is a measure, where no measure was to be counted: metres may be told in centimetres. */
export function measures(word: string, counted: ReadonlySet<string>): boolean {
  return stems(word).some((one) => MEASURES.has(one)) && ![...counted].some((one) => MEASURES.has(one))
}
