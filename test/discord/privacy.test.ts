import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aServer, GARDEN, type Scene } from '../support/discord/a-server.ts'
import { addChannel } from '../support/discord/world.ts'

const SECRET = {
  title: 'The hidden orchard',
  collection: 'vault',
  publisher: 'Vault Press',
  sentences: ['The hidden orchard holds golden apples beyond the wall.', 'Its gate has a silver key.'],
}
const QUESTION = { question: 'Where are the golden apples of the hidden orchard?' }
let scene: Scene
beforeEach(async () => {
  scene = await aServer({ documents: [...GARDEN, SECRET] })
})
afterEach(async () => {
  await scene.close()
})

async function everythingOnDisk(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1')),
  )
  return files.join('\n')
}

async function limitToKeepers(): Promise<void> {
  const panel = await scene.fake.slash('archive settings', {}, scene.manager)
  const chosen = await scene.fake.select(panel.message ?? fail(), 'Limit a collection…', ['vault'], scene.manager)
  expect(chosen.message?.text).toContain('Who may see “vault”')
  await scene.fake.select(chosen.message ?? fail(), 'Roles that may see it', [scene.keeper], scene.manager)
}

test('a private question enters no memory, no gaps list, no log and no readable file', async () => {
  const words = 'Zanzibar flamingo rockets'
  await scene.fake.slash('ask', { question: words, private: true }, scene.inChannel)
  await scene.fake.slash(
    'ask',
    { question: `${words} in private`, private: true },
    { user: scene.ana, channel: scene.fake.direct(scene.ana) },
  )
  await scene.bot().idle()
  expect(await everythingOnDisk(scene.dataDir)).not.toMatch(/zanzibar|flamingo/iu)
  expect(scene.log.map(({ line }) => line).join('\n')).not.toMatch(/zanzibar|flamingo/iu)
  const gaps = await scene.fake.slash('archive gaps', {}, scene.manager)
  expect(gaps.message?.text).toContain('No public question')
  await scene.fake.directMessage('When did the bees of the old garden come?', scene.ana)
  expect(scene.archive.asked.at(-1)?.earlier).toEqual([])
})

test('no question, name or token is ever logged', async () => {
  await scene.fake.slash('ask', { question: 'When did the bees of the old garden come?' }, scene.inChannel)
  await scene.fake.mention('How many hives stand by the stone bridge?', scene.byBen)
  const logged = scene.log.map(({ line }) => line).join('\n')
  expect(logged).toContain('answered')
  expect(logged).not.toMatch(/bees|hives|Ana|Ben|fake\.token/u)
})

test('public questions that met silence are listed for managers, without names', async () => {
  await scene.fake.slash('ask', { question: 'Who painted the rockets *green*?' }, scene.inChannel)
  const { message } = await scene.fake.slash('archive gaps', {}, scene.manager)
  expect(message?.private).toBe(true)
  expect(message?.text).toContain('Who painted the rockets')
  expect(message?.text).not.toContain('Ana')
})

test('a document that one may not see is absent from answers, search, quotes, lists, cards, suggestions and counts', async () => {
  await limitToKeepers()
  const by = scene.inChannel
  const texts = await Promise.all([
    scene.fake.slash('ask', QUESTION, by),
    scene.fake.slash('search', { words: 'golden apples orchard' }, by),
    scene.fake.slash('quote', { text: SECRET.sentences[0] ?? '' }, by),
    scene.fake.slash('sources', {}, by),
    scene.fake.slash('source', { document: SECRET.title }, by),
    scene.fake.slash('about', {}, by),
    scene.fake.slash('timeline', {}, by),
    scene.fake.slash('mentions', { words: 'golden' }, by),
    scene.fake.slash('sources', { publisher: 'Vault Press' }, by),
    scene.fake.slash('search', { words: 'apples', collection: 'vault' }, by),
    scene.fake.mention(QUESTION.question, by),
  ])
  for (const { message } of texts)
    expect(
      (message?.text ?? '').replace(
        // What was asked is shown again; nothing else may be.
        /^>.*$|^“The hidden.*$|no document.*$|\*\*Passages for.*$|\*\*golden stands nowhere|no (?:publisher|collection) “[^”]*”/gmu,
        '',
      ),
    ).not.toMatch(/golden|vault|Vault|hidden/u)
  expect(texts[5]?.message?.text).toContain('3 documents')
  for (const [command, option, typed, values] of [
    ['source', 'document', 'hidden', {}],
    ['sources', 'publisher', 'Vault', {}],
    ['ask', 'collection', 'vault', { question: 'x' }],
    ['timeline', 'collection', 'vault', {}],
  ] as const) {
    const { choices } = await scene.fake.autocomplete(command, option, typed, by, values)
    expect(choices).toEqual([])
  }
})

test('no receipt is kept of what is private or was asked directly, and none is shown', async () => {
  scene.archive.keepsReceipts = true
  const open = { question: 'When did the bees of the old garden come?' }
  const shown = await scene.fake.slash('ask', open, scene.inChannel)
  expect(shown.message?.text).toMatch(/Receipt r\d+abcdef$/mu)
  const hidden = await scene.fake.slash('ask', { ...open, private: true }, scene.inChannel)
  const direct = await scene.fake.directMessage(open.question, scene.ana)
  const said = await scene.fake.say(open.question, scene.byBen)
  expect(said.posted).toEqual([])
  const [claim = ''] = [...scene.fake.world.messages.values()]
    .filter(({ content }) => content === open.question)
    .map(({ id }) => id)
  const checked = await scene.fake.contextMenu('Check against the archive', claim, scene.inChannel)
  for (const { message } of [hidden, direct, checked]) expect(message?.text).not.toContain('Receipt')
  expect(scene.archive.asked.map((one) => one.private)).toEqual([false, true, true, true])
})

test('a receipt is a link where the reading room has an address', async () => {
  scene.archive.keepsReceipts = true
  await scene.restart({ receiptLink: (id) => `https://room.example/r/${id}` })
  const { message } = await scene.fake.slash(
    'ask',
    { question: 'When did the bees of the old garden come?' },
    scene.inChannel,
  )
  expect(message?.text).toMatch(/Receipt (r\d+abcdef) \[room\.example\]\(<https:\/\/room\.example\/r\/\1>\)/u)
})

test('those with the role see it, in answers that only they see', async () => {
  await limitToKeepers()
  const keeper = { ...scene.inChannel, roles: [scene.keeper] }
  const answered = await scene.fake.slash('ask', QUESTION, keeper)
  expect(answered.message?.text).toContain('golden apples')
  expect(answered.message?.private).toBe(true)
  const { choices } = await scene.fake.autocomplete('source', 'document', 'hidden', keeper)
  expect(choices).toHaveLength(1)
})

test('what is limited to a role is in no public answer, not even for those who have it', async () => {
  await limitToKeepers()
  const keeper = { ...scene.inChannel, roles: [scene.keeper] }
  const open = await scene.fake.slash('ask', { ...QUESTION, private: false }, keeper)
  expect(open.message?.private).toBe(false)
  expect(open.message?.text).toContain('silent')
  expect(open.message?.text).toContain('only open to you in private answers')
  const mention = await scene.fake.mention(QUESTION.question, keeper)
  expect(mention.message?.text).not.toContain('golden apples beyond')
})

test('buttons under an answer open nothing to those who may not see its source', async () => {
  const before = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  await limitToKeepers()
  for (const label of ['1 · Open', 'Export', 'Start a thread']) {
    const pressed = await scene.fake.button(before.message ?? fail(), label, scene.byBen)
    expect(pressed.message?.text).toContain('not open to you')
    expect(pressed.message?.files).toEqual([])
  }
  const shown = await scene.fake.contextMenu('Show sources', before.message?.id ?? '', scene.byBen)
  expect(shown.message?.text).toContain('not open to you')
  const allowed = await scene.fake.button(before.message ?? fail(), '1 · Open', {
    ...scene.byBen,
    roles: [scene.keeper],
  })
  expect(allowed.message?.text).toContain('golden apples')
})

test('a collection limited to a channel is open to all there, and nowhere else', async () => {
  const vault = addChannel(scene.fake.world, { kind: 'text', name: 'vault', guildId: scene.guild.id })
  const panel = await scene.fake.slash('archive settings', {}, scene.manager)
  const chosen = await scene.fake.select(panel.message ?? fail(), 'Limit a collection…', ['vault'], scene.manager)
  await scene.fake.select(chosen.message ?? fail(), 'Channels where it may be seen', [vault.id], scene.manager)
  const inside = await scene.fake.slash('ask', QUESTION, { user: scene.ana, channel: vault })
  expect(inside.message?.text).toContain('golden apples beyond')
  expect(inside.message?.private).toBe(false)
  expect((await scene.fake.slash('ask', QUESTION, scene.inChannel)).message?.text).toContain('silent')
  expect((await scene.fake.directMessage(QUESTION.question, scene.ana)).message?.text).toContain('silent')
})

test('the config file limits collections on every server, and a damaged one is named', async () => {
  const accessFile = join(scene.dataDir, 'access.json')
  await writeFile(accessFile, JSON.stringify({ collections: { vault: { roles: [scene.keeper] } } }))
  const bot = scene.withSettings({ accessFile })
  await scene.bot().stop(1000)
  scene.fake.setSettled(() => bot.idle())
  await bot.start()
  expect((await scene.fake.slash('ask', QUESTION, scene.inChannel)).message?.text).toContain('silent')
  expect(
    (await scene.fake.slash('ask', QUESTION, { ...scene.inChannel, roles: [scene.keeper] })).message?.text,
  ).toContain('golden')
  await bot.stop(1000)
  await writeFile(accessFile, '{"collections":{"vault":{"roles":["everyone"]}}}')
  expect(() => scene.withSettings({ accessFile })).toThrow('can not be used')
})

test('/archive is refused to those who may not manage the server, command and panel alike', async () => {
  for (const name of ['status', 'reindex', 'gaps', 'settings']) {
    const { message } = await scene.fake.slash(`archive ${name}`, {}, scene.inChannel)
    expect(message?.private).toBe(true)
    expect(message?.text).toContain('Only people who may manage this server')
  }
  const panel = await scene.fake.slash('archive settings', {}, scene.manager)
  const pressed = await scene.fake.button(panel.message ?? fail(), 'Answers: private by default', scene.inChannel)
  expect(pressed.message?.text).toContain('Only people who may manage this server')
})

test('settings: channels and roles where the bot may answer, default privacy and language, kept over a restart', async () => {
  const elsewhere = addChannel(scene.fake.world, { kind: 'text', name: 'elsewhere', guildId: scene.guild.id })
  const panel = await scene.fake.slash('archive settings', {}, scene.manager)
  const message = panel.message ?? fail()
  await scene.fake.select(message, 'Channels where I may answer', [elsewhere.id], scene.manager)
  await scene.fake.button(message, 'Answers: private by default', scene.manager)
  expect((await scene.fake.slash('ask', { question: 'Who?' }, scene.inChannel)).message?.private).toBe(true)
  await scene.fake.select(message, 'Language when a question shows none', ['fa'], scene.manager)
  await scene.restart()
  const here = await scene.fake.slash('ask', { question: 'When did the bees of the old garden come?' }, scene.inChannel)
  expect(here.message?.text).toContain('not set up to answer you here')
  const mention = await scene.fake.mention('When did the bees of the old garden come?', scene.inChannel)
  expect(mention.message?.channelId).toBe(scene.fake.direct(scene.ana).id)
  const there = await scene.fake.slash('help', {}, { user: scene.ana, channel: elsewhere })
  expect(there.message?.private).toBe(true)
  expect(there.message?.text).toContain('چگونه از من بپرسید')
})

test('the role that everybody has opens for everybody', async () => {
  const panel = await scene.fake.slash('archive settings', {}, scene.manager)
  await scene.fake.select(panel.message ?? fail(), 'Roles that may ask me', [scene.keeper], scene.manager)
  expect((await scene.fake.slash('help', {}, scene.inChannel)).message?.text).toContain('not set up to answer you')
  await scene.fake.select(panel.message ?? fail(), 'Roles that may ask me', [scene.guild.id], scene.manager)
  const { message } = await scene.fake.slash('help', {}, scene.inChannel)
  expect(message?.text).toContain('How to use me')
  expect(message?.text).not.toContain('not set up')
})

test('/archive status shows counts, index and connection; reindex runs once at a time with its result', async () => {
  const status = await scene.fake.slash('archive status', {}, scene.manager)
  expect(status.message?.text).toContain('4 documents, 9 passages')
  expect(status.message?.text).toContain('shard 0: Ready')
  const without = await scene.fake.slash('archive reindex', {}, scene.manager)
  expect(without.message?.text).toContain('can not re-index')
  await scene.restart({
    reindex: async (onProgress) => {
      onProgress(1, 2)
      await new Promise((done) => void setTimeout(done, 300))
      return { added: 2, changed: 1, removed: 0, skipped: 0 }
    },
  })
  const [one, two] = await Promise.all([
    scene.fake.slash('archive reindex', {}, scene.manager),
    scene.fake.slash('archive reindex', {}, scene.manager),
  ])
  const texts = [one.message?.text ?? '', two.message?.text ?? ''].sort()
  expect(texts[0]).toContain('2 added, 1 changed')
  expect(texts[1]).toContain('already under way')
})

function fail(): never {
  throw new Error('nothing was shown')
}
