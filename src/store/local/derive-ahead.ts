import { createDeriver, isWorthThreads, type Amount, type Deriver } from './deriver.ts'
import type { Derived } from '../catalogue/derived.ts'
import type { Generation } from '../catalogue/generations.ts'
import type { Catalogue } from '../catalogue/schema.ts'
import { deriveWords } from './writer-commit.ts'

interface Begun {
  readonly deriver: Deriver
  readonly words?: Promise<readonly Derived[]>
}

export interface Ahead {
  readonly begin: (amount: Amount) => void
  readonly begun: () => Begun | undefined
  /** What was begun is worth nothing when files change after all. */
  readonly forget: () => void
}

/** What can be derived before there are vectors, begun in threads once all files are in. */
export function createAhead(
  dir: string,
  catalogue: Catalogue,
  generation: Generation | undefined,
  next: number,
): Ahead {
  let begun: Begun | undefined
  return {
    begin(amount) {
      if (begun || !isWorthThreads(amount)) return
      const deriver = createDeriver(dir, catalogue, amount)
      const words = deriveWords({ generation, next }, deriver)
      // Awaited by the commit; a failure is told there.
      words.catch(() => undefined)
      begun = { deriver, words }
    },
    begun: () => begun,
    forget() {
      begun?.deriver.close()
      begun = undefined
    },
  }
}
