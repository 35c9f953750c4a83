import { afterEach, beforeEach, expect, test } from 'vitest'
import { aServer, type Scene } from '../support/discord/a-server.ts'

const QUESTION = 'When did the bees of the old garden come?'
let scene: Scene
beforeEach(async () => {
  scene = await aServer()
})
afterEach(async () => {
  await scene.close()
})

test('two managers who both make answers private agree, and a press of another version changes nothing', async () => {
  const { message } = await scene.fake.slash('archive settings', {}, scene.manager)
  const button = message?.buttons.find(({ label }) => label === 'Answers: private by default') ?? fail()
  await scene.fake.press(button.customId, message ?? fail(), scene.manager)
  await scene.fake.press(button.customId, message ?? fail(), scene.manager)
  const ask = (): ReturnType<Scene['fake']['slash']> => scene.fake.slash('ask', { question: QUESTION }, scene.inChannel)
  expect((await ask()).message?.private).toBe(true)
  const old = await scene.fake.press('f1:setting:private:', message ?? fail(), scene.manager)
  expect(old.message?.text).toContain('This panel is out of date')
  expect((await ask()).message?.private).toBe(true)
})

test('where answers are private, a mention gets a button, and its answer is seen by the asker alone', async () => {
  const panel = await scene.fake.slash('archive settings', {}, scene.manager)
  await scene.fake.button(panel.message ?? fail(), 'Answers: private by default', scene.manager)
  const { message, posted } = await scene.fake.mention(QUESTION, scene.inChannel)
  expect(posted).toHaveLength(1)
  expect(message?.text).toContain('Answers on this server are private by default')
  expect(message?.text).not.toContain('1921')
  expect(scene.archive.asked).toEqual([])
  await scene.restart()
  const foreign = await scene.fake.button(message ?? fail(), 'Answer for me only', scene.byBen)
  expect(foreign.message?.text).toContain('Only the person who asked')
  const pressed = await scene.fake.button(message ?? fail(), 'Answer for me only', scene.inChannel)
  expect(pressed.message?.private).toBe(true)
  expect(pressed.message?.text).toContain('1921')
  expect(scene.archive.asked.at(-1)?.private).toBe(true)
})

test('in direct messages, which are no server’s, nothing needs the button', async () => {
  const panel = await scene.fake.slash('archive settings', {}, scene.manager)
  await scene.fake.button(panel.message ?? fail(), 'Answers: private by default', scene.manager)
  expect((await scene.fake.directMessage(QUESTION, scene.ana)).message?.text).toContain('1921')
})

function fail(): never {
  throw new Error('nothing was shown')
}
