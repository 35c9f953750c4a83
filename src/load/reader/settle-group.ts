import { FootnoteError } from '../../errors.ts'
import { TooMuchMemory, type Job, type Outcome, type Reader } from './reader-process.ts'
import type { Group, Waiting } from './reading-group.ts'
import { received } from './sent-document.ts'
import { unreadable } from '../unreadable.ts'

/** Has a group of files read and tells each who waits for it. Throws what stopped the reader. */
export async function settle(reader: Reader, group: Group): Promise<void> {
  const [first, ...others] = group
  const outcomes = await reader.read([first.job, ...others.map(({ job }) => job)], first.left)
  for (const [at, waiting] of group.entries()) settleOne(waiting, outcomes[at])
}

function settleOne({ job, resolve, reject }: Waiting, outcome: Outcome | undefined): void {
  if (!outcome) reject(new Error(`the reader told nothing of ${job.source.file}`))
  else if (outcome.kind === 'loaded') resolve(outcome.documents.map(received))
  else reject(new FootnoteError(outcome.code, outcome.message, { hint: outcome.hint }))
}

/** What is told of a file that stopped its reader. */
export function reasonFor(thrown: unknown, { source }: Job): unknown {
  if (!(thrown instanceof TooMuchMemory)) return thrown
  return unreadable(source.file, 'needs too much memory to be read, and was stopped', SPLIT)
}

const SPLIT = 'Split it, or save its text as a .txt file.'

export function ended(job: Job): FootnoteError {
  return unreadable(job.source.file, 'was not read, since reading was ended', 'Run the ingest again.')
}
