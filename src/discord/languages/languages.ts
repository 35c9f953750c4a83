import { ar } from './ar.ts'
import { en } from './en.ts'
import { fa } from './fa.ts'
import { fr } from './fr.ts'
import type { Texts } from './texts.ts'

export type ReplyLanguage = 'en' | 'fr' | 'fa' | 'ar'
export const REPLY_LANGUAGES: readonly ReplyLanguage[] = ['en', 'fr', 'fa', 'ar']
export const LANGUAGE_NAMES: Readonly<Record<ReplyLanguage, string>> = {
  en: 'English',
  fr: 'Français',
  fa: 'فارسی',
  ar: 'العربية',
}

const ALL: Readonly<Record<ReplyLanguage, Texts>> = { en, fr, fa, ar }

export const textsIn = (language: ReplyLanguage): Texts => ALL[language]

export function asReplyLanguage(code: string | undefined): ReplyLanguage | undefined {
  return REPLY_LANGUAGES.find((language) => code === language || code?.startsWith(`${language}-`) === true)
}

const ARABIC_LETTERS = /\p{sc=Arabic}/u
const FEW_LETTERS = 12

/**
 * The language to reply in: the question's, when it is one of ours and long enough to tell; else the server's own, the
 * person's Discord, English. A short text in Latin letters is no sign of a language, one in Arabic letters is.
 */
export function replyLanguage(options: {
  readonly text: string | undefined
  readonly detect: (text: string) => string
  readonly server: string | undefined
  readonly person: string | undefined
}): ReplyLanguage {
  const { text = '', detect, server, person } = options
  const letters = text.replace(/\P{L}/gu, '').length
  const telling = letters >= FEW_LETTERS || ARABIC_LETTERS.test(text)
  const detected = telling ? asReplyLanguage(detect(text)) : undefined
  return detected ?? asReplyLanguage(server) ?? asReplyLanguage(person) ?? 'en'
}
