import type { Timeline, TimelineEntry } from '../../model/look-up.ts'
import type { Texts } from '../languages/texts.ts'
import { line } from '../text/direction.ts'
import { inline } from '../text/escape.ts'
import { documentLines, placeText, saidBy, searchedText, small } from './facts.ts'
import { openItem, quoted } from './items.ts'
import { paginate } from './pages.ts'
import { pageButtons } from './paging.ts'
import { type Block, COLOURS, type Screen, text } from './screen.ts'
import { back, type ListPlace } from './search.ts'

const QUOTE = 300
const TOPIC = 120

function entryItem(entry: TimelineEntry, at: number, texts: Texts): Block {
  const { document, clock, date } = entry
  const captured =
    clock === 'capture' || document.capturedAt === undefined
      ? undefined
      : `${texts.clocks.capture} ${document.capturedAt.slice(0, 10)}`
  const lines = [
    line([`**${date.slice(0, 10)}**`, texts.clocks[clock]]),
    quoted(entry.quote, QUOTE),
    saidBy(entry.attribution, texts),
    small(documentLines(document, texts, { extra: [placeText(entry.place, texts), captured], links: entry })),
  ].filter((one) => one !== undefined)
  return openItem(lines.join('\n'), { passage: entry.passageId, at, cited: entry.span }, texts)
}

/** Shows as many entries as fit one page; “next” goes on after the last one shown. */
export function timelineScreen(timeline: Timeline, { texts, record, count }: ListPlace): Screen {
  const { topic, total, offset } = timeline
  const title = `**${topic === undefined ? texts.timeline(total) : texts.timelineOn(inline(topic, TOPIC), total)}**`
  const footer = `-# ${searchedText(timeline.searched, texts)}`
  if (timeline.entries.length === 0)
    return { colour: COLOURS.silent, blocks: [text(title), text(texts.noDates), text(footer)], controls: [] }
  const items = timeline.entries.map((entry, at) => [entryItem(entry, offset + at, texts)])
  const [shown = []] = paginate(items, title.length + footer.length + 60)
  const end = offset + shown.length
  return {
    colour: COLOURS.plain,
    blocks: [text(title), ...shown, text(`${footer} · ${offset + 1}–${end} / ${total}`)],
    controls: pageButtons(record, back(offset, count), end < total ? end : undefined, texts),
  }
}
