import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { nameIn } from './post-name.ts'

/** Comments that stand under a post, set in by spaces: `   Ada Reed: the bees are back`, `   Ada Reed   the bees are back`. */

const COMMENT = /^(?:\s{2,}|\t)(?<name>[^\s:：.!?؟][^:：.!?؟\n]{1,40}?)(?:\s?[:：]\s+|\s{2,}|\t)(?<words>\S+\s+\S.*)$/u
const MOST_OF_NAME = 4

/** Right below each of `posts`, with no blank line between. */
export function findCommentsBelow(lines: readonly Line[], posts: readonly Post[]): readonly Post[] {
  if (posts.length === 0 || !lines.some(({ text }) => /^(?:\s{2,}|\t)\S/u.test(text))) return []
  return posts.flatMap(({ block }) => {
    const found: Post[] = []
    for (let at = lines.findIndex(({ start }) => start > block.end - 1); at > 0 && at < lines.length; at += 1) {
      const comment = commentOn(lines[at], posts)
      if (!comment) break
      found.push(comment)
    }
    return found
  })
}

function commentOn(line: Line | undefined, posts: readonly Post[]): Post | undefined {
  const { name = '', words = '' } = (line && COMMENT.exec(line.text)?.groups) ?? {}
  const speaker = nameIn(name)
  const isTaken = line !== undefined && posts.some(({ block }: { readonly block: Span }) => overlaps(block, line))
  if (!line || isTaken || speaker === undefined || speaker.split(/\s+/u).length > MOST_OF_NAME) return undefined
  const end = line.start + line.text.trimEnd().length
  return {
    block: { start: line.start, end },
    words: { start: line.start + line.text.lastIndexOf(words.trimEnd()), end },
    speaker,
  }
}
