import { afterEach, beforeEach, expect, test } from 'vitest'
import { aServer, GARDEN, type Scene } from '../support/discord/a-server.ts'

const inCollection = (collection: string): (typeof GARDEN)[number] => ({
  title: `About ${collection}`,
  collection,
  sentences: [`The ${collection} of the garden is described here.`],
})
let scene: Scene
beforeEach(async () => {
  scene = await aServer({ documents: [...GARDEN, inCollection('method'), inCollection('record')] })
})
afterEach(async () => {
  await scene.close()
})

async function panelOf(
  collection: string,
): Promise<NonNullable<Awaited<ReturnType<Scene['fake']['slash']>>['message']>> {
  const panel = await scene.fake.slash('archive settings', {}, scene.manager)
  const chosen = await scene.fake.select(panel.message ?? fail(), 'Limit a collection…', [collection], scene.manager)
  return chosen.message ?? fail()
}

const limitOf = async (collection: string): Promise<string | undefined> => {
  const { message } = await scene.fake.slash('archive settings', {}, scene.manager)
  const menu = message?.selects.find(({ placeholder }) => placeholder === 'Limit a collection…')
  return menu?.options.find(({ label }) => label === collection)?.description
}

test('a limit lands on the collection that its panel names, also when others came meanwhile', async () => {
  const panel = await panelOf('method')
  scene.archive.documents = [...scene.archive.documents, inCollection('annex')]
  const after = await scene.fake.select(panel, 'Roles that may see it', [scene.keeper], scene.manager)
  expect(after.message?.text).toContain('Who may see “method”')
  expect(await limitOf('method')).toBe('limited')
  expect(await limitOf('annex')).toBe('open to everybody')
})

test('a panel whose collection is gone, or that another version made, changes nothing and says so', async () => {
  const panel = await panelOf('method')
  const before = scene.archive.documents
  scene.archive.documents = before.filter(({ collection }) => collection !== 'method')
  const stale = await scene.fake.select(panel, 'Channels where it may be seen', [scene.channel.id], scene.manager)
  expect(stale.message?.text).toContain('This panel is out of date')
  scene.archive.documents = before
  const back = await scene.fake.button(stale.message ?? fail(), '◀ All settings', scene.manager)
  expect(back.message?.text).toContain('Settings of this server')
  const old = await scene.fake.press('f1:setting:limit-roles:1', back.message ?? fail(), scene.manager)
  expect(old.message?.text).toContain('This panel is out of date')
  for (const name of ['documents', 'method', 'record']) expect(await limitOf(name)).toBe('open to everybody')
})

test('more collections than a menu holds are reached by turning it', async () => {
  const many = Array.from({ length: 30 }, (_none, at) => inCollection(`part${String(at).padStart(2, '0')}`))
  scene.archive.documents = many
  const { message } = await scene.fake.slash('archive settings', {}, scene.manager)
  const turned = await scene.fake.button(message ?? fail(), 'More collections (2 / 2)', scene.manager)
  const chosen = await scene.fake.select(turned.message ?? fail(), 'Limit a collection…', ['part29'], scene.manager)
  expect(chosen.message?.text).toContain('Who may see “part29”')
})

function fail(): never {
  throw new Error('nothing was shown')
}
