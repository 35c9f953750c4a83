import { ar } from './ar.ts'
import { en } from './en.ts'
import { fa } from './fa.ts'
import { fr } from './fr.ts'
import type { RoomTexts } from './texts.ts'

export const PAGE_LANGUAGES = ['en', 'fr', 'fa', 'ar'] as const
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

const ALL: Readonly<Record<PageLanguage, RoomTexts>> = { en, fr, fa, ar }

export const textsIn = (language: PageLanguage): RoomTexts => ALL[language]
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  /^(?:fa|ar|he|ur|ps|ckb|yi|ug|sd|dv)(?:-|$)/u.test(language) ? 'rtl' : 'ltr'

export function asPageLanguage(code: string | undefined): PageLanguage | undefined {
  const primary = code?.trim().toLowerCase().split('-')[0]
  return PAGE_LANGUAGES.find((language) => language === primary)
}

/** Of an Accept-Language header (RFC 9110, 12.5.4): the wish with the highest weight that is one of ours; else English. */
export function preferredLanguage(header: string | undefined): PageLanguage {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .flatMap((part) => {
      const [code, ...rest] = part.split(';')
      const language = asPageLanguage(code)
      const weight = Number(rest.join(';').match(/q\s*=\s*(\d(?:\.\d{1,3})?)/u)?.[1] ?? 1)
      return language === undefined || weight === 0 ? [] : [{ language, weight }]
    })
  return wishes.toSorted((one, other) => other.weight - one.weight)[0]?.language ?? 'en'
}
