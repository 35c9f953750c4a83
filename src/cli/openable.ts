import type { Reply } from '../commands/command.ts'
import type { Span } from '../model/span.ts'

/** Something that was shown with a number and can be opened by it. */
export interface Openable {
  readonly number: number
  readonly document: string
  readonly passage?: string
  /** The words that were cited, to be marked in the passage. */
  readonly highlight?: Span
}

/** What a reply shows by number; undefined for one that shows nothing of the kind, so that the last list stays in use. */
export function openablesOf(reply: Reply): readonly Openable[] | undefined {
  switch (reply.kind) {
    case 'answer':
      return reply.answer.kind === 'silent'
        ? hits(reply.answer.nearest, 0)
        : reply.answer.citations.map(({ marker, document, passageId, span }) => ({
            number: marker,
            document: document.id,
            passage: passageId,
            highlight: span,
          }))
    case 'search':
      return hits(reply.result.hits, reply.result.offset)
    case 'quote':
      return reply.check.kind === 'absent'
        ? hits(reply.check.nearest, 0)
        : reply.check.carriers.map(({ document, passageId, span }, index) => ({
            number: index + 1,
            document: document.id,
            passage: passageId,
            highlight: span,
          }))
    case 'timeline':
      return reply.timeline.entries.map((entry, index) => cited(entry, reply.timeline.offset + index + 1))
    case 'mentions':
      return reply.mentions.mentions.map((mention, index) => cited(mention, reply.mentions.offset + index + 1))
    case 'sources':
      return reply.list.documents.map(({ id }, index) => ({ number: reply.list.offset + index + 1, document: id }))
    case 'problem':
      return reply.near?.map(({ id }, index) => ({ number: index + 1, document: id }))
    case 'source':
    case 'about':
    case 'help':
      return undefined
  }
}

/** A quotation in its passage. */
function cited(
  quoted: { readonly document: { readonly id: string }; readonly passageId: string; readonly span: Span },
  number: number,
): Openable {
  return { number, document: quoted.document.id, passage: quoted.passageId, highlight: quoted.span }
}

type Hits = Extract<Reply, { readonly kind: 'search' }>['result']['hits']

function hits(found: Hits, offset: number): readonly Openable[] {
  return found.map(({ passage }, index) => ({
    number: offset + index + 1,
    document: passage.documentId,
    passage: passage.id,
  }))
}
