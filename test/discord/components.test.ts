import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type Scene } from '../support/discord/a-server.ts'
import { addChannel } from '../support/discord/world.ts'
import type { SeenMessage } from '../support/discord/seen.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aServer()
})
afterAll(async () => {
  await scene.close()
})

const sentence = (at: number): string =>
  `The orchard book number ${at} tells ${'of apples and pears and quinces '.repeat(12)}at length.`

async function anAnswer(): Promise<SeenMessage> {
  const { message } = await scene.fake.slash(
    'ask',
    { question: 'When did the bees of the old garden come?' },
    scene.inChannel,
  )
  if (message === undefined) throw new Error('no answer')
  return message
}

test('a numbered button opens the cited passage privately, the cited words in bold', async () => {
  const answer = await anAnswer()
  const { message } = await scene.fake.button(answer, '1 · Open', scene.byBen)
  expect(message?.private).toBe(true)
  expect(message?.text).toContain('**The bees of the old garden came from the valley in 1921.**')
  const next = await scene.fake.button(message ?? answer, 'Next ▶', scene.byBen)
  expect(next.message?.id).toBe(message?.id)
  expect(next.message?.text).toContain('Four hives')
})

test('more than five citations are opened from a menu', async () => {
  const before = scene.archive.documents
  scene.archive.documents = Array.from({ length: 8 }, (_none, at) => ({
    title: `Pond ${at}`,
    sentences: [`The lily pond number ${at} is deep.`],
  }))
  const { message } = await scene.fake.slash('ask', { question: 'How deep is the lily pond?' }, scene.inChannel)
  expect(message?.buttons.map(({ label }) => label)).not.toContain('1 · Open')
  const opened = await scene.fake.select(message ?? fail(), 'Open a source…', ['7'], scene.byBen)
  expect(opened.message?.text).toContain('**The lily pond number 6 is deep.**')
  scene.archive.documents = before
})

test('a long answer flows over pages that only the asker turns, with its markers whole', async () => {
  const before = scene.archive.documents
  scene.archive.documents = Array.from({ length: 9 }, (_none, at) => ({
    title: `Orchard book ${at}`,
    publisher: 'Orchard Press',
    sentences: [sentence(at)],
  }))
  const first = await scene.fake.slash('ask', { question: 'What tells the orchard book of apples?' }, scene.inChannel)
  expect(first.message?.text).toMatch(/Page 1 of \d/u)
  const foreign = await scene.fake.button(first.message ?? fail(), 'Next ▶', scene.byBen)
  expect(foreign.message?.private).toBe(true)
  expect(foreign.message?.text).toContain('Only the person who asked')
  const pages = [first.message?.text ?? '']
  for (let at = 1; at < 9; at += 1) {
    const now = [...scene.fake.world.messages.values()].find(({ id }) => id === first.message?.id)
    const seen = scene.fake.seen({ ...(first.interaction ?? fail()), originalId: now?.id ?? '' }).message
    if (seen?.buttons.find(({ label }) => label === 'Next ▶')?.disabled !== false) break
    const turned = await scene.fake.button(seen, 'Next ▶', scene.inChannel)
    pages.push(turned.message?.text ?? '')
  }
  for (let at = 0; at < 9; at += 1) {
    const holding = pages.filter((page) => page.includes(sentence(at)))
    expect(holding).toHaveLength(1)
    expect(holding[0]).toMatch(/at length\.” \[\d\]/u)
  }
  scene.archive.documents = before
})

test('components go on working after a restart of the bot', async () => {
  const answer = await anAnswer()
  const list = await scene.fake.slash('source', { document: 'The bees of the old garden' }, scene.inChannel)
  await scene.restart()
  const opened = await scene.fake.button(answer, '2 · Open', scene.byBen)
  expect(opened.message?.text).toContain('**The stone bridge of the old garden was built by masons of the valley.**')
  const turned = await scene.fake.button(list.message ?? fail(), 'Next ▶', scene.inChannel)
  expect(turned.message?.text).toContain('Four hives')
  const exported = await scene.fake.button(answer, 'Export', scene.inChannel)
  expect(exported.message?.files).toHaveLength(5)
})

test('Export gives the answer as Markdown, BibTeX, RIS, CSL-JSON and JSON files', async () => {
  const { message } = await scene.fake.button(await anAnswer(), 'Export', scene.byBen)
  expect(message?.private).toBe(true)
  const names = ['answer.md', 'sources.bib', 'sources.ris', 'sources.csl.json', 'answer.json']
  expect(message?.files.map(({ name }) => name)).toEqual(names)
  const [markdown, bibtex, ris, csl, json] = message?.files.map(({ text }) => text) ?? []
  expect(markdown).toContain('[^1]')
  expect(JSON.parse(csl ?? '')).toHaveLength(2)
  expect(bibtex).toContain('@misc{doc000000000,')
  expect(ris).toContain('TI  - The bees of the old garden')
  expect(JSON.parse(json ?? '')).toMatchObject({ kind: 'answered' })
})

test('Start a thread opens one under the answer, says how to go on, and a second press points to it', async () => {
  const answer = await anAnswer()
  const started = await scene.fake.button(answer, 'Start a thread', scene.inChannel)
  expect(started.message?.text).toContain(`<#${answer.id}>`)
  expect(started.posted[0]?.channelId).toBe(answer.id)
  scene.fake.forgive(160_004)
  const again = await scene.fake.button(answer, 'Start a thread', scene.byBen)
  expect(again.message?.text).toContain('already has its thread')
})

test('Start a thread serves only people who may open threads there', async () => {
  const answer = await anAnswer()
  const refused = await scene.fake.button(answer, 'Start a thread', { ...scene.byBen, permissions: 0n })
  expect(refused.message?.text).toContain('You may not open threads here')
  expect(refused.posted).toEqual([])
  expect(scene.fake.world.channels.has(answer.id)).toBe(false)
})

test('in somebody’s own thread, where none can grow, a follow-up is offered instead', async () => {
  const facts = { kind: 'thread', name: 'a post', guildId: scene.guild.id, parentId: scene.channel.id } as const
  const channel = addChannel(scene.fake.world, { ...facts, ownerId: scene.ana.id })
  const inThread = { user: scene.ana, channel }
  const asked = await scene.fake.slash('ask', { question: 'How many hives stand by the bridge?' }, inThread)
  const mention = await scene.fake.mention('How many hives stand by the stone bridge?', inThread)
  for (const { message } of [asked, mention]) {
    const labels = message?.buttons.map(({ label }) => label)
    expect(labels).toContain('Ask a follow-up')
    expect(labels).not.toContain('Start a thread')
  }
  const opened = await scene.fake.button(mention.message ?? fail(), 'Ask a follow-up', inThread)
  await scene.fake.modal(opened, { words: 'And when did the bees come?' }, inThread)
  expect(scene.archive.asked.at(-1)?.earlier).toEqual(['How many hives stand by the stone bridge?'])
})

test('Start a thread without the permission explains which one is missing', async () => {
  const answer = await anAnswer()
  const before = scene.channel.permissions
  scene.channel.permissions &= ~(1n << 35n)
  scene.fake.forgive(50_013)
  const refused = await scene.fake.button(answer, 'Start a thread', scene.inChannel)
  expect(refused.message?.text).toContain('Create Public Threads')
  scene.channel.permissions = before
})

test('feedback: helpful is kept at once, the others ask for words in a modal', async () => {
  const answer = await anAnswer()
  const helpful = await scene.fake.select(answer, 'Is this answer right?', ['helpful'], scene.byBen)
  expect(helpful.message?.text).toContain('Thank you')
  const asked = await scene.fake.select(answer, 'Is this answer right?', ['wrong-quote'], scene.byBen)
  expect(asked.modal?.title).toBe('Wrong quote')
  const sent = await scene.fake.modal(asked, { words: 'The year is another.' }, scene.byBen)
  expect(sent.message?.private).toBe(true)
  const lines = (await readFile(`${scene.dataDir}/discord/feedback.jsonl`, 'utf8'))
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(lines).toMatchObject([
    { verdict: 'helpful', question: 'When did the bees of the old garden come?' },
    { verdict: 'wrong-quote', words: 'The year is another.' },
  ])
})

test('buttons that are too old, or of another version, say so', async () => {
  const answer = await anAnswer()
  const foreign = await scene.fake.press('someone:elses:button', answer, scene.inChannel)
  expect(foreign.message?.text).toContain('made by another version')
  scene.fake.clock.advance(31 * 86_400_000)
  const old = await scene.fake.button(answer, '1 · Open', scene.inChannel)
  expect(old.message?.text).toContain('too old')
  expect(old.message?.private).toBe(true)
})

function fail(): never {
  throw new Error('nothing was shown')
}
