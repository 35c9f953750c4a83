import { html } from 'hono/html'
import type { Reader } from '../environment.ts'
import type { Problem } from '../look-up.ts'
import type { Html } from '../pages/layout.ts'

/** What the commands say about a wish that can not be met: in English, as everywhere. */
export function problemNote({ message, hint, near = [] }: Problem, reader: Reader): Html {
  return html`<div class="problem" role="alert">
    <p lang="en" dir="ltr"><strong>${message}</strong> ${hint}</p>
    ${
      near.length === 0
        ? ''
        : html`<p>${reader.texts.problems.near}</p>
            <ul>
              ${near.map(
                ({ id, title }) =>
                  html`<li>
                    <a href="${reader.to(`/d/${id}`)}"><bdi>${title}</bdi></a>
                  </li>`,
              )}
            </ul>`
    }
  </div>`
}

/** A failure in the reader's language. */
export const said = ([title, what]: readonly [string, string]): Html =>
  html`<div class="problem" role="alert">
    <p dir="auto"><strong>${title}.</strong> ${what}</p>
  </div>`
