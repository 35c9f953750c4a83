import { html } from 'hono/html'
import type { Archive } from '../../archive.ts'
import type { RoomContext } from '../environment.ts'
import { linkTo, saidLine, sourceLine } from '../views/sources.ts'
import { layout } from './layout.ts'
import { problemPage } from './problem.ts'

/** A document that is not there: its file may have changed, and its words stand in the new one, or in another. */
export async function missingDocument(c: RoomContext, archive: Archive, quote: string | undefined): Promise<Response> {
  const reader = c.get('reader')
  const { texts } = reader
  const check = quote === undefined ? undefined : await archive.quote(quote, reader.visible)
  if (check === undefined || check.kind === 'absent') return problemPage(c, 404, texts.problems.noDocument)
  const content = html`<h1>${texts.problems.noDocument[0]}</h1>
    <p class="lead">${texts.document.newer}</p>
    <h2>${texts.document.standsElsewhere}</h2>
    <ol class="hits">
      ${check.carriers.slice(0, 10).map((carrier) => {
        const href = linkTo(reader, carrier.document.id, carrier.span, carrier.quote)
        return html`<li>
          ${sourceLine(carrier.document, href, reader)} ${saidLine(carrier.attribution, reader)}
          <p class="passage" dir="auto">${carrier.quote}</p>
        </li>`
      })}
    </ol>`
  return c.html(layout({ title: texts.problems.noDocument[0], path: '/', content }, reader), 404)
}
