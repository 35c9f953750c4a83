import type { Document } from '../../model/document.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { type Block, blocksOf } from './blocks.ts'
import { escaped } from './escape.ts'
import { inline, type Layers } from './inline.ts'

/** The words around a text that its page is written in, and where its links lead. */
export interface BodyTexts {
  readonly who: (statement: Statement) => string | undefined
  readonly postBy: (post: Statement) => string
  readonly pageLabel: (page: number) => string
  readonly timeLabel: (seconds: number) => string
  readonly rowLabel: string
  readonly tableLabel: string
  /** The address of some words of this document. */
  readonly linkTo: (span: Span) => string
  readonly pageLink: (page: number) => string
}

export interface BodyOptions {
  readonly range: Span
  readonly cited: Span | undefined
  readonly texts: BodyTexts
}

/**
 * A part of a document as HTML. An element with `data-s` holds canonical text alone, from that offset on, so that a
 * selection can be told in offsets.
 */
export function bodyHtml(document: Document, statements: readonly Statement[], options: BodyOptions): string {
  const { range, cited, texts } = options
  const said = statements.filter(({ kind, span }) => kind !== 'post' && overlaps(span, range))
  const pages = document.marks.filter(({ place }) => place.kind === 'page')
  const state = { isCitedBegun: false }
  const layers = (span: Span): Layers => ({
    text: document.text,
    cited,
    said: said.filter((one) => overlaps(one.span, span)),
    pages: pages.filter(({ offset }) => offset > span.start && offset < span.end),
    who: texts.who,
    pageLabel: texts.pageLabel,
    state,
  })
  const leaf = (tag: string, span: Span, more = ''): string =>
    `<${tag} data-s="${span.start}" dir="auto"${more}>${inline(span, layers(span))}</${tag}>`

  const content = (block: Block): string => {
    switch (block.kind) {
      case 'title':
        return leaf('h2', block.span, ' class="own-title"')
      case 'heading':
        return leaf(`h${block.level}`, block.span)
      case 'paragraph':
        return leaf('p', block.span)
      case 'list': {
        const kind = block.isBulleted ? 'bulleted' : 'lines'
        return `<ul class="${kind}" role="list">${block.items.map((item) => `<li>${leaf('span', item)}</li>`).join('')}</ul>`
      }
      case 'table':
        return tableHtml(block, document, leaf, texts)
      case 'post':
        return `<figure class="post"><figcaption dir="auto">${texts.postBy(block.post)}</figcaption><blockquote>${leaf('p', block.span)}</blockquote></figure>`
    }
  }
  const places = placeLabels(document, texts)
  return blocksOf(document, range, statements)
    .map((block) => {
      const { start, end } = block.span
      const pin = `<a class="pin" href="${escaped(texts.linkTo(block.span))}">¶</a>`
      return `<div class="block" id="c-${start}">${places(block.span)}${content(block)}${end > start ? pin : ''}</div>`
    })
    .join('\n')
}

function tableHtml(
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  { marks }: Document,
  leaf: (tag: string, span: Span) => string,
  texts: BodyTexts,
): string {
  const numbers = new Map<number, number>()
  for (const { offset, place } of marks) if (place.kind === 'row') numbers.set(offset, place.row)
  const isNumbered = rows.some(({ span }) => numbers.has(span.start))
  const corner = isNumbered ? `<th scope="col"><span class="hidden">${escaped(texts.rowLabel)}</span></th>` : ''
  const head = columns.map((name) => (name === '' ? '<td></td>' : `<th scope="col" dir="auto">${escaped(name)}</th>`))
  const lines = rows.map(({ span, cells }) => {
    const byKey = new Map(cells.map(({ key, value }) => [key, value]))
    const number = isNumbered ? `<th scope="row" class="row-number">${numbers.get(span.start) ?? ''}</th>` : ''
    const values = columns.map((name) => {
      const value = byKey.get(name)
      return value ? `<td>${leaf('span', value)}</td>` : '<td></td>'
    })
    return `<tr>${number}${values.join('')}</tr>`
  })
  return `<div class="table" tabindex="0" role="group" aria-label="${escaped(texts.tableLabel)}"><table><thead><tr>${corner}${head.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}

/** What stands in the margin beside a block: the page that begins there, or the time at which it was said. */
function placeLabels({ marks }: Document, texts: BodyTexts): (span: Span) => string {
  let next = 0
  let before = -1
  return ({ start, end }) => {
    let label = ''
    for (let mark = marks[next]; mark && mark.offset <= start; mark = marks[++next]) {
      const { offset, place } = mark
      // What began inside the block before is told there.
      if (offset < before) continue
      if (place.kind === 'page')
        label = `<a class="at" id="page-${place.page}" href="${escaped(texts.pageLink(place.page))}">${escaped(texts.pageLabel(place.page))}</a>`
      if (place.kind === 'time')
        label = `<span class="at"><time datetime="PT${Math.floor(place.seconds)}S">${escaped(texts.timeLabel(place.seconds))}</time></span>`
    }
    before = end
    return label
  }
}
