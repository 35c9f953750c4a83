import { html } from 'hono/html'
import { CITATION_FORMATS, type Cited, type CitationFormat, exportCitation } from '../../commands/export-citation.ts'
import type { Reader } from '../environment.ts'
import type { Html } from '../pages/layout.ts'

const NAMES: Readonly<Record<Exclude<CitationFormat, 'plain'>, string>> = {
  markdown: 'Markdown',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
  ris: 'RIS',
}

/** A citation in every format, to copy by hand, by a button where there is script, or as a file. */
export function citeBox(cited: Cited, at: Date, downloadOf: (format: CitationFormat) => string, reader: Reader): Html {
  const { texts } = reader
  return html`<details class="cite">
    <summary>${texts.document.cite}</summary>
    ${cited.words === undefined ? html`<p class="hint">${texts.document.citeHelp}</p>` : ''}
    ${CITATION_FORMATS.map((format) => {
      const name = format === 'plain' ? texts.document.plain : NAMES[format]
      return html`<details class="format" ${format === 'plain' ? html`open` : ''}>
        <summary>${name}</summary>
        <pre class="citation" dir="auto" tabindex="0" aria-label="${name}">
${exportCitation(cited, format, at).trim()}</pre>
        <p class="actions">
          <button type="button" class="copy" data-copy data-copied="${texts.document.copied}" hidden>
            ${texts.document.copy}
          </button>
          <a href="${downloadOf(format)}" download>${texts.document.download}</a>
        </p>
      </details>`
    })}
  </details>`
}
