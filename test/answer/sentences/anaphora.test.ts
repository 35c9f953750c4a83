import { describe, expect, it } from 'vitest'
import { pointsBack } from '../../../src/answer/sentences/anaphora.ts'

describe('a sentence that points back', () => {
  it.each([
    'He opened the bridge.',
    '“It burned down,” said the miller.',
    'These stones came from the mill.',
    'THEY were planted in spring.',
    'Il soigna le verger.',
    '« Cette pierre vient du moulin. »',
    'Ses pierres servirent au pont.',
    'او باغ را کاشت.',
    'این پل سنگی است.',
    'وكان البستاني هناك.',
    'هذه الطاحونة قديمة.',
    'Therefore the mill was closed.',
    'As a result, nobody came.',
    'For this reason the council paid.',
    'C’est pourquoi le moulin est fermé.',
    'Par conséquent, personne ne vint.',
    'به همین دلیل آسیاب بسته شد.',
    'بنابراین کسی نیامد.',
    'ولذلك أُغلقت الطاحونة.',
  ])('%s', (sentence) => {
    expect(pointsBack(sentence)).toBe(true)
  })

  it.each([
    'Hedges grow by the canal.',
    'Italy sent two bees.',
    'The mill burned down.',
    'Thistles and thyme.',
    'Illusion de pont.',
    'As a result of the flood nobody came.',
    'Ainsi que le maire, le meunier vint.',
    'Dès lors que le pont est ouvert, on passe.',
    'به گفتهٔ شهردار پل سنگی است.',
    'Sonde et saule.',
    'اویس باغ را کاشت.',
    'همه آمدند.',
    '1951 was wet.',
    '',
  ])('but not %j', (sentence) => {
    expect(pointsBack(sentence)).toBe(false)
  })
})
