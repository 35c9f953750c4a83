/**
 * Draws the pictures of docs/screens from what the bot really sends: `npx tsx test/support/discord/draw-screens.ts FOLDER`
 * writes one HTML page each. Any browser makes pictures of them.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aRealArchive } from './a-real-archive.ts'
import { aServer } from './a-server.ts'
import { messageHtml, pageHtml } from './draw.ts'
import type { Seen } from './seen.ts'

const BEES = `---
title: The bees of the old garden
publisher: Garden Gazette
publishedOn: 2019-05-04
url: https://www.garden.example/bees
---
The bees of the old garden came from the valley in 1921, when a flood had driven them out. Four hives stand beside the stone bridge, and the gardeners count them every spring.

Honey is gathered twice a year, in June and in September. The mayor Anna Brandt said: “Without the bees there would be no orchard in this town.”
`
const BRIDGE = `---
title: A bridge of stone
publisher: River Review
publishedOn: 2020-07
url: https://river.example/bridge
---
The stone bridge over the river was built by masons of the valley in 1877. It has three arches and carries no carts today.
`
const LETTER = `---
title: Letters about the old garden
publisher: Valley Times
publishedOn: 2022-03-12
url: https://valley.example/letters
---
The bees of the old garden left the stone bridge for the orchard in 2021. “The bees of the old garden never stung anybody,” said Anna Brandt, the mayor, on 10 March 2022.
`
const PERSIAN = `---
title: پل سنگی باغ
publisher: روزنامهٔ باغ
publishedOn: 2021
url: https://bagh.example/pol
language: fa
---
پل سنگی باغ در سال ۱۲۵۶ به دست بنّایان دره ساخته شد. چهار کندو کنار پل ایستاده است.
`
const folder = process.argv[2] ?? 'docs/screens'
const work = await mkdtemp(join(tmpdir(), 'footnote-screens-'))
const archive = await aRealArchive(work, {
  'bees.md': BEES,
  'town/bridge.md': BRIDGE,
  'bridge-fa.md': PERSIAN,
  'letters.md': LETTER,
})
const scene = await aServer({ parts: { archive: () => archive } })
const { fake, inChannel, byBen, manager } = scene

const shown = (seen: Seen): NonNullable<Seen['message']> => {
  if (seen.message === undefined) throw new Error('nothing was shown')
  return seen.message
}
async function draw(name: string, above: string, seen: Seen): Promise<void> {
  const message = fake.world.messages.get(shown(seen).id)
  if (message === undefined) throw new Error('the message is gone')
  await writeFile(join(folder, `${name}.html`), pageHtml([messageHtml(message, above)]))
}

await mkdir(folder, { recursive: true })
const asked = await fake.slash('ask', { question: 'When was the stone bridge over the river built?' }, inChannel)
await draw('ask', 'Ana used /ask', asked)
await draw(
  'several',
  'Ana used /ask',
  await fake.slash('ask', { question: 'What do we know of the bees of the old garden?' }, inChannel),
)
await draw('open', 'Ana pressed “1 · Open”', await fake.button(shown(asked), '1 · Open', inChannel))
await draw(
  'persian',
  'Ana used /ask',
  await fake.slash('ask', { question: 'پل سنگی باغ در چه سالی ساخته شد؟' }, inChannel),
)
await draw(
  'silent',
  'Ana used /ask',
  await fake.slash('ask', { question: 'Which rockets flew to the moon of Saturn?' }, inChannel),
)
await draw(
  'quote',
  'Ana used /quote',
  await fake.slash('quote', { text: 'Without the bees there would be no harvest in this town.' }, inChannel),
)
await draw(
  'source',
  'Ana used /source',
  await fake.slash('source', { document: 'The bees of the old garden' }, inChannel),
)
await fake.say('Without the bees there would be no harvest in this town. The stone bridge was built in 1877!', byBen)
const claim = [...fake.world.messages.values()].find(({ content }) => content.startsWith('Without the bees'))
await draw(
  'check',
  'Ana used Check against the archive',
  await fake.contextMenu('Check against the archive', claim?.id ?? '', inChannel),
)
await draw(
  'timeline',
  'Ana used /timeline',
  await fake.slash('timeline', { topic: 'bees of the old garden' }, inChannel),
)
await draw('settings', 'Ben used /archive settings', await fake.slash('archive settings', {}, manager))
await scene.close()
await archive.close()
await rm(work, { recursive: true, force: true })
