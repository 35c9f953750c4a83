import { once } from 'node:events'
import type { Output } from './parts.ts'

/** Writes, and waits while the reader on the other side is behind, so that a long batch never piles up in memory. */
export async function write(output: Output, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain')
}

/** One JSON value on a line of its own. JSON.stringify escapes every control character, so none reaches a terminal. */
export function writeJson(output: Output, value: unknown): Promise<void> {
  return write(output, `${JSON.stringify(value)}\n`)
}

interface Process {
  readonly stdout: NodeJS.WritableStream
  exit(code?: number): never
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is the end of the work and no failure of it. */
export function endQuietlyOnClosedPipe(process: Process): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}
