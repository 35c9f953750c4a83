import { afterEach, describe, expect, test } from 'vitest'
import { completeInteraction, completeMessage } from '../../src/discord/complete.ts'
import { completeGateway, completeReady, findApi, resumeAddress } from '../../src/discord/other-servers.ts'
import { aServer, type Scene, type SceneOptions } from '../support/discord/a-server.ts'
import type { Manners } from '../support/discord/manners.ts'

const QUESTION = { question: 'When did the bees of the old garden come?' }

let scene: Scene | undefined
afterEach(async () => {
  await scene?.close()
  scene = undefined
})

async function at(options: SceneOptions): Promise<Scene> {
  scene = await aServer(options)
  return scene
}

const servers: readonly (readonly [string, Partial<Manners>])[] = [
  ['leaves nothing out', {}],
  ['leaves out what it can', { sparse: true }],
  ['leaves out what it can and refuses layouts', { sparse: true, layouts: 'refused' }],
  ['refuses layouts', { layouts: 'refused' }],
  ['loses layouts', { layouts: 'lost' }],
  ['does not call its JSON JSON', { untyped: true }],
]

describe.each(servers)('a server of the API that %s', (_name, manners) => {
  test('is served in every way: command, button, menu, modal, autocomplete, message menu, mention, reply, thread', async () => {
    const { fake, inChannel, byBen, ana, archive } = await at({ manners })
    fake.forgive(50_006)
    const asked = await fake.slash('ask', QUESTION, inChannel)
    expect(asked.message?.text).toContain('1921')
    const answer = asked.message ?? fail()
    const opened = await fake.button(answer, '1 · Open', byBen)
    expect(opened.message?.text).toContain('**The bees of the old garden came from the valley in 1921.**')
    expect(opened.message?.private).toBe(true)
    const exported = await fake.button(answer, 'Export', inChannel)
    expect(exported.message?.files).toHaveLength(5)
    const modal = await fake.select(answer, 'Is this answer right?', ['wrong-quote'], byBen)
    const thanked = await fake.modal(modal, { words: 'It was another year.' }, byBen)
    expect(thanked.message?.text).toContain('Thank you')

    const { choices } = await fake.autocomplete('source', 'document', 'bees', inChannel)
    expect(choices?.[0]?.name).toContain('The bees of the old garden')
    const source = await fake.slash('source', { document: 'The bees of the old garden' }, inChannel)
    const turned = await fake.button(source.message ?? fail(), 'Next ▶', inChannel)
    expect(turned.message?.text).toContain('Four hives')
    const checked = await fake.contextMenu(
      'Check against the archive',
      (await fake.say('Four hives stand beside the stone bridge.', byBen), lastBy(scene ?? fail())),
      inChannel,
    )
    expect(checked.message?.text).toContain('word for word')
    const sources = await fake.contextMenu('Show sources', answer.id, byBen)
    expect(sources.message?.text).toContain('Sources')

    const mentioned = await fake.mention(QUESTION.question, inChannel)
    expect(mentioned.posted).toHaveLength(1)
    expect(mentioned.message?.text).toContain('1921')
    const replied = await fake.reply(
      mentioned.message?.id ?? '',
      `<@${fake.world.bot.id}> And the hives of the garden?`,
      inChannel,
    )
    expect(replied.posted).toHaveLength(1)
    expect(archive.asked.at(-1)?.earlier).toEqual([QUESTION.question])
    const direct = await fake.directMessage(QUESTION.question, ana)
    expect(direct.message?.text).toContain('1921')
    const picked = await fake.select(sources.message ?? fail(), 'Open a source…', ['2'], byBen)
    expect(picked.message?.private).toBe(true)
    expect(fake.gateway.connected).toBe(1)
  })
})

const lastBy = ({ fake, ben }: Scene): string =>
  [...fake.world.messages.values()].filter(({ authorId }) => authorId === ben.id).at(-1)?.id ?? ''

test('a server that gives back no localisations is written to once, not at every start', async () => {
  const here = await at({ manners: { sparse: true } })
  const { fake } = here
  const writes = fake.world.commandWrites.length
  await here.restart()
  expect(fake.world.commandWrites).toHaveLength(writes)
})

test('commands are written all at once where a server takes them in no other way', async () => {
  const { fake, bot } = await at({ start: false })
  fake.forgive(0)
  fake.faults.next({ method: 'POST', path: /commands$/u, kind: { what: 'status', status: 404 } })
  await bot().start()
  expect(fake.world.commandWrites).toEqual(['PUT'])
  expect(fake.world.commands.get('')?.length).toBeGreaterThan(10)
})

test('commands are written all at once where a server does not tell which it holds', async () => {
  const { fake, bot } = await at({ start: false })
  fake.forgive(0)
  fake.faults.next({ method: 'GET', path: /commands$/u, kind: { what: 'status', status: 404 } })
  await bot().start()
  expect(fake.world.commandWrites).toEqual(['PUT'])
})

const places: readonly (readonly [string, string, (api: string) => string])[] = [
  ['with its version', '/api', (api) => `${api}/v10`],
  ['with a slash at its end', '/api', (api) => `${api}/`],
  ['with both', '/api', (api) => `${api}/v10/`],
  ['without the folder of the API', '/api', (api) => api.replace(/\/api$/u, '')],
  ['in a folder of another server', '/of/gardens/api', (api) => api],
  ['at the root of its server', '', (api) => api],
]
test.each(places)('the address may be written %s', async (_name, folder, written) => {
  const here = await at({ start: false, manners: { folder } })
  const bot = here.withSettings({ apiUrl: written(here.fake.api) })
  await bot.start()
  expect(bot.health().ready).toBe(true)
  await bot.stop(2000)
})

test('a resume goes to the server of the session, also when it names Discord’s gateway', () => {
  expect(resumeAddress('wss://gateway.discord.gg', 'ws://127.0.0.1:1')).toBe('ws://127.0.0.1:1')
  expect(resumeAddress('wss://gateway-us-east1-b.discord.gg', 'wss://gateway.discord.gg')).toBe(
    'wss://gateway-us-east1-b.discord.gg',
  )
  expect(resumeAddress('ws://127.0.0.1:2/x', 'ws://127.0.0.1:1')).toBe('ws://127.0.0.1:2/x')
  expect(resumeAddress(undefined, 'ws://127.0.0.1:1')).toBe('ws://127.0.0.1:1')
})

test('the gateway’s facts have all their fields, and follow from the API’s address where there are none', () => {
  expect(completeGateway({}, 'https://chat.example/api')).toMatchObject({ url: 'wss://chat.example', shards: 1 })
  expect(completeGateway({ url: 'http://x.example/gateway?v=9', shards: 2 }, 'http://y.example')).toMatchObject({
    url: 'ws://x.example/gateway',
    shards: 2,
    session_start_limit: { max_concurrency: 1 },
  })
})

test('READY without a user or an application has both, from the token', () => {
  const ready = {}
  completeReady(ready, `${Buffer.from('123456789012345678').toString('base64')}.x.y`)
  expect(ready).toMatchObject({
    user: { id: '123456789012345678' },
    application: { id: '123456789012345678' },
    guilds: [],
  })
})

test('findApi leaves an address alone that answers nowhere', async () => {
  expect(await findApi('http://127.0.0.1:1/', 'x')).toBe('http://127.0.0.1:1')
})

test('what has no id is no event, and whatever else is missing is filled in', () => {
  expect(completeInteraction(null)).toBeUndefined()
  expect(completeInteraction({ type: 2 })).toBeUndefined()
  expect(completeMessage('x')).toBeUndefined()
  expect(completeInteraction({ id: '1', type: 2, guild: { id: '5' }, data: { name: 'ask' } })).toMatchObject({
    guild_id: '5',
    member: { roles: [], permissions: '' },
    data: { type: 1, options: [] },
  })
  const said = { id: '1', channel_id: '7', author: { id: '9' } }
  expect(completeMessage({ id: '1', channel_id: '7' })).toBeUndefined()
  expect(completeMessage({ ...said, guild_id: null })).toMatchObject({ content: '', mentions: [], guild_id: undefined })
  expect(completeMessage(said, (id) => (id === '7' ? '8' : undefined))).toMatchObject({ guild_id: '8' })
})

function fail(): never {
  throw new Error('nothing was shown')
}
