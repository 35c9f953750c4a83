import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type Scene } from '../support/discord/a-server.ts'

let scene: Scene
beforeAll(async () => {
  scene = await aServer()
})
afterAll(async () => {
  await scene.close()
})

test('/ask answers with a footnote for each sentence and a button for each source', async () => {
  const { message } = await scene.fake.slash(
    'ask',
    { question: 'When did the bees of the old garden come?' },
    scene.inChannel,
  )
  expect(message?.text).toContain('“The bees of the old garden came from the valley in 1921.” [1]')
  expect(message?.text).toContain('Garden Gazette · 2019-05-04 · [garden.example](<https://www.garden.example/bees>)')
  expect(message?.buttons.map(({ label }) => label)).toEqual(['1 · Open', '2 · Open', 'Start a thread', 'Export'])
  expect(message?.layout).toBe(true)
  expect(message?.private).toBe(false)
})

test('/ask says that the archive is silent, what it searched, and offers the nearest passage', async () => {
  const { message } = await scene.fake.slash(
    'ask',
    { question: 'Which rockets reached the moon from the valley?' },
    scene.inChannel,
  )
  expect(message?.text).toContain('The archive is silent on this')
  expect(message?.text).toContain('Searched 3 documents, 7 passages')
  expect(message?.buttons.map(({ label }) => label)).toContain('1 · Open')
})

test('/ask private shows the answer to nobody else', async () => {
  const { message } = await scene.fake.slash(
    'ask',
    { question: 'When did the bees come to the garden?', private: true },
    scene.inChannel,
  )
  expect(message?.private).toBe(true)
  expect(message?.text).toContain('1921')
})

test('/ask with a collection that is not there says what there is', async () => {
  const { message } = await scene.fake.slash(
    'ask',
    { question: 'When did the bees come?', collection: 'nowhere' },
    scene.inChannel,
  )
  expect(message?.text).toContain('The archive has no collection “nowhere”.')
})

test('/search ranks passages and pages through them in place', async () => {
  const many = scene.archive.documents
  const rows = Array.from({ length: 12 }, (_none, at) => ({
    title: `Notebook ${at + 1}`,
    sentences: [`Lavender row number ${at + 1} flowers early.`],
  }))
  scene.archive.documents = [...many, ...rows]
  const first = await scene.fake.slash('search', { words: 'lavender flowers' }, scene.inChannel)
  expect(first.message?.text).toContain('Notebook 1')
  expect(first.message?.text).not.toContain('Notebook 6')
  const second = await scene.fake.button(first.message ?? fail(), 'Next ▶', scene.inChannel)
  expect(second.message?.id).toBe(first.message?.id)
  expect(second.message?.text).toContain('Notebook 6')
  const back = await scene.fake.button(second.message ?? fail(), '◀ Previous', scene.inChannel)
  expect(back.message?.text).toContain('Notebook 1')
  scene.archive.documents = many
})

test('/quote finds a sentence word for word and names the earliest carrier', async () => {
  const { message } = await scene.fake.slash(
    'quote',
    { text: 'Four hives stand beside the stone bridge.' },
    scene.inChannel,
  )
  expect(message?.text).toContain('In the archive, word for word.')
  expect(message?.text).toContain('2019-05-04 · earliest')
})

test('/quote marks the words that differ', async () => {
  const { message } = await scene.fake.slash(
    'quote',
    { text: 'Four hives stand beside the stone wall' },
    scene.inChannel,
  )
  expect(message?.text).toContain('but with other words')
  expect(message?.text).toContain('**wall**')
  expect(message?.text).toContain('**bridge.**')
})

test('/quote says when a sentence is nowhere', async () => {
  const { message } = await scene.fake.slash('quote', { text: 'Rockets flew.' }, scene.inChannel)
  expect(message?.text).toContain('Not found in the archive')
})

test('/source shows the card with both hashes and the passage, and turns to the next passage', async () => {
  const { message } = await scene.fake.slash('source', { document: 'The bees of the old garden' }, scene.inChannel)
  expect(message?.text).toContain(`SHA-256 of the file: ${'a'.repeat(64)}`)
  expect(message?.text).toContain(`SHA-256 of the text: ${'b'.repeat(64)}`)
  expect(message?.text).toContain('came from the valley in 1921.')
  const next = await scene.fake.button(message ?? fail(), 'Next ▶', scene.inChannel)
  expect(next.message?.text).toContain('Four hives')
  expect(next.message?.text).toContain('Passage 2 of 3')
})

test('/source with an unknown name offers near documents in a menu that opens them', async () => {
  const { message } = await scene.fake.slash('source', { document: 'bridge' }, scene.inChannel)
  expect(message?.text).toContain('has no document “bridge”')
  const value = message?.selects[0]?.options[0]?.value ?? ''
  const opened = await scene.fake.select(message ?? fail(), 'Open a document…', [value], scene.inChannel)
  expect(opened.message?.private).toBe(true)
  expect(opened.message?.text).toContain('A bridge of stone')
})

test('/sources lists what the archive holds', async () => {
  const { message } = await scene.fake.slash('sources', {}, scene.inChannel)
  expect(message?.text).toContain('The archive holds 3 documents')
  expect(message?.selects[0]?.options.map(({ label }) => label)).toEqual([
    'The bees of the old garden',
    'A bridge of stone',
    'باغ کهن',
  ])
})

test('/timeline shows dated entries page by page, and opens the cited words', async () => {
  const { message } = await scene.fake.slash('timeline', { topic: 'bees' }, scene.inChannel)
  expect(message?.text).toContain('Timeline of bees')
  expect(message?.text).toMatch(/published/u)
  const opened = await scene.fake.button(message ?? fail(), '1 · Open', scene.inChannel)
  expect(opened.message?.private).toBe(true)
  const next = await scene.fake.button(message ?? fail(), 'Next ▶', scene.inChannel)
  expect(next.message?.text).toContain('6–')
})

test('/mentions tells the exact count with the sentences', async () => {
  const { message } = await scene.fake.slash('mentions', { words: 'hives' }, scene.inChannel)
  expect(message?.text).toMatch(/hives: \d+ times?, in \d+ sentences? of \d+ documents?/u)
  const none = await scene.fake.slash('mentions', { words: 'zebra' }, scene.inChannel)
  expect(none.message?.text).toContain('zebra stands nowhere.')
})

test('/about says what the archive holds and does not, how answers are made, and what is kept', async () => {
  const { message } = await scene.fake.slash('about', {}, scene.inChannel)
  expect(message?.text).toContain('3 documents, 7 passages')
  expect(message?.text).toContain('no web search takes part')
  expect(message?.text).toContain('never written anew')
  expect(message?.text).toContain('Privacy')
})

test('/help names every command', async () => {
  const { message } = await scene.fake.slash('help', {}, scene.inChannel)
  for (const name of ['ask', 'search', 'quote', 'timeline', 'mentions', 'source', 'sources', 'about', 'help'])
    expect(message?.text).toContain(`/${name}`)
})

test('autocomplete offers documents by title, at most 25 of at most 100 characters', async () => {
  const before = scene.archive.documents
  scene.archive.documents = Array.from({ length: 40 }, (_none, at) => ({
    title: `A very long title about roses ${'and more roses '.repeat(9)}${at}`,
    sentences: ['Roses.'],
  }))
  const { choices } = await scene.fake.autocomplete('source', 'document', 'roses', scene.inChannel)
  expect(choices).toHaveLength(25)
  expect(choices?.every(({ name, value }) => name.length <= 100 && value.startsWith('doc'))).toBe(true)
  scene.archive.documents = before
})

test('replies in the language of the question: Persian, French', async () => {
  const persian = await scene.fake.slash('ask', { question: 'زنبورهای باغ کهن کی از دره آمدند؟' }, scene.inChannel)
  expect(persian.message?.text).toContain('جست‌وجو در 3 سند')
  expect(persian.message?.buttons.map(({ label }) => label)).toContain('1 · باز کردن')
  const french = await scene.fake.slash(
    'ask',
    { question: 'Quand est arrivée la comète des fusées vertes ?' },
    scene.inChannel,
  )
  expect(french.message?.text).toContain('Les archives sont muettes à ce sujet')
})

test('right-to-left text stands in lines of its own, beside no marker, date or link', async () => {
  const { message } = await scene.fake.slash('ask', { question: 'زنبورهای باغ کهن کی از دره آمدند؟' }, scene.inChannel)
  const lines = (message?.text ?? '')
    .split('\n')
    .filter((line) => /باغ کهن|روزنامهٔ/u.test(line) && !line.startsWith('>'))
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(line).not.toMatch(/\[\d+\]|\d{4}|https?:/u)
})

test('“Check against the archive” looks each sentence of a message up as a quote and as a claim, privately', async () => {
  const said = await scene.fake.say(
    '**Four hives stand beside the stone bridge.** The rockets of the moon are painted green!',
    scene.byBen,
  )
  expect(said.posted).toEqual([])
  const target = [...scene.fake.world.messages.values()].find(({ content }) => content.startsWith('**Four'))
  const { message } = await scene.fake.contextMenu('Check against the archive', target?.id ?? '', scene.inChannel)
  expect(message?.private).toBe(true)
  expect(message?.text).toContain('2 sentences checked against the archive')
  expect(message?.text).toContain('✓ In the archive, word for word.')
  expect(message?.text).toContain('**As a claim:** the archive is silent')
  const opened = await scene.fake.button(message ?? fail(), message?.buttons[0]?.customId ?? '', scene.inChannel)
  expect(opened.message?.text).toContain('**Four hives stand beside the stone bridge.**')
})

test('“Check against the archive” on a message without sentences says so', async () => {
  await scene.fake.say('👍', scene.byBen)
  const target = [...scene.fake.world.messages.values()].find(({ content }) => content === '👍')
  const { message } = await scene.fake.contextMenu('Check against the archive', target?.id ?? '', scene.inChannel)
  expect(message?.text).toContain('That message holds no sentence to check.')
})

test('“Show sources” lists the sources of one of the bot’s answers, and knows other messages are not its own', async () => {
  const asked = await scene.fake.slash(
    'ask',
    { question: 'When did the bees of the old garden come?' },
    scene.inChannel,
  )
  const shown = await scene.fake.contextMenu('Show sources', asked.message?.id ?? '', scene.byBen)
  expect(shown.message?.private).toBe(true)
  expect(shown.message?.text).toContain('“The bees of the old garden came from the valley in 1921.”')
  await scene.fake.say('No answer, just talk.', scene.byBen)
  const talk = [...scene.fake.world.messages.values()].find(({ content }) => content.startsWith('No answer'))
  const other = await scene.fake.contextMenu('Show sources', talk?.id ?? '', scene.byBen)
  expect(other.message?.text).toContain('not an answer of mine')
})

function fail(): never {
  throw new Error('no message was shown')
}
