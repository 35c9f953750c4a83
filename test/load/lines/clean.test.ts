import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean } from '../../../src/load/lines/clean.ts'

describe('canonical text', () => {
  it.each([
    ['line ends of all kinds', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['spaces at line ends and blank runs', '\n\n a  \n\n\n\nb\t\n', ' a\n\nb'],
    ['what can not be seen', 'a\u200Bb\u00ADc\u202Ed\uFEFFe\u0000f\u001B[31mg', 'abcdefg'],
    ['decomposed letters', 'e\u0301te\u0301', 'été'],
    ['half a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
    ['hidden tag characters', 'a\u{E0069}\u{E0067}b', 'ab'],
    ['joiners that join nothing', 'می\u200C \u200Cروم\u200C', 'می روم'],
  ])('cleans %s', (_, before, after) => {
    expect(clean(before).text).toBe(after)
  })

  it.each([
    ['the joiner inside a Persian word', 'می\u200Cروم'],
    ['the joiner of a picture sign', '👩\u200D🌾 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['a no-break space of French', '« mot »'],
    ['Arabic vowel marks', 'مُحَمَّد'],
  ])('keeps %s', (_, text) => {
    expect(clean(text).text).toBe(text.normalize('NFC'))
  })

  it.each([
    'This post was originally published on this site be sure to check out more of their content.',
    'Originally published at Garden Weekly.',
    'Originally published by the Valley Post on 3 May 2020',
    'The post Herons are back appeared first on Garden Weekly.',
    'Republished with permission from Garden Weekly',
    'Cet article a été publié initialement par Le Jardin',
    'این مطلب نخستین بار در باغ‌نامه منتشر شده است.',
  ])('takes a reprint line out and remembers it: %s', (line) => {
    expect(clean(`Herons are back.\n\n${line}`)).toMatchObject({ text: 'Herons are back.', syndicatedFrom: line })
  })

  it.each([
    'Share this:',
    'Click to share on Twitter (Opens in new window)',
    'Read more: Ten weirs to see',
    'Share on Facebook',
    'Facebook Twitter Email',
    'بیشتر بخوانید: ده پل',
  ])('takes a share line out: %s', (line) => {
    const cleaned = clean(`Herons are back.\n${line}\nForty of them.`)
    expect(cleaned.text).toBe('Herons are back.\nForty of them.')
    expect(cleaned.syndicatedFrom).toBeUndefined()
  })

  it('keeps sentences that only sound like such lines', () => {
    const text =
      'The report was originally published in 1931 and told of herons.\nThey share this weir with otters.\nRead more books, said the gardener.'
    expect(clean(text).text).toBe(text)
  })

  it('turns lines of hashtags into tags', () => {
    expect(clean('Herons.\n#Weir #درنا\nForty.\n#Weir')).toMatchObject({
      text: 'Herons.\nForty.',
      tags: ['Weir', 'درنا'],
    })
    expect(clean('We are #1\n#1\nand #Weir').tags).toEqual([])
  })

  it('maps every offset to where its letter stands now', () => {
    const before = 'He\u0301rons\r\n\r\n\r\n\r\nShare this:\r\nare \u200Bback.  \r\n#Weir\r\nForty.'
    const { text, at } = clean(before)
    for (const word of ['rons', 'are', 'back', 'Forty'])
      expect(text.slice(at(before.indexOf(word))).startsWith(word)).toBe(true)
    expect(at(before.length)).toBe(text.length)
  })

  it('is composed, is stable, and its map is monotone and inside the text, for texts of any kind', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (before) => {
        const { text, at } = clean(before)
        expect(text).toBe(text.normalize('NFC'))
        expect(text).not.toMatch(/(?!\n)\p{Cc}|[^\S\n]+(?=\n|$)/u)
        expect(clean(text).text).toBe(text)
        let last = 0
        for (let offset = 0; offset <= before.length; offset += 1) {
          expect(at(offset)).toBeGreaterThanOrEqual(last)
          last = at(offset)
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
