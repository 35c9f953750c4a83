import type { DocumentFacts } from '../model/document.ts'
import type { Reply } from './command.ts'
import { inEnglish, type Reason } from './reasons.ts'

export type Problem = Extract<Reply, { readonly kind: 'problem' }>

/** What was written can not be used as it is; `hint` says what to write instead. */
export function badUsage(message: string, hint: string): Problem {
  return { kind: 'problem', code: 'bad-usage', message, hint }
}

/** What was asked for by name is not there; `near` holds what it may have meant. */
export function notFound(message: string, hint: string, near: readonly DocumentFacts[] = []): Problem {
  return { kind: 'problem', code: 'not-found', message, hint, near }
}

/** A problem of the shared commands: in English here, and by its reason in other languages. */
export function problemOf(reason: Reason, near: readonly DocumentFacts[] = []): Problem {
  const [message, hint] = inEnglish(reason)
  const problem =
    reason.what === 'unknown-document' || reason.what === 'no-passage'
      ? notFound(message, hint, near)
      : badUsage(message, hint)
  return { ...problem, reason }
}
