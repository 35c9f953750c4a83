import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { isPersonal, nameIn } from './post-name.ts'
import { stampOf } from './post-stamp.ts'

/** `Ada Reed ▸ Mill Lane Residents. Yesterday at 06:02. It squeaks.`: a post in a group, typed out in one line. */
const IN_GROUP =
  /^\s*["“«]?(?<name>[^▸►\n"“«]{3,60}?)\s[▸►]\s(?<group>[^.·•\n]{3,80})[.·•]\s(?<when>[^.\n]{2,50})[.·•]\s+(?=\S)/u

export function findGroupPosts(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  return lines.flatMap((line) => {
    if (!/[▸►]/u.test(line.text)) return []
    const found = IN_GROUP.exec(line.text)
    const { name = '', when = '' } = found?.groups ?? {}
    const stamp = found ? stampOf(when) : undefined
    if (!found || !stamp || nameIn(name) === undefined || !isPersonal(name)) return []
    const said = line.text.trimEnd().replace(/["”»]$/u, '')
    const words = { start: line.start + found[0].length, end: line.start + said.length }
    const block = { start: line.start, end: line.start + line.text.trimEnd().length }
    if (words.end <= words.start || taken.some((other) => overlaps(other, line))) return []
    return [
      { block, words, speaker: name, ...(stamp.saidOn !== undefined && { saidOn: stamp.saidOn }), outlet: 'Facebook' },
    ]
  })
}
