import { tokensOf, type Token } from './eastern-tokens.ts'
import { isBody, isStop, OUTLET_KINDS } from './eastern-words.ts'

/** Marks of Persian and Arabic in which a name stands, and nothing that somebody said. */

/** In front of the name of an outlet or a work. */
const EASTERN_NAMING = new RegExp(
  `(?<!\\p{L})[ولب]{0,2}(?:${OUTLET_KINDS}|کتاب|فیلم|رمان|به نام|با عنوان|موسوم به|كتاب(?:ه|ها)?|فيلم(?:ه|ها)?|رواية|روايته|روايتها|ديوانه|ديوانها|باسم|اسم|بعنوان|المسمى|المسماة|صاحب|صاحبة|مؤلف|مؤلفة|كاتب|كاتبة|نویسنده|سراینده|خالق|کارگردان|مجموعه|داستان|قصه|شعر|آهنگ|ترانه|مقاله|نمایش|برنامه|جشنواره|پروژه|طرح|نمایشگاه|کارگاه|کافه|تابلوی?|مجموعه‌داستان|مسرحية|ديوان|قصيدة|أغنية|مسلسل|معرض|مهرجان|مشروع|مبادرة|برنامج|مقهى|مطعم|لوحة|مجموعته|مجموعتها|قصيدته|قصيدتها|أغنيته|أغنيتها)\\s*$|(?<!\\p{L})ل[لـ]?ـ?\\s?$`,
  'u',
)
/** So many words a name has, with no sign of a sentence among them. */
const LONGEST_NAME = 4
const SENTENCE = /[.؟!،:؛…]/u
/** `ماهنامه محلی «دالان»`, `مجلة أسبوعية «ضفاف»` */
const ADJECTIVE = /^(?:[\p{L}\u200C]{3,}ی|\p{L}{2,}(?:ية|ي))$/u
/** `به گفتهٔ پلیس «پل بسته است»`: here a body speaks. */
const TELLS = /(?:گفته|اعلام|گزارش|نوشته|نقل از|قول|نظر|بحسب|حسب|وفق[ًا]*)[\u200C]?[\u0654ٔ]?ی?\s+\S+\s*$/u

/** `leadIn` is what stands in front of the marks. `isFragment`: the words would be a part of a clause that somebody says. */
export function namesInEastern(leadIn: string, words: string, isFragment: boolean): boolean {
  if (EASTERN_NAMING.test(leadIn)) return true
  const count = words.split(/\s+/u).length
  if (count > LONGEST_NAME || SENTENCE.test(words) || !/\p{Script=Arabic}/u.test(leadIn)) return false
  const [before, last] = tokensOf(leadIn).slice(-2)
  const head = last ?? before
  if (head && isNameless(head) && !(count > 2 && TELLS.test(leadIn))) return true
  const isOwn = last !== undefined && (ADJECTIVE.test(last.text) || (last.text.startsWith('ال') && isDefinite(words)))
  if (before && last && isNameless(before) && isOwn && !isStop(last.key)) return true
  return isFragment && head !== undefined && isConstruct(head) && isDefinite(words)
}

/** A body whose name follows: one with an article has it in front or has none, and speaks by itself. */
function isNameless({ key, text }: Token): boolean {
  const bare = key.replace(/^(?:و?ل|و?ب|و)(?=\p{L}{3})/u, '')
  return !text.startsWith('ال') && (isBody(key) || isBody(bare))
}

/** `سجادة «ليل الواحة»`: a noun without an article and a definite phrase behind it are a thing and its name. */
function isConstruct({ text }: Token): boolean {
  return /^\p{L}{2,}ة$/u.test(text) && !/^[وفبل]?ال/u.test(text)
}

function isDefinite(words: string): boolean {
  const [first = '', ...others] = tokensOf(words)
  return first !== '' && !isStop(first.key) && others.at(-1)?.text.startsWith('ال') === true
}
