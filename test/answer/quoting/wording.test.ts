import { describe, expect, it } from 'vitest'
import { wordingOf } from '../../../src/answer/quoting/wording.ts'
import { type Attribution, type Citation, citedDocument } from '../../../src/model/citation.ts'
import { madeDocument } from '../../support/made-document.ts'

function citation(language: string, quote: string, attribution: Attribution): Citation {
  const { document } = madeDocument('valley.txt', quote, { language })
  const span = { start: 0, end: quote.length }
  return { marker: 1, document: citedDocument(document), passageId: 'x-0-1', span, quote, attribution }
}

/** What Rosa Lind says, with words of `speaker` inside. */
function held(speaker: string): Attribution {
  return { kind: 'testimony', speaker: 'Rosa Lind', holds: [{ kind: 'quotation', speaker }] }
}

describe('the wording of a quoted sentence', () => {
  it.each([
    ['en', 'The mill burned.', '“The mill burned.”'],
    ['fr', 'Le moulin brûla.', '« Le moulin brûla. »'],
    ['fa', 'آسیاب سوخت.', '«آسیاب سوخت.»'],
    ['ar', 'احترقت الطاحونة.', '«احترقت الطاحونة.»'],
    ['und', 'Die Mühle brannte.', '“Die Mühle brannte.”'],
  ])('in %s has its quotation marks', (language, quote, worded) => {
    expect(wordingOf(citation(language, quote, { kind: 'narration' }))).toBe(worded)
  })

  it.each([
    ['en', 'Rosa Lind (@rosalind) wrote on 17 July 2020: “Roses.”'],
    ['fr', 'Rosa Lind (@rosalind) a écrit le 17 juillet 2020 : « Roses. »'],
    ['fa', 'Rosa Lind (@rosalind) در ۱۷ ژوئیهٔ ۲۰۲۰ نوشت: «Roses.»'],
    ['ar', 'كتب Rosa Lind (@rosalind) في 17 يوليو 2020: «Roses.»'],
    ['und', 'Rosa Lind (@rosalind) wrote on 17 July 2020: “Roses.”'],
  ])('of a post in %s names who wrote it and when', (language, worded) => {
    const post = { kind: 'post', speaker: 'Rosa Lind', handle: '@rosalind', saidOn: '2020-07-17' } as const
    expect(wordingOf(citation(language, 'Roses.', post))).toBe(worded)
  })

  it.each([
    ['en', '2020-07', 'Rosa Lind wrote in July 2020: “Roses.”'],
    ['en', '2020', 'Rosa Lind wrote in 2020: “Roses.”'],
    ['fr', '2020-07', 'Rosa Lind a écrit en juillet 2020 : « Roses. »'],
    ['fa', '2020', 'Rosa Lind در ۲۰۲۰ نوشت: «Roses.»'],
  ])('in %s of %s is no more precise than its source', (language, saidOn, worded) => {
    expect(wordingOf(citation(language, 'Roses.', { kind: 'post', speaker: 'Rosa Lind', saidOn }))).toBe(worded)
  })

  it('says no more of a post than is known', () => {
    expect(wordingOf(citation('en', 'Roses.', { kind: 'post', handle: '@rosalind' }))).toBe('@rosalind wrote: “Roses.”')
    expect(wordingOf(citation('en', 'Roses.', { kind: 'post' }))).toBe('Somebody who is not named wrote: “Roses.”')
  })

  it('names whom somebody quotes, but not herself', () => {
    const quote = 'I wrote: “The mill stands.”'
    expect(wordingOf(citation('en', quote, held('Anna Keller')))).toBe(
      'Rosa Lind testified: “I wrote: “The mill stands.”” (quoting Anna Keller)',
    )
    expect(wordingOf(citation('en', quote, held('Rosa Lind')))).toBe(
      'Rosa Lind testified: “I wrote: “The mill stands.””',
    )
  })

  const keller = {
    speaker: 'Anna Keller',
    role: 'the architect',
    saidOn: '1951-05-03',
    outlet: 'Alder Gazette',
  } as const
  it.each([
    ['en', 'Anna Keller, the architect, said on 3 May 1951 (Alder Gazette): “It stands.”'],
    ['fr', 'Anna Keller, the architect, a dit le 3 mai 1951 (Alder Gazette) : « It stands. »'],
    ['fa', 'Anna Keller، the architect، در ۳ مهٔ ۱۹۵۱ (Alder Gazette) گفت: «It stands.»'],
    ['ar', 'قال Anna Keller، the architect، في 3 مايو 1951 (Alder Gazette): «It stands.»'],
  ])('of a quotation in %s names speaker, role, date and outlet', (language, worded) => {
    expect(wordingOf(citation(language, 'It stands.', { kind: 'quotation', ...keller }))).toBe(worded)
  })

  it('tells a testimony from a saying, and a role from a name', () => {
    expect(wordingOf(citation('en', 'I saw it.', { kind: 'testimony', speaker: 'Anna Keller' }))).toBe(
      'Anna Keller testified: “I saw it.”',
    )
    expect(wordingOf(citation('fr', 'Il tient.', { kind: 'quotation', role: 'le maire' }))).toBe(
      'le maire a dit : « Il tient. »',
    )
    expect(wordingOf(citation('fa', 'دیدم.', { kind: 'testimony' }))).toBe('کسی که نامش نیامده شهادت داد: «دیدم.»')
  })

  it.each([
    ['“It stands,” said Keller.', '““It stands,” said Keller.”'],
    ['“It stands,” she said.', '““It stands,” she said.” (quoting Anna Keller, the architect)'],
  ])('says who is quoted in %s only where it does not itself', (quote, worded) => {
    const holds = [{ kind: 'quotation', ...keller }] as const
    expect(wordingOf(citation('en', quote, { kind: 'narration', holds }))).toBe(worded)
  })
})
