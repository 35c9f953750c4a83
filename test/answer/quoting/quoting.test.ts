import { array, assert, asyncProperty, constantFrom, record } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/model/answer.ts'
import { overlaps } from '../../../src/model/span.ts'
import { aRiver, type River } from '../../support/a-river.ts'
import { madeSentences, type TestLanguage } from '../../support/texts.ts'
import { VALLEY } from '../../support/valley.ts'

type Answered = Extract<Answer, { kind: 'answered' }>

/** What must hold of every answer, whatever was asked of whatever archive. */
async function expectLawful(river: River, answer: Answered): Promise<void> {
  const markers = answer.citations.map(({ marker }) => marker)
  expect(markers).toEqual(markers.map((_, at) => at + 1))
  for (const { document, span, quote, passageId } of answer.citations) {
    const stored = await river.store.document(document.id)
    expect(stored?.text.slice(span.start, span.end)).toBe(quote)
    expect(quote).toBe(quote.trim())
    expect(quote).not.toBe('')
    const passages = await river.store.passagesOf(document.id)
    expect(passages.map(({ id }) => id)).toContain(passageId)
  }
  for (const { text, markers: own } of answer.sentences) {
    expect(own.length).toBeGreaterThan(0)
    for (const marker of own) {
      const citation = answer.citations[marker - 1]
      expect(citation?.marker).toBe(marker)
      expect(text).toContain(citation?.quote ?? 'no citation')
    }
  }
  const pairs = answer.citations.flatMap((one, at) =>
    answer.citations.slice(at + 1).map((other) => [one, other] as const),
  )
  const overlapping = pairs.filter(
    ([one, other]) => one.document.id === other.document.id && overlaps(one.span, other.span),
  )
  expect(overlapping).toEqual([])
}

describe('an answer of quotations', () => {
  let river: River
  beforeAll(async () => {
    river = await aRiver(VALLEY)
  })
  afterAll(() => river.close())

  const answerTo = async (question: string): Promise<Answered> => {
    const answer = await river.archive.ask(question)
    if (answer.kind === 'silent') throw new Error(`silent on ${question}`)
    await expectLawful(river, answer)
    return answer
  }

  it.each([
    ['When was the bridge at Alder opened?', '7 June 1951'],
    ['How many hives were lost in the winter of 2018?', '40 per cent of the 1,200 hives'],
    ['Who drew the plan of the bridge?', 'Anna Keller'],
    ['Where did the beekeepers move 85 hives?', 'the orchard at Lindow'],
    ['What did Anna Keller say about the bridge?', 'isn’t for carts'],
    ['Quel jardinier soigna les pommiers du verger ?', 'Paul Girard'],
    ['آسیاب آلدر در چه زمستانی سوخت؟', '۱۳۲۶'],
    ['متى زرعت المدرسة بستان التفاح في ليندو؟', '١٩٦٧'],
  ])('%s … %s', async (question, holds) => {
    const { citations } = await answerTo(question)
    expect(
      citations
        .slice(0, 3)
        .map(({ quote }) => quote)
        .join('\n'),
    ).toContain(holds)
  })

  it('names document, publisher, date and heading of what it quotes', async () => {
    const { citations } = await answerTo('How many hives were lost in the winter of 2018?')
    expect(citations[0]).toMatchObject({
      document: { title: 'Beehives in the valley', publisher: "Beekeepers' Union", publishedOn: '2019-03' },
      place: { kind: 'heading', path: ['Losses in winter'] },
      attribution: { kind: 'narration' },
    })
  })

  it('gives a post to who wrote it, and shows the name before the words', async () => {
    const { citations, sentences } = await answerTo('Which roses won the first prize?')
    expect(citations[0]).toMatchObject({
      quote: 'The roses of the station garden won the first prize.',
      attribution: { kind: 'post', speaker: 'Rosa Lind', handle: '@rosalind', saidOn: '2020-07-17' },
    })
    expect(sentences[0].text).toBe(
      'Rosa Lind (@rosalind) wrote on 17 July 2020: “The roses of the station garden won the first prize.”',
    )
    expect(citations.every(({ quote }) => !/pic\.twitter|@/u.test(quote))).toBe(true)
  })

  it('quotes no heading by itself', async () => {
    const { citations } = await answerTo('What did the beekeepers do about the losses in winter?')
    for (const { quote } of citations)
      expect(['Losses in winter', 'What the beekeepers did', 'Beehives in the valley']).not.toContain(quote)
  })

  it('brings the sentence before one that points back', async () => {
    const { citations } = await answerTo('Where did they move 85 hives?')
    expect(citations[0].quote).toBe(
      'The beekeepers planted lime trees along the canal. They moved 85 hives to the orchard at Lindow, where no field is sprayed.',
    )
  })

  it('shows three sentences at most, and says how long it took', async () => {
    const answer = await answerTo('Tell me about the bridge at Alder and the mill and the orchard at Lindow')
    expect(answer.sentences.length).toBeLessThanOrEqual(3)
    expect(answer.milliseconds).toBeGreaterThanOrEqual(0)
    expect(answer.question).toBe('Tell me about the bridge at Alder and the mill and the orchard at Lindow')
  })

  it('is drawn only from what the filter keeps, and says so', async () => {
    const answer = await river.archive.ask('When was the orchard planted?', { filter: { collection: 'reports' } })
    expect(answer).toMatchObject({ kind: 'answered', searched: { documents: 2, filter: { collection: 'reports' } } })
    expect(
      answer.kind === 'answered' && answer.citations.every(({ document }) => document.collection === 'reports'),
    ).toBe(true)
  })

  it.each(['What is the capital of Iceland?', 'Who won the boat race between Oxford and Cambridge?', '', '🐝🐝🐝'])(
    'is silence on %j, with what was searched and what came nearest',
    async (question) => {
      const answer = await river.archive.ask(question)
      expect(answer).toMatchObject({
        kind: 'silent',
        question,
        notes: [],
        searched: { documents: 9, languages: ['ar', 'en', 'fa', 'fr'], from: '1931-12-31', to: '2021-05-04' },
      })
      expect(answer.kind === 'silent' && answer.nearest.length).toBeLessThanOrEqual(5)
    },
  )

  it('tells its steps', async () => {
    const steps: string[] = []
    await river.archive.ask('When was the bridge opened?', { onProgress: (step) => steps.push(step) })
    expect(steps).toEqual(['searching', 'reading'])
  })
})

describe('whatever the archive and the question', () => {
  const paragraph = record({
    language: constantFrom<TestLanguage>('en', 'fr', 'fa', 'ar'),
    count: constantFrom(1, 2, 5, 14),
    seed: constantFrom(1, 2, 3, 4, 5),
    after: constantFrom(
      '',
      ' He saw it. They came.',
      '\nA heading\nText below the heading that goes on.',
      ' pic.twitter.com/Ab1— Rosa Lind (@rosalind) July 17, 2020\n',
      '\n— Karl (@karl) May 3, 2019\n',
      ' …  🐝 «!»',
    ),
  }).map(({ language, count, seed, after }) => `${madeSentences(language, count, seed).join(' ')}${after}\n\n`)
  const file = array(paragraph, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
  const question = constantFrom(
    'When was the bridge painted?',
    'Who saw the mill in 1950?',
    'garden',
    'Combien de ponts ?',
    'Quand le moulin fut-il réparé ?',
    'آسیاب در چه سالی تعمیر شد؟',
    'متى افتتح الجسر؟',
    'What did Rosa Lind write?',
  )

  it('every quote is sliced, every marker has its citation, no two sentences overlap', async () => {
    await assert(
      asyncProperty(
        array(file, { minLength: 1, maxLength: 3 }),
        array(question, { minLength: 1, maxLength: 3 }),
        async (files, questions) => {
          const river = await aRiver(
            Object.fromEntries(files.map((text, at) => [`note-${at}.txt`, `${text}Note ${at}.\n`])),
          )
          try {
            for (const asked of questions) {
              const answer = await river.archive.ask(asked)
              if (answer.kind === 'answered') await expectLawful(river, answer)
            }
          } finally {
            await river.close()
          }
        },
      ),
      { numRuns: 15 },
    )
  })
})
