import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'
import { headFacts } from '../../../src/load/about/head-facts.ts'

const BODY =
  '\n\nThe bees of Fennel Hill are back in the old wall. Twelve hives stand there now, and the keepers count them each week.\n'

async function load(text: string, file = 'a.txt') {
  const bytes = new TextEncoder().encode(text)
  const [loaded] = await loadFile({ file, bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  if (!loaded) throw new Error('nothing was loaded')
  const { title, author, publisher, publishedOn, marks } = loaded.document
  return { title, author, publisher, publishedOn, marks }
}

describe('the head of a plain text says', () => {
  it.each([
    ['By Ada Reed\nThe Valley Herald, 4 May 2021', 'Ada Reed', 'The Valley Herald', '2021-05-04'],
    ['Interview by Ada Reed\nHill Review, May 4, 2021', 'Ada Reed', 'Hill Review', '2021-05-04'],
    ['Par Ada Reed\nCoteau Sud, 4 mai 2021', 'Ada Reed', undefined, '2021-05-04'],
    ['Par Ada Reed\nLeeds, le 4 mai 2021', 'Ada Reed', undefined, '2021-05-04'],
    ['Por Ada Reyes\nEl Faro del Valle, 4 de mayo de 2021', 'Ada Reyes', 'El Faro del Valle', '2021-05-04'],
    ['Von Ada Reiter\nTalbote, 4. Mai 2021', 'Ada Reiter', 'Talbote', '2021-05-04'],
    ['Von Ada Reiter\nTalzeitung, 4. April 2021', 'Ada Reiter', 'Talzeitung', '2021-04-04'],
    ['Hive Trust, Research Paper 7, published 4 May 2021', undefined, 'Hive Trust', '2021-05-04'],
    ['By Ada Reed | Valley Herald | May 4, 2021', 'Ada Reed', 'Valley Herald', '2021-05-04'],
    ['Authors: Ada Reed and Eva Moss', 'Ada Reed and Eva Moss', undefined, undefined],
  ])('who wrote it, where and when: %j', async (head, author, publisher, publishedOn) => {
    const found = await load(`The bees are back\n${head}${BODY}`)
    expect(found).toEqual({ title: 'The bees are back', author, publisher, publishedOn, marks: [] })
  })

  it.each([
    ['a caption', 'Photo by the wall, 4 May 2021'],
    ['a sentence', 'The wall was built in Leeds, 4 May 2021'],
    ['when it was changed', 'Updated, 4 May 2021'],
    ['a year', 'Hill Review, 2021'],
    ['two days', 'Leeds, 4 May 2021, 5 June 2021'],
  ])('nothing by %s', async (_, line) => {
    expect(await load(`The bees are back\n${line}${BODY}`)).toMatchObject({
      publisher: undefined,
      publishedOn: undefined,
    })
  })

  it('no publisher by what a paper calls its parts', async () => {
    expect(await load(`The bees are back\nTribune\u00A0— jeudi 5 octobre 2017${BODY}`)).toMatchObject({
      publisher: undefined,
      publishedOn: '2017-10-05',
    })
  })

  it('when it was written, by a day that stands first', async () => {
    expect(await load(`4 May 2021${BODY}`)).toMatchObject({ publishedOn: '2021-05-04' })
    expect(await load(`Published: 4 May 2021${BODY}`)).toMatchObject({ publishedOn: '2021-05-04' })
    expect(await load(`May 2021${BODY}`)).toMatchObject({ publishedOn: undefined })
  })

  it('nothing by the day of a post', async () => {
    const post = '@fennelbees · 1 May 2021\nTwelve hives, and all of them hum.'
    const dated = `The bees are back\nThe Valley Herald, 4 May 2021\n\nEverybody writes of it:\n\n${post}${BODY}`
    expect(await load(dated)).toMatchObject({ publishedOn: '2021-05-04' })
    expect(await load(`The bees are back\nBy Ada Reed\n\nEverybody writes of it:\n\n${post}${BODY}`)).toMatchObject({
      author: 'Ada Reed',
      publishedOn: undefined,
    })
    const named = 'Fennel Bees\n@fennelbees\n1 May 2021\nTwelve hives, and all of them hum.'
    expect(await load(`The bees are back\n\n${named}${BODY}`)).toMatchObject({ publishedOn: undefined })
    expect(headFacts('The bees are back\n1 May 2021\n', [{ start: 18, end: 28 }])).toEqual({})
  })

  it('the same in Markdown, where its front matter says nothing', async () => {
    const head = '# The bees are back\n\n*Hive Trust, Research Paper 7, published 4 May 2021*\n\n## Hives'
    expect(await load(`${head}${BODY}`, 'a.md')).toMatchObject({ publisher: 'Hive Trust', publishedOn: '2021-05-04' })
    expect(await load(`---\ndate: 2021-05-09\n---\n${head}${BODY}`, 'a.md')).toMatchObject({
      publishedOn: '2021-05-09',
    })
  })

  it('when a letter was written', async () => {
    expect(await load(`Leeds, 4 May 1921\n\nDear Eva,${BODY}`)).toMatchObject({
      title: 'Dear Eva',
      publishedOn: '1921-05-04',
    })
    expect(await load(`Leeds, 4 May 1921${BODY}`)).toMatchObject({ publishedOn: undefined })
    const [first, second] = ['Fennel Hill, 4 May 1921', 'Old Kent, 6 May 1921']
    const { marks } = await load(`Letters about bees${BODY}\n${first}${BODY}\n${second}${BODY}`)
    expect(marks.map(({ place }) => place)).toEqual([
      { kind: 'heading', path: [first] },
      { kind: 'heading', path: [second] },
    ])
  })
})

describe('lines of the page that a text was copied from', () => {
  const COOKIES =
    'We use cookies to improve your visit. By clicking “Accept all” you agree to our use of cookies. Accept all | Manage settings'

  it('are no title and no heading, and stay in the text', async () => {
    const text = `${COOKIES}\nThe bees are back\nBy Ada Reed${BODY}\n👍❤️ 1.2K 88 comments 301 shares\n\nThe keepers have built a second wall for them out of the stones of the first one, which had fallen down in spring.\n`
    expect(await load(text)).toMatchObject({ title: 'The bees are back', author: 'Ada Reed', marks: [] })
    const bytes = new TextEncoder().encode(text)
    const [loaded] = await loadFile({ file: 'a.txt', bytes, sha256: sha256(bytes) }, undefined, LOADERS)
    expect(loaded?.document.text).toContain(COOKIES)
    expect(loaded?.document.text).toContain('88 comments')
    expect(loaded?.statements).toEqual([])
  })

  it('have the day of the text below them, in parts', async () => {
    const text = `Home » Campaigns » Bees\nPosted in: Bees, Walls | 14.03.2019 | 3 comments\nThe bees are back${BODY}`
    expect(await load(text)).toMatchObject({ publishedOn: '2019-03-14' })
    expect(await load(`Home » Campaigns » Bees\nThe bees are back, 14.03.2019${BODY}`)).toMatchObject({
      publishedOn: undefined,
    })
  })

  it.each([
    ['Sign up for our newsletter · Share · Print'],
    ['Tout accepter | Paramétrer'],
    ['Skip to main content'],
    ['88 comments · 301 shares'],
    ['Home » Campaigns » Food'],
    ['صفحهٔ نخست / شهر / محیط زیست'],
    ['الرئيسية » تقارير » ثقافة'],
    ['Partager Tweeter Imprimer'],
    ['Listen to this article · 6 min'],
    ['FACT CHECK | 4 May 2021'],
  ])('are passed over for the first words: %s', async (line) => {
    const { title } = await load(`${line}\nBy Ada Reed\n4 May 2021 · 6 min read${BODY}`)
    expect(title).toBe('The bees of Fennel Hill are back in the old wall.')
  })

  it.each(['Share of the bees', 'Comments on a wall', '12 hives, 3 keepers', 'Newsletter'])(
    'may look alike and be a title: %s',
    async (line) => {
      expect((await load(`${line}${BODY}`)).title).toBe(line)
    },
  )
})
