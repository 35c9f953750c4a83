import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../src/answer/sentences/candidates.ts'
import { rank } from '../../../src/answer/sentences/rank.ts'
import { LEAST_SUPPORT, supportMargin, supportScore } from '../../../src/answer/silence/silence.ts'
import { type Support, supportOf } from '../../../src/answer/silence/support.ts'
import { madeDocument } from '../../support/made-document.ts'
import { asked } from '../evidence.ts'

const documents = [
  madeDocument('bridge.txt', 'The stone bridge at Alder was opened on 7 June 1951.\nThe mill burned down in 1947.\n'),
  madeDocument('bees.txt', 'Forty hives were lost in winter.\nThe beekeepers planted lime trees.\n'),
]

const support = (text: string): Support => {
  const { question, evidence } = asked(text, documents)
  return supportOf(question, rank(question, candidatesOf(evidence), evidence), evidence)
}

const supportIn = (text: string, sentence: string): Support => {
  const { question, evidence } = asked(text, [madeDocument('made.txt', `${sentence}\n`)])
  return supportOf(question, rank(question, candidatesOf(evidence), evidence), evidence)
}

describe('the support for a question', () => {
  it('is whole when one sentence holds all of its words', () => {
    expect(support('When was the stone bridge opened?')).toMatchObject({
      passage: 1,
      sentence: 1,
      unknown: 0,
      stranger: 0,
    })
  })

  it('knows the share of words that no passage holds', () => {
    expect(support('bridge quicksilver').unknown).toBe(0.5)
    expect(support('quicksilver').unknown).toBe(1)
  })

  it('does not ask that an archive holds the word for what is asked: a city is answered by its name', () => {
    expect(support('In which town was the stone bridge opened?').unknown).toBe(0)
    expect(support('Which opera was opened at the bridge?').unknown).toBeGreaterThan(0)
  })

  it('knows a name that the archive does not', () => {
    expect(support('When did Zelda open the bridge?').stranger).toBe(1)
    expect(support('When did Alder open the bridge?').stranger).toBe(0)
    expect(support('When did the quicksilver open?').stranger).toBe(0)
  })

  it('is all zeroes, but for its number of words, without hits', () => {
    const { question, evidence } = asked('When was the bridge opened?', [])
    expect(supportOf(question, [], evidence)).toMatchObject({
      passage: 0,
      sentence: 0,
      grams: 0,
      strength: 0,
      meaning: 0,
      unknown: 1,
    })
  })

  it('is 0 to 1 in all but the words', () => {
    for (const text of ['bridge', 'When was the bridge opened?', 'quicksilver', '', '🐝', 'lime bees mill Alder'])
      for (const [kind, value] of Object.entries(support(text))) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(kind === 'words' || value <= 1).toBe(true)
      }
  })

  it('tells a question of the archive from one that it is silent on', () => {
    expect(supportScore(support('When was the stone bridge at Alder opened?'))).toBeGreaterThan(LEAST_SUPPORT)
    for (const text of ['Who won the boat race in Oxford?', 'quicksilver', '', 'When did Zelda sell her horse?'])
      expect(supportScore(support(text))).toBeLessThan(LEAST_SUPPORT)
  })

  it('weighs less for every word unknown, and for a stranger', () => {
    const known = support('When was the stone bridge opened?')
    expect(supportScore({ ...known, unknown: 0.5 })).toBeLessThan(supportScore(known))
    expect(supportScore({ ...known, stranger: 1 })).toBeLessThan(supportScore(known))
    expect(supportScore({ ...known, passage: 0 })).toBeLessThan(supportScore(known))
  })

  it('misses the word without which it is another question, but not the kind of what is asked for', () => {
    expect(support('Who paid for the stone bridge at Alder?').missing).toBeGreaterThan(0)
    for (const text of ['When was the stone bridge at Alder opened?', 'Which construction at Alder was opened?'])
      expect(support(text).missing).toBe(0)
    // What is no question asks for whatever there is.
    expect(support('Tell me about the payment of the bridge at Alder').missing).toBe(0)
  })

  it.each([
    ['How tall is the mill at Alder?', 'The mill at Alder has 3 millers.', 'The mill at Alder is 12 metres high.'],
    ['How old is Ida Brandt?', 'Ida Brandt has kept bees.', 'Ida Brandt, 58, has kept bees.'],
  ])('misses a measure: %s', (text, other, answer) => {
    expect(supportIn(text, other).unmeasured).toBe(1)
    expect(supportIn(text, answer).unmeasured).toBe(0)
    for (const passages of [40, 40_000]) expect(supportMargin(supportIn(text, other), passages)).toBeLessThan(0)
  })

  it.each([
    ['Who built the mill?', 'The mill was built in 1806.', 'Ida Brandt built the mill.'],
    ['Who built the mill?', 'The build failed.', 'The mill was built by Ida Brandt.'],
    ['When was the Alder Mill built?', 'The Alder Mill burned in 1806.', 'The Alder Mill was built in 1806.'],
    ['What happened at the mill on 7 June 1951?', 'The mill burned on 8 June 1951.', 'The mill burned on 7 June 1951.'],
    [
      'How many came to the mill in 1951?',
      'In 1952 some 40 came to the mill.',
      'In May 1951 some 40 came to the mill.',
    ],
  ])('misses who did it, or when: %s', (text, other, answer) => {
    expect(supportIn(text, other).untold).toBeGreaterThan(0)
    expect(supportIn(text, answer).untold).toBe(0)
  })

  it('takes a reply to the same question for told', () => {
    const made = madeDocument('talk.txt', 'Who built the mill?\nMy brother, with his own hands.\n')
    const { question, evidence } = asked('Who built the mill?', [made])
    expect(supportOf(question, rank(question, candidatesOf(evidence), evidence), evidence).untold).toBe(0)
  })

  it('does not ask that an archive holds words that carry a verb', () => {
    expect(supportIn('Who wanted to try and put up the stone bridge?', 'Ida built the stone bridge.').unknown).toBe(0)
    expect(supportIn('Qui va pouvoir vendre le moulin ?', 'Le moulin est à vendre.').unknown).toBe(0)
  })

  it('asks for nobody’s deed where it asks whom it was done to', () => {
    expect(supportIn('Who was sentenced at Alder?', 'Ivo Tamm was sentenced at Alder.').untold).toBe(0)
  })

  it('is enough where the best sentence says what something is', () => {
    const defined = supportIn('What is a weir?', 'A weir is a low dam.')
    expect(defined.defined).toBe(1)
    expect(supportMargin(defined, 40)).toBeGreaterThanOrEqual(0)
    expect(supportIn('What is a weir?', 'The mayor sold the weir.').defined).toBe(0)
  })

  it('strays where nobody who is named says anything', () => {
    expect(supportIn('What did Ida Brandt say?', 'Ida Brandt sold the mill.').strayed).toBe(1)
    expect(supportIn('What did Ida Brandt say?', 'Ida Brandt said that the mill was sold.').strayed).toBe(0)
    expect(supportIn('What did Ida Brandt say about bees?', 'Ida Brandt said that the mill was sold.').strayed).toBe(1)
  })

  it('asks more of a small archive, where words missing beside names weigh against an answer', () => {
    const known = support('When was the stone bridge at Alder opened?')
    expect(known).toMatchObject({ telling: 1, named: 1, missing: 0 })
    const named = { ...known, telling: 0, missing: 1, untold: 1 }
    expect(supportMargin(known, 100)).toBeGreaterThan(0)
    expect(supportMargin(named, 100)).toBeLessThan(supportMargin(known, 100) - 3)
    expect(supportMargin(named, 5_000)).toBe(supportMargin(known, 5_000))
  })

  it('knows no names in a script without capitals, and takes any word for one', () => {
    expect(support('When was the bridge opened?').named).toBe(0)
    expect(support('پل چه زمانی باز شد؟').named).toBe(1)
  })

  it('asks less where a line that says one thing is the best', () => {
    const row = supportIn('When was the mill sold?', '7 June 1951 – Mill sold to Ida Brandt. She paid 40 crowns.')
    expect(row.whole).toBe(1)
    expect(supportMargin(row, 40)).toBeGreaterThan(supportMargin({ ...row, whole: 0 }, 40))
  })
})
