/** ISO 8601 dates as precise as their source: 2020, 2020-07, 2020-07-17, also with a time of day behind them. */

const DATE = /^(-?\d{4,6})(?:-(\d{2})(?:-(\d{2}))?)?/

/** The first and the last day that a date may mean, as whole numbers that sort by time. Undefined when it is no date. */
export function daysOf(date: string): { readonly first: number; readonly last: number } | undefined {
  const match = DATE.exec(date.trim())
  if (!match) return undefined
  const year = Number(match[1])
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  return { first: number(year, month ?? 1, day ?? 1), last: number(year, month ?? 12, day ?? 31) }
}

function number(year: number, month: number, day: number): number {
  return year * 512 + month * 32 + day
}
