import { describe, expect, it } from 'vitest'
import { findQuotations, type Quotation } from '../../../src/load/quotations/quotations.ts'

const found = (...lines: readonly string[]): readonly Quotation[] => findQuotations(lines.join('\n\n'), [])
const heard = (...lines: readonly string[]): readonly (string | undefined)[] =>
  found(...lines).map(({ speaker, role }) => speaker ?? role)
const WORDS = 'The ledger counts the trees that were bought. It does not count the goats.'

describe('words set apart without marks below a colon', () => {
  it.each([
    ['On 24 September 2021 the warden, Ada Reed, wrote to us:', ['Ada Reed']],
    ['The former warden, Ada Reed, gave the Herald the following account:', ['Ada Reed']],
    ['شهردار، حمید روان، در پاسخ نوشت:', ['حمید روان']],
  ])('are of whom the line above says: %s', (above, names) => {
    expect(heard(above, WORDS)).toEqual(names)
  })

  it('are one paragraph, and with it the day that the line tells', () => {
    const [one, ...others] = found(
      'On 24 September 2021 the warden, Ada Reed, wrote to us:',
      WORDS,
      'Nobody counted them again.',
    )
    expect(one).toMatchObject({ speaker: 'Ada Reed', saidOn: '2021-09-24' })
    expect(others).toEqual([])
  })

  it.each([
    ['items of a list', 'The warden, Ada Reed, said:', '- a new gate for the orchard before the winter;'],
    ['a line with a label', 'The warden, Ada Reed, said:', 'Photo: the orchard in May, with the goats behind the wall'],
    [
      'what goes on in small letters',
      'The club, said Ada Reed, asks for three things:',
      'to mend the gate before the winter.',
    ],
    ['where nobody says anything', 'Three things are left of the old mill:', WORDS],
    ['where no name is beyond doubt', 'وسجّلت كلامه بإذنه:', 'في الشتاء دخل الماء إلى الطاحونة القديمة ولم يخرج.'],
  ])('are none: %s', (_, above, below) => {
    expect(heard(above, below)).toEqual([])
  })
})

describe('what leads to words beside verbs of saying', () => {
  it.each([
    [
      'a letter that reads',
      'We saw a letter dated 28 August 2020 from the director of the tram, Henri Moss, to the prefect. Its second page says: “They will protest for a week.”',
      'Henri Moss',
      '2020-08-28',
    ],
    [
      'a memorandum',
      'This is a memorandum from the chairman, Sir Ben Moss, to the treasurer. It reads: “The porter should go home.”',
      'Sir Ben Moss',
      undefined,
    ],
    [
      'an interview that somebody gave',
      'On 4 May 2020 Ada Reed gave the Valley Mercury a long interview, of which this is the heart: “The recipe came fourth.”',
      'Ada Reed',
      '2020-05-04',
    ],
    [
      'this to say',
      'The keeper, Ben Moss, was at a wedding. When we reached him he had this to say. “I greased it every Friday.”',
      'Ben Moss',
      undefined,
    ],
    [
      'whose answer it was',
      'The mayor, Ada Reed, confirmed it to the Herald. “I learned it from the post,” was her answer.',
      'Ada Reed',
      undefined,
    ],
    [
      'a station that lets something slip',
      'On 1 August 2020 the state television, TV Marle, in a programme about storks, let slip the following sentence: “The nest is on the tower.”',
      'TV Marle',
      '2020-08-01',
    ],
    [
      'a body with its name beside it',
      'The company, Marle Trams, sees it otherwise. It said: “The trams were moved in full.”',
      'Marle Trams',
      undefined,
    ],
    [
      'only the first name that was given',
      'A resident who gave his name only as Goran told the Herald: “The water came at night.”',
      'Goran',
      undefined,
    ],
    [
      'a report that passes on what a witness told',
      'According to the report by the Valley Society, published on 4 May 2021, a former guard, Ben Moss, told the inquiry: “The gate was open.”',
      'Ben Moss',
      undefined,
    ],
    [
      'where and when between commas',
      'Ben Moss, a former minister, in an interview with the Tarn Online website on July 9, 2017, when asked why it was shut, replied: “Because it leaked.”',
      'Ben Moss',
      '2017-07-09',
    ],
    [
      'somebody in marks whom an agency quotes',
      'خبرگزاری «دشت» به نقل از «رضا روان»، معاون شهردار، نوشت: «این پل فرسوده است و بسته می‌ماند.»',
      'رضا روان',
      undefined,
    ],
  ])('%s', (_, text, speaker, saidOn) => {
    const [one] = found(text)
    expect(one).toMatchObject({ speaker, ...(saidOn !== undefined && { saidOn }) })
  })

  it.each([
    [
      'Ada Reed, 71, who has grown pears since she was a girl, told Radio Marle in an interview on July 9, 2019, “My father dug it.”',
      'Ada Reed',
      'Radio Marle',
    ],
    [
      '“I was reading the weather,” recalls Ada al-Rashid, the presenter. “I had got as far as the wind.”',
      'Ada al-Rashid',
      undefined,
    ],
    [
      'A baker called Ada Reed explained how flour leaves the mill. “Find me the six kilos,” she said.',
      'Ada Reed',
      undefined,
    ],
    [
      'According to the state broadcaster TV Marle, the minister, Ada Reed, told parliament: “Nothing was moved.”',
      'Ada Reed',
      'TV Marle',
    ],
    [
      'On 3 May 2019 the Marle Herald printed on its front page: “It will be open in May.” The speaker was the mayor, Ada Reed.',
      'Ada Reed',
      undefined,
    ],
  ])('are hers, and not what she spoke to: %s', (text, speaker, outlet) => {
    for (const one of found(text)) expect(one).toMatchObject({ speaker, ...(outlet !== undefined && { outlet }) })
    expect(found(text)).not.toEqual([])
  })

  it('go on in the next paragraphs while these are in the first person', () => {
    const below = [
      'I warned them in three letters.',
      'I regret that I waited for the third.',
      'The office called it regrettable.',
    ]
    expect(heard('The warden, Ada Reed, wrote on her page on July 15, 2019:', ...below)).toEqual([
      'Ada Reed',
      'Ada Reed',
    ])
  })

  it('is no sentence of its own behind the words', () => {
    expect(
      heard('The court ruled for the mill. From the judgment: “There is no reason for it.” The County appeals.'),
    ).toEqual(['the court'])
  })

  it('is not whoever took a speech down', () => {
    const names = heard(
      'The woman was Ada Reed. From her speech, which was taken down by a student, Ben Moss:',
      '“I will be short.”',
    )
    expect(names).not.toContain('Ben Moss')
  })
})
