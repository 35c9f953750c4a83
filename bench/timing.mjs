import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate, setTimeout } from 'node:timers/promises'

/** Milliseconds that `work` takes, with what it gave. */
export async function timed(work) {
  const began = performance.now()
  const value = await work()
  return { value, milliseconds: performance.now() - began }
}

/** The same of an ingest, which tells `onProgress` of its steps, with the milliseconds of each; a step may come more than once. */
export async function stepped(ingest) {
  const steps = {}
  let [step, since] = ['starting', performance.now()]
  const end = () => {
    steps[step] = (steps[step] ?? 0) + performance.now() - since
    since = performance.now()
  }
  const done = await timed(() =>
    ingest((progress) => {
      if (progress.step === step) return
      end()
      step = progress.step
    }),
  )
  end()
  return { ...done, steps }
}

/**
 * Runs `work` for each item `rounds` times over, after a warm-up; of the rounds' percentiles the medians, in
 * milliseconds. `cpu` is the processor time of one, which says more than the clock on a machine that others use too.
 */
export async function spread(items, work, rounds) {
  for (const item of items.slice(0, 50)) await work(item)
  const all = []
  const began = process.cpuUsage()
  for (let round = 0; round < rounds; round += 1) {
    const times = []
    for (const item of items) {
      times.push((await timed(() => work(item))).milliseconds)
      // The event loop gets its turn between two questions, as it does between two people.
      await setImmediate()
    }
    all.push(times.sort((one, other) => one - other))
  }
  const { user, system } = process.cpuUsage(began)
  const cpu = (user + system) / 1000 / (items.length * rounds)
  const part = (share) => median(all.map((times) => times[Math.floor(times.length * share)]))
  return { p50: part(0.5), p95: part(0.95), most: median(all.map((times) => times.at(-1))), cpu }
}

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}

/** How long the event loop was kept waiting while `work` ran: the 99th percentile and the longest, in milliseconds. */
export async function watched(work) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  await setTimeout(20)
  const value = await work()
  await setTimeout(20)
  delay.disable()
  return { value, blocked: { p99: delay.percentile(99) / 1e6 - 5, most: Math.max(0, delay.max / 1e6 - 5) } }
}

/** The share of the exact ten nearest that was found, over all questions. */
export function recallOf(pairs) {
  let [held, all] = [0, 0]
  for (const { exact, found } of pairs) {
    const kept = new Set(found)
    all += exact.length
    held += exact.filter((one) => kept.has(one)).length
  }
  return all === 0 ? 1 : held / all
}
