const DAY = 86_400_000
const YEAR = 365.2425

/** Days since 1970 of the first and after the last day that an ISO date may mean: 2020 is all of its days. */
export function daysOf(iso: string): { readonly from: number; readonly to: number } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(iso) ?? []
  if (year === undefined) return undefined
  const from = utc(Number(year), month === undefined ? 0 : Number(month) - 1, day === undefined ? 1 : Number(day))
  if (day !== undefined) return { from, to: from + 1 }
  const to = month === undefined ? utc(Number(year) + 1, 0, 1) : utc(Number(year), Number(month), 1)
  return { from, to }
}

/** Not by the constructor, which reads the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return Math.floor(date.getTime() / DAY)
}

export interface Tick {
  readonly at: number
  /** ISO 8601: a year, or a month where the whole is short. */
  readonly iso: string
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000]
const MONTH_STEPS = [1, 2, 3, 6]

/** Round dates between two days, at most about `most` of them. */
export function ticksBetween(from: number, to: number, most = 10): readonly Tick[] {
  const years = (to - from) / YEAR
  const first = new Date(from * DAY).getUTCFullYear()
  const last = new Date(to * DAY).getUTCFullYear()
  const months = years * 12
  const monthStep = MONTH_STEPS.find((step) => months / step <= most)
  const ticks: Tick[] = []
  if (years < 3 && monthStep !== undefined) {
    for (let month = first * 12; month <= last * 12 + 11; month += monthStep) {
      const year = Math.floor(month / 12)
      ticks.push({ at: utc(year, month % 12, 1), iso: `${pad(year, 4)}-${pad((month % 12) + 1, 2)}` })
    }
  } else {
    const step = YEAR_STEPS.find((one) => years / one <= most) ?? 1000
    for (let year = Math.floor(first / step) * step; year <= last + 1; year += step)
      ticks.push({ at: utc(year, 0, 1), iso: pad(year, 4) })
  }
  return ticks.filter(({ at }) => at >= from && at <= to)
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0')
