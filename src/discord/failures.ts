import { randomBytes } from 'node:crypto'
import { FootnoteError, reasonOf } from '../errors.ts'
import { codeOf } from './api.ts'
import type { Exchange } from './exchange.ts'
import type { Kit } from './kit.ts'
import type { Texts } from './languages/texts.ts'
import { COLOURS, notice } from './views/screen.ts'

/**
 * Logs why something failed under a short reference, and gives the reference. `secret` is what people wrote: it is taken
 * out of the reason, and of a private question not even the rest of the reason is kept.
 */
export function logFailure(
  kit: Kit,
  event: string,
  error: unknown,
  asked: { readonly secret: string; readonly private: boolean },
): string {
  const reference = randomBytes(3).toString('hex')
  const told = (thrown: unknown): string =>
    asked.secret === '' ? reasonOf(thrown) : reasonOf(thrown).replaceAll(asked.secret, '…')
  const cause = error instanceof Error && error.cause !== undefined ? { cause: told(error.cause) } : {}
  kit.log.error(event, {
    reference,
    kind: error instanceof Error ? error.name : typeof error,
    code: error instanceof FootnoteError ? error.code : codeOf(error),
    ...(asked.private ? {} : { reason: told(error), ...cause }),
  })
  return reference
}

/** People get one sentence and the reference; the log has the cause. */
export async function apologise(
  kit: Kit,
  exchange: Exchange,
  error: unknown,
  asked: { readonly secret: string; readonly private: boolean; readonly texts: Texts },
): Promise<void> {
  const reference = logFailure(kit, 'reply-failed', error, asked)
  await exchange.finish(notice(asked.texts.failed(reference), COLOURS.problem))
}
