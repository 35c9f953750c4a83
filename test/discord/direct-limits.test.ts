import { afterEach, beforeEach, expect, test } from 'vitest'
import { aServer, GARDEN, type Scene } from '../support/discord/a-server.ts'
import type { By } from '../support/discord/people.ts'
import { addChannel, addGuild, addRole, addUser, MANAGE_GUILD } from '../support/discord/world.ts'

const SECRET = {
  title: 'The hidden orchard',
  collection: 'vault',
  sentences: ['The hidden orchard holds golden apples beyond the wall.'],
}
const QUESTION = 'Where are the golden apples of the hidden orchard?'
let scene: Scene
beforeEach(async () => {
  scene = await aServer({ documents: [...GARDEN, SECRET] })
})
afterEach(async () => {
  await scene.close()
})

/** A manager of a server limits every collection to a role that nobody has. */
async function limitAll(manager: By, role: string): Promise<void> {
  const panel = await scene.fake.slash('archive settings', {}, manager)
  const menu = panel.message?.selects.find(({ placeholder }) => placeholder === 'Limit a collection…') ?? fail()
  for (const { value } of menu.options) {
    const chosen = await scene.fake.select(panel.message ?? fail(), 'Limit a collection…', [value], manager)
    await scene.fake.select(chosen.message ?? fail(), 'Roles that may see it', [role], manager)
  }
}

/** Another server, whose manager is on it alone. */
function eves(): { readonly manager: By; readonly nobody: string; readonly guildId: string } {
  const eve = addUser(scene.fake.world, 'Eve')
  const guild = addGuild(scene.fake.world, 'Eve server', eve)
  const channel = addChannel(scene.fake.world, { kind: 'text', name: 'eve', guildId: guild.id })
  const nobody = addRole(scene.fake.world, guild, 'nobody')
  return { manager: { user: eve, channel, permissions: MANAGE_GUILD }, nobody, guildId: guild.id }
}

test('a limit of one server shuts nothing in direct messages of people who are not on it', async () => {
  const { manager, nobody } = eves()
  await limitAll(manager, nobody)
  const zoe = addUser(scene.fake.world, 'Zoe')
  expect((await scene.fake.directMessage(QUESTION, zoe)).message?.text).toContain('golden apples beyond')
  expect((await scene.fake.directMessage(QUESTION, scene.ana)).message?.text).toContain('golden apples beyond')
})

test('it binds direct messages of the server’s members, who are told that nothing is open to them', async () => {
  const { manager, nobody } = eves()
  await limitAll(manager, nobody)
  const { message } = await scene.fake.directMessage(QUESTION, manager.user)
  expect(message?.text).not.toContain('golden apples beyond')
  expect(message?.text).toContain('No document is open to you here')
})

test('a server that the bot has left binds nobody', async () => {
  const { manager, nobody, guildId } = eves()
  await limitAll(manager, nobody)
  scene.fake.world.guilds.delete(guildId)
  await scene.restart()
  expect((await scene.fake.directMessage(QUESTION, manager.user)).message?.text).toContain('golden apples beyond')
})

test('where Discord can not say who is on a server, its limit binds', async () => {
  await limitAll(scene.manager, scene.keeper)
  const zoe = addUser(scene.fake.world, 'Zoe')
  scene.fake.faults.next({ method: 'GET', path: /^\/guilds\/\d+\/members\//u, kind: { what: 'status', status: 403 } })
  expect((await scene.fake.directMessage(QUESTION, zoe)).message?.text).not.toContain('golden apples beyond')
  expect((await scene.fake.directMessage(QUESTION, zoe)).message?.text).toContain('golden apples beyond')
})

function fail(): never {
  throw new Error('nothing was shown')
}
