import { describe, expect, it } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'

describe('progress where there is no terminal', () => {
  it('is a line for each step, also when two are under way and tell of themselves in turn', async () => {
    const lines: string[] = []
    const progress = await createProgress({ write: (text: string) => lines.push(text) > 0 })
    for (const step of ['reading', 'fitting', 'comparing', 'fitting', 'comparing'])
      progress.show({ step, done: 0, total: 3 })
    expect(lines).toEqual(['reading 3 …\n', 'fitting 3 …\n', 'comparing 3 …\n'])
    progress.end()
    progress.show({ step: 'reading', done: 0, total: 0 })
    expect(lines.at(-1)).toBe('reading …\n')
  })
})
