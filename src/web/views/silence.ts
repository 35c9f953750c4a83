import { html } from 'hono/html'
import type { Answer, NearHit } from '../../model/answer.ts'
import type { Reader } from '../environment.ts'
import type { Html } from '../pages/layout.ts'
import type { AnswerPlace } from './answer.ts'
import { notesView, searchedText, understood } from './around.ts'
import { directed, linkTo, sourceLine } from './sources.ts'

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
