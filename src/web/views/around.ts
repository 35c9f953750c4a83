import { html } from 'hono/html'
import { noteIn } from '../../commands/notes.ts'
import type { Answer, Searched } from '../../model/answer.ts'
import type { Reader } from '../environment.ts'
import type { Html } from '../pages/layout.ts'
import { countText, dateText } from './facts.ts'

/** What a follow-up question was taken to mean. */
export function understood(answer: Answer, { texts }: Reader): Html | '' {
  if (answer.asked === undefined) return ''
  return html`<p class="small">${texts.ask.understood}: <bdi>${answer.question}</bdi></p>`
}

export function notesView(notes: readonly string[], { texts, language }: Reader): Html | '' {
  if (notes.length === 0) return ''
  return html`<section class="notes" aria-label="${texts.ask.notes}">
    <ul>
      ${notes.map((note) => html`<li dir="auto">${noteIn(language, note)}</li>`)}
    </ul>
  </section>`
}

/** What was looked in, in one line. */
export function searchedText(searched: Searched, { texts, language }: Reader): Html {
  const { from, to, filter } = searched
  const parts = [
    texts.ask.searched(countText(searched.documents, language), countText(searched.passages, language)),
    ...(from === undefined || to === undefined
      ? []
      : [texts.ask.between(dateText(from, language), dateText(to, language))]),
    ...(filter?.knownOn === undefined ? [] : [texts.ask.knownOn(dateText(filter.knownOn, language))]),
  ]
  return html`${parts.join(' · ')}`
}
