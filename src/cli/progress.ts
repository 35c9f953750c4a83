import type { SingleBar } from 'cli-progress'
import { counted } from './views/searched.ts'
import type { IngestProgress, Output } from './parts.ts'

export interface Progress {
  show(progress: IngestProgress): void
  end(): void
}

/** A bar in a terminal; elsewhere one short line for each step, since a log keeps every line. */
export async function createProgress(output: Output, clock: () => number = () => performance.now()): Promise<Progress> {
  return output.isTTY === true ? createBar(output, clock) : createLines(output)
}

async function createBar(output: Output, clock: () => number): Promise<Progress> {
  // Imported here: most runs never show a bar.
  const { default: cliProgress } = await import('cli-progress')
  const bar: SingleBar = new cliProgress.SingleBar({
    format: '{step} [{bar}] {value} of {total}{facts}',
    stream: output,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
  })
  let isShown = false
  let pace = createPace('', clock)
  return {
    show(progress) {
      const { step, done, total } = progress
      if (total === 0) return
      if (pace.step !== step) pace = createPace(step, clock)
      const facts = factsOf(progress, pace.of(progress))
      if (!isShown) bar.start(total, done, { step, facts })
      else if (bar.getTotal() !== total) bar.setTotal(total)
      isShown = true
      bar.update(done, { step, facts })
    },
    end() {
      if (isShown) bar.stop()
      isShown = false
    },
  }
}

/** Milliseconds that a step runs before its pace says anything. */
const SETTLED = 1_500

interface Pace {
  readonly step: string
  /** Pieces in a second and seconds that are left; undefined while it is too early to say. */
  readonly of: (progress: IngestProgress) => { readonly rate: number; readonly left: number } | undefined
}

function createPace(step: string, clock: () => number): Pace {
  const began = clock()
  let first: number | undefined
  return {
    step,
    of({ done, total }) {
      first ??= done
      const milliseconds = clock() - began
      if (milliseconds < SETTLED || done <= first) return undefined
      const rate = (done - first) / (milliseconds / 1000)
      return { rate, left: (total - done) / rate }
    },
  }
}

/** What one piece of a step is called. */
const UNITS: Readonly<Record<string, string>> = { reading: 'files', comparing: 'documents' }

function factsOf({ step, passages = 0 }: IngestProgress, pace: ReturnType<Pace['of']>): string {
  const facts = [
    passages > 0 ? counted(passages, 'passage') : undefined,
    pace === undefined ? undefined : `${shortNumber(pace.rate)} ${UNITS[step] ?? 'passages'} a second`,
    pace === undefined ? undefined : `${durationText(pace.left)} left`,
  ].filter((fact) => fact !== undefined)
  return facts.length === 0 ? '' : ` · ${facts.join(' · ')}`
}

function shortNumber(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value))
}

/** Seconds as people say them: 40 s, 12 min, 3 h 5 min. */
export function durationText(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 90) return `${whole} s`
  const minutes = Math.round(whole / 60)
  if (minutes < 90) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

function createLines(output: Output): Progress {
  // Two steps may be under way at once and tell of themselves in turn.
  const told = new Set<string>()
  return {
    show({ step, total }) {
      if (told.has(step)) return
      told.add(step)
      output.write(total === 0 ? `${step} …\n` : `${step} ${total} …\n`)
    },
    end: () => told.clear(),
  }
}
