import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareQuote, wordKey } from '../../src/search/alike.ts'
import type { QuoteCheck } from '../../src/model/look-up.ts'
import { aRiver, type River } from '../support/a-river.ts'
import { VALLEY } from '../support/valley.ts'

const CLIFF = `The Gull Point lighthouse will be moved before the winter; the rock is rotten below two metres, and the tenor bell weighs 1,150 kilograms.

"We have run out of cliff," said Ines Farrow, the board's engineer. "If we wait another year, the sea will decide for us."

Asked about Farrow's plan, the mayor, Anton Brandt, said: "I have not seen a single calculation that convinces me."

"The keeper knew it," said Odile Lind. "Nobody asked him twice," said Peter Holm.

« Le loyer reste à deux cents couronnes », a dit le maire Paul Girard. « Personne ne paiera davantage cette année. »
`

let river: River

beforeAll(async () => {
  river = await aRiver({
    ...VALLEY,
    'reports/spellings.txt': `Le jardinier aime la forêt bleue, et demande : « pourquoi pas ! »\n\nکشاورز گفت: زنبور ها می روند.\n\nزُرعت الأشجار حول القرية.\n`,
    'reports/undated.txt': 'The stone bridge at Alder was opened on 7 June 1951 by the mayor, Peter Holm.\n',
    'reports/cliff.txt': CLIFF,
    'reports/long.txt': `${Array.from({ length: 60 }, (_, at) => `Stone ${at + 1} of the long wall was laid by hand.`).join(' ')}\n`,
  })
})
afterAll(() => river.close())

const OPENED = 'The stone bridge at Alder was opened on 7 June 1951 by the mayor, Peter Holm.'

describe('a quote that the archive holds word for word', () => {
  it('names every copy, the earliest publication first and the undated last', async () => {
    const check = await river.archive.quote(OPENED)
    expect(check.kind).toBe('exact')
    const carriers = check.kind === 'exact' ? check.carriers : []
    expect(carriers.map(({ document }) => document.file)).toEqual([
      'ledgers/accounts.txt',
      'news/bridge.txt',
      'news/bridge-again.txt',
      'reports/undated.txt',
    ])
    for (const { document, span, quote } of carriers) {
      expect(quote).toBe(OPENED)
      expect((await river.store.document(document.id))?.text.slice(span.start, span.end)).toBe(quote)
    }
  })

  it.each([
    [`  "The bridge isn't for carts - it's for people,"  `, 'other quotation marks, apostrophes and dashes'],
    ['“The bridge isn’t for carts – it’s for people”', 'the archive’s own marks'],
    ['The bridge\n  isn’t   for carts – it’s for\u00A0people', 'other white space'],
    ['The bri\u00ADdge isn’t for\u200B carts – it’s for people', 'invisible signs'],
  ])('is found as %j: %s', async (asked) => {
    const check = await river.archive.quote(asked)
    expect(check).toMatchObject({ kind: 'exact', carriers: [{ document: { file: 'news/bridge.txt' } }] })
    expect(check.kind === 'exact' && check.carriers[0].quote).toContain('isn’t for carts – it’s for people')
  })

  it('is found in Persian with the Arabic letters and digits that another keyboard types', async () => {
    const check = await river.archive.quote(
      'باغ سيب ليندو در سال ١٣٤٦ به دست دانش آموزان'.replace('دانش آموزان', 'دانش‌آموزان'),
    )
    expect(check).toMatchObject({
      kind: 'exact',
      carriers: [{ quote: 'باغ سیب لیندو در سال ۱۳۴۶ به دست دانش‌آموزان' }],
    })
  })

  it('may reach over the end of a passage', async () => {
    const { id } = river.factsOf('reports/long.txt')
    const passages = await river.store.passagesOf(id)
    expect(passages.length).toBeGreaterThan(1)
    const edge = passages[0]?.span.end ?? 0
    const text = (await river.store.document(id))?.text ?? ''
    const asked = `${text.slice(0, edge).trim().split(' ').slice(-5).join(' ')} ${text.slice(edge).split(' ', 5).join(' ')}`
    const check = await river.archive.quote(asked)
    expect(check).toMatchObject({ kind: 'exact', carriers: [{ quote: asked, passageId: passages[0]?.id }] })
  })

  it('belongs to the author of the post it stands in, and only there', async () => {
    const post = await river.archive.quote('The roses of the station garden won the first prize.')
    expect(post).toMatchObject({
      kind: 'exact',
      carriers: [{ attribution: { kind: 'post', speaker: 'Rosa Lind', handle: '@rosalind', saidOn: '2020-07-17' } }],
    })
    const article = await river.archive.quote('Tents stood on the meadow for a week.')
    expect(article).toMatchObject({ kind: 'exact', carriers: [{ attribution: { kind: 'narration' } }] })
  })

  it('is no exact quote when a letter, a sign or the case is another', async () => {
    for (const asked of [OPENED.replace('7 June', '8 June'), OPENED.replace('mayor,', 'mayor'), OPENED.toUpperCase()])
      expect((await river.archive.quote(asked)).kind).not.toBe('exact')
  })
})

async function altered(asked: string): Promise<Extract<QuoteCheck, { kind: 'altered' }>> {
  const found = await river.archive.quote(asked)
  if (found.kind !== 'altered') throw new Error(`${asked}: ${found.kind}`)
  for (const { document, span, quote } of found.carriers)
    expect((await river.store.document(document.id))?.text.slice(span.start, span.end)).toBe(quote)
  return found
}

describe('a quote in the same words with another spelling', () => {
  it.each([
    ['FOUR HUNDRED TICKETS', 'four hundred tickets', ['case']],
    ['a mill had stood', 'A mill had stood', ['case']],
    [
      'the bridge is not for carts; it is for people',
      'The bridge isn’t for carts – it’s for people',
      ['contractions', 'case', 'punctuation'],
    ],
    ['by the mayor Peter Holm', 'by the mayor, Peter Holm', ['punctuation']],
    ['کشاورز گفت زنبورها می‌روند', 'کشاورز گفت: زنبور ها می روند', ['punctuation', 'spaces']],
    ['زرعت الاشجار حول القريه', 'زُرعت الأشجار حول القرية', ['diacritics', 'letters']],
    ['la foret bleue', 'la forêt bleue', ['diacritics']],
    ['Pourquoi pas ?', 'pourquoi pas !', ['case', 'punctuation']],
  ])('is found as %j, with the archive’s own words and what differs', async (asked, quote, spelling) => {
    const found = await altered(asked)
    expect(found.carriers[0].quote).toBe(quote)
    expect(found.spelling).toEqual(spelling)
    expect(found.differences.some(({ kind }) => kind === 'archived')).toBe(true)
  })

  it('names every copy, and only those that the filter keeps', async () => {
    const asked = OPENED.replace('mayor,', 'mayor').toUpperCase()
    expect((await altered(asked)).carriers.map(({ quote }) => quote)).toEqual(Array.from({ length: 4 }, () => OPENED))
    expect(await river.archive.quote('FOUR HUNDRED TICKETS', { collection: 'abroad' })).toMatchObject({
      kind: 'absent',
    })
  })

  it('shows the words that differ, and says whose they are', async () => {
    const found = await altered('The roses of the Station Garden won the first prize')
    expect(found).toMatchObject({ carriers: [{ attribution: { kind: 'post', speaker: 'Rosa Lind' } }] })
    expect(found.differences).toEqual([
      { kind: 'same', text: 'The roses of the' },
      { kind: 'asked', text: 'Station Garden' },
      { kind: 'archived', text: 'station garden' },
      { kind: 'same', text: 'won the first prize' },
    ])
  })

  it('is not said of other words', async () => {
    for (const asked of [OPENED.replace('was', 'was not'), OPENED.replace('7 June', '8 June')])
      expect((await altered(asked)).spelling).toBeUndefined()
    expect(await river.archive.quote('For hundred tickets')).toMatchObject({ kind: 'absent' })
  })
})

describe('a quote that was altered', () => {
  it('is shown against the archive’s words with what differs', async () => {
    const check = await river.archive.quote(
      'The stone bridge at Alder was opened on 9 June 1951 by the king, Peter Holm.',
    )
    expect(check.kind).toBe('altered')
    if (check.kind !== 'altered') return
    expect(check.carriers[0].quote).toBe(OPENED)
    expect(check.differences).toEqual([
      { kind: 'same', text: 'The stone bridge at Alder was opened on' },
      { kind: 'asked', text: '9' },
      { kind: 'archived', text: '7' },
      { kind: 'same', text: 'June 1951 by the' },
      { kind: 'asked', text: 'king,' },
      { kind: 'archived', text: 'mayor,' },
      { kind: 'same', text: 'Peter Holm.' },
    ])
    expect(check.carriers).toHaveLength(4)
  })

  it('is found when a word is left out, and in another case', async () => {
    const check = await river.archive.quote('the stone bridge at alder was opened on 7 june 1951 by Peter Holm')
    expect(check).toMatchObject({ kind: 'altered', carriers: [{ quote: OPENED }, {}, {}, {}] })
    expect(check.kind === 'altered' && check.differences.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'archived', text: 'the mayor,' },
    ])
  })

  it('names the author of an altered post too', async () => {
    const check = await river.archive.quote('The roses of the station garden won the second prize.')
    expect(check).toMatchObject({ kind: 'altered', carriers: [{ attribution: { speaker: 'Rosa Lind' } }] })
  })
})

const marks = ({ differences }: Extract<QuoteCheck, { kind: 'altered' }>) =>
  differences.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind}: ${text}`)

describe('a part of a sentence', () => {
  it.each([
    ['The rock is rotten below three metres', 'the rock is rotten below two metres', ['asked: three', 'archived: two']],
    ['We have run out of cliffs', 'We have run out of cliff', ['asked: cliffs', 'archived: cliff,']],
    [
      'The tenor bell weighs 1,151 kilograms',
      'the tenor bell weighs 1,150 kilograms',
      ['asked: 1,151', 'archived: 1,150'],
    ],
    [
      'I have not seen a single calculation which convinces me',
      'I have not seen a single calculation that convinces me.',
      ['asked: which', 'archived: that'],
    ],
    [
      'I have not seen a single calculation convinces me',
      'I have not seen a single calculation that convinces me.',
      ['archived: that'],
    ],
  ])('with another word, %j, is compared with the words that it fits', async (asked, quote, differences) => {
    const found = await altered(asked)
    expect(found.carriers[0].quote.replace(/[.,]$/u, '')).toBe(quote.replace(/\.$/u, ''))
    expect(marks(found)).toEqual(differences)
    expect(found.between).toBeUndefined()
  })

  it.each([
    ['We have run out of cliff … the sea will decide for us', 'If we wait another year,'],
    ['We have run out of cliff [...] the sea will decide for us.', 'If we wait another year,'],
    ['the rock is rotten … the tenor bell weighs 1,150 kilograms', 'below two metres, and'],
  ])('with an honest ellipsis, %j, has the archive’s words', async (asked, left) => {
    const found = await altered(asked)
    expect(found.between).toContain('ellipsis')
    expect(found.spelling).toBeUndefined()
    expect(marks(found).join(' ')).toContain(left)
  })

  it('whose ellipsis hides another word is altered', async () => {
    const found = await altered('We have run out of money … the sea will decide for us')
    expect(found.between).toBeUndefined()
    expect(marks(found).join(' ')).toContain('asked: money')
  })

  it.each([
    [
      'We have run out of cliff. If we wait another year, the sea will decide for us.',
      "said Ines Farrow, the board's engineer.",
    ],
    ['Le loyer reste à deux cents couronnes. Personne ne paiera davantage cette année.', 'a dit le maire Paul Girard.'],
  ])('of a speaker whom print interrupts, %j, has the archive’s words', async (asked, interruption) => {
    const found = await altered(asked)
    expect(found.between).toEqual(['interruption'])
    expect(marks(found).join(' ')).toContain(interruption)
  })

  it('is of one speaker, where print goes on with another', async () => {
    const found = await altered('The keeper knew it. Nobody asked him twice.')
    expect(found.between).toBeUndefined()
  })

  it('is not there when it has only small words in common with a sentence', async () => {
    for (const asked of [
      'He will have it for the winter before the keeper',
      'the goose is by the house below the mill',
    ])
      expect(await river.archive.quote(asked)).toMatchObject({ kind: 'absent' })
  })
})

describe('a quote that is not there', () => {
  it('is told with what was searched and what came nearest', async () => {
    const check = await river.archive.quote('The bridge of glass was drawn by a beekeeper from the moon in one night.')
    expect(check).toMatchObject({ kind: 'absent', searched: { documents: 13 } })
    expect(check.kind === 'absent' && check.nearest.length).toBeGreaterThan(0)
    expect(check.kind === 'absent' && check.nearest.length).toBeLessThanOrEqual(5)
  })

  it.each(['', '“”', '   ', '…', '🐝'])('nor is %j', async (nothing) => {
    expect(await river.archive.quote(nothing)).toMatchObject({ kind: 'absent' })
  })

  it('is looked for only where the filter allows', async () => {
    expect(await river.archive.quote(OPENED, { collection: 'abroad' })).toMatchObject({
      kind: 'absent',
      searched: { documents: 3, filter: { collection: 'abroad' } },
    })
    expect(await river.archive.quote(OPENED, { after: '1951-06-10' })).toMatchObject({
      kind: 'exact',
      carriers: [{ document: { file: 'news/bridge-again.txt' } }],
    })
  })
})

it('takes the marks off a quote and the punctuation off a word', () => {
  expect(bareQuote(' « Le pont » ')).toBe('Le pont')
  expect(bareQuote('“it’s”')).toBe('it’s')
  expect(['“Mill,”', 'MILL', '(mill)'].map(wordKey)).toEqual(['mill', 'mill', 'mill'])
})
