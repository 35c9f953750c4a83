import { expect, it } from 'vitest'
import { isEntry, withEntries } from '../../src/text/entries.ts'
import { sentences } from '../../src/text/sentences.ts'

it.each([
  'Year: 1920; President: Canon Holm; Secretary: Jas. Lind; Members: 88',
  '18 May 1899 – Penny bell hung at the weir. It was rung so often that it was tied up.',
  'Wed. 1 Jan. 1908. Hard frost. The ink froze.',
  '1829, 11 novembre. – La rivière noie les caves. Le four est perdu.',
  'v. 1783 – Le four est bâti. Il fume.',
  '۵ مهر ۱۲۸۷ – پل گشایش یافت. معمار آن استاد نبی بود.',
  '٣ أيلول ١٩٣٦: مباراة أكبر بطيخة. فازت بها سعاد.',
  '2. JUDGES. Mr. Lind to write to Miss Brandt. Expenses not to exceed 15s.',
  'STAFF. The number employed was 27. Mr. Lind was given a lamp.',
  '5º Répétitions. – Elles ont lieu le mardi. Nul n’est tenu de chanter.',
  'Art. 5. A Member may have three volumes. A Junior Member may have one.',
  'HOLM, Ida, weaver; born at Alder. Inventor of a latch.',
  'الورّاق، أنيس (١٨٩٧ – ١٩٧٠): معلّم. أوصى بمكتبته للبلدة.',
  '1963 July 29 Weir opened by the Surveyor. Last ferry left at dusk.',
  '1897 – 1929 Fredk. Lind. See above',
  'Vale Blue (cwt.) 310 720 998 5,489',
  'chaudelle : soupe claire. On la sert avant l’aube.',
])('is one piece: %s', (line) => {
  expect(isEntry(line)).toBe(true)
  expect(withEntries(line, sentences(line), () => true)).toEqual([{ start: 0, end: line.length }])
})

it.each([
  'The weir was built in 1899. It was sold in 1921.',
  'On 18 May 1899 the weir was opened. Nobody came.',
  'In May the eels came back. The keeper counted them.',
  'Nobody had seen such a flood. The keeper, who was old, said so.',
  `3 May 1921 – ${'The water rose by a foot in an hour. '.repeat(20)}`,
])('is sentences: %s', (line) => {
  expect(isEntry(line)).toBe(false)
  expect(withEntries(line, sentences(line), () => true)).toEqual(sentences(line))
})

it('leaves other lines and what somebody else says as they are', () => {
  const text = 'The gate was shut. It rained.\n\n3 May 1921 – The gate was opened. Eels came.\nIt was closed again.'
  const whole = withEntries(text, sentences(text), () => true).map(({ start, end }) => text.slice(start, end).trim())
  expect(whole).toEqual([
    'The gate was shut.',
    'It rained.',
    '3 May 1921 – The gate was opened. Eels came.',
    'It was closed again.',
  ])
  expect(withEntries(text, sentences(text), () => false)).toEqual(sentences(text))
})
