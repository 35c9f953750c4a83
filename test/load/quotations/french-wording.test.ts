import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** `first words → speaker` of each statement. */
function said(text: string): readonly string[] {
  return findQuotations(text, []).map(
    ({ words, speaker = '-' }) => `${text.slice(words.start, words.end).split(' ').slice(0, 2).join(' ')} → ${speaker}`,
  )
}

describe('who speaks in French', () => {
  it('is the source of the clause in front, whose trade is no part of it', () => {
    expect(
      said(
        'Selon Odile Brunet, meunière à Valmont, le blé manque depuis mars. « Il faut attendre », prévient-elle. « Le moulin ne tourne pas sans grain. »',
      ),
    ).toEqual(['le blé → Odile Brunet', 'Il faut → Odile Brunet', 'Le moulin → Odile Brunet'])
  })

  it('stands behind y and an auxiliary', () => {
    expect(
      said(
        'Son président, Anselme Corty, a réuni les meuniers à la halle. « Nous ne vendrons pas une seule meule », y a-t-il déclaré devant la foule.',
      ),
    ).toEqual(['Nous ne → Anselme Corty'])
  })

  it.each([
    ['« Le bac reste à quai », a d’emblée prévenu le maire, Anselme Corty.', 'Le bac → Anselme Corty'],
    ['« La meule tourne », a aussitôt répondu Odile Brunet.', 'La meule → Odile Brunet'],
    ['« La meule tourne », avait pourtant assuré Odile Brunet.', 'La meule → Odile Brunet'],
    ['« La meule tourne », avaient notamment assuré Odile Brunet et Ivan Pluvier.', 'La meule → Odile Brunet'],
  ])('stands behind an adverb inside of the verb: %s', (text, found) => {
    expect(said(text)).toEqual([found])
  })

  it('is the pronoun behind a verb turned round, and nothing that its words begin with', () => {
    expect(
      said(
        'La porte-parole du moulin, Odile Brunet, a été brève. La meule, m’a-t-elle expliqué, « a cessé de tourner ».',
      ),
    ).toEqual(['a cessé → Odile Brunet'])
  })

  it('is no body that an article makes one', () => {
    expect(
      said(
        'La Régie précise que le moulin reste ouvert.\nPour Ivan Pluvier, porte-parole de la Régie, l’enjeu est ailleurs. « Ils vont gagner une heure, souligne-t-il, et du pain. »',
      ),
    ).toEqual(['Ils vont → Ivan Pluvier', 'et du → Ivan Pluvier'])
  })
})
