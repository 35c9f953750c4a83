import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aServer, type Scene } from '../support/discord/a-server.ts'
import { addMessage, type FakeChannel } from '../support/discord/world.ts'
import { announce } from '../support/discord/routes-messages.ts'

let scene: Scene
beforeEach(async () => {
  scene = await aServer()
  scene.archive.before = () => wait(60_000, undefined, { ref: false })
  scene.fake.setSettled(async () => undefined)
})
afterEach(async () => {
  await scene.close()
})

const pendingFile = (): string => {
  const path = `${scene.dataDir}/discord/pending.json`
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

async function until(holds: () => boolean): Promise<void> {
  const start = Date.now()
  while (!holds()) {
    if (Date.now() - start > 5000) throw new Error('it never came')
    await wait(10)
  }
}

/** Somebody writes to the bot, and it begins to work. Gives the message's id. */
async function written(channel: FakeChannel): Promise<string> {
  const message = addMessage(scene.fake.world, {
    channelId: channel.id,
    ...(channel.guildId === undefined ? {} : { guildId: channel.guildId }),
    authorId: scene.ana.id,
    content: `<@${scene.fake.world.bot.id}> When did the bees of the old garden come?`,
  })
  announce(scene.fake.world, scene.fake.gateway, message)
  await until(() => pendingFile().includes(message.id))
  return message.id
}

const repliesTo = (id: string): readonly string[] =>
  [...scene.fake.world.messages.values()].filter(({ replyTo }) => replyTo === id).map(({ content }) => content)

/** A new process over the data of one that died. */
async function heir(): Promise<void> {
  const bot = scene.withSettings({})
  await bot.start()
  await bot.stop(1000)
}

test('a mention that was left waiting by a crash is apologised for, in the reply that was begun', async () => {
  const id = await written(scene.channel)
  await until(() => repliesTo(id).length > 0)
  await until(() => pendingFile().includes('shown'))
  await heir()
  expect(repliesTo(id)).toEqual([expect.stringContaining('I was restarted while working on this')])
  expect(pendingFile()).not.toContain(id)
})

test('a direct message that had no reply yet gets one that apologises; its words are on no disk', async () => {
  const id = await written(scene.fake.direct(scene.ana))
  expect(pendingFile()).not.toContain('bees')
  await heir()
  expect(repliesTo(id)).toEqual([expect.stringContaining('I was restarted while working on this')])
})
