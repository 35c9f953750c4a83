import type { Sentence } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { Texts } from '../languages/texts.ts'
import { holdsRightToLeft, marked } from '../text/direction.ts'
import { escape } from '../text/escape.ts'
import { customId } from '../text/ids.ts'
import { PAGE_CHARACTERS, shorten } from '../text/limits.ts'
import { documentLines, placeText, saidBy, small } from './facts.ts'
import { fits, paginate } from './pages.ts'
import { type Block, text } from './screen.ts'
import { inMarks } from '../../commands/quotation-marks.ts'

/** Sentences with their footnotes right below, and the citations that these name. */
export interface CitedPage {
  readonly blocks: readonly Block[]
  readonly citations: readonly Citation[]
}

export interface FootnotePlace {
  readonly texts: Texts
  /** Whose buttons open the sources; without one there are none. */
  readonly record?: string
}

/** Up to this many citations on a page each get a button beside them; more get one menu. */
export const BUTTONS = 5
const QUOTE = 440

export const spaces = (words: string): string => words.replace(/\s+/gu, ' ').trim()

const isShown = (citation: Citation, sentence: Sentence): boolean =>
  spaces(sentence.text).includes(spaces(citation.quote))

/** The document, its place and links, below the marker; a title from right to left has a line of its own. */
function sourceLines(citation: Citation, texts: Texts): string {
  const { document, place } = citation
  return documentLines(document, texts, { extra: [placeText(place, texts)], links: citation })
}

/** A source by itself: marker, document, who said it and, unless it stands above, what it says. */
export function footnote(citation: Citation, above: readonly Sentence[], texts: Texts): string {
  const lines = [
    sourceLines(citation, texts),
    saidBy(citation.attribution, texts),
    above.some((sentence) => isShown(citation, sentence))
      ? undefined
      : inMarks(escape(shorten(spaces(citation.quote), QUOTE))),
  ].filter((part) => part !== undefined)
  return `**[${citation.marker}]**${holdsRightToLeft(citation.document.title) ? '\n' : ' '}${lines.join('\n')}`
}

/** A sentence that is one quotation, led by who said it, with its source below. */
function quotation(sentence: Sentence, citation: Citation, texts: Texts): string {
  const shown = marked(escape(sentence.text), sentence.markers)
  const isAlone = holdsRightToLeft(sentence.text) && holdsRightToLeft(citation.document.title)
  // From right to left the sentence's marker has a line of its own already, right above the title.
  const marker = isAlone ? '' : `**[${citation.marker}]**${holdsRightToLeft(citation.document.title) ? '\n' : ' '}`
  const lines = [saidBy(citation.attribution, texts), shown, small(marker + sourceLines(citation, texts))]
  return lines.filter((part) => part !== undefined).join('\n')
}

function item(content: string, citation: Citation, { record, texts }: FootnotePlace): Block {
  if (record === undefined) return text(content)
  const id = customId({ kind: 'open', record, marker: citation.marker })
  return { kind: 'item', text: content, press: { label: `${citation.marker} · ${texts.open}`, id, style: 'quiet' } }
}

/** A sentence and the footnotes that are not on its page yet. */
function groupOf(sentence: Sentence, fresh: readonly Citation[], place: FootnotePlace): readonly Block[] {
  const [only, ...others] = fresh
  const isOneQuote =
    only !== undefined && others.length === 0 && sentence.markers.length === 1 && isShown(only, sentence)
  if (isOneQuote) {
    const whole = item(quotation(sentence, only, place.texts), only, place)
    // What has to be cut is cut between the sentence and its source.
    if (whole.text.length < PAGE_CHARACTERS / 2) return [whole]
  }
  const shown = text(marked(escape(sentence.text), sentence.markers))
  return [shown, ...fresh.map((one) => item(small(footnote(one, [sentence], place.texts)), one, place))]
}

/** Sentences in order on as few pages as hold them. On each page every marker has its footnote. */
export function citedPages(
  sentences: readonly Sentence[],
  citations: readonly Citation[],
  place: FootnotePlace,
  around: number,
): readonly CitedPage[] {
  const pages: CitedPage[] = []
  let page: CitedPage = { blocks: [], citations: [] }
  const turn = (): void => {
    if (page.blocks.length > 0) pages.push(page)
    page = { blocks: [], citations: [] }
  }
  const freshOf = ({ markers }: Sentence): readonly Citation[] =>
    citations.filter((one) => markers.includes(one.marker) && !page.citations.includes(one))
  for (const sentence of sentences) {
    if (!fits([...page.blocks, ...groupOf(sentence, freshOf(sentence), place)], around)) turn()
    const fresh = freshOf(sentence)
    const [first = [], ...more] = paginate([groupOf(sentence, fresh, place)], around)
    page = { blocks: [...page.blocks, ...first], citations: [...page.citations, ...fresh] }
    for (const blocks of more) {
      turn()
      page = { blocks, citations: fresh }
    }
  }
  turn()
  return pages.map((one) => (one.citations.length <= BUTTONS ? one : { ...one, blocks: one.blocks.map(bare) }))
}

const bare = ({ text: content }: Block): Block => text(content)
