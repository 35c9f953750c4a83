import type { Carrier, Difference, QuoteCheck } from '../../model/look-up.ts'
import type { Texts } from '../languages/texts.ts'
import { escape, inline } from '../text/escape.ts'
import { documentLines, saidBy, searchedText } from './facts.ts'
import { hitItem, numbered, openItem } from './items.ts'
import { lengthOf, paginate } from './pages.ts'
import { neighbours, pageButtons } from './paging.ts'
import { type Block, COLOURS, type Screen, text } from './screen.ts'

const QUOTE = 600

/** Two runs of words next to each other: with a space between them, unless one of them brings it along. */
const joined = (before: string, after: string): string =>
  before === '' || after === '' || /\s$/u.test(before) || /^\s/u.test(after) ? before + after : `${before} ${after}`

/** One side of a comparison: its own words in bold, the other side's left out. */
export function side(differences: readonly Difference[], own: 'asked' | 'archived'): string {
  const runs = differences
    .filter(({ kind, text: words }) => (kind === 'same' || kind === own) && words.trim() !== '')
    .map((part) => {
      const safe = escape(part.text.replace(/\s+/gu, ' '))
      return part.kind === 'same' ? safe : safe.replace(/^(\s*)(.*?)(\s*)$/su, '$1**$2**$3')
    })
  return `> ${runs.reduce(joined, '').trim()}`
}

function carrierItem(carrier: Carrier, at: number, texts: Texts): Block {
  const extra = at === 0 ? [texts.earliest] : []
  const lines = [documentLines(carrier.document, texts, { extra, links: carrier }), saidBy(carrier.attribution, texts)]
  const content = numbered(at, carrier.document.title) + lines.filter((one) => one !== undefined).join('\n')
  return openItem(content, { passage: carrier.passageId, at, cited: carrier.span }, texts)
}

/** The verdict on a quote: its words, what differs, and every copy, the earliest first. */
export function quoteScreens(check: QuoteCheck, record: string, texts: Texts): readonly Screen[] {
  const asked = text(`> ${inline(check.asked, QUOTE)}`)
  if (check.kind === 'absent') {
    const footer = text(`-# ${searchedText(check.searched, texts)}`)
    const head = [asked, text(`**✗ ${texts.absent}**`)]
    const near = check.nearest.slice(0, 3).map((hit, at) => [hitItem(hit, at, texts, 160)])
    const [shown = []] = paginate(near, lengthOf([...head, footer, text(texts.nearest)]))
    const lead = near.length > 0 ? [text(texts.nearest)] : []
    return [{ colour: COLOURS.silent, blocks: [...head, ...lead, ...shown, footer], controls: [] }]
  }
  const copies = text(`-# ${texts.copies(check.carriers.length)}`)
  const head: readonly Block[] =
    check.kind === 'exact'
      ? [asked, text(`**${verdictLine(check, texts)}**`), copies]
      : [
          text(`**${verdictLine(check, texts)}**`),
          text(`${texts.asAsked}:\n${side(check.differences, 'asked')}`),
          text(`${texts.asArchived}:\n${side(check.differences, 'archived')}`),
          copies,
        ]
  const groups = [
    ...head.map((block) => [block]),
    ...check.carriers.map((carrier, at) => [carrierItem(carrier, at, texts)]),
  ]
  const pages = paginate(groups, 30)
  return pages.map((blocks, at) => {
    const [back, on] = neighbours(at, pages.length)
    const counted = pages.length > 1 ? [text(`-# ${texts.page(at + 1, pages.length)}`)] : []
    return {
      colour: check.kind === 'altered' && !check.spelling && !check.between ? COLOURS.altered : COLOURS.answered,
      blocks: [...blocks, ...counted],
      controls: pageButtons(record, back, on, texts),
    }
  })
}

/** One line for a quote's verdict, inside a longer report. */
export function verdictLine(check: QuoteCheck, texts: Texts): string {
  switch (check.kind) {
    case 'exact':
      return `✓ ${texts.exact}`
    case 'altered':
      if (check.between) return `✓ ${texts.wordsBetween(check.between)}`
      if (!check.spelling) return `≈ ${texts.altered}`
      return `✓ ${texts.respelled(check.spelling.map((difference) => texts.spelling[difference]))}`
    case 'absent':
      return `✗ ${texts.absent}`
  }
}

export const askedLine = (sentence: string): string => `> ${inline(sentence, 300)}`
