import { html } from 'hono/html'
import type { ArchiveFacts, SearchResult } from '../../model/look-up.ts'
import type { Reader } from '../environment.ts'
import { filterParams, type FilterInput } from '../input.ts'
import { searchedText } from '../views/around.ts'
import { hitsView } from '../views/silence.ts'
import { filterFieldset, keptFields } from '../views/form.ts'
import { marked } from '../views/marked.ts'
import { paging } from '../views/paging.ts'
import type { Html } from './layout.ts'

export const HITS_ON_A_PAGE = 10

/** Words, filters, and the passages that fit. */
export function searchPage(
  { words, filter }: { readonly words: string | undefined; readonly filter: Partial<FilterInput> },
  facts: ArchiveFacts,
  reader: Reader,
  { result, problem }: { readonly result?: SearchResult | undefined; readonly problem?: Html | undefined },
): Html {
  const { texts, to } = reader
  return html`<h1>${texts.search.title}</h1>
    <p class="lead">${texts.search.lead}</p>
    <form class="look-up" action="${to('/search')}" method="get" role="search">
      ${keptFields(reader)}
      <div class="line">
        <label class="grow"
          ><span class="label">${texts.search.label}</span
          ><input type="search" name="words" value="${words ?? ''}" maxlength="500" required dir="auto"
        /></label>
        <button type="submit" class="primary">${texts.search.button}</button>
      </div>
      ${filterFieldset(filter, facts, reader, { without: ['publisher'] })}
    </form>
    ${problem ?? ''}
    ${
      result === undefined
        ? ''
        : html`<section aria-labelledby="results-title">
            <h2 id="results-title">${texts.search.results}</h2>
            <p class="small">${searchedText(result.searched, reader)}</p>
            ${
              result.hits.length === 0
                ? html`<p class="verdict">${texts.search.none}</p>`
                : hitsView(result.hits, reader, ({ passage }) => marked(passage.text, result.query), result.offset + 1)
            }
            ${paging(
              {
                path: '/search',
                params: { words, ...filterParams(filter) },
                offset: result.offset,
                count: HITS_ON_A_PAGE,
                shown: result.hits.length,
                more: result.more,
              },
              reader,
            )}
          </section>`
    }`
}
