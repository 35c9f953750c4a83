import type { Line } from '../lines/lines.ts'
import type { PostBody } from './post-body.ts'
import { isPostLike } from './post-extent.ts'
import type { PostHead } from './post-head.ts'
import { LONGEST_POST, mayBeLong, postLength } from './post-length.ts'
import { threadLength } from './post-thread.ts'

/** A head and what was found under it. */
export interface Reach {
  readonly head: PostHead
  readonly body: PostBody
  /** Blank lines part the paragraphs around it, so that one is enough of an end. */
  readonly isApart: boolean
}

/**
 * As much of a body as is surely the post's: all of it where its end shows and its length is one that a post may have,
 * else its first line, with the parts of its thread and lines that are written as posts are. Undefined for what is too
 * long for a post.
 */
export function withinReach(
  text: string,
  lines: readonly Line[],
  { head, body, isApart }: Reach,
): PostBody | undefined {
  const isMarked = body.end === 'marked' || body.end === 'label'
  if (!isMarked && isApart) return body
  const isOfLength = (part: PostBody): boolean => fits(text, lines, head, part, isMarked)
  if ((isMarked || body.end === 'blank') && isOfLength(body)) return body
  let last = body.first + threadLength(lines, body.first) - 1
  while (last + 1 < body.wordsEnd && isOwnTail(lines[last + 1])) last += 1
  const end = lines[last]
  if (isMarked || !end) return undefined
  const part = { ...body, words: { start: body.words.start, end: end.end }, wordsEnd: last + 1, after: last + 1 }
  return isOfLength(part) ? part : undefined
}

/** Long posts are taken for such only where their networks know them, or their end shows. */
function fits(
  text: string,
  lines: readonly Line[],
  head: PostHead,
  { first, words, wordsEnd, saidOn, hasCounts }: PostBody,
  isMarked: boolean,
): boolean {
  const isThread = threadLength(lines, first) >= wordsEnd - first && wordsEnd - first > 1
  const parts = isThread ? lines.slice(first, wordsEnd) : [words]
  if (parts.every(({ start, end }) => postLength(text.slice(start, end)) <= LONGEST_POST)) return true
  const day = head.saidOn ?? saidOn
  if (head.handle === undefined || day === undefined) return isMarked
  // Far below a handle, a date alone may be that of another thing.
  return mayBeLong({ handle: head.handle, ...(head.kind === 'dated' || hasCounts ? { saidOn: day } : {}) })
}

function isOwnTail(line: Line | undefined): boolean {
  return line !== undefined && isPostLike(line.text) && line.text.length <= LONGEST_POST
}
