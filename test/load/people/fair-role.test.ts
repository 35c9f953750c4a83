import { describe, expect, it } from 'vitest'
import { withFairRole } from '../../../src/load/people/fair-role.ts'

describe('a speaker and a role', () => {
  it.each([
    [
      { speaker: 'Ada Reed', role: "au Courrier l'horlogère" },
      { speaker: 'Ada Reed', role: 'horlogère' },
    ],
    [
      { speaker: 'Luc Roche', role: 'patron du café depuis' },
      { speaker: 'Luc Roche', role: 'patron du café' },
    ],
    [{ speaker: 'Ada Reed', role: 'of Station Lane' }, { speaker: 'Ada Reed' }],
    [
      { speaker: 'Ada Reed', role: 'mayor of Marle' },
      { speaker: 'Ada Reed', role: 'mayor of Marle' },
    ],
    [{ role: 'spokesman' }, { role: 'spokesman' }],
    [{ speaker: 'Ada Reed' }, { speaker: 'Ada Reed' }],
  ])('are who and what somebody is: %o', (given, fair) => {
    expect(withFairRole(given)).toEqual(fair)
  })

  it.each([
    { speaker: 'Radio Plateau', role: 'par', outlet: 'Plateau' },
    { speaker: 'Radio Alder', role: 'by', outlet: 'Plateau' },
    { speaker: 'فإن', outlet: 'Plateau' },
    { speaker: 'که', outlet: 'Plateau' },
  ])('are none where the sentence only seems to give them: %o', (given) => {
    expect(withFairRole(given)).toEqual({ outlet: 'Plateau' })
  })
})
