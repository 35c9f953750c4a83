import { findDates } from '../../text/dates.ts'
import { asciiDigits, foldAccents } from '../../text/normalise.ts'
import { wordSpans } from '../../text/words.ts'

/** What can be checked in a sentence whatever its language: its numbers, its dates, and names in Latin letters. */
export interface Anchors {
  /** Values, '30000' or '3.5'; numbers written as words by their value; the parts of dates left out. */
  readonly numbers: ReadonlySet<string>
  /** ISO 8601, as precise as the text. */
  readonly dates: ReadonlySet<string>
  /** Words with a capital inside a sentence, not at its beginning, folded; numbers and dates left out. */
  readonly names: ReadonlySet<string>
  /** Every word, folded. */
  readonly words: ReadonlySet<string>
}

/** From 2 on; 'one' and its like are articles and pronouns as well. */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  [
    '2 two deux دو اثنان اثنین',
    '3 three trois سه ثلاثه ثلاث',
    '4 four quatre چهار اربعه اربع',
    '5 five cinq پنج خمسه خمس',
    '6 six شش سته',
    '7 seven sept هفت سبعه سبع',
    '8 eight huit هشت ثمانیه',
    '9 nine neuf نه‌تا تسعه تسع',
    '10 ten dix ده عشره',
    '11 eleven onze یازده',
    '12 twelve douze dozen douzaine دوازده',
    '13 thirteen treize سیزده',
    '14 fourteen quatorze چهارده',
    '15 fifteen quinze پانزده',
    '16 sixteen seize شانزده',
    '17 seventeen هفده',
    '18 eighteen هجده',
    '19 nineteen نوزده',
    '20 twenty vingt بیست عشرون عشرین',
    '30 thirty trente سی ثلاثون ثلاثین',
    '40 forty quarante چهل اربعون اربعین',
    '50 fifty cinquante پنجاه خمسون خمسین',
    '60 sixty soixante شصت ستون ستین',
    '70 seventy هفتاد سبعون سبعین',
    '80 eighty هشتاد ثمانون ثمانین',
    '90 ninety نود تسعون تسعین',
    '100 hundred hundreds cent cents صد مایه میه مئه',
    '1000 thousand thousands mille هزار الف الاف',
    '1000000 million millions میلیون ملیون',
    '1000000000 billion milliard milliards میلیارد ملیار',
    '0.5 half moitié نصف نیمی',
  ].flatMap((line) => {
    const [value = '', ...words] = line.split(' ')
    return words.map((word): [string, string] => [word, value])
  }),
)

const GROUPED = /(?<=(?<!\p{N})\p{N}{1,3})[^\S\n](?=\p{N}{3}(?!\p{N}))/gu
const CAPITAL = /^\p{Lu}/u
/** The first word of a sentence has a capital whatever it is. */
const SENTENCE_START = /(?:^|[.!?…:]\s|\n)["“«‘'([]*$/u

export function anchorsOf(text: string): Anchors {
  const plain = text.replaceAll(GROUPED, '')
  const found = findDates(plain)
  const isDated = (at: number): boolean => found.some(({ start, end }) => start <= at && at < end)
  const numbers = new Set<string>()
  const names = new Set<string>()
  const words = new Set<string>()
  for (const { start, end, text: word } of wordSpans(plain)) {
    const folded = foldAccents(word)
    words.add(folded)
    if (isDated(start)) continue
    const value = numberOf(word)
    if (value !== undefined) numbers.add(value)
    else if (CAPITAL.test(plain.slice(start, end)) && !SENTENCE_START.test(plain.slice(0, start))) names.add(folded)
  }
  return { numbers, dates: new Set(found.map(({ iso }) => iso)), names, words }
}

/** The value of one normalised word that is a number, in digits or written out; undefined for another word. */
export function numberOf(word: string): string | undefined {
  if (/^\p{N}/u.test(word)) return asciiDigits(word).replaceAll(/[,٫]/gu, '.')
  return NUMBER_WORDS.get(word)
}

/** The first kind of thing that a sentence says and its support does not; undefined when there is none. */
export function newAnchor(said: Anchors, support: Anchors): 'number' | 'date' | 'name' | undefined {
  if ([...said.numbers].some((number) => !holdsNumber(support, number))) return 'number'
  if (
    [...said.dates].some((date) => ![...support.dates].some((known) => known === date || known.startsWith(`${date}-`)))
  )
    return 'date'
  return [...said.names].some((name) => !support.words.has(name)) ? 'name' : undefined
}

/** A day written '12 May' is a number by itself, and part of a date with its year. */
function holdsNumber(support: Anchors, number: string): boolean {
  return support.numbers.has(number) || support.words.has(number)
}
