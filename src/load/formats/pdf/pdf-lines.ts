/** A run of text on a page as its file places it. Units are points; y grows upwards. */
export interface Glyphs {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Words that stand together on one line, or the part of a line within a column. */
export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Gaps in units of the letters' size: from the first on there is a space, from the second on another segment. */
const SPACE = 0.17
const APART = 1.4
/** Raised and lowered letters stand within this part of the size. */
const SAME_LINE = 0.45
const EASTERN = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu
const FORMS = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDFF\uFE70-\uFEFC]+/gu

/** Ligatures and the shapes that Arabic letters take in a word, as the letters themselves. */
export function withoutForms(text: string): string {
  return text.replace(FORMS, (forms) => forms.normalize('NFKC'))
}

export function isEastern(text: string): boolean {
  return (text.match(EASTERN)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** The lines of a page, top down, each in segments that a wide gap parts. */
export function segmentsOf(glyphs: readonly Glyphs[]): readonly Segment[] {
  const rows: Glyphs[][] = []
  // Most files write a line in one go; what was drawn elsewhere on the same line is put to it below.
  for (const run of glyphs.filter(({ text }) => text.trim() !== '').toSorted((one, other) => other.y - one.y)) {
    const row = rows.findLast((candidate, index) => index >= rows.length - 4 && isSameLine(candidate[0], run))
    if (row) row.push(run)
    else rows.push([run])
  }
  return rows.flatMap(segmentsOfRow)
}

function isSameLine(one: Glyphs | undefined, other: Glyphs): boolean {
  return (
    one !== undefined &&
    Math.abs(one.y - other.y) <= SAME_LINE * Math.min(Math.max(one.size, 1), Math.max(other.size, 1) * 1.6)
  )
}

function segmentsOfRow(row: readonly Glyphs[]): readonly Segment[] {
  const runs = withoutDoubles(row.toSorted((one, other) => one.x - other.x))
  const groups: Glyphs[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    const right = last ? Math.max(...last.map(({ x, width }) => x + width)) : 0
    const size = Math.max(run.size, last?.at(-1)?.size ?? 0)
    if (last && run.x - right < APART * size) last.push(run)
    else groups.push([run])
  }
  return groups.map(joined)
}

/** Bold is sometimes drawn as the same letters twice, a little apart. */
function withoutDoubles(runs: readonly Glyphs[]): readonly Glyphs[] {
  return runs.filter((run, index) => {
    const near = runs.slice(Math.max(0, index - 3), index)
    return !near.some(
      (other) =>
        other.text === run.text &&
        Math.abs(other.x - run.x) < 0.2 * run.size &&
        Math.abs(other.y - run.y) < 0.2 * run.size,
    )
  })
}

function joined(group: readonly Glyphs[]): Segment {
  const whole = group.map(({ text }) => text).join('')
  const isRightToLeft = isEastern(whole)
  const inOrder = isRightToLeft ? readingOrder(group) : group
  let text = ''
  let before: Glyphs | undefined
  for (const run of inOrder) {
    const gap = before ? Math.max(run.x - before.x - before.width, before.x - run.x - run.width) : 0
    const size = Math.min(run.size, before?.size ?? run.size)
    const needsSpace = before !== undefined && gap > SPACE * size && !/\s$/u.test(text) && !/^\s/u.test(run.text)
    text += (needsSpace ? ' ' : '') + run.text
    before = run
  }
  const sizes = group.map(({ size }) => size).sort((one, other) => one - other)
  const baseline = group.reduce((longest, run) => (run.width > longest.width ? run : longest))
  return {
    text: withoutForms(text).replace(/\s+/gu, ' ').trim(),
    left: Math.min(...group.map(({ x }) => x)),
    right: Math.max(...group.map(({ x, width }) => x + width)),
    y: baseline.y,
    size: sizes[Math.floor(sizes.length / 2)] ?? 1,
  }
}

/** From right to left; runs of Latin words and numbers inside keep their own order. */
function readingOrder(group: readonly Glyphs[]): readonly Glyphs[] {
  const ordered: Glyphs[] = []
  let western: Glyphs[] = []
  for (const run of group.toReversed()) {
    if (/[A-Za-z]/u.test(run.text) || (western.length > 0 && !/\p{L}/u.test(run.text))) western.unshift(run)
    else {
      ordered.push(...western, run)
      western = []
    }
  }
  return [...ordered, ...western]
}
