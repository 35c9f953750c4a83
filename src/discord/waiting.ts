import { logFailure } from './failures.ts'
import type { Kit } from './kit.ts'
import type { Pending } from './state/pending.ts'

/** Keeps on the disk that somebody waits, until `work` is over, for an apology after a crash. */
export async function whileWaiting(
  kit: Kit,
  one: Pending,
  work: (change: (other: Pending) => void) => Promise<void>,
): Promise<void> {
  const keep = (kept: Pending): Promise<void> =>
    kit.pending.add(kept).catch((error: unknown) => {
      // Without it only the apology after a crash is missing, which is no reason to refuse the question.
      logFailure(kit, 'pending-failed', error, { secret: '', private: true })
    })
  let kept = keep(one)
  try {
    await work((other) => {
      kept = keep(other)
    })
  } finally {
    await kept
    await kit.pending.remove(one.id)
  }
}
