import { isWholeDay } from '../../text/calendar.ts'
import { findDates } from '../../text/dates.ts'
import { timeOf } from '../../text/reckoned-days.ts'
import { findRelativeDates, type RelativeDate } from '../../text/relative-dates.ts'
import type { Line } from '../lines/lines.ts'
import { middleOfYear } from '../lines/year-heading.ts'

/** The days that a text tells one after the other, from which one without its year is counted: `on 18 July 2020 … on July 19`. */
export interface ToldDays {
  /**
   * The day beside which one at `offset` of line `index` lies; undefined where it could be of another year. `isNext`: the
   * one told right before it, whatever else the text tells.
   */
  readonly beside: (index: number, offset: number, isNext: boolean) => string | undefined
  /** The line stands under a heading that is its year, whenever the text was published. */
  readonly isHeaded: (index: number) => boolean
}

interface Place {
  readonly index: number
  readonly offset: number
}

interface Told extends Place {
  readonly iso: string
}

const YEAR = 4
const MONTH = 7
const DAYS_OF_YEAR = 366
const DAY = 86_400_000
/** `until 2030` and `by 2041` tell of no day that was. */
const PAST_YEAR = /(?<!\p{L})(?:in|since|of|during|en|depuis|seit|im jahr|در|سال|في|عام|سنة)\s+$/iu
/** So many paragraphs above `that day` the day may stand. */
const NEAR = 1

/** `lines` of the text that are not blank. They are looked through when somebody asks. */
export function toldDays(lines: readonly Line[], publishedOn: string | undefined): ToldDays {
  let told: Story | undefined
  let years: readonly Told[] | undefined
  const headings = (): readonly Told[] => (years ??= headingsOf(lines))
  const story = (): Story => (told ??= storyOf(lines, publishedOn, headings()))
  return {
    beside: (index, offset, isNext) => dayBeside(story(), { index, offset }, isNext, story().all[0]),
    // Asked for every day, so that the story is not told for it.
    isHeaded: (index) => lastBefore(headings(), { index, offset: 0 }) !== undefined,
  }
}

/** `first` is taken where nothing is told before. */
function dayBeside(
  { all, headings, isOfStory, years }: Story,
  here: Place,
  isNext: boolean,
  first: Told | undefined,
): string | undefined {
  const last = lastBefore(all, here)
  if (isNext) {
    const isNear = last && here.index - last.index <= NEAR && isWholeDay(last.iso)
    return isNear ? last.iso : undefined
  }
  const heading = lastBefore(headings, here)
  if (heading) return last && isBefore(heading, last) ? last.iso : heading.iso
  const one = last ?? first
  if (!one || !isOfStory(one.iso)) return undefined
  // `In 2015 the mill burnt. On 11 January …`: a year that stands between may be meant.
  const inLine = years.get(here.index) ?? []
  const isOther = inLine.some((year) => isBefore(year, here) && !(last && isBefore(year, last)))
  return isOther ? undefined : one.iso
}

interface Story {
  /** Days and months, in the order of the text. */
  readonly all: readonly Told[]
  /** Years that head what is below, by a day in their middle. */
  readonly headings: readonly Told[]
  /** Years alone, by their line. */
  readonly years: ReadonlyMap<number, readonly Told[]>
  readonly isOfStory: (iso: string) => boolean
}

/** `all` are in the order of the text, which may be long. */
function lastBefore(all: readonly Told[], here: Place): Told | undefined {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = all[middle]
    if (one && isBefore(one, here)) low = middle + 1
    else high = middle
  }
  return all[low - 1]
}

function byLine(all: readonly Told[]): ReadonlyMap<number, readonly Told[]> {
  const lines = new Map<number, Told[]>()
  for (const one of all) {
    const line = lines.get(one.index)
    if (line) line.push(one)
    else lines.set(one.index, [one])
  }
  return lines
}

function isBefore(one: Place, other: Place): boolean {
  return one.index < other.index || (one.index === other.index && one.offset < other.offset)
}

function headingsOf(lines: readonly Line[]): readonly Told[] {
  return lines.flatMap(({ text }, index) => {
    const iso = middleOfYear(text)
    return iso === undefined ? [] : [{ index, offset: 0, iso }]
  })
}

/** What a text tells is of the year that ends with its latest day; what is older stands there as history. */
function storyOf(lines: readonly Line[], publishedOn: string | undefined, headings: readonly Told[]): Story {
  const written = lines.flatMap(({ text }, index) =>
    findDates(text).map(({ start, iso }) => ({ index, offset: start, iso, front: text.slice(0, start) })),
  )
  const whole = written.filter(({ iso }) => iso.length >= MONTH)
  const latest = whole.map(({ iso }) => timeOf(iso)).reduce((one, other) => Math.max(one, other), -Infinity)
  const last = new Date(Number.isFinite(latest) ? latest : 0).getUTCFullYear()
  const alone = written.filter(({ iso }) => iso.length === YEAR)
  const isLater = alone.some(({ iso, front }) => Number(iso) > last && PAST_YEAR.test(front))
  const isOfStory = (iso: string): boolean => !isLater && latest - timeOf(iso) <= DAYS_OF_YEAR * DAY
  const all: Told[] = []
  const story = { all, headings, years: byLine(alone), isOfStory }
  const daysOf = byLine(whole)
  for (const [index, { text }] of lines.entries()) {
    const short = findRelativeDates(text).map((day) => ({ index, offset: day.start, day }))
    for (const one of [...(daysOf.get(index) ?? []), ...short].sort((a, b) => a.offset - b.offset)) {
      const iso = 'iso' in one ? one.iso : reckoned(one, story, publishedOn)
      if (iso !== undefined && iso.length >= MONTH) all.push({ index, offset: one.offset, iso })
    }
  }
  return story
}

function reckoned(
  { day, ...here }: Place & { readonly day: RelativeDate },
  story: Story,
  publishedOn: string | undefined,
): string | undefined {
  const isHeaded = lastBefore(story.headings, here) !== undefined
  const counted = publishedOn === undefined || isHeaded ? undefined : day.resolve(publishedOn)
  const told = counted === undefined ? dayBeside(story, here, day.isNext, undefined) : undefined
  return counted ?? (told === undefined ? undefined : day.near(told))
}
