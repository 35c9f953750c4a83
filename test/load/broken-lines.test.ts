import { expect, test } from 'vitest'
import { joinBrokenLines } from '../../src/load/broken-lines.ts'
import { withTables } from '../../src/load/text-tables.ts'

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

test('a table typed with spaces or tabs becomes rows that name their values, and is joined with nothing', () => {
  const spaces = [
    'Goods           1930      1931    Value',
    '                                      £',
    'Eels (cwt.)      310     1,720       14',
    'Salt fish      4,200       627        9',
  ]
  const { lines, rows } = withTables(['Sold:', ...spaces, '', 'Day\tRain', '1\t0.12', '2\tTr.'])
  expect(lines).toEqual([
    'Sold:',
    'Goods: Eels (cwt.); 1930: 310; 1931: 1,720; Value £: 14',
    'Goods: Salt fish; 1930: 4,200; 1931: 627; Value £: 9',
    '',
    'Day: 1; Rain: 0.12',
    'Day: 2; Rain: Tr.',
  ])
  expect([...rows]).toEqual([1, 2, 4, 5])
  expect(withTables(['گندم   ۱۳۱۲   ۱۳۱۳', 'جو     ۱۴     ۱۵', 'ارزن   ۹      ۱۱']).lines[0]).toBe(
    'گندم: جو; ۱۳۱۲: ۱۴; ۱۳۱۳: ۱۵',
  )
})

test('two columns of running text, and sentences parted by two spaces, are no table', () => {
  const columns = [
    'The weir was built by the    and it was many years before',
    'millers of the valley and    anybody thought of a gate in',
    'paid for in eels and grain   the middle of all that stone',
  ]
  const typed = ['It rained.  We went home.', 'The eels were late.  Nobody', 'had a lamp.  Otto sang.']
  expect(withTables(columns).lines).toEqual(columns)
  expect(withTables(typed).lines).toEqual(typed)
})
