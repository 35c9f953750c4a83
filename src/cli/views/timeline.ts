import type { Clock, Timeline, TimelineEntry } from '../../model/look-up.ts'
import { type Block, blank, line } from '../drawing/block.ts'
import { harmless } from '../drawing/harmless.ts'
import { shorten } from '../drawing/width.ts'
import { attributionText, factLines, placeText, titleOf } from './facts.ts'
import { counted, searchedBlock } from './searched.ts'
import { inMarks } from '../../commands/quotation-marks.ts'

/** What a date tells, so that no clock is taken for another. */
const CLOCK: Readonly<Record<Clock, string>> = {
  event: 'named in the sentence',
  statement: 'said or posted',
  publication: 'published',
  capture: 'captured',
}
/** A post may be long; the whole of it opens by its number. */
const LETTERS = 400

/** `more` says how to get the next page. */
export function timelineBlocks(timeline: Timeline, more: string): Block[] {
  const on = timeline.topic === undefined ? '' : ` on “${harmless(timeline.topic)}”`
  const [first] = timeline.entries
  if (first === undefined) {
    const none = timeline.total === 0 ? `Nothing that is dated was found${on}.` : 'There is nothing more.'
    return [line(none, 'strong'), searchedBlock(timeline.searched)]
  }
  const last = timeline.offset + timeline.entries.length
  return [
    line(
      `Timeline${on}: ${counted(timeline.total, 'dated entry', 'dated entries')}, ${timeline.offset + 1} to ${last}`,
      'strong',
    ),
    ...timeline.entries.flatMap((entry, index) => entryBlocks(entry, timeline.offset + index + 1)),
    blank,
    line(`Read: ${counted(timeline.read, 'document')}.`, 'faint'),
    searchedBlock(timeline.searched),
    ...(last < timeline.total ? [line(more, 'faint')] : []),
  ]
}

function entryBlocks(entry: TimelineEntry, number: number): Block[] {
  const { document, place } = entry
  const lead = `${number}. `
  const others = [
    entry.clock === 'publication' ? undefined : `published ${document.publishedOn ?? 'on an unknown date'}`,
    entry.clock === 'capture' || document.capturedAt === undefined
      ? undefined
      : `captured ${document.capturedAt.slice(0, 10)}`,
  ]
  return [
    blank,
    { lead, runs: [{ text: entry.date.slice(0, 10), style: 'strong' }, { text: ` ${CLOCK[entry.clock]}` }] },
    line(shorten(inMarks(harmless(entry.quote)), LETTERS), undefined, lead.length),
    ...factLines([attributionText(entry.attribution)], lead.length),
    ...factLines(
      [titleOf(document), document.publisher, place === undefined ? undefined : placeText(place), ...others],
      lead.length,
    ),
  ]
}
