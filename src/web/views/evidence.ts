import { html } from 'hono/html'
import type { DocumentFacts } from '../../model/document.ts'
import type { Reading } from '../../model/look-up.ts'
import type { Statement } from '../../model/statement.ts'
import type { Reader } from '../environment.ts'
import type { Html } from '../pages/layout.ts'
import { countText, dateText, languageText, whoText } from './facts.ts'
import { linkTo, sourceLine } from './sources.ts'

const text = (value: string | undefined): Html | undefined =>
  value === undefined || value === '' ? undefined : html`<bdi>${value}</bdi>`

/** What is known of a document, fact by fact; what is not known is left out. */
export function evidenceCard(reading: Reading, reader: Reader): Html {
  const { texts, language, to } = reader
  const { facts } = texts
  const { document } = reading
  const date = (iso: string | undefined): Html | undefined =>
    iso === undefined ? undefined : html`<time datetime="${iso}">${dateText(iso, language)}</time>`
  const rows: readonly (readonly [string, Html | undefined])[] = [
    [facts.publisher, publisherLink(document, reader)],
    [facts.author, text(document.author)],
    [facts.published, date(document.publishedOn) ?? html`<span class="faint">${facts.undated}</span>`],
    [facts.captured, date(document.capturedAt)],
    [facts.original, originalLink(document)],
    [facts.copyOf, text(document.syndicatedFrom)],
    [facts.kind, text(facts.kinds[document.kind])],
    [facts.language, text(languageText(document.language, reader))],
    [
      facts.collection,
      html`<a href="${to('/browse', { collection: document.collection })}"><bdi>${document.collection}</bdi></a>`,
    ],
    [facts.file, html`<bdi class="path" dir="ltr">${document.file}</bdi>`],
    [facts.tags, text(document.tags?.join(', '))],
    [facts.seen, date(document.firstSeen)],
    [facts.lastSeen, date(document.lastSeen)],
    [facts.reader, text(document.reader)],
    [facts.fileHash, hash(document.sha256)],
    [facts.textHash, hash(document.textSha256)],
  ]
  return html`<section class="evidence" id="evidence" aria-labelledby="evidence-title">
    <h2 id="evidence-title">${texts.document.evidence}</h2>
    <dl>
      ${rows.map(([name, value]) =>
        value === undefined
          ? ''
          : html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
    ${copiesView(reading, reader)} ${speakersView(reading, reader)}
  </section>`
}

const hash = (value: string): Html => html`<code class="hash" dir="ltr" translate="no">${value}</code>`

function publisherLink({ publisher }: DocumentFacts, { to }: Reader): Html | undefined {
  return publisher === undefined
    ? undefined
    : html`<a href="${to('/browse', { publisher })}"><bdi>${publisher}</bdi></a>`
}

/** Only addresses of the web are links: a document may claim any. */
function originalLink({ url }: DocumentFacts): Html | undefined {
  if (url === undefined) return undefined
  if (!/^https?:\/\//iu.test(url)) return html`<bdi dir="ltr">${url}</bdi>`
  return html`<a href="${url}" rel="noreferrer noopener" class="path"><bdi dir="ltr">${url}</bdi></a>`
}

function copiesView({ copies = [], relation }: Reading, reader: Reader): Html | '' {
  if (copies.length === 0) return ''
  const { texts, language, to } = reader
  return html`<details class="copies" open>
    <summary>${texts.facts.copies(countText(copies.length, language))}</summary>
    ${relation === undefined ? '' : html`<p class="small">${texts.facts.relations[relation]}</p>`}
    <ul>
      ${copies.slice(0, MOST_COPIES).map(
        (copy) =>
          html`<li>
            ${sourceLine(copy.document, to(`/d/${copy.document.id}`), reader)}
            <span class="small">${texts.facts.relations[copy.relation]}</span>
          </li>`,
      )}
    </ul>
    ${copies.length > MOST_COPIES ? html`<p class="small">${texts.browse.more(countText(copies.length - MOST_COPIES, language))}</p>` : ''}
  </details>`
}

const MOST_COPIES = 20
const MOST_SPEAKERS = 30

/** Who speaks in a document, each once, with a link to their first words. */
function speakersView({ document, statements }: Reading, reader: Reader): Html | '' {
  const first = new Map<string, Statement>()
  for (const statement of statements) {
    const who = whoText(statement)
    if (who !== undefined && !first.has(who)) first.set(who, statement)
  }
  if (first.size === 0) return ''
  const { texts } = reader
  return html`<details class="speakers">
    <summary>${texts.document.statements}</summary>
    <ul>
      ${[...first].slice(0, MOST_SPEAKERS).map(([who, { span, kind }]) => {
        const href = linkTo(reader, document.id, span, document.text.slice(span.start, span.end))
        return html`<li>
          <a href="${href}"><bdi>${who}</bdi></a> <span class="small">${texts.facts.said[kind]}</span>
        </li>`
      })}
    </ul>
  </details>`
}
