import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/answer/question/question.ts'
import type { Wanted } from '../../../src/answer/question/wanted.ts'
import { anyText } from '../../text/strings.ts'

const LANGUAGES = ['en', 'fr', 'fa', 'ar']

describe('what a question wants', () => {
  it.each<[Wanted, readonly string[]]>([
    [
      'time',
      [
        'When was the bridge opened?',
        'In what year did the mill burn down?',
        'how long ago was it planted',
        'Since when has the school had a garden?',
        'Which month is best for pruning?',
        'Quand le pont a-t-il été ouvert ?',
        'En quelle année le moulin a-t-il brûlé ?',
        'آسیاب در چه سالی سوخت؟',
        'پل کی باز شد؟',
        'متى افتتح الجسر؟',
        'في أي عام احترقت الطاحونة؟',
      ],
    ],
    [
      'quantity',
      [
        'How many hives were lost?',
        'How long is the bridge?',
        'What percentage of the bees survived?',
        'What was the cost of the bridge?',
        'Combien de ruches y a-t-il ?',
        'Quel âge avait le jardinier ?',
        'چند کندو در باغ بود؟',
        'طول پل چقدر است؟',
        'كم عدد الخلايا؟',
      ],
    ],
    [
      'person',
      [
        'Who opened the bridge?',
        'Whose plan was it?',
        'Which author wrote of bees?',
        'Qui a dessiné le pont ?',
        'À qui appartient le verger ?',
        'چه کسی پل را ساخت؟',
        'باغبان مدرسه کیست؟',
        'من هو البستاني؟',
        'من الذي بنى الجسر؟',
      ],
    ],
    [
      'place',
      [
        'Where is the orchard?',
        'Which village has a bridge?',
        'From where did the visitors come?',
        'Où est le verger ?',
        'D’où viennent les pierres ?',
        'Dans quelle ville se trouve le moulin ?',
        'باغ کجاست؟',
        'پل در کدام شهر است؟',
        'أين الجسر؟',
        'في أي مدينة الطاحونة؟',
      ],
    ],
    [
      'said',
      [
        'What did Anna Keller say about the bridge?',
        'What has the council announced about the mill?',
        'Qu’a dit le maire ?',
        'Que le maire a-t-il écrit au conseil ?',
        'شهردار دربارهٔ پل چه گفت؟',
        'ماذا قال رئيس المجلس؟',
      ],
    ],
    [
      'reason',
      [
        'Why did the mill burn?',
        'What was the reason for the delay?',
        'For what purpose was the weir built?',
        'Pourquoi le pont ?',
        'Fichiers : pour quelle(s) raison(s) y est-on inscrit ?',
        'چرا آسیاب سوخت؟',
        'به چه دلیل آسیاب بسته شد؟',
        'لماذا احترقت الطاحونة؟',
      ],
    ],
    [
      'whether',
      [
        'Did the mill burn?',
        'Is the ferry still running?',
        'Le moulin est-il ouvert ?',
        'Est-ce que le moulin est ouvert ?',
        'Le pont : peut-on le traverser ?',
        "Le meunier doit-il savoir qu'on le paie ?",
        'آیا آسیاب سوخت؟',
        'هل احترقت الطاحونة؟',
      ],
    ],
    [
      'other',
      [
        'Tell me about the orchard.',
        'Comment le moulin a-t-il brûlé ?',
        'Que dois-je faire ?',
        "Qu'est-ce que le meunier a perdu ?",
        "Qu'est-ce qui se vend le mieux ?",
        '',
      ],
    ],
  ])('is %s', (wanted, questions) => {
    expect(questions.map((text) => [text, readQuestion(text, LANGUAGES).wanted])).toEqual(
      questions.map((text) => [text, wanted]),
    )
  })
})

describe('a question that was read', () => {
  it('knows its language', () => {
    const questions = ['Where is the mill?', 'Où est le moulin ?', 'آسیاب کجاست؟', 'أين الطاحونة القديمة؟']
    expect(questions.map((text) => readQuestion(text, LANGUAGES).language)).toEqual(LANGUAGES)
  })

  it('knows the names in it: capitals that are not there only because a word stands first', () => {
    const { names } = readQuestion('Where did Anna Keller meet the Mayor of Alder?', ['en'])
    expect([...names].sort()).toEqual(['alder', 'anna', 'keller', 'mayor'])
    expect(readQuestion('Mills burn, do they not?', ['en']).names.size).toBe(0)
    expect(readQuestion('WHERE IS ALDER?', ['en']).names.size).toBe(0)
  })

  it.each([
    ['How many people came to the mill?', ['come', 'mill']],
    ['What was the total number of guests at the mill?', ['guest', 'mill', 'total']],
    ['Combien de personnes sont venues au moulin ?', ['moulin', 'venu']],
  ])('needs no word of its own in the answer that only asks for a count: %s', (text, terms) => {
    const language = text.startsWith('Combien') ? 'fr' : 'en'
    expect([...readQuestion(text, [language]).terms].sort()).toEqual(terms)
  })

  it('is of people all the same when nothing else is asked', () => {
    expect(readQuestion('How many people?', ['en']).terms).toContain('person')
    expect(readQuestion('Which people came to the mill?', ['en']).terms).toContain('person')
  })

  it('has each term and each 4-gram once', () => {
    assert(
      property(anyText(), (text) => {
        const { terms, grams, variants } = readQuestion(text, LANGUAGES)
        expect(new Set(terms).size).toBe(terms.length)
        expect(new Set(grams).size).toBe(grams.length)
        expect(new Set(variants.flat())).toEqual(new Set(terms))
      }),
    )
  })
})

it('knows what was done by its noun, where the verb only carries it', () => {
  expect(readQuestion('Who cast the only vote against the sale?', ['en']).act).toEqual(new Set(['cast', 'vote']))
  // Whoever talks gives no talk.
  expect(readQuestion('Who gave the talk about bees?', ['en']).act).not.toContain('talk')
})
