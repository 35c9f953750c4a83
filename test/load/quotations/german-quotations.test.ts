import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

const heard = (text: string): readonly (readonly [string, string | undefined, string | undefined])[] =>
  findQuotations(text, []).map(({ words, speaker, role }) => [text.slice(words.start, words.end), speaker, role])

describe('quotations of German', () => {
  it('hears whoever stands behind the words', () => {
    expect(heard('„Die Brücke bleibt zu“, sagt Ada Reuter, die den Fährverein leitet.')).toEqual([
      ['Die Brücke bleibt zu', 'Ada Reuter', undefined],
    ])
    expect(heard('„Wir wissen von nichts“, ließ die Amtsleiterin Greta Holm ausrichten.')).toEqual([
      ['Wir wissen von nichts', 'Greta Holm', 'Amtsleiterin'],
    ])
    expect(heard('Sollte es regnen, so Holm, „dann gewiss nicht bei uns“.')).toEqual([
      ['dann gewiss nicht bei uns', 'Holm', undefined],
    ])
  })

  it('reads a day in front of whoever speaks, and a name behind what she is', () => {
    const text = '„Die Pumpe ist trocken“, sagte am Dienstag die Leiterin des Museums, Ada Roth.'
    expect(findQuotations(text, [], { publishedOn: '2021-05-20' })).toMatchObject([
      { speaker: 'Ada Roth', role: 'Leiterin des Museums', saidOn: '2021-05-18' },
    ])
  })

  it('reads marks that a straight one closes, and marks that point inwards', () => {
    expect(heard('„Das Seil ist neu", sagte Otto Brandt.')).toEqual([['Das Seil ist neu', 'Otto Brandt', undefined]])
    expect(heard('»Das Seil ist alt«, erklärte Otto Brandt.')).toEqual([['Das Seil ist alt', 'Otto Brandt', undefined]])
  })

  it('hears whoever stands in front of a colon', () => {
    expect(heard('Die Forscherin Dr. Jana Thal von der Hochschule hält das für falsch: „Es waren mehr.“')).toEqual([
      ['Es waren mehr.', 'Jana Thal', 'Forscherin'],
    ])
    expect(heard('Auf Facebook schrieb der Müller Otto Brandt dazu: „Das passt ja.“')).toEqual([
      ['Das passt ja.', 'Otto Brandt', 'Müller'],
    ])
    expect(heard('Antwort darunter von @muehle_lohbeck: „Wir kommen am Montag.“')).toEqual([
      ['Wir kommen am Montag.', '@muehle_lohbeck', undefined],
    ])
    expect(heard('Die Stadt Lohbeck teilt mit: „Es wird gebaut.“')).toEqual([
      ['Es wird gebaut.', 'Stadt Lohbeck', undefined],
    ])
  })

  it('knows whom a pronoun means where the line names one person', () => {
    expect(heard('Die Schäferin Jana Thal saß am 3. Mai am Deich. Sie erzählt: „Ich hörte einen Ton.“')).toEqual([
      ['Ich hörte einen Ton.', 'Jana Thal', undefined],
    ])
    expect(
      heard('Otto Brandt und Karl Moos saßen am Deich. Er erzählt: „Ich hörte einen Ton.“')[0]?.[1],
    ).toBeUndefined()
  })

  it('leaves signs, titles and people without a name to nobody', () => {
    expect(heard('Das Schild sagt: „Betreten verboten.“')).toEqual([])
    expect(heard('Am Ufer steht „Ruhe bitte“ an der Wand.')).toEqual([])
    expect(heard('Der Roman „Die Brücke am Fluss“ ist lang.')).toEqual([])
    expect(heard('„Es regnet schon wieder“, sagte der Wirt.')[0]?.[1]).toBeUndefined()
  })
})
