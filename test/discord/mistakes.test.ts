import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type Scene } from '../support/discord/a-server.ts'

const BEES = 'The bees of the old garden'
let scene: Scene
beforeAll(async () => {
  scene = await aServer()
})
afterAll(async () => {
  await scene.close()
})

test.each([
  ['ask', { question: 'When did the bees come?', after: 'tomorrow' }, 'is not a date'],
  ['ask', { question: '   ' }, 'There is no question'],
  ['search', { words: 'bees', collection: 'nope' }, 'no collection “nope”'],
  ['timeline', { clock: 'bogus' }, 'There is no clock “bogus”'],
  ['mentions', { words: '!!' }, 'There are no words to count'],
  ['sources', { publisher: 'nobody' }, 'no publisher “nobody”'],
  ['source', { document: 'zzzz' }, 'no document “zzzz”'],
  ['source', { document: BEES, passage: 'memoirs' }, 'This document has no passage “memoirs”'],
  ['source', { document: BEES, passage: '99' }, 'numbered from 1 to 3'],
])('a slip in /%s %j is told to nobody else', async (command, values, words) => {
  const { message } = await scene.fake.slash(command, values, scene.inChannel)
  expect(message?.text).toContain(words)
  expect(message?.private).toBe(true)
})

test.each(['2', '۲'])('/source opens the passage of the number %s that its card shows', async (passage) => {
  const { message } = await scene.fake.slash('source', { document: BEES, passage }, scene.inChannel)
  expect(message?.text).toContain('Four hives stand')
  expect(message?.text).toContain('Passage 2 of 3')
})

test('help is given to everybody at any time, and says where it does not answer', async () => {
  const limits = { userPerMinute: 1, guildPerMinute: 10, running: 4, waiting: 10 }
  const garden = await aServer({ settings: { limits } })
  await garden.fake.slash('ask', { question: 'How many hives stand by the stone bridge?' }, garden.inChannel)
  const help = await garden.fake.slash('help', {}, garden.inChannel)
  expect(help.message?.text).toContain('How to use me')
  const panel = await garden.fake.slash('archive settings', {}, garden.manager)
  if (panel.message === undefined) throw new Error('no panel')
  await garden.fake.select(panel.message, 'Roles that may ask me', [garden.keeper], garden.manager)
  const shut = await garden.fake.slash('help', {}, garden.byBen)
  expect(shut.message?.text).toContain('I am not set up to answer you here')
  expect(shut.message?.text).toContain('How to use me')
  await garden.close()
})

test('people, channels and emoji in a question are names, not numbers', async () => {
  const { ben, channel, fake, inChannel } = scene
  await fake.mention(`what did <@${ben.id}> say in <#${channel.id}> <:bee:123456789012345678> of the bees?`, inChannel)
  expect(scene.archive.asked.at(-1)?.question).toBe('what did @Ben say in #… :bee: of the bees?')
  const { message } = await fake.slash('ask', { question: `what did <@${ben.id}> say of the bees?` }, inChannel)
  expect(message?.text).toContain('> what did @… say of the bees?')
})
