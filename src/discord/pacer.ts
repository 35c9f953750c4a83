/** Progress of one reply: nothing for quick ones, then at most one edit a second, always the latest words. */
export interface Pacer {
  say(text: string): void
  /** Stops, and resolves when a last edit is done and, unless it is in a hurry, a second has passed since it began. */
  stop(inHurry?: boolean): Promise<void>
}

const FIRST_AFTER = 1200
const BETWEEN = 1050

/**
 * Progress of all replies together, `perSecond` edits at most: Discord takes 50 requests a second from a bot, and when
 * a hundred people wait, answers need them more than news of the queue.
 */
export function createProgressBudget(perSecond: number): () => boolean {
  const state = { second: 0, used: 0 }
  return () => {
    const second = Math.floor(performance.now() / 1000)
    if (second !== state.second) Object.assign(state, { second, used: 0 })
    state.used += 1
    return state.used <= perSecond
  }
}

export function createPacer(show: (text: string) => Promise<void>, mayShow: () => boolean): Pacer {
  const start = performance.now()
  const state: {
    latest: string | undefined
    shown: string
    last: number
    timer: NodeJS.Timeout | undefined
    running: Promise<void>
    stopped: boolean
  } = {
    latest: undefined,
    shown: '',
    last: 0,
    timer: undefined,
    running: Promise.resolve(),
    stopped: false,
  }

  async function run(): Promise<void> {
    const text = state.latest
    if (state.stopped || text === undefined || text === state.shown) return
    state.last = performance.now()
    // Without a place in the budget it is tried again when its next second is due.
    if (!mayShow()) return
    state.shown = text
    await show(text)
  }

  function plan(): void {
    if (state.timer !== undefined || state.stopped) return
    const due = Math.max(start + FIRST_AFTER, state.last + BETWEEN)
    state.timer = setTimeout(
      () => {
        state.running = run().finally(() => {
          state.timer = undefined
          if (state.latest !== state.shown) plan()
        })
      },
      Math.max(0, due - performance.now()),
    )
  }

  return {
    say(text) {
      state.latest = text
      plan()
    },
    async stop(inHurry = false) {
      state.stopped = true
      clearTimeout(state.timer)
      await state.running
      const left = state.last === 0 || inHurry ? 0 : state.last + BETWEEN - performance.now()
      if (left > 0) await new Promise<void>((done) => void setTimeout(done, left))
    },
  }
}
