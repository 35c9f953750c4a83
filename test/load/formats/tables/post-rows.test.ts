import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../../src/load/load-file.ts'
import { LOADERS } from '../../../../src/load/loaders.ts'

async function posts(file: string, content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const bytes = new TextEncoder().encode(text)
  const [loaded] = await loadFile({ file, bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  return (loaded?.statements ?? [])
    .filter(({ kind }) => kind === 'post')
    .map(({ span, speaker, handle, saidOn, url }) => ({
      words: loaded?.document.text.slice(span.start, span.end),
      ...(speaker !== undefined && { speaker }),
      ...(handle !== undefined && { handle }),
      ...(saidOn !== undefined && { saidOn }),
      ...(url !== undefined && { url }),
    }))
}

const WORDS = 'The bees are back: two hives; both are full.'
const ADA = { words: WORDS, speaker: 'Ada Reed', handle: '@adareed', saidOn: '2021-05-03' }

describe('a row of an export of posts', () => {
  it.each([
    [
      'a list of posts',
      { id: '7', author: 'Ada Reed', username: '@adareed', created_at: '2021-05-03T08:15:00Z', text: WORDS, likes: 3 },
    ],
    [
      'Twitter',
      {
        created_at: 'Mon May 03 08:15:00 +0000 2021',
        full_text: WORDS,
        text: 'The bees are back: …',
        retweeted: false,
        user: { name: 'Ada Reed', screen_name: 'adareed', location: 'Leeds' },
      },
    ],
    [
      'Bluesky',
      {
        post: {
          author: { handle: 'adareed', displayName: 'Ada Reed' },
          record: { text: WORDS, createdAt: '2021-05-03T08:15:00.000Z' },
        },
      },
    ],
    [
      'Mastodon',
      {
        created_at: '2021-05-03T08:15:00.000Z',
        content: `<p>${WORDS}</p>`,
        account: { acct: 'adareed', display_name: 'Ada Reed' },
        reblog: null,
      },
    ],
    [
      'seconds since 1970',
      { username: 'adareed', fullname: 'Ada Reed', caption: `${WORDS} https://t.co/x1y2z3`, timestamp: 1_620_029_700 },
    ],
  ])('is a post with its words, who wrote it and when: %s', async (_, row) => {
    expect(await posts('posts.json', [row])).toEqual([ADA])
    expect(await posts('posts.jsonl', `${JSON.stringify(row)}\n${JSON.stringify(row)}\n`)).toEqual([ADA, ADA])
  })

  it('is one in a table too, with its own address', async () => {
    const table = `Display name,Screen Name,Tweet Text,Post date,Permalink\nAda Reed,adareed,"${WORDS}",2021-05-03 08:15,https://x.example/7\n`
    expect(await posts('posts.csv', table)).toEqual([{ ...ADA, url: 'https://x.example/7' }])
  })

  it('has a name or a handle alone where it gives no more', async () => {
    const when = { created_at: '2021-05-03T08:15:00Z', text: WORDS }
    expect(await posts('a.json', [{ ...when, handle: '@adareed' }])).toEqual([
      { words: WORDS, handle: '@adareed', saidOn: '2021-05-03' },
    ])
    expect(await posts('a.json', [{ ...when, author: 'Ada Reed' }])).toEqual([
      { words: WORDS, speaker: 'Ada Reed', saidOn: '2021-05-03' },
    ])
    expect(await posts('a.json', [{ ...when, author: '@adareed' }])).toEqual([
      { words: WORDS, handle: '@adareed', saidOn: '2021-05-03' },
    ])
  })

  it.each([
    ['an article', { author: 'Ada Reed', title: 'Bees', created_at: '2021-05-03T08:15:00Z', text: WORDS }],
    ['a book', { author: 'Ada Reed', date: '2021', text: WORDS }],
    ['a thing that is for sale', { name: 'Two hives', date: '2021-05-03', text: WORDS, likes: 4 }],
    ['a text without a writer', { created_at: '2021-05-03T08:15:00Z', text: WORDS, likes: 4 }],
    ['what was passed on', { username: 'adareed', text: `RT @bokent: ${WORDS}` }],
    [
      'what holds another one’s words',
      { user: { screen_name: 'adareed' }, text: 'See.', quoted_status: { text: WORDS, user: { name: 'Bo Kent' } } },
    ],
    ['two texts', { username: 'adareed', posts: [{ text: WORDS }], post: [{ text: 'One.' }, { text: 'Two.' }] }],
    ['a writer who was deleted', { author: '[deleted]', created_at: '2021-05-03T08:15:00Z', text: WORDS }],
    ['somebody’s address', { from: 'ada@x.example', username: 'ada@x.example', date: '2021-05-03 08:15', text: WORDS }],
  ])('is no post where it is %s', async (_, row) => {
    expect(await posts('a.json', [row])).toEqual([])
  })
})
