import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RoomContext } from '../environment.ts'
import type { Wrong } from '../input.ts'
import { preferredLanguage, textsIn } from '../languages/languages.ts'
import { address } from '../middleware/reader.ts'
import { countText } from '../views/facts.ts'
import { layout } from './layout.ts'

/** A page that says what happened and what to do, with the status that programs are told. */
export function problemPage(
  c: RoomContext,
  status: ContentfulStatusCode,
  [title, what]: readonly [string, string],
  hint?: string,
  href?: string,
): Response | Promise<Response> {
  const reader = c.get('reader') ?? fallback(c)
  const content = html`<h1>${title}</h1>
    <p class="lead" dir="auto">${what}</p>
    ${hint === undefined ? '' : html`<p dir="auto">${hint}</p>`}
    <p>
      ${href === undefined ? html`<a href="${reader.to('/')}">${reader.texts.problems.home}</a>` : html`<a href="${href}">${reader.texts.document.text}</a>`}
    </p>`
  c.header('cache-control', 'no-store')
  return c.html(layout({ title, path: '/', content }, reader), status)
}

/** A page that can not use what a parameter of its address holds. */
export function badParameter(
  c: RoomContext,
  { parameter, most }: Pick<Wrong, 'parameter' | 'most'>,
): Response | Promise<Response> {
  const {
    texts: { problems },
    language,
  } = c.get('reader')
  const hint =
    most === undefined ? problems.parameter(parameter) : problems.longer(parameter, countText(most, language))
  return problemPage(c, 400, problems.bad, parameter === '' ? undefined : hint)
}

/** For a failure so early that nobody looked who reads. */
function fallback(c: RoomContext): ReturnType<RoomContext['get']> {
  const language = preferredLanguage(c.req.header('accept-language'))
  return { language, texts: textsIn(language), visible: {}, token: undefined, to: address, plainTo: address }
}
