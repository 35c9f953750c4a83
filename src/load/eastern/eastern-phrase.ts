import { isCommonWord, isEasternGiven } from './eastern-names.ts'
import { isArabicPresent, isNobody } from './eastern-nobody.ts'
import { keyOf, remembered } from './eastern-tokens.ts'
import { COURTESIES, isBody, isRole, isStop, isUnnamed, isVerbal, PREPOSITIONS } from './eastern-words.ts'

const LEADING =
  /^(?:در پایان|در نهایت|در ادامه|در این میان|در همین حال|با این حال|با این همه|این بار|في النهاية|في الختام|في المقابل|وكان(?:ت)?\s|كان(?:ت)?\s|وقد\s|قد\s|و\s|اما|أما|غير أن|إلا أن|بيد أن|على أن|لكن|ولكن|ولی|ثم|سپس|همچنین|البته|كما|هکذا|هكذا|از جمله|بعدتر|دیروز|امروز|أيضا|أيضاً|بدوره|بدورها|من جانبه|من جانبها|من جهته|من جهتها|وقتی که|حتی|تنها)\s*/u
/** `المديرة حديثها`: behind a subject, something of his or hers. */
const ITS = /^(?!ال)\p{L}{2,}(?:يثها?|لامها?|لمتها?|ايتها?|ابها|الها|ئها|ريرها?|ديرها?|رحتها?)$/u
const isIts = remembered((word) => ITS.test(word))
const isOwned = remembered((word) => /^(?!ال|باشا$|آغا$)\p{L}{2,}(?:ه|ها|هم|ا)$/u.test(word))
/** `وائل يعمل` */
const isDoing = remembered((word) => /^ي\p{L}{3,5}(?<!ي)$/u.test(word))
export const isArabicPhrase = (text: string): boolean =>
  /[يكةىأإؤ]|(?:^|\s)ال/u.test(text) && !/[یکگچپژ\u200C]/u.test(text)
const TO_OUTLET = /^ل(?:صحیفه|صحیفة|جریدة|قناة|وکالة|اذاعة|مجلة|موقع|رادیو|لصحفیین|مراسل)/u
const endsName = remembered(
  (word) =>
    isStop(keyOf(word)) ||
    isVerbal(keyOf(word), word) ||
    isNobody(word) ||
    isArabicPresent(word) ||
    TO_OUTLET.test(keyOf(word)),
)
/** `صبح چهارشنبه`, `مساء الأحد`: a day, with the part of it. */
export const WHEN =
  /\([^()]*\)?|(?:(?<=\s)(?:(?:صبح|عصر|ظهر|شب|شامگاه|غروب|بعدازظهر|بعد از ظهر|بامداد|صباح|مساء|فجر|ليلة|ظهيرة)\s+(?:روز\s+|يوم\s+)?))?[\uE000\uE001]+/gu

/** `، وفي مقابلة`: where it was, and no name. */
export const AND_WHERE = /^[وف](?:في|من|عن|على|إلى|بعد|قبل|خلال|منذ|أمام|عند)\s/u

export const THIS = new Set(['این', 'همین', 'هذا', 'هذه'])

/** `مادر سه فرزند` */
const PARENT_OF = /^(?:مادر|پدر)\s\S+\s(?:فرزند|دختر|پسر|بچه|کودک|نوه)(?:\s|$)/u

/** `روزنامه توپ و تور`, `وزارت راه و شهرسازی`: one word more, and the phrase is at its end. */
function isAndOfBody(words: readonly string[], at: number): boolean {
  const next = words[at + 1]
  if (words[at] !== 'و' || at < 2 || next === undefined || !isBody(keyOf(words[0] ?? ''))) return false
  const key = keyOf(next)
  const isAnother = isBody(key) || isRole(key) || isUnnamed(key) || isEasternGiven(next) || endsName(next)
  const behind = words[at + 2]
  return !isAnother && (behind === undefined || endsName(behind))
}

/** The phrase without what leads in and what goes on about time and place. */
export function shortPhrase(part: string): string {
  let text = part.replace(/\s+/gu, ' ').trim()
  for (let led = LEADING.exec(text); led && led[0] !== ''; led = LEADING.exec(text)) text = text.slice(led[0].length)
  const words = text.split(' ')
  const from =
    THIS.has(words[0] ?? '') || /^(?:یکی|یک|أحد|إحدى|برخی|بعضی|منبعی)$/u.test(words[0] ?? '')
      ? 2
      : PARENT_OF.test(text)
        ? 3
        : isUnnamed(keyOf(words[0] ?? ''))
          ? 1
          : 0
  const stop = words.findIndex((word, at) => {
    if (at < from) return false
    const key = keyOf(word)
    // `مازیار هنگام خداحافظی`: a few names are prepositions as well.
    const isName = isEasternGiven(word) && !(isCommonWord(word) && PREPOSITIONS.has(key))
    if (at > 0 && (isName || isAndOfBody(words, at))) return false
    return (
      endsName(word) ||
      (at > 0 && isIts(word)) ||
      (at > 0 && isDoing(word) && isArabicPhrase(text)) ||
      // `ألبير شمعون تأثره`
      (at > 1 && isOwned(word) && words[at - 1]?.startsWith('ال') !== true && isArabicPhrase(text)) ||
      // `المرجاني بما`: behind a definite word alone a prefix is no part of the name.
      (at === 1 &&
        /^[بلک]\p{L}{2,}/u.test(key) &&
        keyOf(words[0] ?? '').startsWith('ال') &&
        !COURTESIES.has(keyOf(words[0] ?? '')) &&
        !isRole(keyOf(words[0] ?? '')))
    )
  })
  if (stop < 0) return words.slice(0, 12).join(' ')
  // In front of را stands what is spoken of, not who speaks.
  return words.slice(0, words[stop] === 'را' && stop > 1 ? stop - 1 : stop).join(' ')
}
