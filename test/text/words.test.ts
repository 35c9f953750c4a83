import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grams } from '../../src/text/grams.ts'
import { questionWords, stem, terms, words, wordSpans } from '../../src/text/words.ts'
import { anyText } from './strings.ts'

describe('words', () => {
  it.each([
    ['The Mill, by-the river!', ['the', 'mill', 'by', 'the', 'river']],
    ['30,000 crowns and 3.5 miles', ['30000', 'crowns', 'and', '3.5', 'miles']],
    ['1,2 and 1,234,567', ['1,2', 'and', '1234567']],
    ['U.S. and N.L.A. units', ['us', 'and', 'nla', 'units']],
    ['It ended. Then it rained', ['it', 'ended', 'then', 'it', 'rained']],
    ["l'école d’Alder", ['l', 'école', 'd', 'alder']],
    ['می\u200Cخواهم کتاب\u200Cها', ['می', 'خواهم', 'کتاب', 'ها']],
    ['در سال ۱۳۶۷، ۱٬۲۰۰ کندو', ['در', 'سال', '1367', '1200', 'کندو']],
    ['في عام ١٩٨٨', ['فی', 'عام', '1988']],
    ['the 1980s and A4', ['the', '1980s', 'and', 'a4']],
    ['🐝 … — !', []],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('stand where their spans say, in order and apart, in any text', () => {
    assert(
      property(anyText(), (text) => {
        let last = 0
        for (const { start, end, text: word } of wordSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(word).not.toBe('')
          last = end
        }
      }),
    )
  })

  it('do not change when they are read again from among others', () => {
    assert(
      property(anyText(30), (text) => {
        const spans = wordSpans(text)
        expect(words(spans.map(({ start, end }) => text.slice(start, end)).join(' , '))).toEqual(
          spans.map(({ text: word }) => word),
        )
      }),
    )
  })
})

describe('stems', () => {
  it.each([
    ['en', ['planted', 'planting', 'plants'], 'plant'],
    ['fr', ['jardins', 'jardin'], 'jardin'],
    ['fr', ['brûlèrent', 'brûler'], 'brul'],
    ['fa', ['کتابها', 'کتابهای', 'کتاب'], 'کتاب'],
    ['fa', ['بزرگترین', 'بزرگتر', 'بزرگ'], 'بزرگ'],
    ['und', ['Ångström'.toLowerCase(), 'angstrom'], 'angstrom'],
  ])('of %s words %j are one', (language, forms, stemmed) => {
    expect(forms.map((form) => stem(form, language))).toEqual(forms.map(() => stemmed))
  })

  it('bring an Arabic word and the same word with its article together', () => {
    const [bare, withArticle] = ['جسر', 'الجسر'].map((word) => stem(word, 'ar'))
    expect(withArticle).toBe(bare)
  })

  it('leave numbers as they are in every language', () => {
    for (const language of ['en', 'fr', 'fa', 'ar', 'und']) expect(stem('1980s', language)).toBe('1980s')
  })

  it('are never empty', () => {
    assert(
      property(anyText(), (text) => {
        for (const language of ['en', 'fr', 'fa', 'ar', 'und'])
          for (const word of words(text)) expect(stem(word, language)).not.toBe('')
      }),
    )
  })
})

describe('terms', () => {
  it('leave stop words out and keep what repeats', () => {
    expect(terms('The mill and the old mill were burning', 'en')).toEqual(['mill', 'old', 'mill', 'burn'])
    expect(terms('Le moulin et les moulins', 'fr')).toEqual(['moulin', 'moulin'])
    expect(terms('باغ و پل در سال', 'fa')).toEqual(['باغ', 'پل', 'سال'])
  })

  it('know a stop word without its accents too', () => {
    expect(terms('Le pont a été fermé', 'fr')).toEqual(terms('Le pont a ete ferme', 'fr'))
  })
})

describe('the words of a question', () => {
  it('are stemmed as each language of its own script would', () => {
    const [gardens] = questionWords('Where are the gardens?', ['en', 'fr', 'fa'])
    expect(gardens).toEqual([stem('gardens', 'en')])
    const ways = questionWords('When were the machines repaired?', ['en', 'fr']).flat()
    expect(ways).toEqual(expect.arrayContaining([stem('machines', 'en'), stem('machines', 'fr')]))
  })

  it('leave out the stop words of its language only', () => {
    expect(questionWords('Où est le pont ?', ['fr']).flat()).toEqual(['pont'])
    expect(questionWords('آسیاب در چه سالی سوخت؟', ['fa', 'en']).flat()).not.toContain('در')
  })

  it('are each there once', () => {
    expect(questionWords('Which bridge is the bridge of bridges?', ['en'])).toEqual([['bridg']])
  })
})

describe('character 4-grams', () => {
  it('mark both ends of a word and take short words whole', () => {
    expect(grams('Mühle')).toEqual(['_muh', 'muhl', 'uhle', 'hle_'])
    expect(grams('an Ei')).toEqual(['_an_', '_ei_'])
    expect(grams('پل')).toEqual(['_پل_'])
    expect(grams('🐝 !')).toEqual([])
  })

  it('join what a zero-width non-joiner parts', () => {
    expect(grams('می\u200Cشد')).toEqual(grams('میشد'))
  })

  it('are at most four code points each, for any text', () => {
    assert(
      property(anyText(), (text) => {
        for (const gram of grams(text)) expect(Array.from(gram).length).toBeLessThanOrEqual(4)
      }),
    )
  })
})
