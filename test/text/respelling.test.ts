import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { respelledSpans, respellingOf } from '../../src/text/respelling.ts'

const found = (text: string, asked: string): string[] => {
  const respelling = respellingOf(asked)
  return respelling
    ? [...respelledSpans(text, asked, respelling)].map(({ start, end }) => text.slice(start, end))
    : ['no words']
}

describe('the same words in another spelling', () => {
  it.each([
    ['The kite flew over the pond.', 'KITE FLEW OVER', 'kite flew over', 'letter case'],
    ['“A kite,” he said – “no less”.', 'a kite he said: no less', 'A kite,” he said – “no less', 'punctuation'],
    [
      'A kite is not a bird. Kites sing.',
      "A kite isn't a bird",
      'A kite is not a bird',
      'a contraction that was asked for',
    ],
    [
      'They’re here, and it’s late.',
      'they are here and it is late',
      'They’re here, and it’s late',
      'contractions of the archive',
    ],
    ['It’s rained; we’d gone.', 'it has rained, we had gone', 'It’s rained; we’d gone', 'the other sense of them'],
    ['We cannot sail. They don’t.', "we can't sail they dont", 'We cannot sail. They don’t', 'several ways to deny'],
    [
      'Le café de la forêt, près du cœur',
      'LE CAFÉ de la forêt pres du coeur',
      '',
      'accents, which clauses do not know',
    ],
    [
      '« Pourquoi ? » dit l’abeille',
      "pourquoi dit l'abeille",
      'Pourquoi ? » dit l’abeille',
      'the marks and spaces of French',
    ],
    [
      'زُرعت الأشجار في حديقة القريـــة',
      'زرعت الاشجار في حديقه القرية',
      'زُرعت الأشجار في حديقة القريـــة',
      'vowel marks, tatweel and hamza',
    ],
    ['كان المسؤول هنا، ثم رحل', 'كان المسئول هنا ثم رحل', 'كان المسؤول هنا، ثم رحل', 'the seats of hamza'],
    [
      'زنبورها می‌روند و باز می گردند',
      'زنبور ها می روند و باز می‌گردند',
      'زنبورها می‌روند و باز می گردند',
      'half spaces',
    ],
    ['زنبور ها می روند', 'زنبورها میروند', 'زنبور ها می روند', 'what is written in one'],
    ['رئيس باغ ۱۲ درخت كاشت', 'رییس باغ 12 درخت کاشت', 'رئيس باغ ۱۲ درخت كاشت', 'letters and digits of two keyboards'],
  ])('of %j is found for %j', (text, asked, whole) => {
    expect(found(text, asked)).toEqual(whole === '' ? [] : [whole])
  })

  it('takes the mark behind the last word along when one was asked for', () => {
    expect(found('The kite flew. Again?', 'THE KITE FLEW!')).toEqual(['The kite flew.'])
    expect(found('Le cerf-volant vole ?', 'le cerf-volant VOLE.')).toEqual(['Le cerf-volant vole ?'])
  })

  it.each([
    ['He is gone.', 'he has gone', 'another verb, though both may be contracted'],
    ['The kites were here.', "the kites we're here", 'a contraction that would be another word'],
    ['The kite did not fly.', 'the kite did fly', 'a denial'],
    ['A kite costs $5.', 'a kite costs €5', 'other money'],
    ['It rose 5% in May.', 'it rose 5 in May', 'a share'],
    ['It was -5 at noon.', 'it was 5 at noon', 'a number below zero'],
    ['It weighed 3.5 tonnes.', 'it weighed 35 tonnes', 'another number'],
    ['A part of it stood apart.', 'apart of it', 'other words of the same letters'],
    ['The party ended.', 'art ended', 'half a word'],
    ['flew the kite', 'the kite flew', 'another order'],
    ['باغ علی سبز است', 'غ علی سبز', 'half a word of Persian'],
    ['باغ نمی‌سوزد', 'باغ می سوزد', 'a denial of Persian'],
  ])('is not found in %j for %j: %s', (text, asked) => {
    expect(found(text, asked)).toEqual([])
  })

  it('is not looked for without words', () => {
    expect(found('…', '…')).toEqual(['no words'])
  })

  const SPELLINGS: readonly (readonly string[])[] = [
    ['Bees', 'bees', 'BEES'],
    ['do not', "don't", 'don’t', 'dont', 'Do not'],
    ['they are', "they're", 'THEY’RE'],
    ['café', 'Café', 'CAFÉ'],
    ['الأشجار', 'الاشجار', 'الأشجـار'],
    ['مسئول', 'مسؤول', 'مسوول'],
    ['می‌روند', 'می روند', 'میروند'],
    ['کتاب‌هایی', 'کتاب هایی', 'کتابهایی', 'كتابهایی'],
    ['در', 'دَر'],
    ['1967', '۱۹۶۷', '١٩٦٧'],
  ]
  const MARKS = [' ', ', ', '. ', ' – ', '؟ ', ' « ']

  it('is found in every mixture of spellings, also with the help of an index', () => {
    const word = fc
      .constantFrom(...SPELLINGS)
      .chain((ways) => fc.tuple(fc.constantFrom(...ways), fc.constantFrom(...ways)))
    const marks = fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...MARKS))
    fc.assert(
      fc.property(fc.array(fc.tuple(word, marks), { minLength: 1, maxLength: 14 }), (words) => {
        const written = (which: 0 | 1): string =>
          words.map(([ways, mark], at) => (at === 0 ? '' : mark[which]) + ways[which]).join('')
        const text = `Before. ${written(1)}; behind`
        expect(found(text, written(0))).toEqual([written(1)])
      }),
      { numRuns: 300 },
    )
  })

  it('is found as often in a long text as it was put there, at its own places', () => {
    const filler = 'the council met again and again beside the ford '
    const text = [1, 700, 900].map((gap) => `${filler.repeat(gap)}A Kite, isn’t it? `).join('')
    expect(found(text, 'a kite is not it')).toEqual(['A Kite, isn’t it', 'A Kite, isn’t it', 'A Kite, isn’t it'])
  })
})
