import { html } from 'hono/html'
import type { Reader } from '../environment.ts'
import type { documentInput } from '../input.ts'
import type { Html } from '../pages/layout.ts'
import { countText } from './facts.ts'

export type DocumentInput = ReturnType<typeof documentInput.parse>

/** Leads through the citations of the answer that this page was opened from, and back to it. */
export function citedNav({ c, n, back }: DocumentInput, reader: Reader): Html | '' {
  const { texts, language, to } = reader
  const answer = backHref(back, reader)
  const list = c?.split('_') ?? []
  const at = n === undefined || n < 1 || n > list.length ? undefined : n - 1
  if (at === undefined)
    return answer === undefined ? '' : html`<nav class="cited-nav"><a href="${answer}">${texts.document.back}</a></nav>`
  const step = (index: number, label: string, rel: string, arrow: string): Html => {
    const [, id, start, end] = /^([\w-]+)\.(\d+)-(\d+)$/u.exec(list[index] ?? '') ?? []
    if (id === undefined || start === undefined || end === undefined)
      return html`<span class="step" aria-hidden="true">${arrow}</span>`
    const href = to(`/d/${id}#s-${start}`, { s: `${start}-${end}`, c, n: index + 1, back })
    return html`<a class="step" rel="${rel}" href="${href}" aria-label="${label}" title="${label}">${arrow}</a>`
  }
  return html`<nav class="cited-nav" aria-label="${texts.document.cited}">
    ${step(at - 1, texts.document.previous, 'prev', '‹')}
    <a class="here" href="#s-${/\.(\d+)-/u.exec(list[at] ?? '')?.[1] ?? ''}"
      >${texts.document.citedOf(countText(at + 1, language), countText(list.length, language))}</a
    >
    ${step(at + 1, texts.document.next, 'next', '›')}
    ${answer === undefined ? '' : html`<a class="back" href="${answer}">${texts.document.back}</a>`}
  </nav>`
}

/** The address of the answer; only fields of the question box are taken from what the link says. */
function backHref(back: string | undefined, { to }: Reader): string | undefined {
  if (back === undefined) return undefined
  const given = new URLSearchParams(back)
  const q = given.get('q')
  if (q === null || q.trim() === '') return undefined
  const fields = ['collection', 'language', 'after', 'before', 'known-on', 'exact'] as const
  const filters = Object.fromEntries(fields.map((name) => [name, given.get(name) ?? undefined]))
  return to('/', { q, ...filters, earlier: given.getAll('earlier').slice(0, 8) })
}
