import { findDates } from '../text/dates.ts'
import { stem, wordSpans } from '../text/words.ts'
import type { Question } from './question.ts'

const NUMBER = /^\p{N}/u
const NUMBER_WORDS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred hundreds thousand thousands million millions billion half third quarter dozen dozens percent several
  un deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mille millions mois ans
  یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده بیست سی چهل پنجاه صد هزار میلیون میلیارد
  واحد اثنان ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع ثمانیه ثمان تسعه تسع عشره عشر عشرون عشرین ثلاثون ثلاثین مایه میه الف الاف ملیون`.split(
    /\s+/u,
  ),
)
const DATE =
  /(?<!\p{N})(?:1\d{3}|20\d{2}|[۱][۰-۹]{3}|[٠-٩]{4})(?!\p{N})|(?<!\p{L})(?:January|February|March|April|May|June|July|August|September|October|November|December|century|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|siècle|ژانویه|فوریه|مارس|آوریل|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|بهمن|اسفند|قرن|سده|سال|يناير|فبراير|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|عام|سنة)(?!\p{L})|\d{3,4}s\b/u
/** A capital inside a sentence is a name in English and French; the first word of a sentence tells nothing. */
const NAME = /(?<=[\p{L}\p{N},;:)"”’] |[("“«])\p{Lu}[\p{L}’'-]+/gu
const AT_PLACE =
  /(?<!\p{L})(?:in|at|near|from|to|of|across|à|en|dans|au|aux|vers)\s+(?:the\s+|la\s+|le\s+|l['’])?\p{Lu}\p{L}+/u
const QUOTED = /["“”«»]/u
const SPEECH =
  /(?<!\p{L})(?:said|says|stated|told|wrote|according to|claimed|testified|revealed|declared|announced|a déclaré|a dit|selon|گفت|نوشت|اظهار|قال|صرح)(?!\p{L})/iu

const ARABIC_SCRIPT = /\p{Script=Arabic}/u

/** How strongly a sentence looks like the kind of answer wanted, 0 to 1. Only what the question does not say itself counts. */
export function answerSign(sentence: string, question: Question): number {
  switch (question.wanted) {
    case 'time':
      return (DATE.test(sentence) ? 0.4 : 0) + (hasNewNumber(sentence, question) ? 0.6 : 0)
    case 'quantity':
      return countsWhatIsAsked(sentence, question)
        ? 1
        : (givesCount(sentence, question) ? 0.4 : 0) +
            (hasNewNumber(sentence, question) ? 0.2 : 0) +
            (hasNumberWord(sentence, question) ? 0.4 : 0)
    case 'person':
      return Math.min(1, newNames(sentence, question) / 3)
    case 'place':
      return AT_PLACE.test(sentence) || newNames(sentence, question) > 1 ? 0.7 : 0
    case 'said':
      return (QUOTED.test(sentence) ? 0.6 : 0) + (SPEECH.test(sentence) ? 0.4 : 0)
    case 'other':
      return 0
  }
}

/** True when a sentence holds a number that the question does not, and that is no part of a date. */
export function givesCount(sentence: string, question: Question): boolean {
  const dates = findDates(sentence)
  return wordSpans(sentence).some(
    ({ text, start }) =>
      (NUMBER.test(text) || NUMBER_WORDS.has(text)) &&
      !question.words.has(text) &&
      !dates.some((date) => date.start <= start && start < date.end),
  )
}

/** Between a number and what it counts: 'over 30,000 of the political prisoners'. */
const COUNTED_WITHIN = 4

/** True when a number that the question does not hold stands right before the thing that was asked to be counted. */
function countsWhatIsAsked(sentence: string, question: Question): boolean {
  if (question.counted.size === 0) return false
  const all = wordSpans(sentence)
  return all.some(({ text, end }, at) => {
    if (!(NUMBER.test(text) || NUMBER_WORDS.has(text)) || question.words.has(text)) return false
    const near = all
      .slice(at + 1, at + 1 + COUNTED_WITHIN)
      .filter((word) => !/[,،;:.!?؟]/u.test(sentence.slice(end, word.start)))
    return near.some((word) => LANGUAGES.some((language) => question.counted.has(stem(word.text, language))))
  })
}

const LANGUAGES = ['en', 'fr', 'fa', 'ar']

function hasNewNumber(sentence: string, question: Question): boolean {
  return wordSpans(sentence).some(({ text }) => NUMBER.test(text) && !question.words.has(text))
}

function hasNumberWord(sentence: string, question: Question): boolean {
  return wordSpans(sentence).some(({ text }) => NUMBER_WORDS.has(text) && !question.words.has(text))
}

function newNames(sentence: string, question: Question): number {
  if (ARABIC_SCRIPT.test(sentence)) return 0
  const names = wordSpans([...sentence.matchAll(NAME)].map((match) => match[0]).join(' , '))
  return names.filter(({ text }) => !question.words.has(text)).length
}
