import { html } from 'hono/html'
import { EXPORT_FORMATS, type ExportFormat } from '../../commands/export-answer.ts'
import type { Answer, Sentence } from '../../model/answer.ts'
import type { Citation } from '../../model/citation.ts'
import type { Params, Reader } from '../environment.ts'
import type { Html } from '../pages/layout.ts'
import { notesView, searchedText, understood } from './around.ts'
import { countText } from './facts.ts'
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
