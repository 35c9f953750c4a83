export type ErrorCode =
  | 'bad-setting'
  | 'bad-usage'
  | 'documents-missing'
  | 'document-unreadable'
  | 'index-missing'
  | 'index-damaged'
  | 'index-locked'
  | 'index-mismatch'
  | 'store-unreachable'
  | 'package-missing'
  | 'model-failed'
  | 'discord-refused'
  | 'not-found'
  | 'not-allowed'
  | 'stopped'
  | 'out-of-memory'

/** `message` says what happened, `hint` what to do about it. People are shown both, and never a stack. */
export class FootnoteError extends Error {
  override readonly name = 'FootnoteError'
  readonly code: ErrorCode
  readonly hint: string

  constructor(code: ErrorCode, message: string, options: { readonly hint: string; readonly cause?: unknown }) {
    super(message, { cause: options.cause })
    this.code = code
    this.hint = options.hint
  }
}

/** Whether work ended because it was asked to: nothing went wrong. */
export function wasStopped(thrown: unknown): boolean {
  return thrown instanceof FootnoteError && thrown.code === 'stopped'
}

/** The reason inside whatever was thrown, in one line, for logs and for reports of files that were skipped. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  return text.split('\n', 1)[0] ?? ''
}

/** The same with what to do about it, where that is known. */
export function reasonWithHint(thrown: unknown): string {
  return thrown instanceof FootnoteError ? `${reasonOf(thrown)} ${thrown.hint}` : reasonOf(thrown)
}
