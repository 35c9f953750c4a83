import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeAt } from '../../src/discord/asked.ts'
import { snowflake } from '../support/discord/json.ts'
import { aServer, type Scene } from '../support/discord/a-server.ts'
import { addMessage, addUser, type FakeChannel, SEND_MESSAGES } from '../support/discord/world.ts'
import { announce } from '../support/discord/routes-messages.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aServer()
})
afterAll(async () => {
  await scene.close()
})

async function ownThread(): Promise<FakeChannel> {
  const { message } = await scene.fake.slash(
    'ask',
    { question: 'When did the bees of the old garden come?' },
    scene.inChannel,
  )
  if (message === undefined) throw new Error('no answer')
  await scene.fake.button(message, 'Start a thread', scene.inChannel)
  const thread = scene.fake.world.channels.get(message.id)
  if (thread === undefined) throw new Error('no thread')
  return thread
}

test('a mention in a channel is answered in place, as a reply that pings nobody', async () => {
  const { message, posted } = await scene.fake.mention('When did the bees of the old garden come?', scene.inChannel)
  expect(posted).toHaveLength(1)
  expect(message?.text).toContain('1921')
  expect(message?.replyTo).toBeDefined()
})

test('a reply to an answer is a follow-up that knows the earlier question', async () => {
  const first = await scene.fake.mention('When did the bees of the old garden come?', scene.inChannel)
  const second = await scene.fake.reply(first.message?.id ?? '', 'And from where?', scene.byBen)
  expect(second.message?.text).toContain('valley')
  expect(scene.archive.asked.at(-1)).toMatchObject({
    question: 'And from where?',
    earlier: ['When did the bees of the old garden come?'],
  })
})

test('a direct message is answered and remembered, without any mention', async () => {
  await scene.fake.directMessage('When did the bees of the old garden come?', scene.ana)
  const second = await scene.fake.directMessage('And from where?', scene.ana)
  expect(second.message?.text).toContain('valley')
  expect(scene.archive.asked.at(-1)?.earlier).toEqual(['When did the bees of the old garden come?'])
})

test('a reply to one answer leans on that answer, not on the latest, directly and in the bot’s own thread', async () => {
  const bees = await scene.fake.directMessage('When did the bees of the old garden come?', scene.ben)
  await scene.fake.directMessage('Who built the stone bridge of the old garden?', scene.ben)
  const byBen = { user: scene.ben, channel: scene.fake.direct(scene.ben) }
  await scene.fake.reply(bees.message?.id ?? '', 'And from where?', byBen)
  expect(scene.archive.asked.at(-1)?.earlier).toEqual(['When did the bees of the old garden come?'])
  const inThread = { user: scene.ana, channel: await ownThread() }
  const bridge = await scene.fake.mention('Who built the stone bridge?', inThread)
  await scene.fake.mention('How many hives are there?', inThread)
  const named = `<@${scene.fake.world.bot.id}> And of what?`
  await scene.fake.reply(bridge.message?.id ?? '', named, inThread)
  expect(scene.archive.asked.at(-1)?.earlier.at(-1)).toBe('Who built the stone bridge?')
  const opened = await scene.fake.button(bridge.message ?? fail(), 'Ask a follow-up', inThread)
  await scene.fake.modal(opened, { words: 'And when was that?' }, inThread)
  expect(scene.archive.asked.at(-1)?.earlier.at(-1)).toBe('Who built the stone bridge?')
})

test('a thread that the bot opened has a memory of its own, which outlives a restart', async () => {
  const thread = await ownThread()
  await scene.restart()
  const inThread = { user: scene.ben, channel: thread }
  const seen = await scene.fake.mention('And from where?', inThread)
  expect(seen.message?.channelId).toBe(thread.id)
  expect(scene.archive.asked.at(-1)?.earlier).toEqual(['When did the bees of the old garden come?'])
  const slash = await scene.fake.slash('ask', { question: 'Who else?' }, inThread)
  expect(slash.message?.buttons.map(({ label }) => label)).toContain('Ask a follow-up')
  expect(scene.archive.asked.at(-1)?.earlier).toEqual(['When did the bees of the old garden come?', 'And from where?'])
})

test('“Ask a follow-up” goes on in a thread without a mention, through a modal', async () => {
  const thread = await ownThread()
  const inThread = { user: scene.ana, channel: thread }
  const first = await scene.fake.mention('And from where?', inThread)
  const opened = await scene.fake.button(first.message ?? fail(), 'Ask a follow-up', inThread)
  const next = await scene.fake.modal(opened, { words: 'How many hives stand by the stone bridge?' }, inThread)
  expect(next.message?.private).toBe(false)
  expect(next.message?.text).toContain('Four hives')
  expect(scene.archive.asked.at(-1)?.earlier).toHaveLength(2)
})

test('in its own thread, a message whose words Discord withholds gets one hint, not two', async () => {
  const thread = await ownThread()
  const inThread = { user: scene.ana, channel: thread }
  const hint = await scene.fake.say('And from where?', inThread)
  expect(hint.message?.text).toContain('I can only read messages that mention me')
  const silent = await scene.fake.say('Hello?', inThread)
  expect(silent.posted).toEqual([])
})

test('a thread that was archived over a restart is still known as the bot’s own', async () => {
  const thread = await ownThread()
  thread.archived = true
  await scene.restart()
  await scene.fake.mention('And from where?', { user: scene.ana, channel: thread })
  expect(scene.archive.asked.at(-1)?.earlier).toEqual(['When did the bees of the old garden come?'])
})

test('an archived thread is answered in, a locked one explained directly', async () => {
  const thread = await ownThread()
  const inThread = { user: scene.ana, channel: thread }
  thread.archived = true
  const woken = await scene.fake.mention('How many hives stand by the stone bridge?', inThread)
  expect(woken.message?.text).toContain('Four hives')
  thread.locked = true
  scene.fake.forgive(50_013)
  const locked = await scene.fake.mention('How many hives stand by the stone bridge?', inThread)
  expect(locked.message?.channelId).toBe(scene.fake.direct(scene.ana).id)
  expect(locked.message?.text).toContain('Send Messages in Threads')
})

test('a channel where the bot may not write is explained to the asker directly', async () => {
  const before = scene.channel.permissions
  scene.channel.permissions &= ~SEND_MESSAGES
  scene.fake.forgive(50_013)
  const seen = await scene.fake.mention('How many hives stand by the stone bridge?', scene.inChannel)
  expect(seen.message?.channelId).toBe(scene.fake.direct(scene.ana).id)
  expect(seen.message?.text).toContain('I may not write in the channel')
  scene.channel.permissions = before
})

test('other bots, its own messages, @everyone and talk among people are ignored', async () => {
  const robot = addUser(scene.fake.world, 'robot', { bot: true })
  const byBot = await scene.fake.mention('When did the bees come?', { user: robot, channel: scene.channel })
  const talk = await scene.fake.say('Nice weather for the bees of the garden.', scene.inChannel)
  const everyone = await scene.fake.say('@everyone look at the bees', scene.inChannel)
  expect([...byBot.posted, ...talk.posted, ...everyone.posted]).toEqual([])
  // An ephemeral message of its own reaches a bot like a direct message, without a guild.
  const own = addMessage(scene.fake.world, {
    channelId: scene.channel.id,
    authorId: scene.fake.world.bot.id,
    content: 'bees of the garden',
    flags: 64,
  })
  announce(scene.fake.world, scene.fake.gateway, own)
  await scene.fake.gateway.flush()
  await scene.bot().idle()
  expect(scene.archive.asked.some(({ question }) => question === 'bees of the garden')).toBe(false)
})

test('a server of the API that leaves fields out, and counts ids otherwise, is understood', async () => {
  const before = scene.archive.asked.length
  const content = `<@${scene.fake.world.bot.id}> How many hives stand by the stone bridge?`
  const author = { id: scene.ana.id, username: 'Ana' }
  scene.fake.gateway.dispatch(
    'MESSAGE_CREATE',
    { id: '1001', channel_id: scene.channel.id, guild_id: scene.guild.id, author, content, attachments: [] },
    scene.guild.id,
  )
  await scene.fake.gateway.flush()
  await scene.bot().idle()
  expect(scene.archive.asked).toHaveLength(before + 1)
  expect(madeAt('1001', 5)).toBe(5)
  expect(madeAt(snowflake(1_700_000_000_000), 1_700_000_060_000)).toBe(1_700_000_000_000)
})

test('a mention without words asks for them', async () => {
  const { message } = await scene.fake.mention('', scene.byBen)
  expect(message?.text).toContain('What would you like to know?')
})

test('asks for no privileged intent', () => {
  expect(scene.fake.gateway.intents).toBe(1 | 512 | 4096)
})

test('with the message content intent, own threads go on without a mention', async () => {
  const open = await aServer({ privileged: 1 << 15, settings: { messageContent: true } })
  const { message } = await open.fake.slash(
    'ask',
    { question: 'When did the bees of the old garden come?' },
    open.inChannel,
  )
  await open.fake.button(message ?? fail(), 'Start a thread', open.inChannel)
  const thread = open.fake.world.channels.get(message?.id ?? '') ?? fail()
  const seen = await open.fake.say('And from where?', { user: open.ana, channel: thread })
  expect(seen.message?.text).toContain('valley')
  await open.close()
})

function fail(): never {
  throw new Error('nothing was shown')
}
