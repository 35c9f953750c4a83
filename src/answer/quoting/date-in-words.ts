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
