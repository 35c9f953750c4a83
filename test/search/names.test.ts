import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spelledNames, spellingNotes } from '../../src/search/names.ts'
import { aRiver, type River } from '../support/a-river.ts'

let river: River
beforeAll(async () => {
  river = await aRiver({
    'news/garden.txt': 'Bahram Khosravi planted the walled garden of Shiraz in 1931.\n\nThe pool was dug by Mohammad.',
    'news/pool.txt': 'Muhammad repaired the pool in 1952. Nobody knows what it cost.',
    'fa/bagh.txt': 'بهرام خسروی در سال ۱۳۱۰ باغ شیراز را کاشت. محمد حوض را ساخت.',
    'ar/bustan.txt': 'زرع بهرام خسروي بستان شيراز في عام ١٩٣١. كان البستان كبيرا.',
    'hidden/ledger.txt': 'Farhad paid for quicksilver.',
  })
})
afterAll(() => river.close())

async function files(exact: boolean): Promise<string[]> {
  const { hits } = await river.archive.search('Bahram', { exact })
  const byWords = hits.filter(({ foundBy }) => foundBy.includes('words'))
  return byWords.map(({ document }) => document.file).toSorted()
}

describe('a name in a question', () => {
  it('is found in the other scripts of the archive', async () => {
    const [name] = await spelledNames(river.store, 'Who was Bahram?')
    expect(name).toMatchObject({ asked: 'Bahram', written: ['بهرام'] })
    const [other] = await spelledNames(river.store, 'بهرام که بود؟')
    expect(other).toMatchObject({ written: ['Bahram'] })
  })

  it('is found in its other Latin spellings', async () => {
    const [name] = await spelledNames(river.store, 'What did Mohammed make?')
    expect(name?.written.toSorted()).toEqual(['Mohammad', 'Muhammad', 'محمد'].toSorted())
  })

  it('may be typed in small letters where the archive has no such word', async () => {
    const found = await spelledNames(river.store, 'what did bahrem plant in the gardin?')
    expect(found.map(({ asked }) => asked)).toEqual(['bahrem'])
    expect(await spelledNames(river.store, 'what did khosravi plant?')).toEqual([])
  })

  it('is not widened to common words, nor to what the asker may not see', async () => {
    expect(await spelledNames(river.store, 'who planted the garden?')).toEqual([])
    expect(await spelledNames(river.store, 'فرهاد کیست؟', { visible: ['news', 'fa', 'ar'] })).toEqual([])
    expect((await spelledNames(river.store, 'فرهاد کیست؟')).map(({ written }) => written)).toEqual([['Farhad']])
  })

  it('finds the passages in all scripts, unless only the spelling asked for counts', async () => {
    expect(await files(false)).toEqual(['ar/bustan.txt', 'fa/bagh.txt', 'news/garden.txt'])
    expect(await files(true)).toEqual(['news/garden.txt'])
  })

  it('is told under the hits of a search', async () => {
    expect((await river.archive.search('Bahram')).notes?.join()).toMatch(/^Spellings taken together: Bahram = بهرام/u)
    expect((await river.archive.search('Bahram', { exact: true })).notes).toEqual([])
    expect((await river.archive.search('walled garden')).notes).toEqual([])
  })

  it('is told under the answer', async () => {
    const answer = await river.archive.ask('What did Mohammed repair in 1952?')
    expect(answer.notes.join()).toMatch(/^Spellings taken together: Mohammed = .*Muhammad/u)
    expect(answer).toMatchObject({ kind: 'answered', citations: [{ document: { file: 'news/pool.txt' } }] })
    expect((await river.archive.ask('What did Mohammed repair in 1952?', { exact: true })).notes).toEqual([])
  })

  it('is told of the spellings that are shown, and of no other', () => {
    const [farhad, bahram] = [
      { asked: 'Farhad', word: 'farhad', stems: ['فرهاد'], written: ['فرهاد'] },
      { asked: 'Bahram', word: 'bahram', stems: ['بهرام'], written: ['بهرام'] },
    ]
    expect(spellingNotes([farhad, bahram], ['باغ فرهاد'])).toEqual([
      'Spellings taken together: Farhad = فرهاد. With “exact” only the spelling you wrote counts.',
    ])
    expect(spellingNotes([farhad, bahram], ['The garden was walled.'])).toEqual([])
  })
})
