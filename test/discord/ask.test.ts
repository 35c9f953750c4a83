import { afterEach, beforeEach, expect, test } from 'vitest'
import { aServer, type Scene } from '../support/discord/a-server.ts'

let scene: Scene
beforeEach(async () => {
  scene = await aServer()
})
afterEach(async () => {
  await scene.close()
  expect(scene.fake.violations).toEqual([])
})

test('answers /ask with numbered citations', async () => {
  const seen = await scene.fake.slash('ask', { question: 'When did the bees of the old garden come?' }, scene.inChannel)
  console.log(seen.message?.text, seen.message?.buttons, seen.message?.selects)
  expect(seen.message?.text).toContain('1921')
})
