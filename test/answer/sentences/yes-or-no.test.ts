import { describe, expect, it } from 'vitest'
import { isOnlyYesOrNo, saysYesOrNo } from '../../../src/answer/sentences/yes-or-no.ts'

describe('the word for yes or no', () => {
  it.each([
    'Yes. The mill is open.',
    'No, nobody told me.',
    'Ada Holm: No. Nobody told me.',
    '“Yes,” said the miller.',
    'Oui.Le moulin est ouvert.',
    'Non !',
    'بله، آسیاب باز است.',
    'خیر. کسی نیامد.',
    'نعم، الطاحونة مفتوحة.',
    'لا. لم يأت أحد.',
  ])('begins %s', (sentence) => {
    expect(saysYesOrNo(sentence)).toBe(true)
  })

  it.each([
    'Nobody told me.',
    'No boat passed the lock.',
    'The miller said yes.',
    'Notre moulin est ouvert.',
    'لا يعمل الجسر.',
  ])('does not begin %s', (sentence) => {
    expect(saysYesOrNo(sentence)).toBe(false)
  })

  it('may be all of a sentence', () => {
    expect(['Yes.', 'Ada Holm: No.', '« Oui ! »', 'نعم.'].map(isOnlyYesOrNo)).toEqual([true, true, true, true])
    expect(['Yes, on Mondays.', 'No boats.'].map(isOnlyYesOrNo)).toEqual([false, false])
  })
})
