import { html } from 'hono/html'
import { isOurTitle } from '../../commands/reference.ts'
import type { Attribution, CitedDocument } from '../../model/citation.ts'
import type { Place } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { Params, Reader } from '../environment.ts'
import { directionOf } from '../languages/languages.ts'
import type { Html } from '../pages/layout.ts'
import { dateText, placeText, whoText } from './facts.ts'

/** Letters of a quote that a link carries, by which its place is found again after a re-index. */
const QUOTE_IN_LINK = 80

/** Where some words are read: their document, opened and scrolled to them, with and without script. */
export function linkTo(
  reader: Reader,
  documentId: string,
  { start, end }: Span,
  quote: string,
  more: Params = {},
): string {
  const q = beginning(quote)
  return reader.to(`/d/${encodeURIComponent(documentId)}#s-${start}`, { s: `${start}-${end}`, q, ...more })
}

/** The beginning of a text, never half a character of it. */
export function beginning(text: string, length = QUOTE_IN_LINK): string {
  const cut = text.slice(0, length)
  return /[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut
}

/** A text from a document, in its own language and direction. */
export function foreign(text: string, language: string, tag: 'bdi' | 'q' = 'bdi'): Html {
  const lang = language === 'und' ? '' : html` lang="${language}"`
  return tag === 'q' ? html`<q dir="auto" ${lang}>${text}</q>` : html`<bdi${lang}>${text}</bdi>`
}

/** A document's title as a link, and who brought it out, when, and where in it something stands. */
export function sourceLine(document: CitedDocument, href: string, reader: Reader, place?: Place): Html {
  const { language, texts } = reader
  const facts = [
    ...(isOurTitle(document)
      ? [html`<span class="faint">${texts.facts.ourTitle}</span>`, html`<bdi>${document.file}</bdi>`]
      : []),
    document.author === undefined ? undefined : html`<bdi>${document.author}</bdi>`,
    document.publisher === undefined ? undefined : html`<bdi>${document.publisher}</bdi>`,
    document.publishedOn === undefined
      ? html`<span class="faint">${texts.facts.undated}</span>`
      : html`<time datetime="${document.publishedOn}">${dateText(document.publishedOn, language)}</time>`,
    placeText(place, reader) === undefined ? undefined : html`<bdi>${placeText(place, reader)}</bdi>`,
  ].filter((part) => part !== undefined)
  return html`<span class="source"
    ><a class="title" href="${href}"
      ><bdi${document.language === 'und' ? '' : html` lang="${document.language}"`}>${document.title}</bdi></a
    ><span class="byline">${facts.map((fact, at) => html`${at === 0 ? '' : html`<span aria-hidden="true"> · </span>`}${fact}`)}</span></span
  >`
}

/** 'Quotation: Anna Keller, architect, 3 May 2019', for words that are not the document's own. */
export function saidLine(attribution: Attribution, { language, texts }: Reader): Html | '' {
  if (attribution.kind === 'narration') return ''
  const said = [
    whoText(attribution),
    attribution.outlet,
    attribution.saidOn === undefined ? undefined : dateText(attribution.saidOn, language),
  ].filter((part) => part !== undefined)
  return html`<span class="said-by"
    ><span class="kind">${texts.facts.said[attribution.kind]}</span>${said.map(
      (part) => html`<span aria-hidden="true"> · </span><bdi>${part}</bdi>`,
    )}</span
  >`
}

export const directed = (language: string): Html =>
  language === 'und' ? html` dir="auto"` : html` lang="${language}" dir="${directionOf(language)}"`
