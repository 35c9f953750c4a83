import { findRelativeDates } from '../../text/relative-dates.ts'
import type { Post } from '../loader.ts'
import { yearlessDay } from './post-stamp.ts'

/**
 * Posts whose network leaves out the year, `@ada_reed · Mar 2`, with the day that a page published on `publishedOn` means. A network
 * leaves it out in that year alone, and a page that was saved much later would have another day; it is not told when it was.
 */
export function withYears(text: string, posts: readonly Post[], publishedOn: string | undefined): readonly Post[] {
  if (publishedOn === undefined) return posts
  return posts.map((post) => {
    const saidOn = post.saidOn ?? dayAround(text, post, publishedOn)
    return saidOn === undefined ? post : { ...post, saidOn }
  })
}

/** In what stands around the words; a part between dots is looked at alone. */
function dayAround(text: string, { block, words }: Post, publishedOn: string): string | undefined {
  const around = `${text.slice(block.start, words.start)}\n${text.slice(words.end, block.end)}`
  const parts = around.split(/[\n·•|]/u).flatMap((part) => yearlessDay(part.trim()) ?? [])
  const days = parts.flatMap((day) => findRelativeDates(day)[0]?.resolve(publishedOn) ?? [])
  return days.length === 1 ? days[0] : undefined
}
