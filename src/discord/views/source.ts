import { isOurTitle } from '../../commands/reference.ts'
import type { SourceCard } from '../../model/look-up.ts'
import type { Passage } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import type { Texts } from '../languages/texts.ts'
import { line } from '../text/direction.ts'
import { escape, inline, link } from '../text/escape.ts'
import { customId } from '../text/ids.ts'
import { PAGE_CHARACTERS, shorten } from '../text/limits.ts'
import { fact, languageText, placeText, saidBy, small } from './facts.ts'
import { lengthOf } from './pages.ts'
import { type Block, COLOURS, type Press, type Screen, text } from './screen.ts'

export interface SourcePlace {
  readonly texts: Texts
  /** Who may turn the pages of this view. */
  readonly asker: string
  /** The words that were cited, to show them in bold. */
  readonly cited?: Span
  /** The whole card with hashes, or only what names the document. */
  readonly full: boolean
  /** What stands above it, such as what became of a citation. */
  readonly above?: readonly Block[]
}

/** In bold, line by line, since Discord ends bold at an empty line; white space at the edges stays outside. */
const bold = (words: string): string =>
  words
    .split('\n')
    .map((row) =>
      row.replace(
        /^(\s*)(.*?)(\s*)$/su,
        (_all, before: string, inner: string, after: string) =>
          `${before}${inner === '' ? '' : `**${inner}**`}${after}`,
      ),
    )
    .join('\n')

/** The passage with its cited words in bold. What does not fit is left out before and after them, at spaces, never inside them. */
export function passageText(passage: Passage, cited: Span | undefined, most: number): string {
  const start = Math.max(0, (cited?.start ?? passage.span.start) - passage.span.start)
  const end = cited === undefined ? 0 : Math.min(passage.text.length, cited.end - passage.span.start)
  const inside = cited !== undefined && start < end
  const words = inside ? bold(escape(passage.text.slice(start, end))) : ''
  const before = inside ? passage.text.slice(0, start) : ''
  const after = inside ? passage.text.slice(end) : passage.text
  const room = Math.max(0, most - words.length)
  // Escaping at most doubles a text, so a first cut at the room and a second after escaping both hold.
  const head = before.length === 0 ? '' : lastPart(before, Math.floor(room / 3))
  const tail = shortenEscaped(after, room - head.length)
  return `${head}${words}${tail}`
}

function shortenEscaped(raw: string, most: number): string {
  let length = most
  let safe = escape(shorten(raw, Math.max(1, length)))
  while (safe.length > most && length > 8) {
    length = Math.floor(length * 0.8)
    safe = escape(shorten(raw, length))
  }
  return safe
}

/** The end of a text in at most `most` units once escaped, beginning at a word, with an ellipsis for what is left out. */
function lastPart(raw: string, most: number): string {
  const whole = escape(raw)
  if (whole.length <= most) return whole
  const cut = raw.slice(-Math.floor(most / 2))
  const word = cut.search(/\s/u)
  return `…${escape(word < 0 ? '' : cut.slice(word))}`
}

function cardLines(card: SourceCard, texts: Texts): string {
  const { document } = card
  const note = isOurTitle(document) ? ` (${texts.ourTitle})` : ''
  const facts = [
    fact(texts.author, document.author === undefined ? undefined : inline(document.author, 100)),
    fact(texts.publisher, document.publisher === undefined ? undefined : inline(document.publisher, 100)),
    fact(texts.published, document.publishedOn ?? texts.undated),
    fact(texts.captured, document.capturedAt),
    fact(texts.language, languageText(document.language, texts)),
    fact(texts.collection, inline(document.collection, 60)),
    fact(texts.file, inline(document.file, 120)),
    fact(texts.copyOf, document.syndicatedFrom === undefined ? undefined : inline(document.syndicatedFrom, 120)),
    fact(texts.original, link(document.url)),
  ].filter((one) => one !== undefined)
  const [file, canonical] = texts.hashes
  const hashes = [`${file}: ${document.sha256}`, `${canonical}: ${document.textSha256}`]
  const read = [
    fact(texts.readBy, document.reader === undefined ? undefined : inline(document.reader, 60)),
    fact(texts.firstSeen, document.firstSeen?.slice(0, 10)),
    fact(texts.lastSeen, document.lastSeen?.slice(0, 10)),
    ...hashes,
  ].filter((one) => one !== undefined)
  const own = [`**${inline(document.title, 200)}**${note}`, ...facts, ...read.map(small)].join('\n')
  return own + copyLines(card, texts, CARD - own.length)
}

/** What of a page the card may take, so that the passage below has room. */
const CARD = 1150
/** Copies that are named; the reading room has all of them. */
const COPIES_SHOWN = 5

function copyLines({ copies = [], relation }: SourceCard, texts: Texts, most: number): string {
  if (copies.length === 0) return ''
  const own = relation === undefined ? '' : ` (${texts.relations[relation]})`
  const lines = copies.slice(0, COPIES_SHOWN).map(({ document, relation: its }) => {
    const publisher = document.publisher === undefined ? undefined : inline(document.publisher, 60)
    const facts = [inline(document.title, 80), publisher, document.publishedOn ?? texts.undated, texts.relations[its]]
    return small(line(facts))
  })
  return lines.reduce(
    (all, one) => (all.length + one.length < most ? `${all}\n${one}` : all),
    `\n**${texts.otherCopies(copies.length)}**${own}`,
  )
}

function nameLines(card: SourceCard, texts: Texts): string {
  const { document } = card
  const publisher = document.publisher === undefined ? undefined : inline(document.publisher, 80)
  return `**${inline(document.title, 200)}**\n${line([publisher, document.publishedOn ?? texts.undated, link(document.url)])}`
}

/** A document's card with one passage in view and buttons to the passages before and after. */
export function sourceScreen(card: SourceCard, place: SourcePlace): Screen {
  const { texts, asker, above = [] } = place
  const head = place.full ? cardLines(card, texts) : nameLines(card, texts)
  const { passage } = card
  if (passage === undefined)
    return { colour: COLOURS.plain, blocks: [...above, text(head), text(texts.noPassages)], controls: [] }
  const where = line([texts.passage(card.at + 1, card.passages), placeText(passage.place, texts)], '-# ')
  const here = card.statements.find(
    ({ span }) => span.start <= (place.cited ?? passage.span).start && (place.cited ?? passage.span).end <= span.end,
  )
  const said = here === undefined ? undefined : saidBy(here, texts)
  const room = PAGE_CHARACTERS - head.length - where.length - (said?.length ?? 0) - lengthOf(above) - 10
  const alone = card.previous === undefined && card.next === undefined
  const turn = (label: string, to: Passage | undefined, side: 'back' | 'on'): Press => ({
    label,
    id: customId({ kind: 'turn', passage: (to ?? passage).id, asker, side }),
    style: 'quiet',
    ...(to === undefined ? { disabled: true } : {}),
  })
  return {
    colour: COLOURS.plain,
    blocks: [
      ...above,
      text(head),
      ...(said === undefined ? [] : [text(said)]),
      text(passageText(passage, place.cited, room)),
      text(where),
    ],
    controls: alone
      ? []
      : [
          {
            kind: 'buttons',
            presses: [turn(`◀ ${texts.back}`, card.previous, 'back'), turn(`${texts.on} ▶`, card.next, 'on')],
          },
        ],
  }
}
