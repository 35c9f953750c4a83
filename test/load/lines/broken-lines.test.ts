import { expect, test } from 'vitest'
import { joinBrokenLines } from '../../../src/load/lines/broken-lines.ts'

const LETTER = `ALDER WEIR TRUST

Minute Book

                                              The Lodge, Alder
                                                  2 May 1921

Dear Miss Brandt,

The gate that you measured in the spring has swollen since, and will
not close before the dry weather. We have taken it off its hinges and
laid it in the yard, where the children use it as a raft. Nobody minds
but the hens, which have been counted again by my sister and by the
postman, who agree that there are eleven, and that one is a duck.

Fig. 1. The gate as it hung before the flood, with the keeper's whole
family
Fig. 2. The yard

                                              Yours truly,
                                                  Otto Lind`

test('a letter with a head and a signature is put together where its lines had no room', () => {
  expect(joinBrokenLines(LETTER).split('\n')).toEqual([
    'ALDER WEIR TRUST',
    '',
    'Minute Book',
    '',
    '                                              The Lodge, Alder',
    '                                                  2 May 1921',
    '',
    'Dear Miss Brandt,',
    '',
    'The gate that you measured in the spring has swollen since, and will not close before the dry weather. We have taken it off its hinges and laid it in the yard, where the children use it as a raft. Nobody minds but the hens, which have been counted again by my sister and by the postman, who agree that there are eleven, and that one is a duck.',
    '',
    "Fig. 1. The gate as it hung before the flood, with the keeper's whole family",
    'Fig. 2. The yard',
    '',
    '                                              Yours truly,',
    '                                                  Otto Lind',
  ])
})

test('a text of whole paragraphs, and a list of names, stay as they are', () => {
  const names = [
    'Ida Brandt, keeper of the weir',
    'Otto Lind, smith',
    'Pia Holm, who painted the gate in the summer of 1921',
  ]
  const long = `${'The weir was built of oak and stone. '.repeat(6)}\n${names.join('\n')}`
  expect(joinBrokenLines(long)).toBe(long)
  expect(joinBrokenLines(names.join('\n'))).toBe(names.join('\n'))
})

test('rows of a table stay as they were typed', () => {
  const rows = [
    'Goods                   1930      1931     Value at Alder in crowns',
    'Eels (cwt.), smoked      310     1,720       14',
    'Salt fish, whole       4,200       627        9 and a barrel of tar',
    'Day\tRain\tWhat the keeper of the weir saw from the upper gate today',
  ]
  const text = `${LETTER}\n\n${rows.join('\n')}`
  expect(joinBrokenLines(text).split('\n').slice(-4)).toEqual(rows)
})

test('an entry whose further lines begin below its first words is one line', () => {
  const book = `1788          First mention of a keeper, one Josiah Penn, in the parish
              book. Fee one penny

1803 Oct.     Weir built at Alder by Otto Lind for £41`
  expect(joinBrokenLines(book).split('\n')).toEqual([
    '1788          First mention of a keeper, one Josiah Penn, in the parish book. Fee one penny',
    '',
    '1803 Oct.     Weir built at Alder by Otto Lind for £41',
  ])
})
