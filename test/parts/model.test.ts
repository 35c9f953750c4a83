import { describe, expect, it } from 'vitest'
import { runModel } from '../../src/parts/model.ts'

const parts = {
  config: { MODELS_DIR: 'models', MODELS_HOST: undefined },
  onProgress: () => undefined,
  print: () => undefined,
}

describe('runModel', () => {
  it.each([[[]], [['small']], [['../../etc/passwd']], [['one/two/three']], [['one/..']], [['one/two', 'more']]])(
    'refuses %j with what to write',
    async (args) => {
      await expect(runModel(args, parts)).rejects.toThrow(expect.objectContaining({ code: 'bad-usage' }))
    },
  )
})
