import { describe, expect, it } from 'vitest'
import { warmUp } from '../../src/answer/warm-up.ts'

describe('the patterns by which questions are read', () => {
  it('are made step by step: others have turns meanwhile', async () => {
    let turns = 0
    const turn = (): void => {
      turns += 1
      timer = setImmediate(turn)
    }
    let timer = setImmediate(turn)
    await warmUp()
    clearImmediate(timer)
    expect(turns).toBeGreaterThan(20)
  })
})
