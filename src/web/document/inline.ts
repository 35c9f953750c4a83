import type { Mark } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { escaped } from './escape.ts'

/** What lies over a text: the words that a link points at, who says what, and where pages begin. */
export interface Layers {
  readonly text: string
  readonly cited: Span | undefined
  /** Quotations and testimonies, in reading order; overlapping ones are shown as the first. */
  readonly said: readonly Statement[]
  /** Of pages, in order. */
  readonly pages: readonly Mark[]
  /** 'Anna Keller, architect' of a statement; undefined when nobody is named. */
  readonly who: (statement: Statement) => string | undefined
  readonly pageLabel: (page: number) => string
  /** Has `id="s-START"` been written? It stands at the first of the marked words. */
  readonly state: { isCitedBegun: boolean }
}

/**
 * A piece of text as HTML. Its text nodes are exactly the canonical text, so that a script can count letters in them;
 * labels are written by the style sheet from attributes.
 */
export function inline(span: Span, layers: Layers): string {
  const { cited, state } = layers
  if (!cited || cited.end <= span.start || cited.start >= span.end) return spoken(span, layers)
  const inside = { start: Math.max(span.start, cited.start), end: Math.min(span.end, cited.end) }
  const id = state.isCitedBegun ? '' : ` id="s-${cited.start}"`
  state.isCitedBegun = true
  const before = spoken({ start: span.start, end: inside.start }, layers)
  const after = spoken({ start: inside.end, end: span.end }, layers)
  // A name is no cited word: the marking makes way for it.
  const marked = `<mark${id} class="cited">${spoken(inside, layers, (label) => `</mark>${label}${MARK}`)}</mark>`
  return `${before}${marked.replaceAll(`${MARK}</mark>`, '')}${after}`
}

const MARK = '<mark class="cited">'

const CLOSING = /^[,.!?…؟،]?[”"»’'“›]{1,2}[,.]?/u

function spoken(span: Span, layers: Layers, labelled = (label: string): string => label): string {
  let html = ''
  let at = span.start
  for (const statement of layers.said) {
    const start = Math.max(at, statement.span.start)
    const end = Math.min(span.end, statement.span.end)
    if (end <= start) continue
    const who = layers.who(statement)
    html += plain({ start: at, end: start }, layers)
    html += `<span class="said">${plain({ start, end }, layers)}</span>`
    at = end
    if (who === undefined || end !== statement.span.end) continue
    // The mark that closes the quotation stands before the name.
    const closing = CLOSING.exec(layers.text.slice(end, Math.min(span.end, end + 4)))?.[0].length ?? 0
    html += plain({ start: end, end: end + closing }, layers)
    html += labelled(`<span class="who" data-who="${escaped(who)}"></span>`)
    at = end + closing
  }
  return html + plain({ start: at, end: span.end }, layers)
}

function plain(span: Span, { text, pages, pageLabel }: Layers): string {
  if (span.end <= span.start) return ''
  let html = ''
  let at = span.start
  for (const { offset, place } of pages) {
    if (place.kind !== 'page' || offset <= at || offset >= span.end) continue
    html += `${escaped(text.slice(at, offset))}<span class="turn" data-at="${escaped(pageLabel(place.page))}"></span>`
    at = offset
  }
  return html + escaped(text.slice(at, span.end))
}
