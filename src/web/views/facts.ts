import type { Attribution } from '../../model/citation.ts'
import type { Place } from '../../model/document.ts'
import type { PageLanguage } from '../languages/languages.ts'
import type { RoomTexts } from '../languages/texts.ts'

/** Persian and Arabic readers get their own digits, and everybody the calendar of the sources. */
const LOCALES: Readonly<Record<PageLanguage, string>> = {
  en: 'en-GB',
  fr: 'fr',
  fa: 'fa-u-ca-gregory',
  ar: 'ar-u-ca-gregory-nu-arab',
}

const remembered = <T>(make: (language: PageLanguage) => T): ((language: PageLanguage) => T) => {
  const made = new Map<PageLanguage, T>()
  return (language) => {
    const known = made.get(language) ?? make(language)
    made.set(language, known)
    return known
  }
}

const numbers = remembered((language) => new Intl.NumberFormat(LOCALES[language]))
const plainNumbers = remembered((language) => new Intl.NumberFormat(LOCALES[language], { useGrouping: false }))
const months = remembered(
  (language) => new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'long', timeZone: 'UTC' }),
)
const days = remembered(
  (language) =>
    new Intl.DateTimeFormat(LOCALES[language], { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
)
const names = remembered((language) => new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }))

export const countText = (count: number, language: PageLanguage): string => numbers(language).format(count)

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u

/** An ISO date in words, exactly as precise as it is: '17 July 2020', 'July 2020', '2020'. */
export function dateText(iso: string, language: PageLanguage): string {
  const [, year, month, day] = ISO.exec(iso) ?? []
  if (year === undefined) return iso
  if (month === undefined) return plainNumbers(language).format(Number(year))
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return (day === undefined ? months : days)(language).format(date)
}

export function languageText(code: string, { language, texts }: { language: PageLanguage; texts: RoomTexts }): string {
  if (code === 'und') return texts.facts.unknown
  try {
    return names(language).of(code) ?? code
  } catch {
    // Intl throws on a code that is not well formed; such a code is its own best name.
    return code
  }
}

const two = (count: number): string => String(count).padStart(2, '0')

/** 1:02:03, or 2:03 below an hour. */
export function timeText(seconds: number): string {
  const whole = Math.floor(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

export function placeText(
  place: Place | undefined,
  { language, texts }: { language: PageLanguage; texts: RoomTexts },
): string | undefined {
  if (place === undefined) return undefined
  switch (place.kind) {
    case 'page':
      return texts.facts.page(countText(place.page, language))
    case 'time':
      return texts.facts.at(timeText(place.seconds))
    case 'heading':
      return place.path.length === 0 ? undefined : place.path.join(' › ')
    case 'row': {
      const row = texts.facts.row(countText(place.row, language))
      return place.sheet === undefined ? row : `${place.sheet}, ${row}`
    }
  }
}

/** Who said it, for words that are not the document's own: name, handle, role, as far as the text tells them. */
export function whoText({ speaker, handle, role }: Omit<Attribution, 'kind'>): string | undefined {
  const name = [speaker, handle === undefined ? undefined : speaker === undefined ? handle : `(${handle})`]
    .filter((part) => part !== undefined)
    .join(' ')
  const parts = [name === '' ? undefined : name, role].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}
