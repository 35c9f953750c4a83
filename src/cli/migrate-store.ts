import { EXIT } from './exit-codes.ts'
import type { CliParts } from './parts.ts'
import { createProgress } from './progress.ts'

/** With progress on standard error; the rest is said by the part itself. */
export async function migrateStore(args: readonly string[], parts: CliParts): Promise<number> {
  const progress = await createProgress(parts.stderr)
  try {
    return (await parts.migrate?.(args, (done) => progress.show(done))) ?? EXIT.failure
  } finally {
    progress.end()
  }
}
