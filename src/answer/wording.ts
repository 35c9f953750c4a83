import type { Citation } from '../model/citation.ts'

const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  fr: ['« ', ' »'],
  fa: ['«', '»'],
  ar: ['«', '»'],
}
const WROTE: Readonly<Record<string, (who: string, date: string | undefined, isDay: boolean) => string>> = {
  en: (who, date, isDay) => `${who} wrote${date ? ` ${isDay ? 'on' : 'in'} ${date}` : ''}: `,
  fr: (who, date, isDay) => `${who} a écrit${date ? ` ${isDay ? 'le' : 'en'} ${date}` : ''} : `,
  fa: (who, date) => `${who}${date ? ` در ${date}` : ''} نوشت: `,
  ar: (who, date) => `كتب ${who}${date ? ` في ${date}` : ''}: `,
}

/** An ISO date with its own precision, in words of the language: '17 July 2020', 'July 2020', '2020'. */
export function dateInWords(iso: string, language: string): string {
  const [year = '', month, day] = iso.slice(0, 10).split('-')
  const shown: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  if (Number.isNaN(date.getTime())) return iso
  // The Gregorian calendar everywhere: a date is shown as the source's day, not converted to another calendar.
  return new Intl.DateTimeFormat(`${LOCALES[language] ?? 'en-GB'}-u-ca-gregory`, shown).format(date)
}

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', fa: 'fa-IR', ar: 'ar' }

/** A quoted sentence as an answer shows it: in the quotation marks of its language, a post with its author before it. */
export function wordingOf({ quote, attribution, document }: Citation): string {
  const [open, close] = MARKS[document.language] ?? ['“', '”']
  const quoted = `${open}${quote}${close}`
  if (attribution.kind !== 'post') return quoted
  const who = [attribution.speaker, attribution.handle && `(${attribution.handle})`].filter(Boolean).join(' ')
  if (who === '') return quoted
  const wrote = WROTE[document.language] ?? WROTE['en']
  const { saidOn } = attribution
  const date = saidOn && dateInWords(saidOn, document.language)
  return `${wrote?.(who, date, (saidOn ?? '').length >= '2020-07-17'.length) ?? ''}${quoted}`
}
