import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'

/** `@ada_reed: the bees are back`, with or without a sign in front. */
const COMMENT = /^\s*(?:[-•*–]\s*)?(?<handle>@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,60})\s?:\s+(?<words>\S+\s+\S.*)$/u
/** One alone may be an answer to somebody: '@ada_reed: you are right'. */
const FEWEST = 2

/**
 * Comments that are listed under each other, each behind its handle: two lines or more in a row, by different people. `taken` are posts
 * already.
 */
export function findComments(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const found: Post[] = []
  let run: Post[] = []
  const close = (): void => {
    if (new Set(run.map(({ handle }) => handle)).size >= FEWEST) found.push(...run)
    run = []
  }
  for (const line of lines) {
    const comment = commentOn(line)
    if (comment && !taken.some((other) => overlaps(other, line))) run.push(comment)
    else if (line.text.trim() !== '') close()
  }
  close()
  return found
}

function commentOn({ text, start }: Line): Post | undefined {
  const { handle, words = '' } = COMMENT.exec(text)?.groups ?? {}
  if (handle === undefined) return undefined
  const end = start + text.trimEnd().length
  return { block: { start, end }, words: { start: start + text.lastIndexOf(words), end }, handle }
}
