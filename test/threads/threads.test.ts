import { expect, it, vi } from 'vitest'
import { CORES, createThreads, type Threads } from '../../src/threads/threads.ts'

it('a thread whose heap is full ends with what to do about it, and the next work gets a new one', async () => {
  const threads = createThreads(new URL('../fixtures/hoarding-thread.mjs', import.meta.url), { size: 1, heap: 24 })
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

interface Pool {
  readonly threads: Threads
  /** One number: how many of its threads are at work. */
  readonly atWork: Int32Array
}

function startPool(): Pool {
  const atWork = new Int32Array(new SharedArrayBuffer(4))
  const entry = new URL('../fixtures/waiting-thread.mjs', import.meta.url)
  return { threads: createThreads(entry, { data: () => atWork }), atWork }
}

const LONG = 60_000

it('pools have no more threads at work together than there are cores, but one each', async () => {
  const [first, second] = [startPool(), startPool()]
  try {
    const ended = Promise.allSettled(
      Array.from({ length: CORES }, async () => first.threads.run({ milliseconds: LONG })),
    )
    await vi.waitFor(() => expect(first.atWork[0]).toBe(CORES), 20_000)
    const begun = Array.from({ length: 4 }, async () => second.threads.run<number>({ milliseconds: 20 }))
    expect(await Promise.all(begun)).toEqual([1, 1, 1, 1])
    first.threads.close()
    expect((await ended).every(({ status }) => status === 'rejected')).toBe(true)
    // The other pool rests: all cores are this one's.
    const rest = Promise.allSettled(
      Array.from({ length: CORES + 1 }, async () => second.threads.run({ milliseconds: LONG })),
    )
    await vi.waitFor(() => expect(second.atWork[0]).toBe(CORES), 20_000)
    second.threads.close()
    await rest
  } finally {
    first.threads.close()
    second.threads.close()
  }
}, 60_000)

it('a thread that is at work ends at its next turn, after those that it has started', async () => {
  const [began, ended] = [0, 0].map(() => new Int32Array(new SharedArrayBuffer(4)))
  const entry = new URL('../fixtures/nesting-thread.ts', import.meta.url)
  const threads = createThreads(entry, { size: 1, data: () => ({ began, ended, depth: 1 }) })
  const atWork = Promise.allSettled([threads.run({})])
  await vi.waitFor(() => expect(began?.[0]).toBe(2), 20_000)
  threads.close()
  expect(await atWork).toEqual([{ status: 'rejected', reason: new Error('the work was ended') }])
  await vi.waitFor(() => expect(ended?.[0]).toBe(2), 4_000)
}, 30_000)
