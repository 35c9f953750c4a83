import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { isInterfaceLine } from '../lines/interface-line.ts'
import { partOf } from './post-thread.ts'

/** A part that passes on what another posted: `9/ RT @ada_reed: words`. */
const PASSED_ON = /^[(]?\p{Nd}{1,2}\s?[/⁄]\S*\s+(?:RT|MT)\s(?<handle>@[\p{L}\p{N}_.-]{2,60}):?\s+(?=\S)/u
const MOST_PARTS = 99

/**
 * The parts `2/`, `3/` … of a thread that stand below its first, each a paragraph of its own: they are of whom the first is.
 * `after` is the line behind the first post.
 */
export function partsBelow(lines: readonly Line[], first: Post, after: number): readonly (readonly [Post, number])[] {
  const opening = lines.find(({ start, end }) => start <= first.words.start && first.words.start < end)
  let part = partOf(opening?.text ?? '')
  if (part !== 1) return []
  const found: (readonly [Post, number])[] = []
  let at = after
  while (part < MOST_PARTS) {
    while (lines[at]?.text.trim() === '' || isInterfaceLine(lines[at]?.text ?? '')) at += 1
    const line = lines[at]
    if (!line || partOf(line.text) !== part + 1) return found
    let end = at
    while (isOfPart(lines[end + 1], part + 2)) end += 1
    const last = lines[end] ?? line
    const passed = PASSED_ON.exec(line.text)
    const from = line.start + (passed?.[0].length ?? 0)
    const words = { start: from, end: last.start + last.text.trimEnd().length }
    const { speaker: _speaker, ...others } = first
    const handle = passed?.groups?.['handle']
    // When the other posted it is not told.
    const { saidOn: _saidOn, ...undated } = others
    const post = handle === undefined ? { ...first, words } : { ...undated, words, handle }
    found.push([{ ...post, block: { start: line.start, end: words.end } }, end + 1])
    part += 1
    at = end + 1
  }
  return found
}

function isOfPart(line: Line | undefined, next: number): boolean {
  const text = line?.text.trim() ?? ''
  return text !== '' && partOf(text) !== next && !isInterfaceLine(text) && !/^[-–—*_=]{2,}$/u.test(text)
}
