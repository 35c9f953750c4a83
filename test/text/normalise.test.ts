import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiDigits, foldAccents, foldArabic, normaliseQuote, normaliseWords } from '../../src/text/normalise.ts'
import { anyText, hardTexts } from './strings.ts'

describe('normalising for words', () => {
  it.each([
    ['Große ÉCOLE', 'große école'],
    ['ﬁnch Ｇarden', 'finch garden'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['۱۳۶۷ ٣٤', '1367 34'],
    ['كتاب علي', 'کتاب علی'],
    ['أُمَّة إلى', 'امه الی'],
    ['مـــدرسة', 'مدرسه'],
    ['می\u200Cشود', 'می\u200Cشود'],
    ['e\u0301te\u0301', 'été'],
  ])('%j is %j', (text, normal) => {
    expect(normaliseWords(text)).toBe(normal)
  })

  it('gives the Arabic and the Persian spelling of a word one form', () => {
    expect(normaliseWords('يكي')).toBe(normaliseWords('یکی'))
    expect(foldArabic('آيةٌ')).toBe('ایه')
  })

  it('folds accents of Latin letters and leaves other scripts whole', () => {
    expect(foldAccents('Éœuvré à Ångström')).toBe('Eœuvre a Angstrom')
    expect(foldAccents('نامهٔ')).toBe('نامهٔ'.normalize('NFC'))
  })

  it('folds digits of both eastern sets, one for one', () => {
    expect(asciiDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789 0123456789')
  })
})

const folded = (text: string): string => normaliseQuote(text).text

describe('normalising for quotes', () => {
  it.each([
    ['“it’s”', `"it's"`],
    ['« oui »', '" oui "'],
    ['a – b — c − d', 'a - b - c - d'],
    ['wait…', 'wait...'],
    ['  two \n\n lines\t', 'two lines'],
    ['zero\u200Bwidth and soft\u00ADhyphen', 'zerowidth and softhyphen'],
    ['۱۳۶۷ and ٤٥', '1367 and 45'],
    ['كي', 'کی'],
    ['cafe\u0301', 'café'],
  ])('%j is %j', (text, normal) => {
    expect(folded(text)).toBe(normal)
  })

  it.each([
    ['The Mill', 'the mill'],
    ['the mill.', 'the mill'],
    ['the mill', 'the mills'],
    ['café', 'cafe'],
    ['1,200', '1200'],
    ['أمة', 'امه'],
  ])('%j and %j stay different: they do not say the same to the letter', (one, other) => {
    expect(folded(one)).not.toBe(folded(other))
  })

  it('has no space at either end and never two in a row', () => {
    assert(
      property(anyText(), (text) => {
        expect(folded(text)).not.toMatch(/^\s|\s$|\s\s/u)
      }),
    )
  })

  it('leads every code unit back to where it came from: offsets rise and lie inside the source', () => {
    assert(
      property(anyText(), (source) => {
        const { text, offsets } = normaliseQuote(source)
        expect(offsets).toHaveLength(text.length + 1)
        for (const [at, offset] of offsets.entries()) {
          expect(offset).toBeGreaterThanOrEqual(at === 0 ? 0 : (offsets[at - 1] ?? 0))
          expect(offset).toBeLessThanOrEqual(source.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the same again for the part of the source that any of its pieces came from', () => {
    assert(
      property(hardTexts(), (source) => {
        const { text, offsets } = normaliseQuote(source)
        // One source cluster may become several units (an ellipsis three): a piece begins where a cluster does.
        const starts = [...offsets.keys()].filter((at) => at === 0 || offsets[at] !== offsets[at - 1])
        for (const [index, from] of starts.entries()) {
          const to = starts[index + 1] ?? text.length
          const slice = source.slice(offsets[from], offsets[to])
          expect(normaliseQuote(slice).text).toBe(text.slice(from, to).trim())
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is the same for a text in composed and in decomposed form', () => {
    const units = ['é', 'à', 'ö', 'آ', 'ؤ', 'a', ' ', '“', '۱', '🐝']
    assert(
      property(hardTexts(20), (seed) => {
        const text = Array.from(seed)
          .map((_, at) => units[(seed.charCodeAt(at % seed.length) + at) % units.length])
          .join('')
        expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')))
      }),
    )
  })

  it('changes nothing that it has normalised already', () => {
    assert(
      property(anyText(), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
      }),
    )
  })
})
