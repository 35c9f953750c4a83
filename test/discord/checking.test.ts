import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type Scene } from '../support/discord/a-server.ts'
import { addMessage, type FakeMessage } from '../support/discord/world.ts'
import { asksWhetherTrue } from '../../src/discord/languages/truth-questions.ts'

const CLAIM = 'Four hives stand beside the stone bridge.'
let scene: Scene
beforeAll(async () => {
  scene = await aServer({ privileged: 1 << 15, settings: { messageContent: true } })
})
afterAll(async () => {
  await scene.close()
})

const bens = (content: string, embeds: readonly unknown[] = []): FakeMessage =>
  addMessage(scene.fake.world, {
    channelId: scene.channel.id,
    guildId: scene.guild.id,
    authorId: scene.ben.id,
    content,
    embeds,
  })
const check = (id: string): ReturnType<Scene['fake']['contextMenu']> =>
  scene.fake.contextMenu('Check against the archive', id, scene.inChannel)
const asked = (about: FakeMessage, words: string): ReturnType<Scene['fake']['reply']> =>
  scene.fake.reply(about.id, `<@${scene.fake.world.bot.id}> ${words}`, scene.inChannel)

test('the preview of a link is checked, since that is where a post says what it says', async () => {
  const { message } = await check(bens('https://x.example/a/1', [{ title: 'A post', description: CLAIM }]).id)
  expect(message?.private).toBe(true)
  expect(message?.text).toContain('In the archive, word for word')
})

test('a picture alone, and an answer of the bot’s own, are refused with the reason', async () => {
  expect((await check(bens('').id)).message?.text).toContain('pictures and files I can not read')
  const own = await scene.fake.mention('How many hives stand by the stone bridge?', scene.inChannel)
  expect((await check(own.message?.id ?? '')).message?.text).toContain('That message is an answer of mine')
})

test.each(['is this true?', 'Fact check', '', 'C’est vrai ?', 'درسته؟', 'هل هذا صحيح؟'])(
  '“%s” as a reply to somebody’s message checks that message',
  async (words) => {
    const { message } = await asked(bens(CLAIM), words)
    expect(message?.text).toContain(CLAIM.slice(0, 20))
    expect(message?.text).toMatch(/✓/u)
  },
)

test('a question of its own in such a reply is answered as a question', async () => {
  const { message } = await asked(bens('Look at this.'), 'When did the bees of the old garden come?')
  expect(message?.text).toContain('1921')
  expect(asksWhetherTrue('Is this true of the bees that came from the valley to the old garden in 1921?')).toBe(false)
})

test('what Discord withholds can not be checked, and the way that works is named', async () => {
  const { message } = await asked(bens(''), 'is this true?')
  expect(message?.text).toContain('I could not read that message')
  expect(message?.text).toContain('Check against the archive')
})
