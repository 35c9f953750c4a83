import { describe, expect, it } from 'vitest'
import { quotingAnswerer } from '../../../src/answer/quoting/quoting.ts'
import type { Statement } from '../../../src/model/statement.ts'
import { madeDocument, type MadeDocument } from '../../support/made-document.ts'
import { asked } from '../evidence.ts'

interface Said extends Pick<Statement, 'kind' | 'speaker' | 'role' | 'saidOn' | 'outlet' | 'handle'> {
  readonly words: string
}

/** A document whose statements are given by their words; other text around it, so that an answer is found. */
function spoken(text: string, said: readonly Said[], language = 'en'): MadeDocument {
  const made = madeDocument('valley/news.txt', text, { language })
  const statements = said.map(({ words, ...facts }): Statement => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`no ${words}`)
    const span = { start, end: start + words.length }
    return { id: `${made.document.id}-${span.start}-${span.end}`, documentId: made.document.id, span, ...facts }
  })
  return { ...made, statements }
}

async function answerOf(question: string, document: MadeDocument) {
  const { question: read, evidence } = asked(question, [document])
  const wide = { ...evidence, searched: { ...evidence.searched, passages: 5_000 } }
  const answer = await quotingAnswerer.answer(read, wide)
  if (answer.kind === 'silent') throw new Error('silent')
  const [citation] = answer.citations
  return { text: answer.sentences[0].text, attribution: citation.attribution, citation }
}

const keller = { kind: 'quotation', speaker: 'Anna Keller', role: 'the architect', saidOn: '1951-06-07' } as const

describe('an answer that quotes somebody', () => {
  it('names the speaker of a sentence inside a longer quotation', async () => {
    const words = 'The quince tree was planted by the miller. It bore fruit in the third year,'
    const document = spoken(`“${words}” said Anna Keller.\nRain fell on the meadow.\n`, [{ ...keller, words }])
    const { text, attribution } = await answerOf('Who planted the quince tree?', document)
    expect(text).toBe('Anna Keller, the architect, said on 7 June 1951: “The quince tree was planted by the miller.”')
    expect(attribution).toEqual(keller)
  })

  it('leaves narration around the quotation to the document', async () => {
    const words = 'It is for people,'
    const text = `“${words}” said Anna Keller, who had planted the quince tree by the mill.\n`
    const answer = await answerOf('Who planted the quince tree by the mill?', spoken(text, [{ ...keller, words }]))
    expect(answer.text).toBe(`“${text.trim()}”`)
    expect(answer.attribution).toEqual({ kind: 'narration', holds: [keller] })
  })

  it('says who is quoted when the sentence has only a pronoun, and joins nothing over the end of the quotation', async () => {
    const words = 'The quince tree by the mill was planted in 1967,'
    const text = `Rain fell on the meadow all day. “${words}” she said. The mayor slept.\n`
    const answer = await answerOf('When was the quince tree by the mill planted?', spoken(text, [{ ...keller, words }]))
    expect(answer.text).toBe(`““${words}” she said.” (quoting Anna Keller, the architect)`)
  })

  it('knows testimony, in the source’s language, with its outlet', async () => {
    const french = spoken(
      '« Le cognassier du moulin fut planté par le meunier. Il vivait seul. »\n',
      [
        {
          kind: 'testimony',
          speaker: 'Paul Girard',
          outlet: 'Gazette d’Alder',
          words: 'Le cognassier du moulin fut planté par le meunier. Il vivait seul.',
        },
      ],
      'fr',
    )
    expect((await answerOf('Qui a planté le cognassier du moulin ?', french)).text).toBe(
      'Paul Girard a témoigné (Gazette d’Alder) : « Le cognassier du moulin fut planté par le meunier. »',
    )
  })

  it.each([
    [
      'fa',
      'درخت به کنار آسیاب را باغبان مدرسه کاشت.',
      'درخت به کنار آسیاب را چه کسی کاشت؟',
      'آنا کلر گفت: «',
      'آنا کلر',
    ],
    ['ar', 'زرع الطحان شجرة السفرجل قرب الطاحونة.', 'من زرع شجرة السفرجل قرب الطاحونة؟', 'قال آنا كلر: «', 'آنا كلر'],
  ])('in %s too', async (language, words, question, lead, speaker) => {
    const document = spoken(
      `«${words} ${words}»\n`,
      [{ kind: 'quotation', speaker, words: `${words} ${words}` }],
      language,
    )
    expect((await answerOf(question, document)).text).toBe(`${lead}${words}»`)
  })

  it('does not take a post’s author for the speaker of the article, or the other way round', async () => {
    const words = 'The quince tree by the mill was planted in 1967. Ada says “it bears no fruit” now.'
    const text = `The show closed.\n${words} — Rosa Lind (@rosalind)\n“Nothing grows here,” said Anna Keller.\n`
    const document = spoken(text, [
      { kind: 'post', speaker: 'Rosa Lind', handle: '@rosalind', words },
      { kind: 'quotation', speaker: 'Ada', words: 'it bears no fruit' },
      { ...keller, words: 'Nothing grows here,' },
    ])
    const planted = await answerOf('When was the quince tree by the mill planted?', document)
    expect(planted.text).toBe('Rosa Lind (@rosalind) wrote: “The quince tree by the mill was planted in 1967.”')
    const fruit = await answerOf('Who says it bears no fruit now?', document)
    expect(fruit.attribution).toMatchObject({ kind: 'post', speaker: 'Rosa Lind', holds: [{ speaker: 'Ada' }] })
    expect(fruit.text).not.toContain('Keller')
  })

  it('says so when nobody is named, and guesses no name', async () => {
    const words = 'The quince tree by the mill was planted in 1967. Rain fell.'
    const document = spoken(`“${words}”\nAnna Keller was there.\n`, [{ kind: 'quotation', words }])
    expect((await answerOf('When was the quince tree by the mill planted?', document)).text).toBe(
      'Somebody who is not named said: “The quince tree by the mill was planted in 1967.”',
    )
  })
})
