import { html } from 'hono/html'
import type { ArchiveFacts, Mention, Mentions } from '../../model/look-up.ts'
import type { Reader } from '../environment.ts'
import { filterParams, type FilterInput } from '../input.ts'
import { searchedText } from '../views/around.ts'
import { countText } from '../views/facts.ts'
import { filterFieldset, keptFields } from '../views/form.ts'
import { paging } from '../views/paging.ts'
import { directed, linkTo, saidLine, sourceLine } from '../views/sources.ts'
import type { Html } from './layout.ts'

export const MENTIONS_ON_A_PAGE = 20
const DOCUMENTS = 25

/** Every place where some words stand, counted exactly. */
export function mentionsPage(
  { words, filter }: { readonly words: string | undefined; readonly filter: Partial<FilterInput> },
  facts: ArchiveFacts,
  reader: Reader,
  { found, problem }: { readonly found?: Mentions | undefined; readonly problem?: Html | undefined },
): Html {
  const { texts, to } = reader
  return html`<h1>${texts.mentions.title}</h1>
    <p class="lead">${texts.mentions.lead}</p>
    <form class="look-up" action="${to('/mentions')}" method="get">
      ${keptFields(reader)}
      <div class="line">
        <label class="grow"
          ><span class="label">${texts.mentions.label}</span
          ><input type="search" name="words" value="${words ?? ''}" maxlength="300" required dir="auto"
        /></label>
        <button type="submit" class="primary">${texts.mentions.button}</button>
      </div>
      ${filterFieldset(filter, facts, reader, { without: ['publisher', 'exact'] })}
    </form>
    ${problem ?? ''} ${found === undefined ? '' : foundView(found, filter, reader)}`
}

function foundView(found: Mentions, filter: Partial<FilterInput>, reader: Reader): Html {
  const { texts, language, to } = reader
  const { words, total, sentences, documents, mentions, offset } = found
  const number = (value: number): string => countText(value, language)
  const params = { words, ...filterParams(filter) }
  if (total === 0)
    return html`<p class="lead verdict">${texts.mentions.none}</p>
      <p class="small">${searchedText(found.searched, reader)}</p>`
  const most = Math.max(...documents.map(({ count }) => count))
  return html`<section aria-labelledby="found-title">
      <h2 id="found-title">${texts.mentions.found(number(total), number(sentences), number(documents.length))}</h2>
      <p class="small">
        ${searchedText(found.searched, reader)} ·
        <a href="${to('/mentions.csv', params)}" download>${texts.mentions.csv}</a>
      </p>
      <ol class="hits" start="${offset + 1}">
        ${mentions.map((mention) => {
          const href = linkTo(reader, mention.document.id, mention.span, mention.quote)
          return html`<li>
            <p class="passage" ${directed(mention.document.language)}>${wordsMarked(mention)}</p>
            ${saidLine(mention.attribution, reader)} ${sourceLine(mention.document, href, reader, mention.place)}
          </li>`
        })}
      </ol>
      ${paging(
        {
          path: '/mentions',
          params,
          offset,
          count: MENTIONS_ON_A_PAGE,
          shown: mentions.length,
          more: offset + mentions.length < sentences,
          total: sentences,
        },
        reader,
      )}
    </section>
    <section aria-labelledby="by-title">
      <h2 id="by-title">${texts.mentions.perDocument}</h2>
      <table class="bars">
        <thead>
          <tr>
            <th scope="col">${texts.mentions.document}</th>
            <th scope="col">${texts.mentions.count}</th>
          </tr>
        </thead>
        <tbody>
          ${documents.slice(0, DOCUMENTS).map(
            ({ document, count }) =>
              html`<tr>
                <td>${sourceLine(document, to(`/d/${document.id}`), reader)}</td>
                <td class="number">
                  <span>${number(count)}</span
                  ><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect width="${Math.max(1, (count / most) * 100).toFixed(1)}" height="8" />
                  </svg>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${documents.length > DOCUMENTS ? html`<p class="small">${texts.browse.more(number(documents.length - DOCUMENTS))}</p>` : ''}
    </section>`
}

/** The spans of the words count from the beginning of the document, the quote from its own. */
function wordsMarked({ quote, span, found }: Mention): Html {
  const pieces: (Html | string)[] = []
  let at = 0
  for (const { start, end } of found) {
    const from = Math.max(at, start - span.start)
    pieces.push(quote.slice(at, from), html`<mark>${quote.slice(from, end - span.start)}</mark>`)
    at = end - span.start
  }
  pieces.push(quote.slice(at))
  return html`${pieces}`
}
