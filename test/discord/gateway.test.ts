/* oxlint-disable vitest/no-standalone-expect -- sceneTest is vitest’s own test with a fixture, which the rule does not see */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { aServer } from '../support/discord/a-server.ts'
import { sceneTest as test } from '../support/discord/scene-test.ts'

const QUESTION = { question: 'When did the bees of the old garden come?' }

async function until(done: () => boolean, milliseconds = 9000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!done() && Date.now() < end) await wait(20)
  expect(done()).toBe(true)
}

test.concurrent('a dropped socket is resumed, and what was asked meanwhile is answered once', async ({ scene }) => {
  scene.fake.gateway.drop()
  const interaction = scene.fake.begin('ask', QUESTION, scene.inChannel)
  await until(() => scene.fake.gateway.resumes === 1 && interaction.acknowledged !== undefined)
  await scene.bot().idle()
  expect(scene.fake.seen(interaction).message?.text).toContain('1921')
  expect(scene.fake.gateway.identifies).toBe(1)
})

test.concurrent('opcode 7 is followed by a resume; health tells the truth meanwhile', async ({ scene }) => {
  expect(scene.bot().health()).toMatchObject({ ready: true, status: 'ready' })
  scene.fake.gateway.refuse(true)
  scene.fake.gateway.reconnect()
  await until(() => !scene.bot().health().ready)
  expect(scene.bot().health().status).toBe('connecting')
  scene.fake.gateway.refuse(false)
  await until(() => scene.bot().health().ready)
  expect(scene.fake.gateway.resumes).toBeGreaterThan(0)
  const { message } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(message?.text).toContain('1921')
})

test.concurrent('an invalid session that can be resumed is resumed', async ({ scene }) => {
  scene.fake.gateway.invalidate(true)
  await until(() => scene.fake.gateway.resumes === 1)
  await until(() => scene.bot().health().ready)
  expect(scene.fake.gateway.identifies).toBe(1)
})

test.concurrent('an invalid session is begun anew, while an accepted question is still answered', async ({ scene }) => {
  scene.archive.before = () => wait(300)
  const interaction = scene.fake.begin('ask', QUESTION, scene.inChannel)
  await until(() => interaction.acknowledged !== undefined)
  scene.fake.gateway.invalidate(false)
  await until(() => scene.fake.gateway.identifies === 2)
  await until(() => scene.bot().health().ready)
  await scene.bot().idle()
  expect(scene.fake.seen(interaction).message?.text).toContain('1921')
})

test.concurrent('a socket that goes dead without a word is noticed and replaced', async () => {
  const other = await aServer({ heartbeat: 400 })
  other.fake.gateway.mute(true)
  await until(() => !other.bot().health().ready)
  other.fake.gateway.mute(false)
  await until(() => other.fake.gateway.resumes > 0 && other.bot().health().ready)
  const { message } = await other.fake.slash('ask', QUESTION, other.inChannel)
  expect(message?.text).toContain('1921')
  await other.close()
})

test.concurrent('an event that comes twice is served once', async ({ scene }) => {
  const interaction = scene.fake.begin('ask', QUESTION, scene.inChannel)
  await scene.fake.gateway.flush()
  await scene.bot().idle()
  scene.fake.gateway.replay()
  await scene.fake.gateway.flush()
  await scene.bot().idle()
  expect(scene.archive.asked).toHaveLength(1)
  expect(scene.fake.seen(interaction).message?.text).toContain('1921')
})

test.concurrent('a wrong token is refused with what to do', async () => {
  const other = await aServer({ start: false, settings: { token: 'wrong' } })
  other.fake.forgive(0)
  await expect(other.bot().start()).rejects.toMatchObject({
    code: 'discord-refused',
    hint: expect.stringContaining('DISCORD_TOKEN') as unknown,
  })
  await other.close()
})

test.concurrent('a privileged intent that the portal does not allow is named', async () => {
  const other = await aServer({ start: false, settings: { messageContent: true } })
  await expect(other.bot().start()).rejects.toMatchObject({
    code: 'discord-refused',
    hint: expect.stringContaining('Message Content Intent') as unknown,
  })
  await other.close()
})

test.concurrent('shards: as many as Discord recommends, or as many as are set', async () => {
  const auto = await aServer({ shards: 2 })
  expect(auto.fake.gateway.shards).toBe(2)
  const { message } = await auto.fake.slash('ask', QUESTION, auto.inChannel)
  expect(message?.text).toContain('1921')
  await auto.close()
  const three = await aServer({ settings: { shards: 3 } })
  expect(
    three
      .bot()
      .health()
      .shards.map(({ id, status }) => [id, status]),
  ).toEqual([
    [0, 'Ready'],
    [1, 'Ready'],
    [2, 'Ready'],
  ])
  await three.close()
})

test.concurrent(
  'shards: two processes share the servers of one bot, and one of them registers the commands',
  async () => {
    const one = await aServer({ settings: { shards: { ids: [0], count: 2 } } })
    const other = one.withSettings({ shards: { ids: [1], count: 2 } })
    await other.start()
    expect([one.bot(), other].map((bot) => bot.health().shards.map(({ id }) => id))).toEqual([[0], [1]])
    expect(one.fake.gateway.shards).toBe(2)
    expect(one.log.filter(({ event }) => event === 'commands-registered')).toHaveLength(1)
    const question = one.fake.begin('ask', QUESTION, one.inChannel)
    await until(() => one.fake.seen(question).message?.text.includes('1921') === true)
    await other.stop(1000)
    await one.close()
  },
)

test.concurrent('stopping finishes what is under way, takes nothing new, and closes', async ({ scene }) => {
  scene.archive.before = () => wait(400)
  const first = scene.fake.begin('ask', QUESTION, scene.inChannel)
  await until(() => first.acknowledged !== undefined)
  const stopped = scene.bot().stop(5000)
  const second = scene.fake.begin('ask', QUESTION, scene.byBen)
  await stopped
  expect(scene.fake.seen(first).message?.text).toContain('1921')
  expect(scene.fake.seen(second).message?.text).toContain('I am being restarted')
  expect(scene.bot().health()).toMatchObject({ ready: false, status: 'stopped' })
  await until(() => scene.fake.gateway.connected === 0)
})

test.concurrent('stopping apologises, within its deadline, for what can not be finished', async ({ scene }) => {
  scene.archive.before = () => wait(60_000, undefined, { ref: false })
  const interaction = scene.fake.begin('ask', QUESTION, scene.inChannel)
  await until(() => interaction.acknowledged !== undefined)
  const start = Date.now()
  await scene.bot().stop(2500)
  expect(Date.now() - start).toBeLessThan(4500)
  expect(scene.fake.seen(interaction).message?.text).toContain('I am being restarted')
  scene.fake.setSettled(async () => undefined)
})

test.concurrent('after a crash in the middle of a question the next start apologises for it', async ({ scene }) => {
  scene.archive.before = () => wait(60_000, undefined, { ref: false })
  const interaction = scene.fake.begin('ask', QUESTION, scene.inChannel)
  await until(() => interaction.acknowledged !== undefined)
  await until(() => scene.fake.requests.some(({ path }) => path.endsWith('callback')))
  await until(() => existsSync(`${scene.dataDir}/discord/pending.json`))
  // The data of a process that died here, in the hands of a new one.
  expect(await readFile(`${scene.dataDir}/discord/pending.json`, 'utf8')).toContain(interaction.id)
  const heir = scene.withSettings({})
  await heir.start()
  expect(scene.fake.seen(interaction).message?.text).toContain('I was restarted while working on this')
  scene.fake.setSettled(async () => undefined)
  await heir.stop(1000)
})

test.concurrent('logs ready with an invite link of just the permissions that are used', async ({ scene }) => {
  const ready = scene.log.find(({ event }) => event === 'ready')
  expect(ready?.line).toContain('https://discord.com/oauth2/authorize?client_id=')
  expect(ready?.line).toContain('scope=bot+applications.commands')
  const permissions = /permissions=\d+/u.exec(ready?.line ?? '')?.[0] ?? 'none'
  expect(await readFile('docs/discord.md', 'utf8')).toContain(permissions)
})

test.concurrent('the API address may name its version, and the gateway follows from it', async () => {
  const other = await aServer({ start: false })
  const bot = other.withSettings({ apiUrl: `${other.fake.api}/v10/` })
  await bot.start()
  expect(other.fake.gateway.connected).toBe(1)
  await bot.stop(2000)
  await other.close()
})
