/** Milliseconds that `work` takes, with what it gave. */
export async function timed(work) {
  const began = performance.now()
  const value = await work()
  return { value, milliseconds: performance.now() - began }
}

/** Runs `work` for each item, after a warm-up with the first five; median and 95th percentile in milliseconds. */
export async function spread(items, work) {
  for (const item of items.slice(0, 5)) await work(item)
  const times = []
  for (const item of items) times.push((await timed(() => work(item))).milliseconds)
  times.sort((one, other) => one - other)
  return { p50: times[Math.floor(times.length * 0.5)], p95: times[Math.floor(times.length * 0.95)] }
}

export function residentMegabytes() {
  return process.memoryUsage().rss / 1e6
}
