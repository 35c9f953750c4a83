import { expect, it } from 'vitest'
import { createOnce } from '../../../src/store/common/once.ts'

it('is made once, whoever asks, and again after it failed', async () => {
  let made = 0
  const once = createOnce(async () => {
    made += 1
    if (made === 1) throw new Error('not yet')
    return made
  })
  const [first, beside] = await Promise.allSettled([once(), once()])
  expect([first, beside].map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await Promise.all([once(), once()])).toEqual([2, 2])
  expect(await once()).toBe(2)
})
