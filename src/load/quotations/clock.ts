import { isWholeDay } from '../../text/calendar.ts'
import { DATE_MASK, DAY_MASK, maskDates, type Masked } from '../lines/mask.ts'
import { entriesOf, type Entry } from '../lines/entry-day.ts'
import type { Line } from '../lines/lines.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import type { Attributed } from './attributed.ts'
import { chronicleOf } from './chronicle.ts'
import { sceneDay } from './scene-day.ts'
import { outside } from './spoken-of.ts'
import { toldDays } from './told-days.ts'

const MASKED = new RegExp(`[${DATE_MASK}${DAY_MASK}]`, 'u')

/** When what a text tells was said. Days are ISO 8601. */
export interface Clock {
  /** The lines, without the days that begin entries. */
  readonly lines: readonly Entry[]
  /** The day or month that stands at an offset of line `index`. */
  readonly dayAt: (index: number, masked: Masked, at: number | undefined) => string | undefined
  /** The day of words of line `index`: their own, or the one that opens what they are told in, or that of the entry or heading above. */
  readonly dayOf: (index: number, words: Attributed, masked: Masked, quotes: readonly Quoted[]) => string | undefined
}

/** `printed`: the lines of a text that are not blank. */
export function createClock(printed: readonly Line[], publishedOn: string | undefined): Clock {
  const days = toldDays(printed, publishedOn)
  const dayAt: Clock['dayAt'] = (index, masked, at) =>
    masked.dateAt(at ?? -1, days.isHeaded(index) ? undefined : publishedOn, (offset, isNext) =>
      days.beside(index, offset, isNext),
    )
  const fullDayAt: Clock['dayAt'] = (index, masked, at) => {
    // What was said in a year is not what was said on a day of it.
    const iso = dayAt(index, masked, at)
    return isWholeDay(iso) ? iso : undefined
  }
  const lines = entriesOf(printed, (index) => {
    const masked = maskDates(printed[index]?.text ?? '')
    return fullDayAt(index, masked, masked.text.search(MASKED))
  })
  const chronicle = chronicleOf(printed, lines)
  return {
    lines,
    dayAt,
    dayOf: (index, words, masked, quotes) => {
      const told = words.saidOn ?? dayAt(index, masked, words.dateAt)
      const scene = told ?? fullDayAt(index, masked, sceneDay(masked, quotes, words.words.start))
      const { text = '', day } = lines[index] ?? {}
      const own = scene ?? day
      // Words with a day of their own that is not known are not of the day above.
      return (
        own ??
        (words.dateAt === undefined
          ? chronicle.dayOf(index, outside(text, quotes).slice(0, words.words.end))
          : undefined)
      )
    },
  }
}
