import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Archive } from '../../src/archive.ts'
import { aRealArchive } from '../support/discord/a-real-archive.ts'
import { aServer, type Scene } from '../support/discord/a-server.ts'
import type { SeenMessage } from '../support/discord/seen.ts'

const BRIDGE = `---
title: A bridge of stone
publisher: River Review
---
The stone bridge over the river was built by masons of the valley in 1877. It has three arches and carries no carts today.

Ducks nest in the reeds every spring.
`
const OTHER = `---
title: The mill
---
The mill grinds oats in winter and rye in summer.
`
let scene: Scene
let before: Archive
let now: Archive
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-changed-'))
  before = await aRealArchive(join(folder, 'before'), { 'bridge.md': BRIDGE, 'mill.md': OTHER })
  now = before
  scene = await aServer({ parts: { archive: () => now } })
})
afterEach(async () => {
  if (now !== before) await now.close()
  now = before
})
afterAll(async () => {
  await scene.close()
  await before.close()
  await rm(folder, { recursive: true, force: true })
})

const counter = { at: 0 }

/** What “1 · Open” shows under an answer that was given before the documents became these. */
async function openedAfter(files: Readonly<Record<string, string>>): Promise<SeenMessage> {
  const question = 'When was the stone bridge over the river built?'
  const { message } = await scene.fake.slash('ask', { question }, scene.inChannel)
  counter.at += 1
  now = await aRealArchive(join(folder, `after${counter.at}`), files)
  const opened = await scene.fake.button(message ?? fail(), '1 · Open', scene.byBen)
  return opened.message ?? fail()
}

test('a cited sentence that still stands in a changed document is opened there, with a word about the change', async () => {
  const { text } = await openedAfter({ 'bridge.md': BRIDGE.replace('Ducks nest', 'Geese nest'), 'mill.md': OTHER })
  expect(text).toContain('The cited sentence still stands in it, unchanged')
  expect(text).toMatch(/\*\*The stone bridge over the river was built by masons of the valley in 1877/u)
  expect(text).toContain('Geese nest')
})

test('a cited sentence that was changed is shown as it was and as it is', async () => {
  const { text } = await openedAfter({ 'bridge.md': BRIDGE.replace('1877', '1878'), 'mill.md': OTHER })
  expect(text).toContain('The cited sentence reads otherwise now')
  expect(text).toContain('in **1877')
  expect(text).toContain('in **1878')
})

test('a cited sentence that is gone is told, with the words that were cited and the document as it is', async () => {
  const bare = BRIDGE.replace(/^The stone bridge.*$/mu, 'Nothing is left here but an empty page about ducks.')
  const { text } = await openedAfter({ 'bridge.md': bare, 'mill.md': OTHER })
  expect(text).toContain('does not stand in it any more')
  expect(text).toContain('built by masons of the valley in 1877')
  expect(text).toContain('about ducks')
})

test('a document that was removed is named, with the words that were cited', async () => {
  const { text } = await openedAfter({ 'mill.md': OTHER })
  expect(text).toContain('A bridge of stone')
  expect(text).toContain('not in the archive any more')
  expect(text).toContain('built by masons of the valley in 1877')
})

function fail(): never {
  throw new Error('nothing was shown')
}
