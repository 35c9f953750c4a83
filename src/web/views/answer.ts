import { noteIn } from '../../commands/notes.ts'
import { html } from 'hono/html'
import { EXPORT_FORMATS, type ExportFormat } from '../../commands/export-answer.ts'
import type { Answer, NearHit, Searched, Sentence } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { Params, Reader } from '../environment.ts'
import type { Html } from '../pages/layout.ts'
import { countText, dateText } from './facts.ts'
import { directed, linkTo, saidLine, sourceLine } from './sources.ts'

export type Answered = Extract<Answer, { readonly kind: 'answered' }>

/** What an answer's links carry along, so that its document pages lead to the next footnote and back. */
export interface AnswerPlace {
  readonly reader: Reader
  /** The query of the page that shows the answer; undefined for a private question. */
  readonly back: string | undefined
  /** Under which the answer can be saved for a while. */
  readonly keptId: string | undefined
}

export const FORMAT_NAMES: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  json: 'JSON',
}

/** An answer with its footnotes. */
export function answerView(answer: Answered, place: AnswerPlace): Html {
  const { reader } = place
  const { texts, language } = reader
  const hrefs = citationLinks(answer.citations, place)
  const documents = new Set(answer.citations.map(({ document }) => document.id)).size
  return html`<article class="answer">
    ${understood(answer, reader)}
    <div class="sentences">
      ${answer.sentences.map((sentence) => sentenceView(sentence, answer.citations, hrefs, reader))}
    </div>
    ${notesView(answer.notes, reader)}
    <section aria-labelledby="sources-title">
      <h2 id="sources-title">${texts.ask.sources}</h2>
      <ol class="footnotes">
        ${answer.citations.map(
          (citation) =>
            html`<li id="fn-${citation.marker}" value="${citation.marker}">
              ${citationView(citation, hrefs.get(citation.marker) ?? '', reader)}
            </li>`,
        )}
      </ol>
    </section>
    <footer class="small">
      <p>
        ${texts.ask.origins(countText(documents, language), countText(answer.origins, language))} ·
        ${searchedText(answer.searched, reader)}
      </p>
      ${
        place.keptId === undefined
          ? ''
          : html`<p>
              ${texts.ask.save}
              ${EXPORT_FORMATS.map((format, at) => html`${at === 0 ? '' : ' · '}<a href="${reader.to(`/answers/${place.keptId}/${format}`)}" download>${FORMAT_NAMES[format]}</a>`)}
            </p>`
      }
      ${
        answer.receiptId === undefined
          ? ''
          : html`<p><a href="${reader.to(`/r/${answer.receiptId}`)}">${texts.ask.receipt} ${answer.receiptId}</a></p>`
      }
    </footer>
  </article>`
}

/** The documents' addresses of an answer's citations, by marker. */
export function citationLinks(
  citations: readonly Citation[],
  { reader, back }: Pick<AnswerPlace, 'reader' | 'back'>,
): ReadonlyMap<number, string> {
  const all = citations.map(({ document, span }) => `${document.id}.${span.start}-${span.end}`).join('_')
  return new Map(
    citations.map(({ marker, document, span, quote }, at) => {
      const around: Params = { c: all.length > LONGEST_LIST ? undefined : all, n: at + 1, back }
      return [marker, linkTo(reader, document.id, span, quote, around)]
    }),
  )
}

const LONGEST_LIST = 1500

/** A sentence and its footnote marks; each mark shows its card on hover, focus or tap, and opens the document. */
export function sentenceView(
  { text, markers }: Sentence,
  citations: readonly Citation[],
  hrefs: ReadonlyMap<number, string>,
  reader: Reader,
): Html {
  const { texts, language } = reader
  const cited = citations.filter(({ marker }) => markers.includes(marker))
  const marks = cited.map((citation) => {
    const number = countText(citation.marker, language)
    const href = hrefs.get(citation.marker) ?? ''
    const id = `card-${citation.marker}-${citation.span.start}`
    return html`<span class="fn"
      ><sup
        ><a class="fn-link" href="${href}" aria-label="${texts.ask.footnote(number)}: ${citation.document.title}"
          >${number}</a
        ><button class="fn-tap" type="button" popovertarget="${id}" aria-label="${texts.ask.footnote(number)}">
          ${number}
        </button></sup
      ><span class="card" id="${id}" popover role="note"
        ><span class="card-quote" ${directed(citation.document.language)}>${citation.quote}</span
        >${saidLine(citation.attribution, reader)}${sourceLine(citation.document, href, reader, citation.place)}<a
          class="open"
          href="${href}"
          >${texts.ask.openAt}</a
        ></span
      ></span
    >`
  })
  return html`<div class="sentence" dir="auto"><span class="words">${text}</span>${marks}</div>`
}

function citationView(citation: Citation, href: string, reader: Reader): Html {
  const { document, quote, attribution, place, originalLink } = citation
  return html`<blockquote class="quote" ${directed(document.language)}>${quote}</blockquote>
    ${saidLine(attribution, reader)} ${sourceLine(document, href, reader, place)}
    ${
      originalLink === undefined || !/^https?:/iu.test(originalLink)
        ? ''
        : html`<a class="original" href="${originalLink}" rel="noreferrer">${reader.texts.facts.original}</a>`
    }`
}

/** The archive is silent: what was searched, and what lies nearest. */
export function silenceView(
  answer: Extract<Answer, { readonly kind: 'silent' }>,
  place: AnswerPlace,
  clearHref: string | undefined,
): Html {
  const { reader } = place
  const { texts } = reader
  return html`<article class="answer silent">
    ${understood(answer, reader)}
    <p class="lead verdict">${texts.ask.silent}</p>
    <p>
      ${texts.ask.silentHelp} ${clearHref === undefined ? '' : html`<a href="${clearHref}">${texts.filters.clear}</a>`}
    </p>
    <p class="small">${searchedText(answer.searched, reader)}</p>
    ${notesView(answer.notes, reader)}
    ${
      answer.nearest.length === 0
        ? ''
        : html`<section aria-labelledby="nearest-title">
            <h2 id="nearest-title">${texts.ask.nearest}</h2>
            ${hitsView(answer.nearest, reader)}
          </section>`
    }
    ${
      answer.receiptId === undefined
        ? ''
        : html`<p class="small">
            <a href="${reader.to(`/r/${answer.receiptId}`)}">${texts.ask.receipt} ${answer.receiptId}</a>
          </p>`
    }
  </article>`
}

/** Passages with their source, as `text` draws them: plain, or with what was looked for marked. */
export function hitsView(hits: readonly NearHit[], reader: Reader, text?: (hit: NearHit) => Html, from = 1): Html {
  return html`<ol class="hits" start="${from}">
    ${hits.map((hit) => {
      const { passage, document } = hit
      const href = linkTo(reader, document.id, passage.span, passage.text)
      return html`<li>
        ${sourceLine(document, href, reader, passage.place)}
        <p class="passage" ${directed(document.language)}>${text?.(hit) ?? passage.text}</p>
      </li>`
    })}
  </ol>`
}

function understood(answer: Answer, { texts }: Reader): Html | '' {
  if (answer.asked === undefined) return ''
  return html`<p class="small">${texts.ask.understood}: <bdi>${answer.question}</bdi></p>`
}

function notesView(notes: readonly string[], { texts, language }: Reader): Html | '' {
  if (notes.length === 0) return ''
  return html`<section class="notes" aria-label="${texts.ask.notes}">
    <ul>
      ${notes.map((note) => html`<li dir="auto">${noteIn(language, note)}</li>`)}
    </ul>
  </section>`
}

/** What was looked in, in one line. */
export function searchedText(searched: Searched, { texts, language }: Reader): Html {
  const { from, to, filter } = searched
  const parts = [
    texts.ask.searched(countText(searched.documents, language), countText(searched.passages, language)),
    ...(from === undefined || to === undefined
      ? []
      : [texts.ask.between(dateText(from, language), dateText(to, language))]),
    ...(filter?.knownOn === undefined ? [] : [texts.ask.knownOn(dateText(filter.knownOn, language))]),
  ]
  return html`${parts.join(' · ')}`
}
