import { html } from 'hono/html'
import { ICON, SCRIPT_FILE, STYLESHEET } from '../assets/assets.ts'
import type { Reader } from '../environment.ts'
import { directionOf, PAGE_LANGUAGES, textsIn } from '../languages/languages.ts'
import type { RoomTexts } from '../languages/texts.ts'

/** What `html` makes: everything put into it was escaped. */
export type Html = ReturnType<typeof html>

export interface Page {
  readonly title: string
  /** The entry of the menu that this page is. */
  readonly at?: keyof RoomTexts['nav']
  /** Its own address in the room, to be opened in another language. */
  readonly path: string
  readonly content: Html
  /** Pages of questions and limited documents are none of a search engine's business. */
  readonly wide?: boolean
}

const PLACES: readonly (readonly [keyof RoomTexts['nav'], string])[] = [
  ['ask', '/'],
  ['search', '/search'],
  ['quote', '/quote'],
  ['browse', '/browse'],
  ['timeline', '/timeline'],
  ['mentions', '/mentions'],
  ['coverage', '/coverage'],
]

/** A whole page: head, menu, content, foot. */
export function layout({ title, at, path, content, wide = false }: Page, { language, texts, to }: Reader): Html {
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title === '' ? 'Footnote' : `${title} · Footnote`}</title>
        <link rel="stylesheet" href="${STYLESHEET.path}" />
        <link rel="icon" href="${ICON.path}" type="image/svg+xml" />
        <script type="module" src="${SCRIPT_FILE.path}"></script>
      </head>
      <body>
        <a class="skip" href="#content">${texts.skip}</a>
        <header class="top">
          <a class="brand" href="${to('/')}" translate="no">Footnote<sup aria-hidden="true">1</sup></a>
          <nav aria-label="Footnote">
            <ul>
              ${PLACES.map(
                ([name, place]) =>
                  html`<li>
                    <a href="${to(place)}" ${at === name ? html`aria-current="page"` : ''}>${texts.nav[name]}</a>
                  </li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex="-1" class="${wide ? 'wide' : 'narrow'}">${content}</main>
        <footer class="foot">
          <p>${texts.foot} <a href="/api/v1/openapi.json">${texts.api}</a></p>
          <nav aria-label="${texts.languageOfPage}">
            <ul>
              ${PAGE_LANGUAGES.map(
                (code) =>
                  html`<li>
                    <a
                      href="${inLanguage(path, code)}"
                      lang="${code}"
                      hreflang="${code}"
                      ${code === language ? html`aria-current="true"` : ''}
                      >${textsIn(code).name}</a
                    >
                  </li>`,
              )}
            </ul>
          </nav>
        </footer>
      </body>
    </html>`
}

function inLanguage(path: string, code: string): string {
  const [before = '', query = ''] = path.split('?', 2)
  const params = new URLSearchParams(query)
  params.set('lang', code)
  return `${before}?${params.toString()}`
}
