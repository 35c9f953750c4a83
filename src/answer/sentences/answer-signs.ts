import { findDates, type FoundDate } from '../../text/dates.ts'
import { words, wordSpans, type Word } from '../../text/words.ts'
import { numberOf } from '../question/anchors.ts'
import { countedBehind, mayBeAnybody, measures, stems } from '../question/counted.ts'
import { defines, situates } from './defining.ts'
import { givesMeasure } from '../question/measured.ts'
import { isCounting, type Question } from '../question/question.ts'
import { toldOfWhen } from '../question/said-when.ts'
import { tellsWhy } from './told-why.ts'
import { saysYesOrNo } from './yes-or-no.ts'

const NUMBER = /^\p{N}/u
const NUMBER_WORDS = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred hundreds thousand thousands million millions billion half third quarter dozen dozens percent several
  un deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mille millions mois ans
  یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده بیست سی چهل پنجاه صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد چندین هزار میلیون میلیارد
  واحد اثنان ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع ثمانیه ثمان تسعه تسع عشره عشر عشرون عشرین ثلاثون ثلاثین مایه میه الف الاف ملیون`.split(
    /\s+/u,
  ),
)
const DATE =
  /(?<!\p{N})(?:1\d{3}|20\d{2}|[۱][۰-۹]{3}|[٠-٩]{4})(?!\p{N})|(?<!\p{L})(?:January|February|March|April|May|June|July|August|September|October|November|December|century|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|siècle|ژانویه|فوریه|مارس|آوریل|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|بهمن|اسفند|قرن|سده|سال|يناير|فبراير|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|عام|سنة)(?!\p{L})|\d{3,4}s\b/u
/** A capital inside a sentence is a name in English and French; the first word of a sentence tells nothing. */
const NAME = /(?<=[\p{L}\p{N},;:)"”’] |[("“«])\p{Lu}[\p{L}’'-]+/gu
/** 'In June 2024' tells no place. */
const AT_PLACE =
  /(?<!\p{L})(?:in|at|near|from|to|of|across|à|en|dans|au|aux|vers)\s+(?:the\s+|la\s+|le\s+|l['’])?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))\p{Lu}\p{L}+/u
const QUOTED = /["“”«»]/u
const SPEECH =
  /(?<!\p{L})(?:said|says|stated|told|wrote|according to|claimed|testified|revealed|declared|announced|a déclaré|a dit|selon|گفت|نوشت|اظهار|قال|صرح)(?!\p{L})/iu

/** A number may count something else than what was asked for. */
const OTHER_COUNT = 0.6
const ARABIC_SCRIPT = /\p{Script=Arabic}/u

/** How strongly a sentence looks like the kind of answer wanted, 0 to 1. Only what the question does not say itself counts. */
export function answerSign(sentence: string, question: Question): number {
  if (tellsWhatIsAsked(sentence, question)) return 1
  switch (question.wanted) {
    case 'time': {
      const told = toldOfWhen(sentence, question.text)
      return (DATE.test(told) ? 0.4 : 0) + (hasNewNumber(told, question) ? 0.6 : 0)
    }
    case 'quantity':
      if (question.measures.length > 0) return measureSign(sentence, question)
      return countsWhatIsAsked(sentence, question)
        ? 1
        : (isCounting(question) ? OTHER_COUNT : 1) *
            ((givesCount(sentence, question) ? 0.4 : 0) +
              (hasNewNumber(sentence, question) ? 0.2 : 0) +
              (hasNumberWord(sentence, question) ? 0.4 : 0))
    case 'person':
      return Math.min(1, newNames(sentence, question) / 3)
    case 'place':
      return AT_PLACE.test(sentence) || newNames(sentence, question) > 1 ? 0.7 : 0
    case 'said':
      return (QUOTED.test(sentence) ? 0.6 : 0) + (SPEECH.test(sentence) ? 0.4 : 0)
    case 'reason':
      return tellsWhy(sentence) ? 1 : 0
    case 'whether':
      return saysYesOrNo(sentence) ? 1 : 0
    case 'other':
      return 0
  }
}

/** Another number than one of what was to be measured is next to nothing: an age is no price. */
const OTHER_MEASURE = 0.2

function measureSign(sentence: string, question: Question): number {
  const given = givesMeasure(sentence, question.measures)
  return given > 0 ? given : hasNewNumber(sentence, question) ? OTHER_MEASURE : 0
}

/** It says what or who something is; or where, if that was asked for. */
function tellsWhatIsAsked(sentence: string, { defined, wanted }: Question): boolean {
  return defined !== undefined && (wanted === 'place' ? situates : defines)(sentence, defined)
}

/**
 * True when a sentence holds a number that the question does not, that is no part of a date, and that measures nothing where something
 * else was to be counted: 'ten years' are no hives.
 */
export function givesCount(sentence: string, question: Question): boolean {
  if (question.measures.length > 0) return givesMeasure(sentence, question.measures) > 0
  return newNumbers(sentence, question).some(
    ({ date, behind }) => !date && (!isCounting(question) || !measures(behind[0]?.text ?? '', question.counted)),
  )
}

/** Between a number and what it counts: 'over 30,000 of the political prisoners'. */
const COUNTED_WITHIN = 4
/** What stands before a year: 'the 1950 flood', 'in the spring of 1950 beekeepers …'. 'Over 1950 hives' is a count. */
const OF_TIME =
  /(?<!\p{L})(?:the|in|since|until|till|from|by|during|before|after|(?<!total )of|en|dès|depuis|avant|après|année|در|سال|از|تا|في|عام|سنة|منذ|قبل|بعد)\s*$/iu

/** True when a number that the question does not hold stands right before the thing that was asked to be counted. */
function countsWhatIsAsked(sentence: string, question: Question): boolean {
  if (!isCounting(question)) return false
  return newNumbers(sentence, question).some(({ date, start, behind }) => {
    const mayBeCount = date?.iso.length === YEAR && !OF_TIME.test(sentence.slice(0, start))
    if (date && !mayBeCount) return false
    if (stems(labelOf(sentence, start)).some((one) => question.counted.has(one))) return true
    const near = countedBehind(behind, question.counted)
    if (near.some((word) => stems(word.text).some((one) => question.counted.has(one)))) return true
    return question.countsAny && !date && mayBeAnybody(near)
  })
}

/** Of a table's row: 'Passengers: 72,900'. */
const LABEL = /(?<label>\p{L}+):\s*$/u

function labelOf(sentence: string, at: number): string {
  return words(LABEL.exec(sentence.slice(0, at))?.groups?.['label'] ?? '')[0] ?? ''
}

interface NewNumber {
  readonly start: number
  /** The date that it belongs to. */
  readonly date: FoundDate | undefined
  /** The next words that are no numbers, as far as the next sign. */
  readonly behind: readonly Word[]
}

/** 'One of the survivors said' counts nobody. */
const ONE_OF = /^(?:one\s+of|une?\s+d(?:es|e|['’])|یکی?\s+از|[أا]حد|[إا]حدى)(?!\p{L})/iu

function newNumbers(sentence: string, question: Question): readonly NewNumber[] {
  const dates = findDates(sentence)
  const all = wordSpans(sentence)
  return all.flatMap(({ text, start, end }, at) => {
    if (!isNumber(text) || question.words.has(text) || ONE_OF.test(sentence.slice(start))) return []
    const behind = all
      .slice(at + 1, at + 1 + COUNTED_WITHIN)
      .filter((word) => !isNumber(word.text) && !/[,،;:.!?؟]/u.test(sentence.slice(end, word.start)))
    return [{ start, date: dates.find((one) => one.start <= start && start < one.end), behind }]
  })
}

/** Of an ISO date that names nothing more. */
const YEAR = 4

function isNumber(word: string): boolean {
  return NUMBER.test(word) || NUMBER_WORDS.has(word) || numberOf(word) !== undefined
}

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
