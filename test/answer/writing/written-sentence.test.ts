import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorsOf, newAnchor } from '../../../src/answer/question/anchors.ts'
import { withoutLead } from '../../../src/answer/quoting/attribution.ts'
import { judge } from '../../../src/answer/writing/faithful.ts'
import { follows } from '../../../src/answer/gate/follows.ts'
import { plainText } from '../../../src/answer/writing/plain-text.ts'
import type { Resolved } from '../../../src/answer/writing/resolve.ts'
import { detectLanguage } from '../../../src/text/language.ts'
import { madeDocument } from '../../support/made-document.ts'

function verdict(sentence: string, support: string): string {
  const language = detectLanguage(support)
  const { document, passages } = madeDocument('a.txt', support, { language })
  const [passage] = passages
  if (!passage) throw new Error('no passage')
  const resolved: Resolved = {
    kind: 'resolved',
    offered: { number: 1, hit: { passage, score: 1, foundBy: [] }, document, said: [] },
    span: passage.span,
    text: support,
    statement: undefined,
    inside: [],
    isCut: false,
  }
  const judged = judge(sentence, resolved, language)
  return 'reason' in judged ? `${judged.fate} ${judged.reason}` : judged.fate
}

describe('a written sentence', () => {
  it.each([
    ['The mill was repaired in 1950.', 'The mill was repaired in 1950.'],
    ['The mill was repaired in 1950.', 'The mill, built of oak, was repaired in 1950.'],
    ['In 1950 the mill was repaired.', 'The mill was repaired in 1950.'],
    ['The lock was opened on June 7, 1951.', 'The lock was opened on 7 June 1951.'],
    ['Le moulin fut réparé en 1950.', 'Le moulin fut réparé en 1950, et le pont resta fermé.'],
    ['آسیاب در سال ۱۳۲۹ تعمیر شد.', 'آسیاب در سال ۱۳۲۹ تعمیر شد.'],
    ['افتتح سامي نصر القناة.', 'افتتح سامي نصر القناة، وحضر الناس.'],
    ['Anna said that the mill was old.', 'Anna said the mill was old.'],
  ])('%j may stand on %j', (sentence, support) => {
    expect(verdict(sentence, support)).toBe('written')
  })

  it.each([
    ['Anna praised Bob.', 'Anna was praised by Bob.'],
    ['Anna was praised by Bob.', 'Anna was praised by the man who hired Bob.'],
    ['The boats went from Ayle to Brook.', 'The boats went to Ayle from Brook.'],
    ['The thief freed the judge.', 'The judge freed the thief.'],
    ['The mayor resigned.', 'The wife of the mayor resigned.'],
    ['Mills are banned.', 'Mills by the river are banned.'],
    ['In 1950 the mill was repaired.', 'The mill, built in 1950, was repaired.'],
    ['30 boats sank in 1960.', '30 boats sank in 1950 and 40 boats sank in 1960.'],
    ['The judge jailed the poet.', 'The judge freed the thief and the clerk jailed the poet.'],
    ['رضا امینی نقشه را امضا کرد.', 'مریم کریمی نقشه را امضا کرد.'],
    ['افتتح رامي نصر القناة.', 'افتتح سامي نصر القناة.'],
    ['Le juge libéra le voleur.', 'Le voleur libéra le juge.'],
    ['The roof was repaired.', 'The roof was not repaired.'],
    ['The bridge is safe.', 'The council claims that the bridge is safe.'],
    ['نقشه را امضا کرد.', 'نقشه را امضا نکرد.'],
  ])('%j may not stand on %j, which is quoted instead', (sentence, support) => {
    expect(verdict(sentence, support)).toMatch(/^quoted /u)
  })

  it.each([
    ['The roof was never repaired.', 'The roof was repaired.', 'negation'],
    ['Le toit ne fut pas réparé.', 'Le toit fut réparé.', 'negation'],
    ['نقشه را امضا نکرد.', 'نقشه را امضا کرد.', 'negation'],
    ['لم يوقع على المخطط.', 'وقع على المخطط.', 'negation'],
    ['The mill may be repaired.', 'The mill will be repaired.', 'negation'],
    ['It cost 30,001 crowns.', 'It cost 30,000 crowns.', 'number'],
    ['It cost 35 crowns.', 'It cost 3.5 crowns.', 'number'],
    ['در سال ۱۳۳۰ تعمیر شد.', 'در سال ۱۳۲۹ تعمیر شد.', 'date'],
    ['The lock was opened on 7 July 1951.', 'The lock was opened on 7 June 1951.', 'date'],
    ['The lock was opened by Rosa.', 'The lock was opened by Anna.', 'name'],
    ['The lock was “grandly” opened.', 'The lock was opened.', 'quote'],
  ])('%j on %j is dropped', (sentence, support, reason) => {
    expect(verdict(sentence, support)).toBe(`dropped ${reason}`)
  })

  it('may quote what stands in its support, and name the document', () => {
    expect(verdict('Anna said: “The orchard will stay.”', 'Anna said: “The orchard will stay.”')).toBe('written')
    expect(verdict('Anna said: "The orchard will stay"', 'Anna said: “The orchard will stay.”')).toBe('written')
  })
})

describe('anchors', () => {
  it.each([
    ['vingt francs', '20 francs'],
    ['30 000 francs', '30,000 francs'],
    ['۳٫۵ متر', '3.5 metres'],
    ['in 1951', 'on 7 June 1951'],
    ['twelve windows', '12 windows'],
  ])('of %j stand in %j', (said, support) => {
    expect(newAnchor(anchorsOf(said), anchorsOf(support))).toBeUndefined()
  })
})

describe('words that name the source', () => {
  it.each([
    ['Anna Keller wrote that the mill is old.', 'the mill is old.'],
    ['Anna Keller (@anna) posted on 3 May 2020: The mill is old.', 'The mill is old.'],
    ['According to Anna Keller, the mill is old.', 'the mill is old.'],
    ['Selon Anna Keller, le moulin est vieux.', 'le moulin est vieux.'],
    ['Anna Keller a écrit que le moulin est vieux.', 'le moulin est vieux.'],
    ['Anna Keller نوشت که آسیاب کهنه است.', 'آسیاب کهنه است.'],
    ['كتبت Anna Keller أن الطاحونة قديمة.', 'الطاحونة قديمة.'],
  ])('are taken off %j', (sentence, rest) => {
    expect(withoutLead(sentence, ['Anna Keller'], '2020-05-03')).toEqual({ isNamed: true, rest })
  })

  it.each([
    'Bob Holm wrote that the mill is old.',
    'Anna Keller wrote on 4 May 2020 that the mill is old.',
    'Bob told Anna Keller that the mill is old.',
    'Anna Keller’s critic wrote that the mill is old.',
    'Anna Keller burned the mill.',
  ])('are not seen in %j', (sentence) => {
    expect(withoutLead(sentence, ['Anna Keller'], '2020-05-03')).toEqual({ isNamed: false, rest: sentence })
  })
})

describe('plain text', () => {
  it.each([
    ['**The** _mill_ `was` ~~old~~.', 'The mill was old.'],
    ['See [the mill](https://a.example) or https://b.example/x?y.', 'See the mill or'],
    ['@everyone <@!123> <#45> <:bee:678> the mill', 'the mill'],
    ['The mill was old [1][2].', 'The mill was old.'],
    ['<b>The mill</b><!-- x -->', 'The mill'],
    ['# The\n> mill', 'The > mill'],
    ['<<b>@everyone> the mill', 'the mill'],
    ['https*://a.b the mill', 'the mill'],
    ['The \u202Emill\u2066', 'The mill'],
    ['می‌شود', 'می‌شود'],
  ])('of %j is %j', (text, plain) => {
    expect(plainText(text)).toBe(plain)
  })

  it('has no markup, link or mention, whatever came', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '`',
      '|',
      '[',
      '](',
      ')',
      '<@',
      '<',
      '>',
      '@everyone',
      'https://a.b',
      '1',
      'mill',
      ' ',
      '\n',
      '\u202E',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(plainText(pieces.join(''))).not.toMatch(/[*_`|\n\u202E]|https?:\/\/|@everyone|<@/u)
      }),
    )
  })
})

it('a sentence follows itself, and no sentence follows one without its words', () => {
  const word = fc.constantFrom<string>('mill', 'bridge', 'bee', 'saw', 'by', 'from', 'old')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(11), (words, at) => {
      const text = `${words.join(' ')}.`
      expect(follows(text, text)).toBe(true)
      expect(follows(`${words.toSpliced(at % words.length, 0, 'lighthouse').join(' ')}.`, text)).toBe(false)
      expect(follows(text, `${words.toSpliced(at % words.length, 0, 'lighthouse').join(' ')}.`)).toBe(false)
    }),
  )
})
