import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compoundWords } from '../../src/search/compounds.ts'
import { aRiver, type River } from '../support/a-river.ts'

let river: River
beforeAll(async () => {
  river = await aRiver({
    'news/bees.txt':
      'The bee-keeper of Alder sold honey in 1951. The mill stood by the river bank, and co-operation was slow.',
    'news/pond.txt': 'The waterwheel turned all winter. A bee came by car. Her pet slept.',
    'hidden/ledger.txt': 'The quick-silver was paid for. The lighthouse was sold.',
  })
})
afterAll(() => river.close())

describe('a word of two parts', () => {
  it('is found in two where the archive writes it so, by its rarer part', async () => {
    expect(await compoundWords(river.store, 'Who was the Beekeeper?')).toEqual([
      { asked: 'Beekeeper', word: 'beekeeper', stems: expect.arrayContaining(['keeper']), written: ['bee-keeper'] },
    ])
    expect((await compoundWords(river.store, 'Where is the riverbank?')).map(({ written }) => written)).toEqual([
      ['river bank'],
    ])
    expect((await compoundWords(river.store, 'Was cooperation slow?')).map(({ written }) => written)).toEqual([
      ['co-operation'],
    ])
  })

  it('is found as one', async () => {
    const found = await compoundWords(river.store, 'When did the water-wheel turn?')
    expect(found.map(({ asked, word, written }) => [asked, word, written])).toEqual([
      ['water-wheel', 'water', ['waterwheel']],
      ['water-wheel', 'wheel', ['waterwheel']],
    ])
  })

  it('is none where the parts never stand together, the word stands itself, or nobody may see it', async () => {
    expect(await compoundWords(river.store, 'Was there a carpet?')).toEqual([])
    expect(await compoundWords(river.store, 'Who keeps honey in winter?')).toEqual([])
    expect(await compoundWords(river.store, 'Was quicksilver paid for?', { visible: ['news'] })).toEqual([])
    expect(await compoundWords(river.store, 'Who sold the light-house?', { visible: ['news'] })).toEqual([])
    expect(await compoundWords(river.store, 'Who sold the light-house?')).toHaveLength(2)
  })

  it('is answered, and told once', async () => {
    const answer = await river.archive.ask('When did the beekeeper of Alder sell honey?')
    expect(answer).toMatchObject({ kind: 'answered', citations: [{ document: { file: 'news/bees.txt' } }] })
    expect(answer.notes.join()).toContain('Spellings taken together: beekeeper = bee-keeper.')
    const turned = await river.archive.ask('When did the water-wheel turn?')
    expect(turned.notes.join()).toContain('Spellings taken together: water-wheel = waterwheel.')
    expect((await river.archive.ask('When did the water-wheel turn?', { exact: true })).notes.join()).toBe('')
  })
})
