import type { Run } from './block.ts'
import { columnsOf, graphemes } from './width.ts'

interface Letter<R extends Run> {
  readonly text: string
  readonly columns: number
  readonly run: R
}

/** Below this, a line holds too little to be read; a narrower terminal breaks the lines itself. */
const NARROWEST = 20

/**
 * The runs as lines of at most `columns` columns, broken at spaces, inside a word only when it is longer than a line,
 * and never inside a grapheme. Without `columns` all stays on one line.
 */
export function wrap<R extends Run>(runs: readonly R[], columns: number | undefined): readonly (readonly R[])[] {
  if (columns === undefined) return [runs]
  const most = Math.max(columns, NARROWEST)
  const letters = runs.flatMap((run) =>
    graphemes(run.text).map((text): Letter<R> => ({ text, columns: columnsOf(text), run })),
  )
  const lines: R[][] = []
  let start = 0
  while (start < letters.length) {
    const end = endOfLine(letters, start, most)
    lines.push(joined(letters.slice(start, end)))
    start = end
    while (letters[start]?.text === ' ') start += 1
  }
  return lines.length === 0 ? [[]] : lines
}

/** The index after the last letter of the line that begins at `start`; always beyond `start`. */
function endOfLine(letters: readonly Letter<Run>[], start: number, most: number): number {
  let used = 0
  let space = -1
  for (let index = start; index < letters.length; index += 1) {
    const letter = letters[index]
    if (letter === undefined) break
    if (letter.text === ' ') space = index
    used += letter.columns
    if (used > most) {
      if (space > start) return space
      return Math.max(index, start + 1)
    }
  }
  return letters.length
}

/** Neighbours of the same run become one run again, with its style and link. */
function joined<R extends Run>(letters: readonly Letter<R>[]): R[] {
  const runs: R[] = []
  let from: R | undefined
  for (const letter of letters) {
    const last = runs.at(-1)
    if (last !== undefined && from === letter.run) runs[runs.length - 1] = { ...last, text: last.text + letter.text }
    else runs.push({ ...letter.run, text: letter.text })
    from = letter.run
  }
  return runs
}
