import { html, raw } from 'hono/html'
import { isOurTitle } from '../../commands/reference.ts'
import type { Document } from '../../model/document.ts'
import type { Reading } from '../../model/look-up.ts'
import type { Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { bodyHtml, type BodyTexts } from '../document/body.ts'
import { escaped } from '../document/escape.ts'
import type { Reader } from '../environment.ts'
import { citedNav, type DocumentInput } from '../views/cited-nav.ts'
import { evidenceCard } from '../views/evidence.ts'
import { countText, dateText, languageText, placeText, timeText, whoText } from '../views/facts.ts'
import { directed } from '../views/sources.ts'
import type { Html } from './layout.ts'

export interface DocumentView {
  readonly reading: Reading
  readonly input: DocumentInput
  readonly cited: Span | undefined
  /** What a reader must know of the link that led here. */
  readonly notice: 'moved' | 'gone' | undefined
  readonly parts: readonly Span[]
  /** From 0. */
  readonly part: number
  /** Of a PDF whose pages can be drawn: the page beside the text. */
  readonly page: number | undefined
  readonly cite: Html
}

/** A document as it reads, with the cited words marked, and what is known of it beside. */
export function documentPage(view: DocumentView, reader: Reader): Html {
  const { reading, input, cited, notice, parts, part, page } = view
  const { document, statements } = reading
  const { texts, to } = reader
  const range = parts[part] ?? { start: 0, end: document.text.length }
  const hasOwnTitle =
    range.start === 0 &&
    document.titleFrom !== 'first-sentence' &&
    (document.text === document.title || document.text.startsWith(`${document.title}\n`))
  const body = bodyHtml(document, statements, { range, cited, texts: bodyTexts(document, reader) })
  return html`<div class="reading">
    <header class="document-head">
      <p class="crumbs">
        <a href="${to('/browse', { collection: document.collection })}"><bdi>${document.collection}</bdi></a>
      </p>
      <h1 class="${hasOwnTitle ? 'hidden' : ''}" ${directed(document.language)}>${document.title}</h1>
      ${isOurTitle(document) ? html`<p class="small faint">${texts.facts.ourTitle}</p>` : ''}
      <p class="byline">${byline(document, reader)}</p>
      <p class="jump"><a href="#evidence">${texts.document.evidence}</a></p>
    </header>
    ${citedNav(input, reader)}
    ${notice === 'moved' ? html`<p class="notice" role="status">${texts.document.moved}</p>` : ''}
    ${
      notice === 'gone'
        ? html`<p class="notice" role="status">
            ${texts.document.gone} <a href="${to('/quote', { text: input.q })}">${texts.document.checkQuote}</a>
          </p>`
        : ''
    }
    <article
      class="text"
      id="text"
      ${directed(document.language)}
      data-document="${document.id}"
      data-copy-link="${texts.document.copyLink}"
      data-copied="${texts.document.copied}"
    >
      ${raw(body)}
    </article>
    ${partsNav(view, reader)}
    <aside class="beside" aria-label="${texts.document.evidence}">
      ${page === undefined ? '' : pageImage(document, page, reader)} ${citedCard(view, reader)} ${view.cite}
      ${evidenceCard(reading, reader)}
    </aside>
  </div>`
}

function byline(document: Document, { texts, language, to }: Reader): Html {
  const facts = [
    document.author === undefined ? undefined : html`<bdi>${document.author}</bdi>`,
    document.publisher === undefined
      ? undefined
      : html`<a href="${to('/browse', { publisher: document.publisher })}"><bdi>${document.publisher}</bdi></a>`,
    document.publishedOn === undefined
      ? html`<span class="faint">${texts.facts.undated}</span>`
      : html`<time datetime="${document.publishedOn}">${dateText(document.publishedOn, language)}</time>`,
    document.language === 'und' ? undefined : html`${languageText(document.language, { language, texts })}`,
  ].filter((fact) => fact !== undefined)
  return html`${facts.map((fact, at) => html`${at === 0 ? '' : html`<span aria-hidden="true"> · </span>`}${fact}`)}`
}

/** What the cited words are: where they stand, and whose they are. */
function citedCard({ reading, cited }: DocumentView, reader: Reader): Html | '' {
  if (cited === undefined) return ''
  const { texts, language } = reader
  const { document, statements } = reading
  const mark = document.marks.findLast(({ offset }) => offset <= cited.start)
  const said = statements.find(({ span }) => span.start <= cited.start && cited.end <= span.end)
  const who =
    said === undefined
      ? undefined
      : [
          texts.facts.said[said.kind],
          whoText(said),
          said.outlet,
          said.saidOn === undefined ? undefined : dateText(said.saidOn, language),
        ]
  const lines = [placeText(mark?.place, reader), who?.filter((part) => part !== undefined).join(' · ')]
  return html`<section class="cited-card" aria-labelledby="cited-title">
    <h2 id="cited-title">${texts.document.cited}</h2>
    <blockquote ${directed(document.language)}>${document.text.slice(cited.start, cited.end)}</blockquote>
    ${lines.map((line) => (line === undefined || line === '' ? '' : html`<p class="small"><bdi>${line}</bdi></p>`))}
  </section>`
}

function pageImage(document: Document, page: number, { texts, language, to }: Reader): Html {
  const address = to(`/d/${document.id}/page/${page}.png`)
  const label = texts.document.pageImage(countText(page, language))
  return html`<figure class="page-image">
    <a href="${address}"><img src="${address}" alt="${label}" loading="lazy" width="320" /></a>
    <figcaption>${label}</figcaption>
  </figure>`
}

function partsNav({ reading, parts, part }: DocumentView, reader: Reader): Html | '' {
  if (parts.length < 2) return ''
  const { texts, language, to } = reader
  const link = (index: number, label: string): Html =>
    html`<a href="${to(`/d/${reading.document.id}`, { part: index + 1 })}">${label}</a>`
  return html`<nav class="pages" aria-label="${texts.document.parts}">
    ${part > 0 ? link(part - 1, texts.paging.previous) : ''}
    <span>${texts.document.part(countText(part + 1, language), countText(parts.length, language))}</span>
    ${part + 1 < parts.length ? link(part + 1, texts.paging.next) : ''}
  </nav>`
}

function bodyTexts(document: Document, reader: Reader): BodyTexts {
  const { texts, language, to } = reader
  // Relative, since a long text has thousands of them.
  const kept = to('').slice(1)
  const base = kept === '' ? '?' : `?${kept}&`
  return {
    who: (statement) => (isLabelled(statement, document) ? undefined : whoText(statement)),
    postBy: (post) => postLabel(post, reader),
    pageLabel: (page) => texts.facts.page(countText(page, language)),
    timeLabel: timeText,
    rowLabel: texts.facts.rowHead,
    tableLabel: texts.document.table,
    linkTo: ({ start, end }) => `${base}s=${start}-${end}#s-${start}`,
    pageLink: (page) => to(`/d/${document.id}#page-${page}`, { page }),
  }
}

/** As HTML, for the text of the document is put together as text. */
function postLabel(post: Statement, { texts, language }: Reader): string {
  const parts = [
    whoText(post),
    post.outlet,
    post.saidOn === undefined ? undefined : dateText(post.saidOn, language),
  ].filter((part) => part !== undefined)
  const label = [
    `<strong>${escaped(texts.facts.said.post)}</strong>`,
    ...parts.map((part) => `<bdi>${escaped(part)}</bdi>`),
  ]
  return label.join(' · ')
}

/** In a transcript the speaker's name stands before the words already. */
function isLabelled({ span, speaker }: Statement, { text }: Document): boolean {
  return (
    speaker !== undefined &&
    text.slice(Math.max(0, span.start - speaker.length - 4), span.start).includes(`${speaker}:`)
  )
}
