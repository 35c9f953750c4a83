import { expect, it } from 'vitest'
import { createThreads } from '../src/thread.ts'

it('a thread whose heap is full ends with what to do about it, and the next work gets a new one', async () => {
  const threads = createThreads(new URL('./fixtures/hoarding-thread.mjs', import.meta.url), { size: 1, heap: 24 })
  try {
    for (const round of [1, 2])
      await expect(threads.run({ round })).rejects.toMatchObject({
        code: 'out-of-memory',
        hint: expect.stringContaining('--max-old-space-size'),
      })
  } finally {
    threads.close()
  }
})
