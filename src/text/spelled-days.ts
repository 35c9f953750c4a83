/** Days of a month by their ordinals, or by the numbers that French and Spanish use for them, in the spelling of `foldForDates`. */
const ENGLISH =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'
const FRENCH =
  'premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un'
const SPANISH =
  'primero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta treinta-y-uno'
const GERMAN_UNITS = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ')
const GERMAN = [
  'ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten',
  ...GERMAN_UNITS.map((unit) => `${unit}undzwanzigsten`),
  'dreißigsten einunddreißigsten',
].join(' ')
const PERSIAN_UNITS = 'یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم'.split(' ')
const PERSIAN = [
  ...PERSIAN_UNITS,
  'دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم',
  ...PERSIAN_UNITS.map((unit) => `بیست-و-${unit}`),
  'سی-ام سی-و-یکم',
].join(' ')
const ARABIC_UNITS = 'الحادی الثانی الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ')
const ARABIC = [
  'الاول',
  ...ARABIC_UNITS.slice(1),
  'العاشر',
  ...ARABIC_UNITS.map((unit) => `${unit}-عشر`),
  'العشرین',
  ...ARABIC_UNITS.map((unit) => `${unit}-والعشرین`),
  'الثلاثین',
  'الحادی-والثلاثین',
].join(' ')
/** Beside those in the lists. */
const OTHERS = { اول: 1, هیجدهم: 18, سیم: 30, العشرون: 20, الثلاثون: 30, siebenten: 7, uno: 1 }

const DAYS: ReadonlyMap<string, number> = new Map([
  ...[ENGLISH, FRENCH, SPANISH, GERMAN, PERSIAN, ARABIC].flatMap((list) =>
    list.split(' ').map((word, at): [string, number] => [joined(word), at + 1]),
  ),
  ...Object.entries(OTHERS),
])

function joined(words: string): string {
  return words.replaceAll(/[\s\u200C-]+/gu, '')
}

/** Between the words of one number: a blank, a hyphen, a joiner that shows nothing, or none in `سیام`. */
const GAP = '[\\s\\u200C-]*'

function anyOf(lists: readonly string[]): string {
  return lists
    .flatMap((list) => list.split(' '))
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replaceAll('-', GAP))
    .join('|')
}

/**
 * What stands in front of a month. English and Arabic have a word between (`the third March of the band` and `العدد الثالث آذار` are
 * no days), and the first week, half or issue is none either.
 */
const FORMS = [
  `(?<day>${anyOf([ENGLISH])})\\s+(?:day\\s+)?of`,
  `(?<day2>${anyOf([FRENCH, GERMAN, 'siebenten'])})`,
  `(?<day3>${anyOf([SPANISH, 'uno'])})\\s+de`,
  `(?<!(?:نیمه|دهه|هفته|بخش|شماره|جلد|فصل|قسمت)[\\u0654\\u06C0ی\\u200C]{0,3}\\s)(?<day4>${anyOf([PERSIAN, 'اول هیجدهم سیم'])})`,
  `(?<!(?:الاسبوع|النصف|الربع|الثلث|العقد|الجزء|العدد|القسم|الشهر)\\s)(?<day5>${anyOf([ARABIC, 'العشرون الثلاثون'])})\\s+من(?:\\s+شهر)?`,
]
const IN_FRONT = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])(?:${FORMS.join('|')})\\s+$`, 'u')
/** Letters of the longest of them, with what stands between it and its month. */
const LONGEST = 48

/** The day that is written in words and ends right before a place of a text that `foldForDates` folded. */
export function spelledDay(
  folded: string,
  before: number,
): { readonly start: number; readonly day: number } | undefined {
  const from = Math.max(0, before - LONGEST)
  const found = IN_FRONT.exec(folded.slice(from, before).toLowerCase())
  if (!found) return undefined
  const word = Object.values(found.groups ?? {}).find((group) => group !== undefined)
  const day = DAYS.get(joined(word ?? ''))
  return day === undefined ? undefined : { start: from + found.index, day }
}
