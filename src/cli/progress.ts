import type { SingleBar } from 'cli-progress'
import type { IngestProgress, Output } from './parts.ts'

export interface Progress {
  show(progress: IngestProgress): void
  end(): void
}

/** A bar in a terminal; elsewhere one short line for each step, since a log keeps every line. */
export async function createProgress(output: Output): Promise<Progress> {
  return output.isTTY === true ? createBar(output) : createLines(output)
}

async function createBar(output: Output): Promise<Progress> {
  // Imported here: most runs never show a bar.
  const { default: cliProgress } = await import('cli-progress')
  const bar: SingleBar = new cliProgress.SingleBar({
    format: '{step} [{bar}] {value} of {total}',
    stream: output,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  })
  let isShown = false
  return {
    show({ step, done, total }) {
      if (total === 0) return
      if (!isShown) bar.start(total, done, { step })
      else if (bar.getTotal() !== total) bar.setTotal(total)
      isShown = true
      bar.update(done, { step })
    },
    end() {
      if (isShown) bar.stop()
      isShown = false
    },
  }
}

function createLines(output: Output): Progress {
  let step = ''
  return {
    show(progress) {
      if (progress.step === step) return
      step = progress.step
      output.write(progress.total === 0 ? `${step} …\n` : `${step} ${progress.total} …\n`)
    },
    end: () => undefined,
  }
}
