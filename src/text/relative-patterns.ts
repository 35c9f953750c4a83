import { foldForDates, type Month, monthOf, MONTH_NAMES, SOLAR_NAMES_IN_LATIN, solarMonthInLatin } from './months.ts'
import { daysBack, lastPast, lastPastSolar, monthsBack, nearest, nearestDay, yearsBack } from './reckoned-days.ts'
import { spelledDay } from './spelled-days.ts'

/** How days are told without their year, in English, French, German, Persian and Arabic. For text that foldForDates folded. */

/** From Sunday, as Date counts; folded as foldForDates does. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'dimanche', 'یکشنبه', 'یک‌شنبه', 'یک شنبه', 'الاحد'],
  ['monday', 'lundi', 'دوشنبه', 'دو‌شنبه', 'دو شنبه', 'الاثنین', 'الإثنين'],
  ['tuesday', 'mardi', 'سه‌شنبه', 'سه شنبه', 'سهشنبه', 'الثلاثاء'],
  ['wednesday', 'mercredi', 'چهارشنبه', 'چهار‌شنبه', 'چهار شنبه', 'الاربعاء'],
  ['thursday', 'jeudi', 'پنجشنبه', 'پنج‌شنبه', 'پنج شنبه', 'الخمیس'],
  ['friday', 'vendredi', 'جمعه', 'الجمعة', 'الجمعه'],
  ['saturday', 'samedi', 'شنبه', 'السبت'],
]
/** Also names of people: only behind these words. */
const GERMAN_DAYS = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag']
const GERMAN_LEAD = '(?<=\\b(?:am|vom|diesen|letzten|vergangenen|vorigen|seit) (?:späten |frühen )?)'
/** English has the others too. */
const GERMAN_MONTHS = 'januar|jänner|februar|märz|mai|juni|juli|oktober|dezember'
const NUMBER_OF_DAY = new Map(WEEKDAYS.flatMap((names, day) => names.map((name) => [foldForDates(name), day] as const)))
const DAY_NAMES = [...NUMBER_OF_DAY.keys()].toSorted((one, other) => other.length - one.length).join('|')
const EDGE = '(?<![\\p{L}\\p{M}\\p{N}\\u200C-])'
const END = '(?![\\p{L}\\p{M}\\p{N}\\u200C])'
export interface Pattern {
  readonly find: RegExp
  /** What `find` finds has all of these in it. They are quickly seen to be missing: none begins with what may be left out. */
  readonly core: readonly RegExp[]
  readonly resolve: (match: RegExpMatchArray, published: string) => string | undefined
  readonly near?: (match: RegExpMatchArray, told: string) => string | undefined
  /** The month in front of which a day stands in words. */
  readonly isSpelled?: true
  readonly isNext?: true
  readonly isWeekday?: true
}

const SAME_DAY =
  '(?:the|that) same (?:day|morning|afternoon|evening|night)|that (?:day|morning|afternoon|evening|night)|le même jour|ce jour-là|le (?:jour|soir) même|am (?:selben|gleichen) (?:tag|abend)|همان (?:روز|شب|عصر|صبح)|(?:فی )?(?:الیوم|المساء) (?:نفسه|ذاته)|فی ذلک الیوم|(?:مساء|صباح) الیوم (?:نفسه|ذاته)'
/** `the day after the flood` counts from the flood. */
const NEXT_DAY =
  "(?:the (?:next|following) (?:day|morning|evening)|a day later|one day later|the day after(?= [a-z]*(?:ed|said|told|wrote)\\b|[,.;:]))|le lendemain(?! d[eu’'])|un jour plus tard|am (?:nächsten|folgenden) tag|tags darauf|روز بعد|فردای آن روز|(?:فی )?الیوم التالی"
/** `on the 3rd`, of the month that was told. */
const DAY_OF_MONTH =
  "(?<=\\b(?:on|by|until|from|of|since) )the (?<nth>\\d{1,2})(?:st|nd|rd|th)(?: of (?:that|the same) month|(?=[,.;:)]|\\s(?:the|a|an|he|she|it|they|we|i|his|her|its|their|and|at|in|after|when|with)\\b|\\s\\S+(?:'s|’s|s’)?\\s\\S+ (?:wrote|said|told)))"
const COUNTS = [
  ['two', 'deux', 'zwei', 'دو'],
  ['three', 'trois', 'drei', 'سه'],
  ['four', 'quatre', 'vier', 'چهار'],
  ['five', 'cinq', 'fünf', 'پنج'],
  ['six', 'six', 'sechs', 'شش'],
  ['seven', 'sept', 'sieben', 'هفت'],
  ['eight', 'huit', 'acht', 'هشت'],
  ['nine', 'neuf', 'neun', 'نه'],
  ['ten', 'dix', 'zehn', 'ده'],
]
const COUNT = `\\d{1,2}|${COUNTS.flat().join('|')}`
/** `بعد يومين` and `بعد أسبوع` tell their count themselves. */
const DAYS_LATER = `(?<count>${COUNT}) (?:(?<days>days|jours|tage|روز)|weeks|semaines|wochen|هفته) (?:later|plus tard|später|بعد)|(?<week>(?:a|one) week later|une semaine plus tard|eine woche später|(?:یک )?هفته(?: ای)? بعد|بعد اسبوع)|بعد (?:یومین|(?<two>اسبوعین))`
const OF_LAST_YEAR = /^\s*(?:ماه\s+)?(?:پارسال|سال گذشته)/u

interface Options extends Pick<Pattern, 'near' | 'isSpelled' | 'isNext' | 'isWeekday'> {
  readonly before?: string
  readonly core?: readonly string[]
}

/** `before`: what must stand before it. `core`: of a source that is slow to be missed. */
function pattern(
  source: string,
  resolve: Pattern['resolve'],
  { before = '', core = [source], ...others }: Options = {},
): Pattern {
  const wanted = before === '' ? '' : `(?<=${before})`
  return {
    find: new RegExp(`${EDGE}(?:${wanted}${source})${END}`, 'giu'),
    core: core.map((part) => new RegExp(part)),
    resolve,
    ...others,
  }
}

const days = (source: string, count: number, core = source): Pattern =>
  pattern(source, (_, published) => daysBack(published, count), { core: [core] })

function monthIn({ groups }: RegExpMatchArray): Month | undefined {
  return monthOf(groups?.['month'] ?? groups?.['month2'] ?? '')
}

/** In digits, or in words in front of the month. */
function dayIn({ groups, input = '', index = 0 }: RegExpMatchArray): number | undefined {
  const digits = groups?.['day'] ?? groups?.['day2']
  return digits === undefined ? spelledDay(input, index)?.day : Number(digits)
}

function daysLater(groups: RegExpMatchArray['groups']): number {
  if (groups?.['week'] !== undefined) return 7
  const count = groups?.['count']?.toLowerCase()
  if (count === undefined) return groups?.['two'] === undefined ? 2 : 14
  const spelled = COUNTS.findIndex((names) => names.includes(count))
  return (spelled < 0 ? Number(count) : spelled + 2) * (groups?.['days'] === undefined ? 7 : 1)
}

/** 0 for a name that is none, which has no day. */
function inLatin(groups: RegExpMatchArray['groups']): number {
  return solarMonthInLatin(groups?.['month'] ?? '')
}

/** The last such day of the week, from Sunday; of the same name `isPast` means the one a week before. */
function weekdayBack(published: string, day: number | undefined, isPast: boolean): string | undefined {
  const today = daysBack(published, 0)
  if (day === undefined || today === undefined) return undefined
  const back = (new Date(`${today}T00:00:00Z`).getUTCDay() - day + 7) % 7
  return daysBack(published, back === 0 && isPast ? 7 : back)
}

function ofYearBefore(match: RegExpMatchArray, published: string): string | undefined {
  const [month, day] = [monthIn(match), dayIn(match)]
  if (!month || day === undefined) return undefined
  if (month.calendar !== 'solar') return lastPast(published, month.month, day)
  const isLastYear = OF_LAST_YEAR.test(match.input?.slice((match.index ?? 0) + match[0].length) ?? '')
  return lastPastSolar(published, month.month, day, isLastYear ? 1 : 0)
}

function nearestOf(match: RegExpMatchArray, told: string): string | undefined {
  const day = dayIn(match)
  return day === undefined ? undefined : nearest(told, monthIn(match), day)
}

export const RELATIVE_PATTERNS: readonly Pattern[] = [
  days('the day before yesterday|avant-hier|vorgestern|پریروز|اول (?:من )?امس', 2),
  days('yesterday|hier|gestern|دیروز|امس', 1),
  days(
    "(?:earlier |later )?today|this (?:morning|afternoon|evening)|tonight|aujourd[’']hui|ce (?:matin|soir)|heute|امروز|الیوم",
    0,
    "today|this (?:morning|afternoon|evening)|tonight|aujourd[’']hui|ce (?:matin|soir)|heute|امروز|الیوم",
  ),
  pattern(
    '(?<count>\\d{1,2}|two|three|four|five|six) days (?:ago|earlier)|il y a (?<jours>\\d{1,2}) jours',
    (match, published) => {
      const count = match.groups?.['count'] ?? match.groups?.['jours'] ?? ''
      const named = ['two', 'three', 'four', 'five', 'six'].indexOf(count.toLowerCase()) + 2
      return daysBack(published, named > 1 ? named : Number(count))
    },
    { core: ['days (?:ago|earlier)|il y a \\d'] },
  ),
  pattern('(?:earlier )?this month|ce mois-ci|این ماه|هذا الشهر', (_, published) => monthsBack(published, 0), {
    core: ['this month|ce mois-ci|این ماه|هذا الشهر'],
  }),
  pattern('last month|le mois dernier|ماه گذشته|ماه پیش|الشهر الماضی', (_, published) => monthsBack(published, 1)),
  pattern('(?:earlier )?this year|cette année|امسال|هذا العام|هذه السنة', (_, published) => yearsBack(published, 0), {
    core: ['this year|cette année|امسال|هذا العام|هذه السنة'],
  }),
  pattern("last year|l[’']an dernier|l[’']année dernière|پارسال|سال گذشته|العام الماضی|السنه الماضیه", (_, published) =>
    yearsBack(published, 1),
  ),
  pattern(
    `(?<last>last\\s+)?(?:(?:ce|یوم|روز)\\s+)?(?<name>${DAY_NAMES})(?:\\s+(?<behind>last|dernier|الماضی|گذشته|morning|afternoon|evening|night|matin|soir))?`,
    (match, published) => {
      const day = NUMBER_OF_DAY.get((match.groups?.['name'] ?? '').toLowerCase())
      const isPast = /last|dernier|الماضی|گذشته/iu.test(
        `${match.groups?.['last'] ?? ''}${match.groups?.['behind'] ?? ''}`,
      )
      return weekdayBack(published, day, isPast)
    },
    { core: [DAY_NAMES], isWeekday: true },
  ),
  pattern(
    `(?:(?<day>\\d{1,2})(?:st|nd|rd|th|er)?\\s+(?:of\\s+)?(?<month>${MONTH_NAMES})|(?<month2>${MONTH_NAMES})\\.?\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?)(?!\\s*[,،]?\\s*\\d{2})`,
    ofYearBefore,
    {
      near: nearestOf,
      core: ['\\d', `(?:${MONTH_NAMES})\\.?\\s+\\d|\\d(?:st|nd|rd|th|er)?\\s+(?:of\\s+)?(?:${MONTH_NAMES})`],
    },
  ),
  pattern(
    `(?<month>${MONTH_NAMES})(?!\\s*[,،]?\\s*\\d)`,
    (match, published) => {
      const month = monthIn(match)
      return month?.calendar === 'gregorian' ? lastPast(published, month.month) : undefined
    },
    {
      near: (match, told) => nearest(told, monthIn(match)),
      before: '\\b(?:in|last|en|في|في شهر)\\s',
      core: [`(?:in|last|en|في|شهر)\\s(?:${MONTH_NAMES})`],
    },
  ),
  pattern(`(?<month>${MONTH_NAMES})(?:[\\s\\u200C]*ماه)?(?!\\s*[,،]?\\s*(?:سال\\s+)?\\d)`, ofYearBefore, {
    isSpelled: true,
    near: nearestOf,
    core: [`[آ-ی]\\s(?:${MONTH_NAMES})`],
  }),
  pattern(
    `${GERMAN_LEAD}(?<name>${GERMAN_DAYS.join('|')})(?:(?:vor|nach)?mittag|abend|morgen|nacht)?`,
    ({ groups }, published) =>
      weekdayBack(published, GERMAN_DAYS.indexOf((groups?.['name'] ?? '').toLowerCase()), false),
    { core: [`(?:${GERMAN_DAYS.join('|')})`], isWeekday: true },
  ),
  pattern(`(?<day>\\d{1,2})\\.\\s+(?<month>${GERMAN_MONTHS})(?!\\s*\\d{2})`, ofYearBefore, {
    near: nearestOf,
    core: [`\\d\\.\\s+(?:${GERMAN_MONTHS})`],
  }),
  pattern(
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${SOLAR_NAMES_IN_LATIN})(?!\\s*[,،]?\\s*\\d{3})`,
    ({ groups }, published) => lastPastSolar(published, inLatin(groups), Number(groups?.['day']), 0),
    {
      near: ({ groups }, told) => nearest(told, { calendar: 'solar', month: inLatin(groups) }, Number(groups?.['day'])),
      core: ['\\d', `(?:${SOLAR_NAMES_IN_LATIN.toLowerCase()})`],
    },
  ),
  pattern(DAY_OF_MONTH, () => undefined, {
    isNext: true,
    core: ['\\d(?:st|nd|rd|th)'],
    near: ({ groups }, told) => nearestDay(told, Number(groups?.['nth'])),
  }),
  pattern(DAYS_LATER, () => undefined, {
    isNext: true,
    core: ['later|plus tard|später|بعد'],
    near: ({ groups }, told) => daysBack(told, -daysLater(groups)),
  }),
  pattern(SAME_DAY, () => undefined, { isNext: true, near: (_, told) => daysBack(told, 0) }),
  pattern(NEXT_DAY, () => undefined, { isNext: true, near: (_, told) => daysBack(told, -1) }),
]
