/** The small words by which a question leans on the one before it, in English, French, Persian and Arabic. */

const start = String.raw`^[\s"'“«(¿-]*`
const end = String.raw`(?![\p{L}\p{M}\p{N}])`
const before = String.raw`(?<![\p{L}\p{M}\p{N}])`

/** Opening words that go on with what was asked. Of an Arabic question word that 'and' is written onto, only the 'and'. */
export const CONNECTOR = new RegExp(
  `${start}(?:${[
    `(?:and|but|or|also|then)?,?\\s*(?:what|how)\\s+about${end}`,
    `(?:and|but|or|also|then|so|ok|okay)${end}`,
    `(?:et\\s+)?qu['’]en\\s+est-il\\s+(?:de\\s+|d['’]|du\\s+|des\\s+|en\\s+)?`,
    `(?:et|mais|ou|alors|puis|donc)${end}(?:\\s+(?:pour|quant à)${end})?`,
    `(?:و|اما|ولی|پس|یا|همچنین|حالا)${end}(?:\\s+(?:درباره|دربارهٔ|درباره‌ی|در مورد)${end})?`,
    `(?:در مورد|درباره)${end}`,
    `(?:و?ماذا|و?ما)\\s+عن${end}`,
    `(?:و|ف)(?=(?:كم|متى|أين|اين|من|ماذا|ما|لماذا|كيف|هل|في|أي|بعد|قبل)${end})`,
    `(?:و|لكن|ولكن|أو|ثم|أيضا|أيضًا)${end}`,
  ].join('|')}),?\\s*`,
  'iu',
)

/** A question word at the beginning: the rest is then a question of its own kind, and no bare time or name. */
export const HEAD = new RegExp(
  `${start}(?:who|whom|whose|what|when|where|why|how|which|did|does|do|was|were|is|are|has|have|had|can|could|qui|que|qu['’]|quoi|quand|où|pourquoi|comment|combien|quel|quelle|quels|quelles|est-ce|چه|چی|کی|کجا|چرا|چگونه|چطور|چند|کدام|آیا|چقدر|كم|متى|أين|من|ماذا|ما|لماذا|كيف|هل|أي)${end}`,
  'iu',
)

/** Somebody or something as the one who does it, standing before any word that could be meant by it. */
export const SUBJECT = new RegExp(
  `${before}(?:he|she|it|they|his|her|hers|its|their|theirs|il|elle|ils|elles|son|sa|ses|leur|leurs|او|وی|ایشان|آنها|آن‌ها|آنان|اینها|این‌ها|(?<!(?:من|ما|ومن|وما)\\s+)(?:هو|هي|هما|هم|هن))${end}`,
  'iu',
)

/** The same as what it is done to; a word before it may be what is meant, so fewer words are allowed beside it. */
export const OBJECT = new RegExp(
  [
    `${before}(?:him|her|it|its|them|their|his|(?<!(?:is|are|was|were)\\s+)there|lui|eux|leur|y|en|celui-ci|celle-ci|ceux-ci|celles-ci|او|وی|آن|آنها|آن‌ها|آنان|ایشان|اش|آنجا|اینجا|هناك|هنا|ذلك|تلك|منهم|منها|منه|فيها|فيه|فيهم|عنه|عنها|عنهم|لها|لهم|بها|معه|معها|معهم|إليه|إليها)${end}`,
    `${before}(?:عدد|اسم|عمر|أسماؤ|أسماء|دور|سبب|تاريخ|مكان|صاحب)(?:ه|ها|هم|هن)${end}`,
    `-(?:il|elle|ils|elles|ce|t-il|t-elle)${end}`,
  ].join('|'),
  'iu',
)

/** 'Who said that?', 'When was this bridge opened?', but not 'Who said that the bridge burned?'. */
export const POINTING = new RegExp(
  [
    `${before}(?:that|so)(?=\\s*[?.!]*\\s*$)`,
    `${before}(?:this|these|those)${end}`,
    `${before}(?:when|where|why|how|did|was|were|is|are|of|in|about|for)\\s+that${end}(?!\\s+(?:the|a|an|it|he|she|they)${end})`,
    `${before}(?:cela|ceci|ça|celui-là|celle-là|ceux-là|cette|cet|ces)${end}`,
    `${before}(?:این|آن|همین|همان|چنین)${end}`,
    `${before}(?:هذا|هذه|هؤلاء|أولئك|ذلك|تلك)${end}`,
  ].join('|'),
  'iu',
)

/** Verbs of the past that carry their own subject in Persian and Arabic. */
export const PRO_DROP = new RegExp(
  `${before}(?<!(?:که|کی|چه|کسی|کسانی|چیزی)\\s+)(?:بود|بودند|شد|شدند|شده|کرد|کردند|داشت|داشتند|گفت|گفتند|رفت|رفتند|كان|كانت|كانوا|قال|قالت|قالوا)${end}`,
  'u',
)

/** A pronoun that can only be a person, in English: the name of the question before can stand in its place. */
export const PERSON = new RegExp(`${before}(?:(?<own>his)|he|she|him)${end}`, 'iu')

/** Words too light to say what a question is about. Normalised. */
export const LIGHT: ReadonlySet<string> = new Set(
  `many much long far old often people person persons time times one ones else exactly happen happened happens say said says tell told
  number total name names place year years date day reason mean means know known ok okay also please so well really
  combien personnes personne gens fois dit disait arrive passe nombre nom noms lieu annee annees année années date jour raison signifie exactement
  چند چقدر نفر تا بار مورد تعداد اسم نام کی کجا کجاست چرا چگونه چطور چی چه کدام دقیقا گفت سال زمان تاریخ روز دلیل اتفاق افتاد نفرند است
  عدد عددهم عددها اسم اسمه اسمها شخص شخصا اشخاص مره مرات قال حدث سنه تاریخ یوم سبب کم متی این ماذا لماذا کیف منهم منها وکم ومتی واین ومن وماذا ولماذا وکیف وفی
  فی them they he she it his her their`.split(/\s+/u),
)
