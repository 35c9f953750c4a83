import type { Mention, Mentions } from '../../model/look-up.ts'
import type { Texts } from '../languages/texts.ts'
import { inline } from '../text/escape.ts'
import { documentLines, placeText, saidBy, searchedText, small } from './facts.ts'
import { openItem, quoted } from './items.ts'
import { paginate } from './pages.ts'
import { pageButtons } from './paging.ts'
import { type Block, COLOURS, type Screen, text } from './screen.ts'
import { back, type ListPlace } from './search.ts'

const QUOTE = 300
const WORDS = 120

function mentionItem(mention: Mention, at: number, texts: Texts): Block {
  const often = mention.found.length > 1 ? `× ${mention.found.length}` : undefined
  const lines = [
    `**${at + 1}.** ${quoted(mention.quote, QUOTE)}`,
    saidBy(mention.attribution, texts),
    small(documentLines(mention.document, texts, { extra: [placeText(mention.place, texts), often], links: mention })),
  ].filter((one) => one !== undefined)
  return openItem(lines.join('\n'), { passage: mention.passageId, at, cited: mention.span }, texts)
}

/** The exact count, and as many of the sentences as fit one page; “next” goes on after the last one shown. */
export function mentionsScreen(found: Mentions, { texts, record, count }: ListPlace): Screen {
  const words = inline(found.words, WORDS)
  const footer = `-# ${searchedText(found.searched, texts)}`
  if (found.total === 0)
    return { colour: COLOURS.silent, blocks: [text(`**${texts.notMentioned(words)}**`), text(footer)], controls: [] }
  const title = `**${texts.mentioned(words, found.total, found.sentences, found.documents.length)}**`
  const items = found.mentions.map((mention, at) => [mentionItem(mention, found.offset + at, texts)])
  const [shown = []] = paginate(items, title.length + footer.length + 60)
  const end = found.offset + shown.length
  return {
    colour: COLOURS.plain,
    blocks: [text(title), ...shown, text(`${footer} · ${found.offset + 1}–${end} / ${found.sentences}`)],
    controls: pageButtons(record, back(found.offset, count), end < found.sentences ? end : undefined, texts),
  }
}
