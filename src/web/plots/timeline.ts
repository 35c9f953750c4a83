import { html } from 'hono/html'
import type { Clock, TimelineEntry } from '../../model/look-up.ts'
import type { Reader } from '../environment.ts'
import type { Html } from '../pages/layout.ts'
import { countText, dateText } from '../views/facts.ts'
import { daysOf, ticksBetween } from './scale.ts'

const WIDTH = 960
const LEFT = 12
const RIGHT = 12
const LABEL = 22
const ROW = 11
const ROWS = 7
const AXIS = 26
/** Dots closer than this stand on each other. */
const APART = 10

interface Dot {
  readonly x: number
  readonly width: number
  readonly row: number
  readonly entry: TimelineEntry
  /** Its number in the table. */
  readonly index: number
}

/** Entries on a line of time, a lane for each clock: a dot is a day, a bar a month or a year. */
export function timelinePlot(
  entries: readonly TimelineEntry[],
  clocks: readonly Clock[],
  reader: Reader,
  href: (index: number) => string,
): Html | '' {
  const dated = entries.flatMap((entry, index) => {
    const days = daysOf(entry.date)
    return days ? [{ entry, index, ...days }] : []
  })
  const [first] = dated
  if (!first || dated.length < 2) return ''
  const from = Math.min(...dated.map((one) => one.from))
  const to = Math.max(...dated.map((one) => one.to))
  const margin = Math.max(1, (to - from) * 0.01)
  const x = (day: number): number => LEFT + ((day - from + margin) / (to - from + 2 * margin)) * (WIDTH - LEFT - RIGHT)
  const lanes = clocks.flatMap((clock) => {
    const dots = stacked(
      dated.filter(({ entry }) => entry.clock === clock),
      x,
    )
    const rows = Math.max(0, ...dots.map(({ row }) => row)) + 1
    return dots.length === 0 ? [] : [{ clock, dots, height: LABEL + rows * ROW + 8 }]
  })
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0) + AXIS
  const { language, texts } = reader
  let top = 0
  const drawn = lanes.map(({ clock, dots, height: tall }) => {
    const base = top + tall - 8
    const label = html`<text class="lane" x="${LEFT}" y="${top + 15}">${texts.timeline.clocks[clock]}</text>`
    const line = html`<line class="rule" x1="0" x2="${WIDTH}" y1="${top + tall}" y2="${top + tall}" />`
    top += tall
    return html`<g class="clock-${clock}"
      >${label}${line}${dots.map((dot) => dotView(dot, base, reader, href(dot.index)))}</g
    >`
  })
  const ticks = ticksBetween(from, to).map(
    ({ at, iso }) =>
      html`<line class="tick" x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="0" y2="${height - AXIS + 5}" /><text
          class="tick-label"
          x="${x(at).toFixed(1)}"
          y="${height - 7}"
          text-anchor="middle"
        >
          ${iso.length > 4 ? iso : dateText(iso, language)}
        </text>`,
  )
  const last = dated.at(-1)?.entry.date ?? first.entry.date
  return html`<figure class="plot">
    <div class="plot-scroll" tabindex="0" role="group" aria-labelledby="plot-caption">
      <svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" direction="ltr">${ticks}${drawn}</svg>
    </div>
    <figcaption id="plot-caption">
      ${texts.timeline.picture(
        countText(dated.length, language),
        dateText(first.entry.date, language),
        dateText(last, language),
      )}
    </figcaption>
  </figure>`
}

function stacked(
  dated: readonly {
    readonly entry: TimelineEntry
    readonly index: number
    readonly from: number
    readonly to: number
  }[],
  x: (day: number) => number,
): readonly Dot[] {
  const ends: number[] = []
  return dated
    .toSorted((one, other) => one.from - other.from)
    .map(({ entry, index, from, to }) => {
      const isDay = to - from <= 1
      const start = x(from)
      const width = isDay ? 0 : Math.max(6, x(to) - start)
      const free = Array.from({ length: ROWS }, (_, row) => row).find((row) => (ends[row] ?? -100) <= start)
      const row = free ?? ROWS - 1
      ends[row] = start + Math.max(APART, width + 4)
      return { x: start, width, row, entry, index }
    })
}

function dotView({ x, width, row, entry }: Dot, base: number, { language }: Reader, href: string): Html {
  const y = base - row * ROW - 4
  const title = html`<title>${dateText(entry.date, language)}: ${shortened(entry.quote)}</title>`
  return html`<a href="${href}" tabindex="-1"
    >${
      width === 0
        ? html`<circle cx="${x.toFixed(1)}" cy="${y}" r="4">${title}</circle>`
        : html`<rect x="${x.toFixed(1)}" y="${y - 3}" width="${width.toFixed(1)}" height="6" rx="3">${title}</rect>`
    }</a
  >`
}

const shortened = (text: string): string => (text.length > 140 ? `${text.slice(0, 138).trimEnd()}…` : text)
