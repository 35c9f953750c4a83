import { html } from 'hono/html'
import {
  type AnswerReceipt,
  isOtherArchive,
  type Receipt,
  type ReceiptReplay,
  type ReplayedCitation,
} from '../../model/receipt.ts'
import type { Reader } from '../environment.ts'
import { filterParams } from '../input.ts'
import type { RoomTexts } from '../languages/texts.ts'
import { countText, dateText } from '../views/facts.ts'
import { directed, linkTo, sourceLine } from '../views/sources.ts'
import type { Html } from './layout.ts'

type Again = NonNullable<ReceiptReplay['again']>

/** What was answered, held against the archive as it is now. */
export function receiptPage(replay: ReceiptReplay, reader: Reader): Html {
  const { texts, language, to } = reader
  const { receipt } = replay
  const { collection, after, before, knownOn, publisher } = receipt.filter
  const filter = filterParams({
    collection,
    language: receipt.filter.language,
    publisher,
    after,
    before,
    'known-on': knownOn,
    exact: receipt.exact ? 'true' : undefined,
  })
  const chosen = Object.entries(filter).flatMap(([, value]) => (value === undefined ? [] : [value]))
  return html`<h1>${texts.receipt.title} <code dir="ltr" translate="no">${receipt.id}</code></h1>
    <p class="lead">${texts.receipt.lead}</p>
    <dl class="facts">
      <div>
        <dt>${texts.receipt.question}</dt>
        <dd>
          <a href="${to('/', { q: receipt.question, ...filter })}"><bdi>${receipt.question}</bdi></a>
        </dd>
      </div>
      ${
        chosen.length === 0
          ? ''
          : html`<div>
              <dt>${texts.filters.title}</dt>
              <dd><bdi>${chosen.join(', ')}</bdi></dd>
            </div>`
      }
      <div>
        <dt>${texts.receipt.given}</dt>
        <dd><time datetime="${receipt.at}">${dateText(receipt.at, language)}</time></dd>
      </div>
      <div>
        <dt>${texts.receipt.answerer}</dt>
        <dd><bdi dir="ltr">${receipt.answererId}</bdi></dd>
      </div>
    </dl>
    <p class="notice">${replay.isSameIndex ? texts.receipt.sameIndex : texts.receipt.otherIndex}</p>
    ${isOtherArchive(replay) ? html`<p class="notice">${texts.receipt.otherArchive}</p>` : ''}
    ${replay.again === undefined ? '' : html`<p>${againText(replay.again, receipt.kind, texts)}</p>`}
    ${
      receipt.kind === 'silent'
        ? html`<p class="lead verdict">${texts.receipt.silent}</p>`
        : html`<section aria-labelledby="cited-title">
            <h2 id="cited-title">${texts.receipt.citations}</h2>
            <ol class="hits">
              ${replay.citations.map((one) => citationView(one, reader))}
            </ol>
          </section>`
    }
    ${receipt.model === undefined ? '' : modelView(receipt.model, reader)}`
}

function againText({ kind, isSame }: Again, before: AnswerReceipt['kind'], { receipt: { again } }: RoomTexts): string {
  if (kind === 'silent') return before === 'silent' ? again.silentStill : again.silentNow
  if (before === 'silent') return again.answersNow
  return isSame ? again.same : again.other
}

function citationView({ cited, fate, found, isMissing }: ReplayedCitation, reader: Reader): Html {
  const { fates, missing } = reader.texts.receipt
  const badge = html`<span class="badge fate-${fate}">${isMissing ? missing : fates[fate]}</span>`
  if (found === undefined)
    return html`<li value="${cited.marker}"><bdi class="title">${cited.title}</bdi> ${badge}</li>`
  const href = linkTo(reader, found.document.id, found.span, found.quote)
  return html`<li value="${cited.marker}">
    ${sourceLine(found.document, href, reader)} ${badge}
    <blockquote class="quote" ${directed(found.document.language)}>${found.quote}</blockquote>
  </li>`
}

function modelView({ model, offered, sentences, promptHash }: Receipt, { texts, language }: Reader): Html {
  return html`<section aria-labelledby="model-title">
    <h2 id="model-title">${texts.receipt.model}</h2>
    <p>
      <bdi dir="ltr">${model}</bdi> · ${texts.receipt.offered(countText(offered.length, language))} ·
      ${texts.receipt.promptHash} <code class="hash" dir="ltr">${promptHash}</code>
    </p>
    <div class="table" tabindex="0" role="group" aria-labelledby="model-title">
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.receipt.wrote}</th>
            <th scope="col">${texts.receipt.became}</th>
          </tr>
        </thead>
        <tbody>
          ${sentences.map(
            ({ text, fate, reason }) =>
              html`<tr>
                <td dir="auto">${text}</td>
                <td>
                  ${texts.receipt.sentenceFates[fate]}${reason === undefined ? '' : html` <code dir="ltr">${reason}</code>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`
}
