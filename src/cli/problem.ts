import { type ErrorCode, FootnoteError, reasonOf } from '../errors.ts'
import { line } from './drawing/block.ts'
import { harmless } from './drawing/harmless.ts'
import { paint } from './drawing/paint.ts'
import { lookOf } from './drawing/look.ts'
import { EXIT } from './exit-codes.ts'
import type { CliParts } from './parts.ts'

export interface Failure {
  readonly code: ErrorCode | 'unexpected'
  readonly message: string
  readonly hint: string
}

/** Whatever was thrown, as what happened and what to do. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof FootnoteError) return { code: thrown.code, message: thrown.message, hint: thrown.hint }
  return {
    code: 'unexpected',
    message: `Something went wrong: ${reasonOf(thrown)}`,
    hint: 'Run `npm run doctor` to check the set-up; with LOG_LEVEL=debug the place in the program is shown too.',
  }
}

/** What was asked to stop, and did, has not failed: a service that ends so is not started again. */
export function exitCodeOfFailure({ code }: Failure): number {
  if (code === 'stopped') return EXIT.found
  return code === 'bad-usage' ? EXIT.badUsage : EXIT.failure
}

/** Says on standard error what happened and what to do; the place in the program only to who asked for it. */
export function printProblem(thrown: unknown, { stderr, env }: Pick<CliParts, 'stderr' | 'env'>): void {
  const { message, hint } = failureOf(thrown)
  // A report of several settings has a line for each.
  const blocks = [...message.split('\n').map((text) => line(harmless(text), 'problem')), line(harmless(hint))]
  stderr.write(paint(blocks, lookOf(stderr, env)))
  if (env['LOG_LEVEL'] === 'debug' && thrown instanceof Error) stderr.write(`${thrown.stack ?? ''}\n`)
}
