import type { Reply } from '../../commands/command.ts'
import type { Span } from '../../model/span.ts'
import type { Block } from '../drawing/block.ts'
import { aboutBlocks } from './about.ts'
import { answerBlocks, type Streamed } from './answer.ts'
import { helpBlocks } from './help.ts'
import { mentionsBlocks } from './mentions.ts'
import { problemBlocks } from './problem.ts'
import { quoteBlocks } from './quote.ts'
import { searchBlocks } from './search.ts'
import { sourceBlocks } from './source.ts'
import { sourcesBlocks } from './sources.ts'
import { timelineBlocks } from './timeline.ts'

export interface View {
  /** How to get the next page, in the words of the place where the reply is shown. */
  readonly more: string
  /** What to mark in a document that is opened from a citation. */
  readonly highlight?: Span
  /** What of an answer was shown while it was written. */
  readonly streamed?: Streamed
}

/** A reply as paragraphs, before colours and line breaks. */
export function replyBlocks(reply: Reply, view: View): Block[] {
  switch (reply.kind) {
    case 'answer':
      return answerBlocks(reply.answer, view.streamed)
    case 'search':
      return searchBlocks(reply.result, view.more)
    case 'quote':
      return quoteBlocks(reply.check)
    case 'timeline':
      return timelineBlocks(reply.timeline, view.more)
    case 'mentions':
      return mentionsBlocks(reply.mentions, view.more)
    case 'source':
      return sourceBlocks(reply.card, view.highlight, view.more)
    case 'sources':
      return sourcesBlocks(reply.list, view.more)
    case 'about':
      return aboutBlocks(reply.facts)
    case 'help':
      return helpBlocks(reply.commands)
    case 'problem':
      return problemBlocks(reply)
  }
}
