import { html } from 'hono/html'
import type { LastIngest } from '../../model/last-ingest.ts'
import type { ArchiveFacts } from '../../model/look-up.ts'
import type { Years } from '../coverage.ts'
import type { Reader } from '../environment.ts'
import type { Gap } from '../parts.ts'
import { yearsPlot } from '../plots/years.ts'
import { countText, dateText, languageText } from '../views/facts.ts'
import type { Html } from './layout.ts'

const NAMES = 15
const GAPS = 50
const SKIPPED = 100

export interface CoverageView {
  readonly facts: ArchiveFacts
  readonly years: Years
  /** Undefined for readers who are not to see them. */
  readonly gaps: readonly Gap[] | undefined
  readonly isKeeper: boolean
}

/** What the archive holds, where it is thin, and what it could not read. */
export function coveragePage({ facts, years, gaps, isKeeper }: CoverageView, reader: Reader): Html {
  const { texts, language, to } = reader
  const { coverage } = texts
  const held = texts.ask.holds(countText(facts.documents, language), countText(facts.passages, language))
  return html`<h1>${coverage.title}</h1>
    <p class="lead">${coverage.lead}</p>
    <p class="small">
      ${held} · ${coverage.indexed}
      <time datetime="${facts.indexedAt}">${dateText(facts.indexedAt, language)}</time>
    </p>
    <section aria-labelledby="by-year">
      <h2 id="by-year">${coverage.byYear}</h2>
      ${yearsPlot(years.years, reader, coverage.byYear)} ${yearsTable(years, reader)}
      ${years.undated === 0 ? '' : html`<p class="small">${coverage.undated(countText(years.undated, language))}</p>`}
    </section>
    <div class="columns">
      ${bars('by-language', coverage.byLanguage, facts.languages, reader, (name) => ({
        label: languageText(name, reader),
        href: to('/browse', { language: name }),
      }))}
      ${bars('by-collection', coverage.byCollection, facts.collections, reader, (name) => ({
        label: name,
        href: to('/browse', { collection: name }),
      }))}
      ${bars('by-publisher', coverage.byPublisher, facts.publishers, reader, (name) => ({
        label: name,
        href: to('/browse', { publisher: name }),
      }))}
    </div>
    ${isKeeper ? html`${gapsView(gaps ?? [], reader)} ${ingestView(facts.lastIngest, reader)}` : html`<p class="notice">${coverage.hidden}</p>`}`
}

/** The same numbers for those who can not see the picture. */
function yearsTable({ years }: Years, { texts, language, to }: Reader): Html | '' {
  if (years.length === 0) return ''
  return html`<details class="numbers">
    <summary>${texts.document.table}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.coverage.byYear}</th>
          <th scope="col">${texts.coverage.documents}</th>
        </tr>
      </thead>
      <tbody>
        ${years.map(([year, documents]) => {
          const iso = String(year).padStart(4, '0')
          return html`<tr>
            <th scope="row"><a href="${to('/browse', { after: iso, before: iso })}">${dateText(iso, language)}</a></th>
            <td class="number">${countText(documents, language)}</td>
          </tr>`
        })}
      </tbody>
    </table>
  </details>`
}

function bars(
  id: string,
  title: string,
  values: ArchiveFacts['languages'],
  { texts, language }: Reader,
  describe: (name: string) => { readonly label: string; readonly href: string },
): Html | '' {
  if (values.length === 0) return ''
  const most = Math.max(...values.map(({ documents }) => documents))
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    <table class="bars">
      <thead class="hidden">
        <tr>
          <th scope="col">${title}</th>
          <th scope="col">${texts.coverage.documents}</th>
        </tr>
      </thead>
      <tbody>
        ${values.slice(0, NAMES).map(({ name, documents }) => {
          const { label, href } = describe(name)
          return html`<tr>
            <th scope="row">
              <a href="${href}"><bdi>${label}</bdi></a>
            </th>
            <td class="number">
              <span>${countText(documents, language)}</span
              ><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width="${Math.max(1, (documents / most) * 100).toFixed(1)}" height="8" />
              </svg>
            </td>
          </tr>`
        })}
      </tbody>
    </table>
    ${values.length > NAMES ? html`<p class="small">${texts.coverage.others(countText(values.length - NAMES, language))}</p>` : ''}
  </section>`
}

function gapsView(gaps: readonly Gap[], { texts, language, to }: Reader): Html {
  const { coverage } = texts
  return html`<section aria-labelledby="gaps-title">
    <h2 id="gaps-title">${coverage.gaps}</h2>
    ${
      gaps.length === 0
        ? html`<p>${coverage.noGaps}</p>`
        : html`<p class="small">${coverage.gapsLead}</p>
            <ul class="gaps">
              ${gaps.slice(0, GAPS).map(
                ({ question, times, at }) =>
                  html`<li>
                    <a href="${to('/', { q: question })}" dir="auto">${question}</a>
                    <span class="small"
                      ><time datetime="${at}">${dateText(at, language)}</time
                      >${times > 1 ? ` · ${countText(times, language)}×` : ''}</span
                    >
                  </li>`,
              )}
            </ul>`
    }
  </section>`
}

function ingestView(last: LastIngest | undefined, { texts, language }: Reader): Html {
  const { coverage } = texts
  const number = (value: number): string => countText(value, language)
  if (last === undefined)
    return html`<section>
      <h2>${coverage.last}</h2>
      <p>${coverage.notRecorded}</p>
    </section>`
  return html`<section aria-labelledby="ingest-title">
    <h2 id="ingest-title">${coverage.last}</h2>
    <p>
      <time datetime="${last.at}">${dateText(last.at, language)}</time> ·
      ${coverage.report(number(last.added), number(last.changed), number(last.removed), number(last.unchanged))}
    </p>
    <h3>${coverage.skipped}</h3>
    ${last.skipped.length === 0 ? html`<p>${coverage.noSkipped}</p>` : skippedTable(last, texts)}
    ${last.skipped.length > SKIPPED ? html`<p class="small">${texts.browse.more(number(last.skipped.length - SKIPPED))}</p>` : ''}
    ${
      last.notes.length === 0
        ? ''
        : html`<ul class="small">
            ${last.notes.slice(0, SKIPPED).map(({ file, note }) => html`<li><bdi dir="ltr">${file}</bdi>: <span lang="en" dir="auto">${note}</span></li>`)}
          </ul>`
    }
  </section>`
}

function skippedTable({ skipped }: LastIngest, texts: Reader['texts']): Html {
  return html`<div class="table" tabindex="0" role="group" aria-label="${texts.coverage.skipped}">
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.facts.file}</th>
          <th scope="col">${texts.coverage.reason}</th>
        </tr>
      </thead>
      <tbody>
        ${skipped.slice(0, SKIPPED).map(
          ({ file, reason, hint }) =>
            html`<tr>
              <td><bdi class="path" dir="ltr">${file}</bdi></td>
              <td lang="en" dir="auto">${reason} <span class="faint">${hint}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
