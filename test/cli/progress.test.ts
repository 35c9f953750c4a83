import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'

describe('progress where there is no terminal', () => {
  it('is a line for each step, also when two are under way and tell of themselves in turn', async () => {
    const output = new PassThrough({ encoding: 'utf8' })
    const progress = await createProgress(output)
    for (const step of ['reading', 'fitting', 'comparing', 'fitting', 'comparing'])
      progress.show({ step, done: 0, total: 3 })
    expect(output.read()).toBe('reading 3 …\nfitting 3 …\ncomparing 3 …\n')
    progress.end()
    progress.show({ step: 'reading', done: 0, total: 0 })
    expect(output.read()).toBe('reading …\n')
  })
})
