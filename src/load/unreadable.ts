import { FootnoteError } from '../errors.ts'

/** The one error of load/: which file, why, and what to do about it. */
export function unreadable(file: string, reason: string, hint: string, cause?: unknown): FootnoteError {
  return new FootnoteError('document-unreadable', `${JSON.stringify(file).slice(1, -1)}: ${reason}`, { hint, cause })
}
