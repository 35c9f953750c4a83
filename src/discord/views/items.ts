import type { NearHit } from '../../model/answer.ts'
import type { Span } from '../../model/span.ts'
import type { Texts } from '../languages/texts.ts'
import { holdsRightToLeft } from '../text/direction.ts'
import { escape } from '../text/escape.ts'
import { customId } from '../text/ids.ts'
import { shorten } from '../text/limits.ts'
import { documentLines, placeText } from './facts.ts'
import type { Block } from './screen.ts'
import { inMarks } from '../../commands/quotation-marks.ts'

/** Text with a button that opens a passage, its words of `cited` in bold. `at` counts from 0 and numbers the button. */
export function openItem(
  content: string,
  open: { readonly passage: string; readonly at: number; readonly cited?: Span; readonly number?: number },
  texts: Texts,
): Block {
  const { number = open.at + 1, ...shown } = open
  const press = {
    label: `${number} · ${texts.open}`,
    id: customId({ kind: 'show', ...shown }),
    style: 'quiet',
  } as const
  return { kind: 'item', text: content, press }
}

/** A number in a list before a title: on a line of its own when the title is read from right to left. */
export const numbered = (at: number, title: string): string => `**${at + 1}.**${holdsRightToLeft(title) ? '\n' : ' '}`

export const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim()

/** At most `most` characters of a quote, between quotation marks. */
export const quoted = (quote: string, most: number): string => inMarks(escape(shorten(oneLine(quote), most)))

/** A passage without the title or heading at its start, which stand above it already. */
function body({ passage, document }: NearHit): string {
  const words = oneLine(passage.text)
  const heading = passage.place?.kind === 'heading' ? (passage.place.path.at(-1) ?? '') : ''
  const above = [heading, document.title].map(oneLine).find((one) => one !== '' && words.startsWith(`${one} `))
  return above === undefined ? words : words.slice(above.length).trimStart()
}

/** An excerpt of a passage that was found, with the document it stands in. */
export function hitItem(hit: NearHit, at: number, texts: Texts, excerpt: number): Block {
  const lines = documentLines(hit.document, texts, { extra: [placeText(hit.passage.place, texts)] })
  const content = `${numbered(at, hit.document.title)}${lines}\n${escape(shorten(body(hit), excerpt))}`
  return openItem(content, { passage: hit.passage.id, at }, texts)
}
