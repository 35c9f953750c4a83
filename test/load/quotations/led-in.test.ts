import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'
import { LOADERS } from '../../../src/load/loaders.ts'
import { loadFile } from '../../../src/load/load-file.ts'

const said = (...lines: readonly string[]): readonly unknown[] => {
  const text = lines.join('\n')
  return findQuotations(text, [], { publishedOn: '2019-06-12' }).map(({ words, speaker, role, saidOn }) => [
    text.slice(words.start, words.end),
    speaker ?? role,
    ...(saidOn === undefined ? [] : [saidOn]),
  ])
}

const read = async (...lines: readonly string[]): Promise<string | undefined> => {
  const bytes = new TextEncoder().encode(['# Bees', '', ...lines].join('\n'))
  const [loaded] = await loadFile({ file: 'bees.md', bytes, sha256: 'c'.repeat(64) }, undefined, LOADERS)
  return loaded?.document.text
}

describe('words set apart below a line', () => {
  it('of several paragraphs are of whom the sentence above tells', () => {
    expect(
      said(
        'Ada Reed began with one hive. I asked her how it grew, and she sat down and told me the whole of it, without a breath.',
        '',
        '“The first year I had eleven bees.',
        '',
        '“The second year they had me.”',
        '',
        'The hive is closed on Sundays.',
      ),
    ).toEqual([
      ['The first year I had eleven bees.', 'Ada Reed'],
      ['The second year they had me.', 'Ada Reed'],
    ])
  })

  it('stay nobody’s where the sentence above tells of others', () => {
    const quoted = ['', '“The first year I had eleven bees.', '', '“The second year they had me.”']
    expect(said('Ada Reed met the man who told us about the hive.', ...quoted)).toEqual([])
    expect(said('Ada Reed opened the hive, and nobody said a word.', ...quoted)).toEqual([])
    expect(said('Ada Reed opened the hive.', ...quoted)).toEqual([])
  })

  it.each([
    ['The Marle Gazette, 8 June 2019:', 'Marle Gazette', '2019-06-08'],
    ['The council lifted the ban on 3 June. Here is what it sent us:', 'the council'],
    [
      'The beekeeper, Jonas Tell, kept a diary. It is in the museum, and under 3 August 1853 it has this:',
      'Jonas Tell',
      '1853-08-03',
    ],
    ['Dr Ada Reed, who keeps the hive, wrote to us to soften the blow.', 'Ada Reed'],
    ['Ben Moss, who is in the chair until May, gave us a shorter answer than usual:', 'Ben Moss'],
  ])('as a block are of whom that line names: %s', (line, speaker, ...day) => {
    expect(said('The hive', '', line, '', '> The bees are well.', '', 'The hive is old.')).toEqual([
      ['The bees are well.', expect.stringContaining(speaker), ...day],
    ])
  })

  it('are nobody’s below a line that names nobody', () => {
    expect(said('Ada Reed kept a hive. On the door it says:', '', '> Mind the bees.')).toEqual([])
    expect(said('Ada Reed, who keeps the hive, has a note on the door.', '', '> Mind the bees.')).toEqual([])
  })

  it('keep their mark in a page or in Markdown', async () => {
    expect(await read('Ada Reed says:', '', '> The bees are well.', '>', '> So am I.')).toContain(
      '> The bees are well.\n> So am I.',
    )
    expect(await read('The hive is old.', '', '> The bees are well.')).not.toContain('>')
  })
})

describe('an entry under its day', () => {
  it('has the day for what was said, and begins behind it', () => {
    expect(
      said(
        '14 February 2014 – The beekeeper, Ada Reed, presents the hive. “It is a simple box,” she says. “It has a door.”',
        '17 October 2017 – Ben Moss retires. At his farewell he says: “I was right about the bees.”',
        '14:20 – “The bees are out,” says Ada Reed.',
      ),
    ).toEqual([
      ['It is a simple box,', 'Ada Reed', '2014-02-14'],
      ['It has a door.', 'Ada Reed', '2014-02-14'],
      ['I was right about the bees.', 'Ben Moss', '2017-10-17'],
      ['The bees are out,', 'Ada Reed'],
    ])
  })
})

describe('a paper', () => {
  it.each([
    ['On 17 May the Marle Trust issued a second notice. It reads in full: “The bees may stay.”', 'Marle Trust'],
    ['The company said in a statement that it was at a loss. “The bees may stay,” the statement read.', 'the company'],
    ['Mrs Weir sent a note to everybody.\n\nThe note read: “The bees may stay.”', 'Mrs Weir'],
    ['Mrs Weir found a note on the hive.\n\nThe note read: “The bees may stay.”', 'the note'],
  ])('says what whoever made it says, where that is told: %s', (text, speaker) => {
    expect(said(...text.split('\n'))).toEqual([[expect.stringContaining('The bees may stay'), speaker]])
  })
})

describe('the sentence in front of words', () => {
  it.each([
    ['Ada Reed was the last to come. Her brother Conal was a little more forthcoming. “It was wet,” he said.', 'Conal'],
    ['A van driver, who did not give his name, was less content. “It was wet,” he said.', 'van driver'],
    ['Among those who came was Thea Weir, aged nine. “It was wet,” she said.', 'Thea Weir'],
    ['The keeper, Mrs Ada Reed, says that the old man had left. “It was wet,” she says.', 'Ada Reed'],
    ['Ada Reed, curator of the Marle Museum, has come. “It was wet,” the curator said.', 'Ada Reed'],
    [
      'Ada Reed left.\n\nAsked by the chairman, Ben Moss, whether it was cold, the sexton replied: “It was wet.”',
      'sexton',
    ],
  ])('may turn to whoever says them: %s', (text, speaker) => {
    expect(said(...text.split('\n'))).toEqual([[expect.stringContaining('It was wet'), speaker]])
  })

  it('turns to nobody of the other sex, and to neither of two', () => {
    expect(said('Some came. Ben Moss was less content with Carl Reed. “It was wet,” she said.')).toEqual([
      ['It was wet,', undefined],
    ])
    expect(
      said('The mayor of Tarn, Ada Reed, met the mayor of Marle, Eva Weir. “It was wet,” the mayor said.'),
    ).toEqual([['It was wet,', 'mayor']])
  })
})
