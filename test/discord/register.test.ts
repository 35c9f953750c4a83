import { afterEach, beforeEach, expect, test } from 'vitest'
import { commands } from '../../src/commands/all.ts'
import { commandBodies } from '../../src/discord/command-json.ts'
import { registerNow } from '../../src/discord/register.ts'
import { silentLog } from '../../src/log.ts'
import { aServer, type Scene } from '../support/discord/a-server.ts'
import { commandFaults } from '../support/discord/rules-commands.ts'

let scene: Scene
beforeEach(async () => {
  scene = await aServer()
})
afterEach(() => scene.close())

const names = (guildId = ''): readonly unknown[] =>
  (scene.fake.world.commands.get(guildId) ?? []).map(({ name }) => name)
const ALL = [
  'ask',
  'search',
  'quote',
  'timeline',
  'mentions',
  'source',
  'sources',
  'about',
  'help',
  'archive',
  'Check against the archive',
  'Show sources',
]

test('registers every command on the first start and writes nothing on the next', async () => {
  expect(names()).toEqual(ALL)
  const writes = scene.fake.world.commandWrites.length
  expect(writes).toBe(ALL.length)
  await scene.restart()
  expect(scene.fake.world.commandWrites).toHaveLength(writes)
})

test('writes only what differs: one changed, one missing, one that is no longer ours', async () => {
  const held = scene.fake.world.commands.get('') ?? []
  const stale = { ...held[0], name: 'old', id: '999' }
  const changed = held
    .filter(({ name }) => name !== 'quote')
    .map((one) => (one['name'] === 'about' ? { ...one, description: 'Something else' } : one))
  scene.fake.world.commands.set('', [...changed, stale])
  const before = scene.fake.world.commandWrites.length
  await scene.restart()
  expect(scene.fake.world.commandWrites.slice(before)).toEqual(['DELETE old', 'PATCH about', 'POST quote'])
  expect(new Set(names())).toEqual(new Set(ALL))
})

test('notices a changed French name', async () => {
  const held = scene.fake.world.commands.get('') ?? []
  scene.fake.world.commands.set(
    '',
    held.map((one) => (one['name'] === 'ask' ? { ...one, name_localizations: { fr: 'question' } } : one)),
  )
  const before = scene.fake.world.commandWrites.length
  await scene.restart()
  expect(scene.fake.world.commandWrites.slice(before)).toEqual(['PATCH ask'])
})

test('with server ids it registers there and takes its own out of the global list', async () => {
  const bot = scene.withSettings({ guildIds: [scene.guild.id] })
  await scene.bot().stop(1000)
  await bot.start()
  expect(names(scene.guild.id)).toEqual(ALL)
  expect(names()).toEqual([])
  await bot.stop(1000)
})

test('a server that refuses the commands is logged and does not stop the bot', async () => {
  scene.fake.faults.next({ method: 'GET', path: /commands$/u, kind: { what: 'status', status: 403, code: 50_001 } })
  await scene.restart()
  expect(scene.log.some(({ event }) => event === 'commands-refused')).toBe(true)
  expect(scene.bot().health().ready).toBe(true)
})

test('every command is one that Discord takes, with French beside English', () => {
  const bodies = commandBodies(commands)
  for (const body of bodies) expect(commandFaults({ ...body })).toEqual([])
  const named = bodies.filter((body) => body.name_localizations?.fr !== undefined)
  expect(named).toHaveLength(bodies.length)
  expect(JSON.parse(JSON.stringify(bodies))).toHaveLength(ALL.length)
})

test('registering without connecting takes the same way, and names a wrong token', async () => {
  scene.fake.world.commands.set('', [])
  const how = { apiUrl: `${scene.fake.api}/v10`, guildIds: [], bodies: commandBodies(commands), log: silentLog }
  await registerNow({ ...how, token: scene.fake.token })
  expect(names()).toEqual(ALL)
  scene.fake.forgive(0)
  await expect(registerNow({ ...how, token: 'wrong' })).rejects.toMatchObject({ code: 'discord-refused' })
})
