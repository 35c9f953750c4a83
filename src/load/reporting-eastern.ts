import { COURTESIES, GIVEN, OUTLET_KINDS, ROLES } from './eastern-words.ts'
import { easternSpeaker } from './eastern-speaker.ts'
import { DATE, DATE_MASK, DAY_MASK } from './mask.ts'
import type { Reported } from './reporting.ts'

const MI = 'می[‌ ]?'
const PERSIAN_VERB = `(?:گفته(?: است| بود| شده)?|گفتند|گفت|${MI}گوید|${MI}گفت|${MI}گویند|نوشته(?: است| بود)?|نوشت|${MI}نویسد|افزوده? ?(?:است)?|${MI}افزاید|${MI}پرسد|پرسید|(?:اعلام|اظهار|تأکید|تاکید|تصریح|بیان|خاطرنشان|اشاره|تأیید|تایید|عنوان|ابراز|گزارش|اعتراف|انتقاد|توییت|تعریف|نقل|روایت|اضافه|زمزمه|ابراز امیدواری|ابراز نگرانی|مطرح|یادآوری|منتشر)(?: کرد(?:ه(?: است| بود)?)?(?:ند)?| داشت(?:ه است)?| ${MI}کند)|(?:توضیح|پاسخ|هشدار|جواب|ادامه|خبر|شهادت|گواهی|گزارش|وعده|قول)(?: داد(?:ه(?: است| بود)?)?| ${MI}دهد)|(?:یادآور|مدعی|متذکر) (?:شد(?:ه است)?|${MI}شود)|معتقد است|باور دارد|به یاد ${MI}آورد|فریاد زد|تاکید دارد)(?![\\p{L}\\p{M}\\u200C])`
const PERSIAN = new RegExp(
  `^(?<who>.{2,300}?)\\s+${PERSIAN_VERB}(?<that>\\s*که)?(?<rest>[^:.؟!]{0,140}?)\\s*(?<mark>[:،])?\\s*$`,
  'u',
)
/** `می‌گوید:`: he or she says. */
const PERSIAN_ALONE = new RegExp(
  `^(?:(?:و|اما|بعد|سپس|همچنین|آهسته|آرام|بلافاصله|دوباره|باز|هم|نیز|فقط|سرانجام|در پایان|در ادامه|با \\p{L}+|پس از \\p{L}+)\\s+)*${PERSIAN_VERB}(?:\\s*که)?\\s*[:،]?$`,
  'u',
)
const ARABIC_VERB =
  '[وف]?(?:قال(?:ت|وا)?|[يت]قول|[أا]ضاف(?:ت)?|[يت]ضيف|صر[ّ]?ح(?:ت)?|[أا]ك[ّ]?د(?:ت)?|[يت]ؤكد|[أا]وضح(?:ت)?|[يت]وضح|ذكر(?:ت)?|[يت]ذكر|كتب(?:ت)?|[يت]كتب|[أا]علن(?:ت)?|اعتبر(?:ت)?|شد[ّ]?د(?:ت)?|حذ[ّ]?ر(?:ت)?|[أا]شار(?:ت)?(?: إلى)?|[يت]شير(?: إلى)?|لفت(?:ت)?(?: إلى)?|رو[ىت]|[يت]روي|س[أا]ل(?:ت)?|[يت]سأل|رد[ّ]?(?:ت)?|[أا]جاب(?:ت)?|[يت]جيب|عل[ّ]?ق(?:ت)?|[أا]بلغ(?:ت)?|[أا]خبر(?:ت)?|شهد(?:ت)?|تابع(?:ت)?|واصل(?:ت)?|بي[ّ]?ن(?:ت)?|غر[ّ]?د(?:ت)?|همس(?:ت)?|تذك[ّ]?ر(?:ت)?|[يت]تذكر|اعترف(?:ت)?|[أا]فاد(?:ت)?|كشف(?:ت)?|نف(?:ى|ت)|دع(?:ا|ت)(?: إلى)?|وصف(?:ت)?|[يت]صف|اتهم(?:ت)?|ختم(?:ت)?|استدرك(?:ت)?|[يت]شرح|شرح(?:ت)?|[أا]قر[ّ]?(?:ت)?|زعم(?:ت)?|[يت]رى|ر[أا](?:ى|ت)|ادعى|تساءل(?:ت)?|مازح(?:ت)?)'
const ARABIC = new RegExp(
  `^(?<frame>(?:.{0,200}?[،؛.]\\s*)?)(?:ك?ما\\s+|فيما\\s+|بينما\\s+|حيث\\s+|وقد\\s+|قد\\s+|و?(?:بدوره|بدورها|من جانبه|من جانبها|من جهته|من جهتها|ختاما|أخيرا|أيضا|كذلك|ثم)\\s+)?${ARABIC_VERB}(?![\\p{L}\\p{M}])(?<who>.{0,240}?)\\s*(?<mark>[:،])?\\s*$`,
  'u',
)
const ARABIC_SUBJECT_FIRST = new RegExp(
  `^(?<who>.{3,120}?)\\s+(?:[يت]قول|قال(?:ت)?|[يت]ضيف|[يت]ؤكد|[يت]وضح)\\s*(?<mark>[:،])?\\s*$`,
  'u',
)
const PERSIAN_SAYS =
  /^(?:.*?[،؛]\s*)?(?:(?:بنا )?(?:به|بر|از|طبق|بر اساس|بر پایه[‌ٔ]?ی?) (?:گفته|نوشته|نقل از|گزارش|باور|ادعای|اعلام|اعتقاد|عقیده|زعم|روایت|قول|نظر|اظهارات|سخنان)[‌ٔ]?ی?)\s+(?<who>[^:]{2,160}?)\s*[،:]?\s*$/u
const ARABIC_SAYS =
  /^(?:.*?[،؛.]\s*)?و?(?:وفق[ًا]*(?: لما)?\s*لـ?|وفق\s|بحسب\s|حسب\s|على حد (?:قول|تعبير)\s|على لسان\s|نقلا عن\s|نقلاً عن\s|بكلمات\s|يرى\s|ترى\s)\s*(?<who>[^:]{2,160}?)\s*[،:]\s*$/u
const STATEMENT_OF = /^(?:بيان|تقرير|دراسة|تصريح)\s+(?:صادر\s+)?(?:عن|من|ل|أصدرته|نشرته)\s*(?<who>.+)$/u
const OUTLET = new RegExp(
  `(?:(?:گفت‌?\\s?و‌?\\s?گو|مصاحبه|گفتگو)(?:یی|ای)?\\s+با\\s+|(?<![\\p{L}])به\\s+|(?<![\\p{L}])در\\s+|(?:مقابلة|حديث|حوار|لقاء|تصريح|تصريحات)\\s+(?:[\\p{L}]+\\s+)?(?:مع\\s+|أجرتها مع\\s+|أجرته مع\\s+|إلى\\s+|ل)|(?<![\\p{L}])ل|إلى\\s+|مع\\s+|عبر\\s+|على\\s+)(?<kind>${OUTLET_KINDS})\\s+["“«]?(?<outlet>[^\\s،,:"“”«»${DATE_MASK}${DAY_MASK}]+(?:\\s(?!در|به|با|ضمن|في|بتاريخ|يوم|روز|که|أن|إن|قال|گفت)[^\\s،,:"“”«»${DATE_MASK}${DAY_MASK}]+){0,2}?)["”»]?(?=\\s*(?:،|,|:|$|با\\s|ضمن\\s|در\\s|في\\s|يوم\\s|بتاريخ\\s|روز\\s|که\\s|أن\\s|إن\\s|گفت|قال|${PERSIAN_VERB}|${DATE}))`,
  'u',
)
const NOT_SAID = /(?:منذ|حتى|متولد|مواليد|سنة|از|تا|پیش از|قبل از|بعد|قبل)\s*$/u
const TELLS_WHAT = /(?:^|\s)(?:[بو]?[أإ]ن[ّ]?(?:ه|ها|هم|نا)?|که)(?:\s|$)/u

/** `با بیان اینکه «…»`: what follows is said by the subject. */
const PERSIAN_SAYING = new RegExp(
  `^(?<who>.{2,160}?)[،,]?\\s+(?:ضمن|با)\\s+(?:بیان|تأکید بر|تاکید بر|اعلام|اشاره به|ذکر|یادآوری|اذعان به|گفتن|طرح|ابراز)\\s+(?:این|آن)[‌ ]?که\\s*[:،]?$`,
  'u',
)
/** `در بیانیهٔ X که … منتشر شد، آمده است:` */
const PERSIAN_PAPER =
  /^(?:.{0,80}،\s*)?در\s+(?:این\s+)?(?:بیانیه|گزارش|نامه|اطلاعیه|پیام|خبر)[‌\u0654ٔ]?(?:ی|ای)?\s+(?<who>[^،:]{2,100}?)(?:\s+که\s[^:]{0,120}?|\s+به تاریخ\s[^:]{0,60}?|\s+در\s[^:]{0,60}?)?،?\s+(?:آمده|نوشته شده|گفته شده|تأکید شده|تاکید شده|تصریح شده|می[‌ ]?خوانیم)(?:\s+است)?(?:\s+که)?\s*[:،]?$/u
/** `به نقل از X، اخترشناس، نوشت:` */
const PERSIAN_THROUGH = new RegExp(
  `^.{2,160}?\\sبه نقل از\\s+(?<who>[^:]{2,120}?)،?\\s+${PERSIAN_VERB}(?:\\s*که)?\\s*[:،]?$`,
  'u',
)
/** `أما X فقالت:` */
const ARABIC_AS_FOR = new RegExp(
  `^(?:.{0,80}[،.]\\s*)?[وف]?أم[ّ]?ا\\s+(?<who>.{3,120}?)[،]?\\s+ف(?<verb>${ARABIC_VERB})(?![\\p{L}\\p{M}])[^:«]{0,60}?(?:\\s+[إأ]ن[ّ]?(?:ه|ها)?)?\\s*[:،]?$`,
  'u',
)

/** `ونقلت الصحيفة عن X قوله` */
const ARABIC_QUOTED =
  /^(?:.{0,120}[،؛.]\s*)?[وف]?نقل(?:ت)?\s+(?:عنه\s+)?(?<outlet>.{2,60}?)\s+عن\s+(?<who>.{2,120}?)،?\s+(?:قوله|قولها|قولهم)(?:\s+[إأ]ن[ّ]?(?:ه|ها)?)?\s*[:،]?$/u
/** `وجاء في بيان للوزارة:` */
const ARABIC_PAPER =
  /^(?:.{0,120}[،؛.]\s*)?[وف]?(?:جاء|ورد)(?:ت)?\s+في\s+(?:بيان|تقرير|رسالة|بيان صحفي|خطاب)\s*(?<who>.{0,120}?)\s*(?:[:،]|[إأ]ن)\s*[:،]?$/u
/** `مضيفا:`: said by whoever spoke before. */
const ARABIC_PARTICIPLE =
  /(?:^|[\s،])و?(?:مضيف|قائل|مؤكد|موضح|معتبر|مشدد|متسائل|متابع|محذر|لافت|مشير|مبين|منوه|كاشف|واصف|معلق|مستدرك)(?:ا|اً|ة|ةً|ين)?(?:\s+(?:إلى|على|من|بالقول|في الوقت نفسه))?(?:\s+(?:ب?[إأ]ن[ّ]?(?:ه|ها)?))?\s*[:،]?$/u
/** A name or an office alone in front of a colon. */
const LABEL = /^(?<who>[^:.؟!،]{3,60}):$/u

/** What stands before a quotation in a Persian or Arabic sentence. */
export function reportedInEastern(context: string): Reported | undefined {
  const text = context.trim()
  const says = PERSIAN_SAYS.exec(text) ?? ARABIC_SAYS.exec(text)
  if (says) return reported(context, (says.groups?.['who'] ?? '').replace(STATEMENT_OF, '$<who>'), '')
  const saying = PERSIAN_SAYING.exec(text)
  if (saying) return reported(context, saying.groups?.['who'] ?? '', 'fragment')
  const issued = PERSIAN_PAPER.exec(text)
  if (issued) return reported(context, issued.groups?.['who'] ?? '', '')
  const through = PERSIAN_THROUGH.exec(text)
  if (through) return reported(context, through.groups?.['who'] ?? '', '')
  const asFor = ARABIC_AS_FOR.exec(text)
  if (asFor) return reported(context, asFor.groups?.['who'] ?? '', '')
  const cited = ARABIC_QUOTED.exec(text)
  if (cited) {
    const found = reported(context, cited.groups?.['who'] ?? '', '')
    const outlet = new RegExp(`^${OUTLET_KINDS}\\s+(?<name>.+)$`, 'u').exec(cited.groups?.['outlet'] ?? '')?.groups?.[
      'name'
    ]
    return found && { ...found, ...(outlet !== undefined && { outlet }) }
  }
  const paper = ARABIC_PAPER.exec(text)
  if (paper) {
    const who = (paper.groups?.['who'] ?? '')
      .replace(/^(?:صادر(?:ة)?\s+)?(?:عن|من|أصدرته|أصدرتها|نشرته)\s+/u, '')
      .replace(/^لل/u, 'ال')
      .replace(/^ل(?=\p{L}{3})/u, '')
    return who.trim() === '' || /^[\uE000\uE001\s]|^(?:في|يوم|بتاريخ)\s/u.test(who)
      ? { isOutlet: false, ...facts(context) }
      : reported(context, who, '')
  }
  if (ARABIC_PARTICIPLE.test(text) && text.length < 60)
    return { isOutlet: false, pronoun: 'participle', ...facts(context) }
  if (PERSIAN_ALONE.test(text)) return { isOutlet: false, pronoun: 'او', ...facts(context) }
  const persian = PERSIAN.exec(text)
  if (persian) {
    const rest = persian.groups?.['rest'] ?? ''
    const isIntroduced = persian.groups?.['mark'] !== undefined
    if (rest.trim() !== '' && !isIntroduced && persian.groups?.['that'] === undefined) return undefined
    return reported(context, persian.groups?.['who'] ?? '', rest.trim() !== '' && !isIntroduced ? 'fragment' : '')
  }
  const arabic = ARABIC.exec(text)
  if (arabic) {
    const who = (arabic.groups?.['who'] ?? '').trim()
    const isClause = arabic.groups?.['mark'] === undefined && TELLS_WHAT.test(who)
    const own = isClause ? who.slice(0, TELLS_WHAT.exec(who)?.index ?? who.length) : who
    const isWhole = isClause && /(?:^|\s)[بو]?[أإ]ن[ّ]?\s*$/u.test(who)
    const kind = isClause && !isWhole ? 'fragment' : ''
    if (
      own.trim() === '' ||
      /^(?:في|خلال|إن|أن|بأن|إلى|ل(?:صحيفة|جريدة|قناة|وكالة|إذاعة|مجلة|موقع|راديو|لصحفيين))(?:\s|$)/u.test(own.trim())
    ) {
      // `وكان المحافظ، نبيل الشامي، قد صرح …`: the subject stands in front.
      const before = /(?:^|\s)و?(?:كان(?:ت)?)\s+(?<who>.{3,120})$/u.exec(arabic.groups?.['frame'] ?? '')?.groups?.[
        'who'
      ]
      return before === undefined ? alone(context) : reported(context, before, kind)
    }
    // `وصف سامي حداد المشروع بأنه`: behind the name stands what he speaks of.
    const isOfThing = /وصف|[يت]صف|اتهم|اعتبر/u.test(arabic[0].slice(0, 12 + (arabic.groups?.['frame'] ?? '').length))
    const name = isOfThing
      ? /^(?<name>\S+\s+\S+)\s+(?:ال\S+|هذا|هذه|ما|ذلك)(?:\s|$)/u.exec(own.trim())?.groups?.['name']
      : undefined
    return reported(context, name !== undefined && GIVEN.has(name.split(/\s+/u)[0] ?? '') ? name : own, kind)
  }
  const first = ARABIC_SUBJECT_FIRST.exec(text)
  if (first) return reported(context, first.groups?.['who'] ?? '', '')
  const label = LABEL.exec(text)?.groups?.['who'] ?? ''
  return label !== '' && GIVEN.has(label.split(/\s+/u).find((word) => !COURTESIES.has(word) && !ROLES.has(word)) ?? '')
    ? reported(context, label, '')
    : undefined
}

/** `X این طرح را «فاجعه» خواند`: the verb stands behind the words, whose subject opens the sentence. */
const CALLED =
  /^\s*(?:خواند(?:ه است|ه بود)?|نامید(?:ه است|ه بود)?|می[‌ ]?خواند|می[‌ ]?نامد|دانست(?:ه است)?|می[‌ ]?داند|لقب داد|(?:توصیف|ارزیابی|عنوان|یاد|معرفی|تلقی|قلمداد|ذکر|محکوم|تعبیر)\s+(?:کرد(?:ه است|ه بود)?|می[‌ ]?کند))(?![\p{L}\p{M}])/u
export function calledInEastern(before: string, behind: string): Reported | undefined {
  if (!CALLED.test(behind)) return undefined
  const found = reported(before, before.trim(), '')
  const isName =
    found?.speaker !== undefined && (GIVEN.has(found.speaker.split(' ')[0] ?? '') || found.role !== undefined)
  return isName ? { ...found, isFragment: true } : undefined
}

const AFTER_START = /^[\s،,؛—–-]*/u
const PERSIAN_AFTER = new RegExp(
  `^(?:این\\s+(?:\\p{L}+\\s+)?را\\s+|جمله‌?ای است که\\s+)?(?<who>[^:.؟!«»]{0,120}?)\\s*(?<![\\p{L}\\p{M}])${PERSIAN_VERB}`,
  'u',
)
const ARABIC_AFTER = new RegExp(
  `^(?:هكذا\\s+|كما\\s+|بهذه الكلمات\\s+|هذا ما\\s+)?${ARABIC_VERB}(?![\\p{L}\\p{M}])\\s*(?<who>[^:.؟!«»"“]{0,120})`,
  'u',
)
const ARABIC_SAYS_AFTER =
  /^(?:بحسب|حسب|وفق[ًا]*\s*ل?|على حد قول|على حد تعبير|كما قال(?:ت)?)\s*(?<who>[^:.؟!«»"“]{2,120})/u

/** What stands behind a quotation, up to the next one. */
export function reportedAfterInEastern(context: string): Reported | undefined {
  const start = AFTER_START.exec(context)?.[0].length ?? 0
  if (!/^\s*[،,؛—–-]|^\s+\p{L}/u.test(context)) return undefined
  const rest = context.slice(start)
  const persian = PERSIAN_AFTER.exec(rest)
  const arabic = ARABIC_SAYS_AFTER.exec(rest) ?? ARABIC_AFTER.exec(rest)
  const match = arabic ?? persian
  // `این را می‌گوید و …`: who it is does not stand here.
  if (
    !arabic &&
    persian &&
    (persian.groups?.['who'] ?? '').trim() === '' &&
    /^\s*(?:و\s|[.؟!،]|$)/u.test(rest.slice(persian[0].length))
  )
    return { isOutlet: false, pronoun: 'او', ...facts(context), length: start + persian[0].length }
  const whole = match?.groups?.['who'] ?? ''
  // `…، ثم يتابع: «…»`: the colon leads to what is said next.
  const who = whole.replace(/،?\s+(?:ثم|قبل أن|و)\s*\p{L}+(?:\s+\p{L}+)?\s*$/u, '')
  const isNext = who.length < whole.length && /^\s*[:：]/u.test(rest.slice(match?.[0].length ?? 0))
  if (!match || (!isNext && /^\s*[:：]/u.test(rest.slice(match[0].length)))) return undefined
  const behind = persian && !arabic && who.trim() === '' ? rest.slice(match[0].length).split(/[.؟!:]/u)[0] : who
  const used = match[0].length - (isNext ? whole.length - who.length : 0)
  const found =
    who.trim() === '' && arabic ? alone(context) : reported(context.slice(0, start + match[0].length), behind ?? '', '')
  return found && { ...found, length: start + used }
}

/** `وقالت:`: she said, and who she is does not stand here. */
function alone(context: string): Reported {
  const gender = genderOf(context)
  return { isOutlet: false, pronoun: gender === 'she' ? 'قالت' : 'قال', gender, ...facts(context) }
}

/** An Arabic verb says whether he or she spoke. */
const VERBS = new RegExp(`(?<![\\p{L}])${ARABIC_VERB}(?![\\p{L}\\p{M}])`, 'gu')
function genderOf(context: string): 'he' | 'she' {
  const verb = [...context.matchAll(VERBS)].at(-1)?.[0].replace(/\s.*$/u, '') ?? ''
  return /^[وف]?ت(?!ابع)|ت$/u.test(verb) ? 'she' : 'he'
}

function reported(context: string, who: string, kind: string): Reported | undefined {
  const phrase = who.replace(OUTLET, ' ')
  const frames = phrase.split(/[،؛]/u)
  // Parts in front that tell when and where name nobody.
  const from = frames.findIndex(
    (part) =>
      !/^\s*(?:در|به|با|از|روز|طی|ضمن|پس|في|خلال|من|و?في|و?من|[\uE000\uE001])(?=\s|$|[\uE000\uE001])/u.test(part) &&
      part.replace(/[\uE000\uE001\s]/gu, '') !== '',
  )
  const found = easternSpeaker((from < 0 ? frames : frames.slice(from)).join('،'))
  if (!found) return undefined
  if (kind === 'fragment' && found.speaker === undefined) return undefined
  const isArabic = VERBS.test(context)
  VERBS.lastIndex = 0
  return {
    ...found,
    isOutlet: false,
    ...(isArabic && { gender: genderOf(context) }),
    ...facts(context),
    ...(kind === 'fragment' && { isFragment: true }),
  }
}

function facts(context: string): Pick<Reported, 'outlet' | 'dateAt'> {
  const outlet = OUTLET.exec(context)?.groups?.['outlet']?.trim()
  const at = context.search(new RegExp(DATE, 'u'))
  const isSaid = at >= 0 && !NOT_SAID.test(context.slice(0, at))
  return { ...(outlet !== undefined && { outlet }), ...(isSaid && { dateAt: at }) }
}
