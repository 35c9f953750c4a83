import { keyOf } from './eastern-tokens.ts'
import { isEasternGiven } from './eastern-names.ts'
import { isRole, OUTLET_KINDS } from './eastern-words.ts'
import { DATE, DATE_MASK, DAY_MASK } from '../lines/mask.ts'
import type { Reported } from '../saying/reporting.ts'

/** Where and when something was said, as a Persian or Arabic clause tells it. */

const WORD = `[^\\s،,:؛()"“”«»${DATE_MASK}${DAY_MASK}\uE002]+`
const ENDS =
  '(?:در|به|با|ضمن|طی|درباره[\u0654ٔ]?|درباره[\u200C ]ی|في|بتاريخ|يوم|روز|که|أن|إن|قال|قالت|گفت|گفته|نوشت|عام|سنة|قبل|قائلا|قائلاً|قائلة|مؤكدا|مؤكداً|مؤكدة|أمس|اليوم|حول|عن|هم|نیز|چنین|این|پذیرفت|توضیح|اعلام|تأکید|تاکید|اظهار|یادآور|تصریح|خاطرنشان|مساء|صباح|خلال|ردا|منتشر|چاپ|درج|نشر|نشرت|صدر|صدرت|افزود|اضافه|اذعان|هشدار|عنوان|ابراز|پرسید|سخن|مدعی|بیان|نوشته|پاسخ|ادامه|قوله|قائلين|مضيفا|مضيفة|مبتسما|لافتا|أجابت|أجاب)'
/** `نامه‌ای به روزنامه نوشته است`: the kind alone, and no name. */
const SAYS = '(?:گفت|گفته|نوشت|نوشته|افزود|قال|قالت|كتب|كتبت)'
const BEFORE = `(?:(?:گفت[‌ ]?و[‌ ]?گو|مصاحبه|گفتگو)(?:یی|ای)?\\s+با\\s+|(?<!\\p{L})(?:به|در|با)\\s+(?:(?:خبرنگار|گزارشگر)\\s+)?|(?:مقابلة|حديث|حوار|لقاء|تصريح|تصريحات)\\s+(?:\\p{L}+\\s+)?(?:مع\\s+|أجر(?:ته|تها|اه|اها|يت) (?:معه|معها|مع|معهم)\\s+|إلى\\s+|ل)|(?<!\\p{L})[لـ]+\\s?(?:(?:مراسل|مراسلة|مندوب|مندوبة)\\s+)?|(?<!\\p{L})(?:إلى|مع|عبر|على|في|نشر(?:ته|تها|ه|ها)|بث(?:ته|تها|ه|ها)|أجر(?:ته|تها|اه|اها))\\s+)`
/** `به روزنامه باغ`, `لصحيفة «ضفاف»` */
const OUTLET = new RegExp(
  `${BEFORE}(?<kind>${OUTLET_KINDS})\\s+(?:["“«](?<named>[^"“”«»]{2,40})["”»]|(?<outlet>(?!${SAYS}(?:[\\s:،,]|$))${WORD}(?:\\s(?!${ENDS}(?:[\\s:،,]|$))${WORD}){0,6}?)(?=\\s*(?:[،,:)]|$|${ENDS}(?:[\\s:،,]|$)|${DATE})))`,
  'u',
)
/** `در گفت‌وگو با چشمه`, `لـ«ضفاف»`: an outlet that needs no word for what it is. */
const TALKED = new RegExp(
  `(?:(?:گفت[‌ ]?و[‌ ]?گو|مصاحبه|گفتگو)(?:یی|ای)?(?:\\s+با\\s+)(?!(?:او|وی|ما|خبرنگار\\p{L}*|رسانه\\p{L}*|مردم|یک|یکی|آقای|خانم)(?:\\s|$))(?:[«“"](?<named>[^"“”«»]{2,40})["”»]|(?<talked>${WORD})(?=\\s+(?:در|گفت|گفته|نوشت|پذیرفت|توضیح|اعلام|تأکید|تاکید|اظهار|تصریح|خاطرنشان|با|روز|هم|نیز)(?:[\\s:،]|$)|\\s*[،:]|\\s*${DATE}))|(?:(?:مقابلة|حديث|حوار|لقاء|تصريح|تصريحات|تصريحات صحفية)\\s+(?:\\p{L}+\\s+)?(?:مع|إلى|أجرته معه|أجرته معها)\\s+|(?<!\\p{L})[لـ]{1,2}\\s?|(?<!\\p{L})به\\s+)[«“"](?<quoted>[^"“”«»]{2,40})["”»])`,
  'u',
)
/** `در کانال تلگرام خود`, `عبر صفحته على فيسبوك`: a network by its name, however its page is called. */
const NETWORK = new RegExp(
  `(?<!\\p{L})[وف]?(?:در|روی|بر|توی|از طریق|على|عبر|في)\\s+(?:${WORD}\\s+){0,4}?(?<network>تو[یئ]?[یئ]تر|اینستاگرام|تلگرام|فیس[\u200C ]?بوک|یوتیوب|ماستودون|لینکدین|واتساپ|واتس‌اپ|تويتر|فيسبوك|فيس بوك|[إا]?نستغرام|[إا]نستجرام|[إا]نستاغرام|تلغرام|تيلي?غرام|تلجرام|يوتيوب|ماستودون|لينكد ?إن|واتساب)ی?(?![\\p{L}\u200C])`,
  'u',
)
/** `به موج‌نیوز گفت`: a name that says itself what it is. */
const NEWS = new RegExp(`(?<!\\p{L})(?:به|با|ل)\\s?(?<news>[^\\s،:؛()«»]{1,20}(?:نیوز|پرس|نيوز|برس))(?=[\\s،:]|$)`, 'u')
/** Words of an outlet's name. */
const LONGEST = 3
const PART_OF_NAME = /^(?:رادیو|راديو|تلویزیون|تلفزيون|شبکه|إذاعة)/u
const NOT_SAID =
  /(?:منذ|حتى|متولد|مواليد|سنة\s+تأسيسه|از|تا|پیش از|قبل از|بعد|قبل|تأسست|تأسس)\s*(?:سال\s+|عام\s+|سنة\s+)?$/u
const DATED = new RegExp(DATE, 'u')

/** `until`: where the clause ends that may name the outlet. */
export function factsIn(context: string, until = context.length): Pick<Reported, 'outlet' | 'dateAt'> {
  const clause = context.slice(0, until)
  const groups = OUTLET.exec(clause)?.groups ?? TALKED.exec(clause)?.groups
  const name = (
    groups?.['named'] ??
    groups?.['quoted'] ??
    shortName(groups?.['outlet']) ??
    knownOutlet(groups?.['talked'])
  )?.trim()
  const kind = groups?.['kind'] ?? ''
  const outlet = name !== undefined && PART_OF_NAME.test(kind) ? `${kind} ${name}` : name
  const printed = outlet ?? NEWS.exec(clause)?.groups?.['news'] ?? networkIn(clause)
  const at = context.search(DATED)
  const isSaid = at >= 0 && !NOT_SAID.test(context.slice(0, at))
  return { ...(printed !== undefined && { outlet: printed }), ...(isSaid && { dateAt: at }) }
}

/** `که در اینستاگرام دنبال می‌شود`: what is told of somebody is no place of the words. */
function networkIn(clause: string): string | undefined {
  const found = NETWORK.exec(clause)
  return found && !/\s(?:که|الذي|التي)(?:\s\S+)?\s*$/u.test(clause.slice(0, found.index))
    ? found.groups?.['network']
    : undefined
}

/** One with whom somebody talks may be a person. */
function knownOutlet(name: string | undefined): string | undefined {
  return name === undefined || isEasternGiven(name) || isRole(keyOf(name)) ? undefined : name
}

/** `صحيفة ضفاف مديرة السوق`: what somebody is belongs to no outlet. */
function ownName(name: string): string {
  const words = name.split(/\s+/u)
  const end = words.findIndex((word, at) => at > 0 && isRole(keyOf(word)))
  return end < 0 ? name : words.slice(0, end).join(' ')
}

function shortName(name: string | undefined): string | undefined {
  const own = name === undefined ? '' : ownName(name)
  return own === '' || own.split(' ').length > LONGEST ? undefined : own
}

/** A clause without the outlet that it names. */
export function withoutOutlet(text: string): string {
  return text.replace(OUTLET, (match) => {
    const name = OUTLET.exec(match)?.groups?.['outlet'] ?? ''
    return ` ${name.slice(ownName(name).length)}`
  })
}
