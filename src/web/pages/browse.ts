import { html } from 'hono/html'
import type { ArchiveFacts, SourceList } from '../../model/look-up.ts'
import type { Reader } from '../environment.ts'
import { filterParams, type FilterInput } from '../input.ts'
import { countText, languageText } from '../views/facts.ts'
import { filterFieldset, keptFields } from '../views/form.ts'
import { paging } from '../views/paging.ts'
import { sourceLine } from '../views/sources.ts'
import type { Html } from './layout.ts'

export const DOCUMENTS_ON_A_PAGE = 30
const FACETS = 12

/** The documents of the archive, by collection, publisher, language and date. */
export function browsePage(
  filter: Partial<FilterInput>,
  facts: ArchiveFacts,
  reader: Reader,
  { list, problem }: { readonly list?: SourceList | undefined; readonly problem?: Html | undefined },
): Html {
  const { texts, language, to } = reader
  return html`<h1>${texts.browse.title}</h1>
    <p class="lead">${texts.browse.lead}</p>
    <form class="look-up" action="${to('/browse')}" method="get">
      ${keptFields(reader)} ${filterFieldset(filter, facts, reader, { without: ['exact'], submit: true })}
    </form>
    ${problem ?? ''}
    <div class="facets">
      ${facet('collection', facts.collections, filter, reader, (name) => name)}
      ${facet('language', facts.languages, filter, reader, (code) => languageText(code, reader))}
      ${facet('publisher', facts.publishers, filter, reader, (name) => name)}
    </div>
    ${
      list === undefined
        ? ''
        : html`<section aria-labelledby="list-title">
            <h2 id="list-title">${texts.browse.documents(countText(list.total, language))}</h2>
            ${list.documents.length === 0 ? html`<p class="verdict">${texts.browse.none}</p>` : ''}
            <ul class="documents">
              ${list.documents.map(
                (document) =>
                  html`<li>
                    ${sourceLine(document, to(`/d/${document.id}`), reader)}
                    <span class="tags"
                      ><span>${texts.facts.kinds[document.kind]}</span
                      >${document.language === 'und' ? '' : html`<span>${languageText(document.language, reader)}</span>`}<bdi
                        >${document.collection}</bdi
                      ></span
                    >
                  </li>`,
              )}
            </ul>
            ${paging(
              {
                path: '/browse',
                params: filterParams(filter),
                offset: list.offset,
                count: DOCUMENTS_ON_A_PAGE,
                shown: list.documents.length,
                more: list.offset + list.documents.length < list.total,
                total: list.total,
              },
              reader,
            )}
          </section>`
    }`
}

function facet(
  name: 'collection' | 'language' | 'publisher',
  values: ArchiveFacts['collections'],
  filter: Partial<FilterInput>,
  { texts, language, to }: Reader,
  label: (value: string) => string,
): Html | '' {
  if (values.length < 2) return ''
  const chosen = filter[name]
  return html`<section class="facet">
    <h2>${texts.filters[name]}</h2>
    <ul>
      ${values.slice(0, FACETS).map((value) => {
        const isChosen = value.name === chosen
        const params = { ...filterParams(filter), [name]: isChosen ? undefined : value.name }
        return html`<li>
          <a href="${to('/browse', params)}" ${isChosen ? html`aria-current="true"` : ''}
            ><bdi>${label(value.name)}</bdi> <span class="count">${countText(value.documents, language)}</span></a
          >
        </li>`
      })}
    </ul>
    ${values.length > FACETS ? html`<p class="small">${texts.browse.more(countText(values.length - FACETS, language))}</p>` : ''}
  </section>`
}
