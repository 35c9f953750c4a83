/** Lines of text that was typed at a fixed width, as letters, mail and old records are, put together again. */

const LIST_OR_SIGNATURE = /^\s*(?:[-*•—–>#|]|\p{N}{1,3}[.)]|$)/u
/** How much shorter than the others a full line may be. */
const SPREAD = 25
const [NARROWEST, WIDEST] = [50, 110]
const ENDED = /[.!?؟:]["'”’»)]*\s*$/u
/** A line that begins so far from the left, and not where its neighbour does, stands in the middle or at the right: a date, a signature. */
const SET_IN = 9
/** 'Fig. 2. …', 'Art. 5. …', 'صورة ٣: …' */
const NUMBERED = /^\s*\p{L}{2,8}\.?\s\p{N}{1,3}\s?[.:)–-]/u
/** Columns: a gap that no sentence has. */
const GAP = /[^\s.!?:;,](?: {3,}|\t)\S|\S(?: {2,}|\t)\S.*\S(?: {2,}|\t)\S/u
/** What may go on from the line before: a small letter, or one of a script without small ones. */
const GOING_ON = /^["“«‘'(]?(?:\p{Ll}|\p{Lo})/u
/** Lines that plainly go on, and how many of those had no room for the next word. */
const [FEWEST_BROKEN, MOSTLY] = [3, 0.7]
/** Longer lines than any width, of all. */
const FEW = 0.03

/**
 * Joins lines into paragraphs when the text was typed at a fixed width: blank lines part its paragraphs, and nearly all lines inside
 * one are about equally long; or lines that go on end where the next word had no room. Otherwise each line is a paragraph already,
 * and stays, as do the rows of a table.
 */
export function joinBrokenLines(text: string): string {
  // Most texts have no gaps, and one look at the whole is quicker than one at each line.
  const hasGaps = / {2}|\t/u.test(text)
  const lines = hasGaps ? withHanging(text.split('\n')) : text.split('\n')
  const isApart = (at: number): boolean => hasGaps && GAP.test(lines[at] ?? '')
  const throughout = widthThroughout(lines, isApart)
  const width = throughout ?? widthOfBroken(lines, isApart)
  if (width === undefined) return lines.join('\n')
  const goesOn = throughout === undefined ? hadNoRoom : isFull
  const paragraphs: string[][] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1] ?? ''
    const isJoined =
      before.trim() !== '' &&
      !LIST_OR_SIGNATURE.test(line) &&
      !isApart(at) &&
      !isApart(at - 1) &&
      !areSetIn(before, line) &&
      goesOn(before.trimEnd(), line, width)
    if (isJoined) paragraphs.at(-1)?.push(line.trim())
    else paragraphs.push([line.trimEnd()])
  }
  return paragraphs.map((paragraph) => paragraph.join(' ')).join('\n')
}

/** '1852     Beddow gave up,' and below it, set in as far as that: 'owing to deafness'. */
const HANGING = /^\S.{0,24}?\S?(?: {2,}|\t)(?=\S)/u

/** An entry whose further lines begin below its first words, and not below its day, is one line. */
function withHanging(lines: readonly string[]): readonly string[] {
  const joined: string[] = []
  let column = 0
  for (const line of lines) {
    const [set, rest] = [line.search(/\S/u), line.trim()]
    const goesOn = column > 0 && set === column && !GAP.test(rest)
    if (goesOn) joined.push(`${joined.pop() ?? ''} ${rest}`)
    else joined.push(line)
    if (!goesOn) column = HANGING.exec(line)?.[0].length ?? 0
  }
  return joined
}

/** The width of a text whose lines are nearly all full. */
function widthThroughout(lines: readonly string[], isApart: (at: number) => boolean): number | undefined {
  const inner = lines.filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '' && !isApart(at))
  const lengths = inner.map((line) => line.trimEnd().length).sort((one, other) => one - other)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const full = lengths.filter((length) => length >= width - SPREAD && length <= width + SPREAD).length
  const ended = inner.filter((line) => ENDED.test(line)).length
  const isBroken =
    inner.length >= 3 &&
    width >= NARROWEST &&
    width <= WIDEST &&
    full >= 0.8 * inner.length &&
    ended <= 0.4 * inner.length
  return isBroken ? width : undefined
}

/** The width of a text with many short lines among those that were broken: headings, lists, the heads of letters. */
function widthOfBroken(lines: readonly string[], isApart: (at: number) => boolean): number | undefined {
  const written = lines.filter((line) => line.trim() !== '')
  if (written.filter(({ length }) => length > WIDEST).length > FEW * written.length) return undefined
  const going = lines.flatMap((line, at) => {
    const [length, next] = [line.trimEnd().length, lines[at + 1] ?? '']
    const goesOn = length >= NARROWEST && !ENDED.test(line) && GOING_ON.test(next.trim())
    return goesOn && !isApart(at) && !isApart(at + 1) ? [{ length, next }] : []
  })
  const lengths = going.map(({ length }) => length).sort((one, other) => one - other)
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  const broken = going.filter(({ length, next }) => length + 1 + firstWord(next).length > width).length
  return broken >= FEWEST_BROKEN && broken >= MOSTLY * going.length ? width : undefined
}

function isFull(line: string, _next: string, width: number): boolean {
  return line.length >= width - SPREAD
}

function hadNoRoom(line: string, next: string, width: number): boolean {
  if (line.length < NARROWEST - SPREAD || NUMBERED.test(next)) return false
  if (line.length + 1 + firstWord(next).length > width) return true
  return line.length >= width - SPREAD && !ENDED.test(line) && /^["“«‘'(]?\p{Ll}/u.test(next.trim())
}

function areSetIn(line: string, next: string): boolean {
  const [one, other] = [line.search(/\S/u), next.search(/\S/u)]
  return one !== other && Math.max(one, other) >= SET_IN
}

function firstWord(line: string): string {
  return line.trim().split(/\s/u, 1)[0] ?? ''
}
