import { once } from 'node:events'
import { endThreads } from '../threads/ending.ts'
import type { Output } from './parts.ts'

/** Writes, and waits while the reader on the other side is behind, so that a long batch never piles up in memory. */
export async function write(output: Output, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain')
}

/** What JSON lets through raw though a terminal may obey it, or a reader may take it for the end of a line. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/** One JSON value on a line of its own, with everything escaped that could act on a terminal. */
export function writeJson(output: Output, value: unknown): Promise<void> {
  const escaped = JSON.stringify(value).replace(
    UNSAFE,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return write(output, `${escaped}\n`)
}

interface Process {
  readonly stdout: NodeJS.WritableStream
  exit(code?: number): never
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is the end of the work and no failure of it. */
export function endQuietlyOnClosedPipe(process: Process): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    void exitWithThreads(process)
  })
}

/** Not before its threads, some of which may be inside of a native library. */
async function exitWithThreads(process: Process): Promise<void> {
  await endThreads()
  process.exit(0)
}
