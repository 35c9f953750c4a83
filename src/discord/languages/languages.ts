import { ar } from './ar.ts'
import { en } from './en.ts'
import { fa } from './fa.ts'
import { fr } from './fr.ts'
import { speaksFor } from './telling.ts'
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

/**
 * The language to reply in: the question's, when it is one of ours and tells; else the server's own, the person's Discord,
 * English. Names and keywords in Latin letters tell no language, and a question in Spanish is none of ours; Arabic letters tell.
 */
export function replyLanguage(options: {
  readonly text: string | undefined
  readonly detect: (text: string) => string
  readonly server: string | undefined
  readonly person: string | undefined
}): ReplyLanguage {
  const { text = '', detect, server, person } = options
  const detected = asReplyLanguage(detect(text))
  const tells = detected !== undefined && (ARABIC_LETTERS.test(text) || speaksFor(text, detected))
  return (tells ? detected : undefined) ?? asReplyLanguage(server) ?? asReplyLanguage(person) ?? 'en'
}
