import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { isPersonal, nameIn } from './post-name.ts'
import { stampOf } from './post-stamp.ts'

/** Posts and comments of one line each: `“The bees are back.” Ada Reed @ada_reed · 27 Jun 2022`, `Ada Reed – 4 October, 21:14 – The bees are back.` */

const IN_MARKS =
  /^\s*["“«](?<words>[^"“”«»]{8,})["”»]\s+(?:[—–-]\s?)?(?<name>[^@"“”«»:]{2,50}?)\s\(?(?<handle>@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40})\)?\s*[·•|,–—-]?\s*(?<stamp>[^\n]{4,40})$/u
const DATED = /^\s*(?<name>[^–—:.!?؟]{2,50}?\.?)\s[–—]\s(?<stamp>[^–—]{5,40}?)\s[–—]\s(?<words>\S+\s+\S.*)$/u
/** `RT @ada_reed: The bees are back.`: what somebody passed on, in whose words it is. */
const PASSED_ON = /^\s*RT\s(?<handle>@\w{1,40}):\s+(?<words>\S+(?:\s+\S+){2,})\s*$/u
const CLOCK = /\p{Nd}{1,2}[:٫h.]\p{Nd}{2}/u
const FEWEST = 2

/** Of these the foot tells more than any signature below. */
export function findPostsInMarks(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  return lines.flatMap((line) => {
    if (!line.text.includes('@') || taken.some((span) => overlaps(span, line))) return []
    const { words = '', name = '', handle = '', stamp = '' } = IN_MARKS.exec(line.text)?.groups ?? {}
    const speaker = nameIn(name)
    const when = stampOf(stamp)
    if (speaker === undefined || !when) return []
    const start = line.start + line.text.indexOf(words)
    return [
      {
        block: { start: line.start, end: line.start + line.text.trimEnd().length },
        words: { start, end: start + words.length },
        speaker,
        handle,
        ...(when.saidOn !== undefined && { saidOn: when.saidOn }),
      },
    ]
  })
}

export function findPassedOn(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  return lines.flatMap((line) => {
    const { handle, words = '' } = PASSED_ON.exec(line.text)?.groups ?? {}
    if (handle === undefined || taken.some((span) => overlaps(span, line))) return []
    const start = line.start + line.text.indexOf(words)
    const own = { start, end: start + words.length }
    return [{ block: { start: line.start, end: own.end }, words: own, handle, outlet: 'Twitter' }]
  })
}

/** Two in a row or more, each with its day and time. */
export function findDatedLines(lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const found: Post[] = []
  let run: Post[] = []
  const close = (): void => {
    if (run.length >= FEWEST) found.push(...run)
    run = []
  }
  for (const line of lines) {
    const post = taken.some((span) => overlaps(span, line)) ? undefined : datedOn(line)
    if (post) run.push(post)
    else if (line.text.trim() !== '') close()
  }
  close()
  return found
}

function datedOn(line: Line): Post | undefined {
  if (!/[–—].*[–—]/u.test(line.text.slice(0, 100))) return undefined
  const { name = '', stamp = '', words = '' } = DATED.exec(line.text)?.groups ?? {}
  const when = CLOCK.test(stamp) ? stampOf(stamp) : undefined
  const speaker = when && nameIn(name)
  if (!when || speaker === undefined || !(isPersonal(speaker) || /^\p{Lu}/u.test(speaker))) return undefined
  const end = line.start + line.text.trimEnd().length
  return {
    block: { start: line.start, end },
    words: { start: line.start + line.text.lastIndexOf(words.trimEnd()), end },
    speaker,
    ...(when.saidOn !== undefined && { saidOn: when.saidOn }),
  }
}
