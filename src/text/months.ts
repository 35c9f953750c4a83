/** Month names of English, French, German, Spanish, Persian and Arabic, each as people write it; Persian solar months apart. */
const GREGORIAN = `
january januar jänner enero jan janvier janv ژانویه ینایر جانفی کانون_الثانی
february februar febrero feb février févr fevrier fevr فوریه فبرایر فیفری شباط
march märz marzo mar mars مارس اذار
april abril apr avril avr آوریل أبریل افریل نیسان
may mayo mai می مه مایو ماي أیار أیّار
june juni junio jun juin ژوئن یونیو یونیه جوان حزیران
july juli julio jul juillet juil ژوئیه ژوییه جولای یولیو یولیه جویلیه جویلیة تموز تمّوز
august agosto aug août aout اوت آگوست اگوست أغسطس آب
september septiembre setiembre sep sept septembre سپتامبر سبتمبر شتنبر أیلول
october oktober octubre oct octobre اکتبر أکتوبر تشرین_الأول تشرین_الأوّل
november noviembre nov novembre نوامبر نوفمبر نونبر تشرین_الثانی
december dezember diciembre dec décembre déc decembre دسامبر دیسمبر دجنبر کانون_الأول کانون_الأوّل`
const SOLAR = `
فروردین
اردیبهشت
خرداد
تیر
مرداد امرداد
شهریور
مهر
آبان
آذر
دی
بهمن
اسفند`

/** As other languages spell them. Five are words or names of those languages too, and are months with a capital letter only. */
const SOLAR_IN_LATIN = [
  '[Ff]arvardin',
  '[Oo]rdibehesht',
  '[Kk]hordad',
  'Tir',
  '[Aa]?[Mm]ordad',
  '[Ss]hahrivar',
  'Mehr',
  'Aban',
  'Azar',
  'Dey',
  '[Bb]ahman',
  '[Ee]sfand',
]

export interface Month {
  /** From 1. */
  readonly month: number
  readonly calendar: 'gregorian' | 'solar'
}

const ALEFS = /[أإآٱ]/gu
const YEHS = /[يى]/gu
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/gu

/** One spelling for what is typed in several ways. Every code unit stays where it is, so spans stay right. */
export function foldForDates(text: string): string {
  return text
    .replace(DIGITS, (digit) => String.fromCharCode(48 + (digit.charCodeAt(0) & 0xf)))
    .replace(ALEFS, 'ا')
    .replace(YEHS, 'ی')
    .replaceAll('ك', 'ک')
}

function table(): ReadonlyMap<string, Month> {
  const months = new Map<string, Month>()
  const add = (lines: string, calendar: Month['calendar']): void => {
    for (const [index, line] of lines.trim().split('\n').entries())
      for (const name of line.split(' '))
        months.set(foldForDates(name.replaceAll('_', ' ')), { month: index + 1, calendar })
  }
  // Arabic آذار is March and folds to اذار, Persian آذر is a solar month: they stay apart.
  add(GREGORIAN, 'gregorian')
  add(SOLAR, 'solar')
  return months
}

const MONTHS = table()

/** For a regular expression over text that `foldForDates` folded, with its i flag. Longest names first. */
export const MONTH_NAMES = [...MONTHS.keys()]
  .sort((one, other) => other.length - one.length)
  .map((name) => name.replaceAll(' ', '\\s+'))
  .join('|')

const WHOLE_IN_LATIN = SOLAR_IN_LATIN.map((month) => new RegExp(`^${month}$`, 'u'))

/** For a regular expression without the i flag. */
export const SOLAR_NAMES_IN_LATIN = SOLAR_IN_LATIN.join('|')

/** From 1; 0 for what is none of those. */
export function solarMonthInLatin(name: string): number {
  return WHOLE_IN_LATIN.findIndex((month) => month.test(name)) + 1
}

/** Spanish writes its months small: with a capital these are people and a county. */
const NAMES_TOO = /^(?:Marzo|Abril|Mayo|Julio|Agosto)$/u

export function monthOf(name: string): Month | undefined {
  if (NAMES_TOO.test(name)) return undefined
  return MONTHS.get(name.toLowerCase().replace(/\s+/gu, ' '))
}

/** Its names in all these languages, but those of two words, or of so few letters that they may be other words. */
export function namesOfMonth({ month, calendar }: Month): readonly string[] {
  return [...MONTHS].flatMap(([name, one]) =>
    one.month === month && one.calendar === calendar && name.length >= LEAST_LETTERS && !name.includes(' ')
      ? [name]
      : [],
  )
}

const LEAST_LETTERS = 4
