import { html } from 'hono/html'
import type { Params, Reader } from '../environment.ts'
import type { Html } from '../pages/layout.ts'
import { countText } from './facts.ts'

export interface Pages {
  readonly path: string
  readonly params: Params
  readonly offset: number
  readonly count: number
  /** How many there are on this page. */
  readonly shown: number
  readonly more: boolean
  readonly total?: number
}

/** Which of how many are shown, with links to the pages before and after; nothing when all are. */
export function paging({ path, params, offset, count, shown, more, total }: Pages, reader: Reader): Html | '' {
  if (offset === 0 && !more) return ''
  const { texts, language, to } = reader
  const number = (value: number): string => countText(value, language)
  const link = (at: number, label: string, rel: string): Html =>
    html`<a rel="${rel}" href="${to(path, { ...params, offset: at === 0 ? undefined : at })}">${label}</a>`
  return html`<nav class="pages" aria-label="${texts.paging.label}">
    ${offset > 0 ? link(Math.max(0, offset - count), texts.paging.previous, 'prev') : ''}
    <span
      >${shown === 0 ? '' : texts.paging.at(number(offset + 1), number(offset + shown), total === undefined ? undefined : number(total))}</span
    >
    ${more ? link(offset + count, texts.paging.next, 'next') : ''}
  </nav>`
}
