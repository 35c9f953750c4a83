import { test as base } from 'vitest'
import { aServer, type Scene } from './a-server.ts'

/** A test with a server of its own, so that tests which mostly wait can run side by side. */
export const sceneTest = base.extend<{ readonly scene: Scene }>({
  // Vitest reads from the pattern which fixtures this one needs: none.
  // oxlint-disable-next-line no-empty-pattern
  scene: async ({}, use) => {
    const scene = await aServer()
    await use(scene)
    await scene.close()
  },
})
