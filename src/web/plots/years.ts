import { html } from 'hono/html'
import type { Reader } from '../environment.ts'
import type { Html } from '../pages/layout.ts'
import { countText, dateText } from '../views/facts.ts'

const WIDTH = 960
const HEIGHT = 220
const TOP = 18
const AXIS = 24
const LEFT = 44
/** More columns than this are drawn as groups of years. */
const MOST_COLUMNS = 120
const GROUPS = [1, 2, 5, 10, 20, 50, 100]

/** Documents by year as columns; years without any are gaps, since that is what is looked for. */
export function yearsPlot(years: readonly (readonly [number, number])[], reader: Reader, label: string): Html | '' {
  const first = years[0]?.[0]
  const last = years.at(-1)?.[0]
  if (first === undefined || last === undefined) return ''
  const { language, to } = reader
  const group = GROUPS.find((size) => (last - first + 1) / size <= MOST_COLUMNS) ?? 100
  const from = Math.floor(first / group) * group
  const columns = Math.floor((last - from) / group) + 1
  const counts = Array.from({ length: columns }, () => 0)
  for (const [year, count] of years) {
    const at = Math.floor((year - from) / group)
    counts[at] = (counts[at] ?? 0) + count
  }
  const most = niceCeiling(Math.max(...counts))
  const step = Math.min(48, (WIDTH - LEFT) / columns)
  const y = (count: number): number => TOP + (1 - count / most) * (HEIGHT - TOP - AXIS)
  const every = Math.ceil(columns / Math.max(1, Math.floor((step * columns) / 56)))
  const bars = counts.map((count, at) => {
    const year = from + at * group
    const span = group === 1 ? `${year}` : `${year}–${year + group - 1}`
    const x = LEFT + at * step
    const bar =
      count === 0
        ? ''
        : html`<a href="${to('/browse', { after: pad(year), before: pad(year + group - 1) })}" tabindex="-1"
            ><rect
              x="${(x + step * 0.12).toFixed(1)}"
              y="${y(count).toFixed(1)}"
              width="${(step * 0.76).toFixed(1)}"
              height="${(y(0) - y(count)).toFixed(1)}"
              ><title>${span}: ${countText(count, language)}</title></rect
            ></a
          >`
    const tick =
      at % every === 0
        ? html`<text class="tick-label" x="${(x + step / 2).toFixed(1)}" y="${HEIGHT - 7}" text-anchor="middle"
            >${dateText(pad(year), language)}</text
          >`
        : ''
    return html`${bar}${tick}`
  })
  const rules = [0, most / 2, most]
    .filter(Number.isInteger)
    .map(
      (count) =>
        html`<line
            class="rule"
            x1="${LEFT}"
            x2="${WIDTH}"
            y1="${y(count).toFixed(1)}"
            y2="${y(count).toFixed(1)}"
          /><text class="tick-label" x="${LEFT - 8}" y="${(y(count) + 4).toFixed(1)}" text-anchor="end"
            >${countText(count, language)}</text
          >`,
    )
  return html`<figure class="plot">
    <div class="plot-scroll" tabindex="0" role="group" aria-label="${label}">
      <svg class="years" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" direction="ltr">${rules}${bars}</svg>
    </div>
  </figure>`
}

const pad = (year: number): string => String(year).padStart(4, '0')

/** 1, 2, 4 or 10 times a power of ten, or the next even number for few. */
function niceCeiling(count: number): number {
  if (count <= 2) return 2
  const power = 10 ** Math.floor(Math.log10(count))
  return [1, 2, 4, 6, 8, 10].map((factor) => factor * power).find((nice) => nice >= count) ?? count
}
