import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Archive } from '../../src/archive.ts'
import { aRealArchive } from '../support/discord/a-real-archive.ts'
import { aServer, type Scene } from '../support/discord/a-server.ts'

const BEES = `---
title: The bees of the old garden
publisher: Garden Gazette
publishedOn: 2019-05-04
url: https://www.garden.example/bees
---
# Where they came from

The bees of the old garden came from the valley in 1921, when a flood had driven them out.
Four hives stand beside the stone bridge, and the gardeners count them every spring.

# Honey

Honey is gathered twice a year, in June and in September. The mayor Anna Brandt said: “Without the bees there would be no orchard in this town.”
`
const BRIDGE = `---
title: A bridge of stone
publisher: River Review
publishedOn: 2020-07
---
The stone bridge over the river was built by masons of the valley in 1877. It has three arches and carries no carts today.
`
let scene: Scene
let archive: Archive
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-real-'))
  archive = await aRealArchive(folder, { 'bees.md': BEES, 'town/bridge.md': BRIDGE })
  scene = await aServer({ parts: { archive: () => archive } })
})
afterAll(async () => {
  await scene.close()
  await archive.close()
  await rm(folder, { recursive: true, force: true })
})

test('over a real index: a question is answered, and its source opens at the very sentence', async () => {
  const { message } = await scene.fake.slash(
    'ask',
    { question: 'When was the stone bridge over the river built?' },
    scene.inChannel,
  )
  expect(message?.text).toContain('in 1877')
  const opened = await scene.fake.button(message ?? fail(), '1 · Open', scene.byBen)
  expect(opened.message?.text).toMatch(/\*\*The stone bridge over the river was built by masons/u)
})

test('over a real index: search, quote, source, sources and about', async () => {
  const search = await scene.fake.slash('search', { words: 'stone bridge' }, scene.inChannel)
  expect(search.message?.text).toContain('A bridge of stone')
  const quote = await scene.fake.slash(
    'quote',
    { text: 'Without the bees there would be no orchard in this town.' },
    scene.inChannel,
  )
  expect(quote.message?.text).toContain('In the archive, word for word.')
  const altered = await scene.fake.slash(
    'quote',
    { text: 'Without the bees there would be no harvest in this town.' },
    scene.inChannel,
  )
  expect(altered.message?.text).toContain('**harvest**')
  const source = await scene.fake.slash('source', { document: 'A bridge of stone' }, scene.inChannel)
  expect(source.message?.text).toMatch(/SHA-256 of the file: [0-9a-f]{64}/u)
  const list = await scene.fake.slash('sources', { collection: 'town' }, scene.inChannel)
  expect(list.message?.text).toContain('The archive holds 1 document')
  const about = await scene.fake.slash('about', {}, scene.inChannel)
  expect(about.message?.text).toContain('It holds 2 documents')
})

test('over a real index: what it does not hold is refused', async () => {
  const { message } = await scene.fake.slash(
    'ask',
    { question: 'Which rockets flew to the moon of Saturn?' },
    scene.inChannel,
  )
  expect(message?.text).toContain('The archive is silent on this')
})

function fail(): never {
  throw new Error('nothing was shown')
}
