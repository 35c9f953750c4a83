import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type Scene } from '../support/discord/a-server.ts'

const ATTACK =
  'Lavender @everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678> <:bee:123456789012345678> </ask:123456789012345678> [free honey](https://evil.example/steal) <https://evil.example> https://evil.example/plain discord.gg/abcdef **loud** ||hidden|| `code` ~~gone~~ __line__ \\*'
let scene: Scene
beforeAll(async () => {
  scene = await aServer({
    documents: [
      {
        title: '@everyone # [click](https://evil.example) discord.gg/abcdef',
        publisher: '**Evil** <@123456789012345678>',
        url: 'https://honest.example/a)b>c',
        author: '`x`',
        sentences: [
          ATTACK,
          '# Lavender heading\n> quoted lavender\n- list of lavender\n1. lavender number\n-# small lavender',
          'Lavender \u202Ebackwards \u0000 lavender',
        ],
      },
      {
        title: 'Long '.repeat(80),
        url: 'javascript:alert(1)',
        sentences: [
          `Lavender ${'very '.repeat(900)}long.`,
          `Lavender ${'x'.repeat(5000)}`,
          `Lavender ${'👩‍👩‍👧‍👦'.repeat(700)}`,
        ],
      },
    ],
  })
})
afterAll(async () => {
  await scene.close()
})

/** What Discord's own parser would bring to life in a text. */
function alive(text: string): readonly string[] {
  const bare = text.replace(/\\[^0-9A-Za-z\s]/gu, '␛')
  const ours = bare.replace(/\[[\w.-]*(?:␛[\w.-]*)*\]\(<https?:\/\/honest\.example[^>]*>\)/gu, '')
  const patterns = [
    /@everyone|@here/u,
    /<@[!&]?\d+>|<#\d+>|<a?:\w+:\d+>|<\/[^>]+:\d+>/u,
    /https?:\/\//u,
    /\]\(/u,
    /discord(?:app)?\.(?:gg|com\/invite)\//u,
    /^\s*(?:#{1,3} |> |- |\d+\. )/mu,
    /`|~~|\|\|/u,
  ]
  return patterns.flatMap((pattern) => pattern.exec(ours)?.[0] ?? [])
}

const screens: readonly (readonly [string, () => Promise<{ readonly texts: readonly string[] } | undefined>])[] = [
  [
    'an answer',
    async () =>
      (await scene.fake.slash('ask', { question: 'lavender heading everyone honey' }, scene.inChannel)).message,
  ],
  ['a search', async () => (await scene.fake.slash('search', { words: 'lavender' }, scene.inChannel)).message],
  ['a source', async () => (await scene.fake.slash('source', { document: 'doc000000000' }, scene.inChannel)).message],
  ['the list', async () => (await scene.fake.slash('sources', {}, scene.inChannel)).message],
  ['a quote', async () => (await scene.fake.slash('quote', { text: ATTACK }, scene.inChannel)).message],
]
test.each(screens)('nothing of a hostile document comes alive in %s', async (_name, show) => {
  const message = await show()
  const [first = '', ...rest] = message?.texts ?? []
  // The question above an answer is our own block quote.
  for (const text of [first.replace(/^> /u, ''), ...rest]) expect(alive(text)).toEqual([])
})

test('every passage of a hostile document can be opened and turned', async () => {
  const first = await scene.fake.slash('source', { document: 'doc000000001' }, scene.inChannel)
  expect(first.message?.text).not.toContain('javascript')
  const second = await scene.fake.button(first.message ?? fail(), 'Next ▶', scene.inChannel)
  const third = await scene.fake.button(second.message ?? fail(), 'Next ▶', scene.inChannel)
  expect(third.message?.text).toContain('Passage 3 of 3')
})

test('a person’s own words come back without life, too', async () => {
  const { message } = await scene.fake.slash(
    'ask',
    { question: '@everyone [x](https://evil.example) <@123456789012345678>' },
    scene.inChannel,
  )
  expect(alive((message?.text ?? '').replace(/^> /u, ''))).toEqual([])
})

function fail(): never {
  throw new Error('nothing was shown')
}
