import { describe, expect, it } from 'vitest'
import { asQuotation, withOthersApart } from '../../../src/load/quotations/other-voices.ts'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

/** What is heard in a text, with who says it. */
function heard(text: string): readonly (readonly [words: string, speaker: string | undefined])[] {
  return withOthersApart(text, findQuotations(text, []).map(asQuotation), [])
    .toSorted((one, other) => one.words.start - other.words.start)
    .map(({ words, speaker }) => [text.slice(words.start, words.end), speaker])
}

describe('words within somebody’s words', () => {
  it.each([
    ['The warden came up the stairs and said, ‘Close it by noon.’ I laughed.', 'Close it by noon.'],
    ['A baker from the hill writes to me, ‘The bell is too loud,’ and I can not help her.', 'The bell is too loud,'],
    [
      'In May my colleague stood on that step and said, ‘Look here in the autumn,’ and I looked.',
      'Look here in the autumn,',
    ],
    ['And the caller said, ‘Hold it there.’ I held it.', 'Hold it there.'],
  ])('are not theirs where somebody else says them: %s', (said, inner) => {
    const voices = heard(`Ida Brandt said: “${said}”`)
    expect(voices).toContainEqual([inner, undefined])
    expect(voices.filter(([words]) => words !== inner)).toSatisfy(
      (own: typeof voices) => own.length > 0 && own.every(([, speaker]) => speaker === 'Ida Brandt'),
    )
  })

  it.each([
    'I went to the mill and said, ‘Close it by noon.’ They laughed.',
    'We climbed up to the bell and called, ‘Come down for supper.’ Nobody came.',
  ])('are theirs where they say them: %s', (said) => {
    expect(heard(`Ida Brandt said: “${said}”`)).toEqual([[said, 'Ida Brandt']])
  })

  it('of Persian and Arabic are of whom they name, or of nobody', () => {
    expect(
      heard(
        'مریم راد گفت: «سقف سالم است. استادم یوسف باغبان می‌گفت ‹اول آب را دور کن، بعد دیوار را بساز›. کسی نشنید.»',
      ),
    ).toContainEqual(['اول آب را دور کن، بعد دیوار را بساز', 'یوسف باغبان'])
    expect(heard('قال سائق الترام، سامي حداد: «أقف كل صباح. ولما أدق الجرس يقول لي “يا عم اصبر قليلاً”.»')).toEqual([
      ['أقف كل صباح. ولما أدق الجرس يقول لي', 'سامي حداد'],
      ['يا عم اصبر قليلاً', undefined],
    ])
  })
})
