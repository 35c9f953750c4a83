import { REST, Routes } from 'discord.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts'
import type { FakeInteraction, FakeChannel } from '../support/discord/world.ts'
import { addChannel, addGuild, addUser } from '../support/discord/world.ts'

const NOBODY = { allowed_mentions: { parse: [] } }
let fake: FakeDiscord
let rest: REST
let channel: FakeChannel
let asked: () => FakeInteraction
beforeEach(async () => {
  fake = await startFakeDiscord()
  rest = new REST({ api: fake.api, retries: 0 }).setToken(fake.token)
  const user = addUser(fake.world, 'Ana')
  const guild = addGuild(fake.world, 'Gardeners', user)
  channel = addChannel(fake.world, { kind: 'text', name: 'questions', guildId: guild.id })
  fake.world.commands.set('', [{ id: '1', name: 'ask', type: 1, options: [] }])
  asked = () => fake.begin('ask', {}, { user, channel })
})
afterEach(() => fake.stop())

const post = (body: object): Promise<unknown> =>
  rest.post(Routes.channelMessages(channel.id), { body: { ...NOBODY, ...body } })
const callback = (one: FakeInteraction, body: unknown): Promise<unknown> =>
  rest.post(Routes.interactionCallback(one.id, one.token), { body, auth: false })
const original = (one: FakeInteraction, body: object): Promise<unknown> =>
  rest.patch(Routes.webhookMessage(fake.world.applicationId, one.token, '@original'), {
    body: { ...NOBODY, ...body },
    auth: false,
  })
const text = (content: string): object => ({ type: 10, content })
const button = (id: string, label = 'x'): object => ({ type: 2, style: 2, label, custom_id: id })
const row = (...components: object[]): object => ({ type: 1, components })

const refused: readonly (readonly [string, object])[] = [
  ['2001 characters', { content: 'x'.repeat(2001) }],
  ['an empty message', { content: ' ' }],
  ['six rows', { content: 'x', components: Array.from({ length: 6 }, (_none, at) => row(button(`b${at}`))) }],
  [
    'six buttons in a row',
    { content: 'x', components: [row(...Array.from({ length: 6 }, (_none, at) => button(`b${at}`)))] },
  ],
  ['a custom id twice', { content: 'x', components: [row(button('a'), button('a'))] }],
  ['a custom id of 101 characters', { content: 'x', components: [row(button('a'.repeat(101)))] }],
  ['a label of 81 characters', { content: 'x', components: [row(button('a', 'x'.repeat(81)))] }],
  [
    '26 options',
    {
      content: 'x',
      components: [
        row({
          type: 3,
          custom_id: 'a',
          options: Array.from({ length: 26 }, (_none, at) => ({ label: 'x', value: String(at) })),
        }),
      ],
    },
  ],
  ['content beside a layout', { content: 'x', flags: 32_768, components: [text('x')] }],
  ['41 components in a layout', { flags: 32_768, components: Array.from({ length: 41 }, () => text('x')) }],
  ['4001 characters in a layout', { flags: 32_768, components: [text('x'.repeat(2000)), text('x'.repeat(2001))] }],
  ['a section without text', { flags: 32_768, components: [{ type: 9, components: [], accessory: button('a') }] }],
  ['a layout’s components without its flag', { components: [text('x')] }],
  ['a nonce of 26 characters', { content: 'x', nonce: 'x'.repeat(26) }],
  [
    'an embed text of 6001 characters in all',
    { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
  ],
  ['mentions that are allowed', { content: 'x', allowed_mentions: { parse: ['users'] } }],
  ['mentions that nothing is said of', { content: 'x', allowed_mentions: undefined }],
]
test.each(refused)('the fake refuses %s, and remembers it', async (_name, body) => {
  await expect(post(body)).rejects.toMatchObject({ status: 400, code: 50_035 })
  expect(fake.violations).toHaveLength(1)
})

test('the fake answers 500 where Discord does: too many bytes in a layout', async () => {
  await expect(post({ flags: 32_768, components: [text('漢'.repeat(3500))] })).rejects.toMatchObject({ status: 500 })
})

test('an interaction is acknowledged once (40060), within three seconds (10062), and its token lives 15 minutes (50027)', async () => {
  const first = asked()
  await callback(first, { type: 5 })
  await expect(callback(first, { type: 5 })).rejects.toMatchObject({ code: 40_060 })
  await original(first, { content: 'done' })
  fake.clock.advance(16 * 60_000)
  await expect(original(first, { content: 'late' })).rejects.toMatchObject({ code: 50_027 })
  const second = asked()
  fake.clock.advance(3100)
  await expect(callback(second, { type: 5 })).rejects.toMatchObject({ code: 10_062 })
})

test('a webhook is unknown before the interaction is acknowledged, and a command is not answered like a button', async () => {
  const one = asked()
  await expect(original(one, { content: 'early' })).rejects.toMatchObject({ code: 10_015 })
  await expect(callback(one, { type: 6 })).rejects.toMatchObject({ code: 50_035 })
})

test('26 choices are refused', async () => {
  const one = { ...asked(), type: 4 }
  fake.world.interactions.set(one.id, one)
  const choices = Array.from({ length: 26 }, (_none, at) => ({ name: 'x', value: String(at) }))
  await expect(callback(one, { type: 8, data: { choices } })).rejects.toMatchObject({ code: 50_035 })
})

test('a nonce that is enforced makes one message of two requests', async () => {
  const same = { content: 'x', nonce: '7', enforce_nonce: true }
  expect(await post(same)).toMatchObject({ id: expect.any(String) as unknown })
  expect(await post(same)).toEqual(await post(same))
  expect([...fake.world.messages.values()]).toHaveLength(1)
})

test('an old message’s text must be taken back when it becomes a layout', async () => {
  const one = asked()
  await callback(one, { type: 5 })
  await original(one, { content: 'progress' })
  const components = [text('x')]
  await expect(original(one, { flags: 32_768, components })).rejects.toMatchObject({ code: 50_035 })
  await original(one, { flags: 32_768, components, content: null })
  expect(fake.seen(one).message?.text).toBe('x')
})

test('files arrive by multipart form', async () => {
  await rest.post(Routes.channelMessages(channel.id), {
    body: { content: 'x', ...NOBODY },
    files: [{ name: 'a.md', data: 'bees' }],
  })
  expect([...fake.world.messages.values()][0]?.files).toEqual([{ name: 'a.md', text: 'bees' }])
})

test('429 comes with its headers, and the client waits as long as it says', async () => {
  fake.faults.next({ path: /messages$/u, kind: { what: 'rate-limit', seconds: 0.4 } })
  const start = Date.now()
  await post({ content: 'x' })
  expect(Date.now() - start).toBeGreaterThanOrEqual(390)
})

test('a bucket that is empty answers 429 with its headers, and one too many in a second with the global one', async () => {
  const strict = await startFakeDiscord({ rates: { limit: 2, window: 300, perSecond: 4 } })
  const send = (path: string): Promise<Response> =>
    fetch(`${strict.api}/v10${path}`, { headers: { authorization: `Bot ${strict.token}` } })
  const first = await send('/channels/1')
  expect(first.headers.get('x-ratelimit-remaining')).toBe('1')
  await send('/channels/1')
  const third = await send('/channels/1')
  expect(third.status).toBe(429)
  expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(0.3)
  expect((await send('/channels/2')).status).toBe(404)
  const fifth = await send('/users/@me')
  expect([fifth.status, fifth.headers.get('x-ratelimit-global')]).toEqual([429, 'true'])
  expect(strict.limited()).toBe(2)
  await strict.stop()
})

test('requests without the bot’s token are refused', async () => {
  const stranger = new REST({ api: fake.api, retries: 0 }).setToken('wrong')
  await expect(stranger.get(Routes.gatewayBot())).rejects.toMatchObject({ status: 401 })
})
