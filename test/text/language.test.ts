import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/text/language.ts'
import { stopWords } from '../../src/text/stop-words.ts'
import { madeSentences } from '../support/texts.ts'
import { anyText } from './strings.ts'

describe('the language of a text', () => {
  it.each([
    ['en', 'When was the bridge opened?'],
    ['en', 'Bridge Alder'],
    ['fr', 'Quand le pont a-t-il été ouvert ?'],
    ['fr', 'L’école d’Alder'],
    ['fa', 'پل در چه سالی باز شد؟'],
    ['fa', 'باغ‌های پر از گل'],
    ['ar', 'متى افتتح الجسر في المدينة؟'],
    ['ar', 'أين الطاحونة القديمة'],
    ['und', '1951 — 30,000 🐝'],
    ['und', ''],
    ['und', 'Die Brücke wurde gebaut und niemand kam zur Eröffnung, weil Regen fiel'],
  ])('is %s for %j', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each(['en', 'fr', 'fa', 'ar'] as const)('is told from longer texts in %s', (language) => {
    const article = { en: 'The valley: ', fr: 'Dans la vallée : ', fa: 'در دره: ', ar: 'في الوادي: ' }[language]
    expect(detectLanguage(article + madeSentences(language, 10).join(' '))).toBe(language)
  })

  it('is that of the script with more letters', () => {
    expect(detectLanguage('In the book پل')).toBe('en')
    expect(detectLanguage('کتاب «The Bridge» دربارهٔ پل‌های درهٔ آلدر نوشته شد')).toBe('fa')
  })

  it('is one of five for any text', () => {
    assert(
      property(anyText(), (text) => {
        expect(['en', 'fr', 'fa', 'ar', 'und']).toContain(detectLanguage(text))
      }),
    )
  })
})

it('has no stop words for a language it has no list for', () => {
  expect(stopWords('sv').size).toBe(0)
  expect(stopWords('en').has('the')).toBe(true)
})
