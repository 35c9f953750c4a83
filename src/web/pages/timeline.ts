import { html } from 'hono/html'
import { type ArchiveFacts, type Clock, CLOCKS, type Timeline, type TimelineEntry } from '../../model/look-up.ts'
import type { Reader } from '../environment.ts'
import { filterParams, type FilterInput } from '../input.ts'
import { timelinePlot } from '../plots/timeline.ts'
import { searchedText } from '../views/around.ts'
import { countText, dateText } from '../views/facts.ts'
import { filterFieldset, keptFields } from '../views/form.ts'
import { paging } from '../views/paging.ts'
import { directed, linkTo, saidLine, sourceLine } from '../views/sources.ts'
import type { Html } from './layout.ts'

/** One page holds so many entries, in the picture and in the table. */
export const ENTRIES_ON_A_PAGE = 60

export interface TimelineForm {
  readonly topic: string | undefined
  readonly clock: string | undefined
  readonly filter: Partial<FilterInput>
}

/** Dated sentences in order, as a picture and as a table. */
export function timelinePage(
  form: TimelineForm,
  facts: ArchiveFacts,
  reader: Reader,
  { timeline, problem }: { readonly timeline?: Timeline | undefined; readonly problem?: Html | undefined },
): Html {
  const { texts, to } = reader
  return html`<h1>${texts.timeline.title}</h1>
    <p class="lead">${texts.timeline.lead}</p>
    <form class="look-up" action="${to('/timeline')}" method="get">
      ${keptFields(reader)}
      <div class="line">
        <label class="grow"
          ><span class="label">${texts.timeline.label}</span
          ><input type="search" name="topic" value="${form.topic ?? ''}" maxlength="500" dir="auto"
        /></label>
        <label
          ><span class="label">${texts.timeline.clock}</span
          ><select name="clock">
            <option value="">${texts.filters.any}</option>
            ${CLOCKS.map(
              (clock) =>
                html`<option value="${clock}" ${form.clock === clock ? html`selected` : ''}>
                  ${texts.timeline.clocks[clock]}
                </option>`,
            )}
          </select></label
        >
        <button type="submit" class="primary">${texts.timeline.button}</button>
      </div>
      ${filterFieldset(form.filter, facts, reader, { without: ['publisher', 'exact'] })}
    </form>
    ${problem ?? ''} ${timeline === undefined ? '' : entriesView(timeline, form, reader)}`
}

function entriesView(timeline: Timeline, form: TimelineForm, reader: Reader): Html {
  const { texts, language } = reader
  const { entries, total, offset } = timeline
  if (total === 0) return html`<p class="lead verdict">${texts.timeline.none}</p>`
  return html`<section aria-labelledby="entries-title">
    <h2 id="entries-title">${texts.timeline.entries(countText(total, language))}</h2>
    <p class="small">${searchedText(timeline.searched, reader)}</p>
    ${timelinePlot(entries, timeline.clocks, reader, (index) => `#e-${offset + index + 1}`)}
    <div class="table" tabindex="0" role="group" aria-labelledby="entries-title">
      <table class="timeline-table">
        <thead>
          <tr>
            <th scope="col">${texts.timeline.date}</th>
            <th scope="col">${texts.timeline.sentence}</th>
            <th scope="col">${texts.timeline.source}</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map((entry, index) => entryRow(entry, offset + index + 1, reader))}
        </tbody>
      </table>
    </div>
    ${paging(
      {
        path: '/timeline',
        params: { topic: form.topic, clock: form.clock, ...filterParams(form.filter) },
        offset,
        count: ENTRIES_ON_A_PAGE,
        shown: entries.length,
        more: offset + entries.length < total,
        total,
      },
      reader,
    )}
  </section>`
}

function entryRow(entry: TimelineEntry, number: number, reader: Reader): Html {
  const { texts, language } = reader
  const href = linkTo(reader, entry.document.id, entry.span, entry.quote)
  return html`<tr id="e-${number}">
    <th scope="row">
      <time datetime="${entry.date}">${dateText(entry.date, language)}</time>
      <span class="clock clock-${entry.clock}">${texts.timeline.clocks[entry.clock]}</span>
    </th>
    <td ${directed(entry.document.language)}>${datedWords(entry)} ${saidLine(entry.attribution, reader)}</td>
    <td>${sourceLine(entry.document, href, reader, entry.place)}</td>
  </tr>`
}

/** The date in the sentence is marked; its span counts from the beginning of the document. */
function datedWords({ quote, span, dated }: TimelineEntry): Html {
  if (dated === undefined) return html`${quote}`
  const start = dated.start - span.start
  const end = dated.end - span.start
  return html`${quote.slice(0, start)}<mark>${quote.slice(start, end)}</mark>${quote.slice(end)}`
}

/** A clock that there is, or none. */
export const asClock = (text: string | undefined): Clock | undefined => CLOCKS.find((clock) => clock === text)
