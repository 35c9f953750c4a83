import type { Archive } from '../archive.ts'
import type { Call, Command, Reply } from '../commands/command.ts'
import { badUsage } from '../commands/problem.ts'
import { source } from '../commands/source.ts'
import type { Answer } from '../model/answer.ts'
import type { Span } from '../model/span.ts'
import { readChatLine } from './chat-line.ts'
import { type Block, line as textLine } from './drawing/block.ts'
import { exportLast } from './export-last.ts'
import { type Openable, openablesOf } from './openable.ts'
import { privately } from './option-names.ts'
import { failureOf } from './problem.ts'
import { receiptInChat } from './receipt.ts'
import { createStreaming } from './streaming.ts'
import { problemBlocks } from './views/problem.ts'
import { replyBlocks } from './views/reply.ts'

export type Turn = { readonly kind: 'say'; readonly blocks: readonly Block[] } | { readonly kind: 'leave' }

export interface Chat {
  /**
   * Never throws: what goes wrong with one line is said, and the next line can be asked. `show` is given what can be seen
   * before the turn is over, such as the first sentences of an answer; the turn itself does not repeat it.
   */
  take(line: string, signal: AbortSignal, show?: (blocks: readonly Block[]) => void): Promise<Turn>
}

interface Run {
  readonly command: Command
  readonly values: Call['values']
  readonly offset: number
  readonly highlight?: Span
}

interface Running {
  readonly show?: (blocks: readonly Block[]) => void
  /** What was shown before stands on the screen still, and stays to be opened. */
  readonly isMore?: boolean
}

/** Questions that a follow-up may refer to; older ones only mislead. */
const REMEMBERED = 5
const REMEMBERED_QUOTES = 6
const SMALL_TALK = 'Ask the archive a question in your own words. /help shows what else there is; /quit leaves.'

/** One conversation: what was shown last, what comes next, and the questions so far. */
export function createChat(archive: Archive): Chat {
  let earlier: readonly string[] = []
  let earlierQuotes: readonly string[] = []
  let openables: readonly Openable[] = []
  let answered: Answer | undefined
  let next: Run | undefined

  async function run(wanted: Run, signal: AbortSignal, { show, isMore = false }: Running = {}): Promise<Turn> {
    const { command, values, offset, highlight } = wanted
    const streaming = show && createStreaming(show, signal)
    const { onRewritten, onSentence } = streaming ?? {}
    const secret = privately(values)
    const call = { archive, values, visible: {}, offset, earlier, earlierQuotes, signal, ...secret }
    const reply = await command.run({ ...call, ...(onRewritten && { onRewritten }), ...(onSentence && { onSentence }) })
    openables = joined(isMore ? openables : [], openablesOf(reply)) ?? openables
    next = nextOf(wanted, reply)
    if (reply.kind === 'answer') answered = reply.answer
    // A later question that is completed with the words of a private one, and leaves a receipt, would tell them.
    if (reply.kind === 'answer' && secret.private !== true) {
      earlier = [...earlier, reply.answer.question].slice(-REMEMBERED)
      const quotes = reply.answer.kind === 'answered' ? reply.answer.citations.map(({ quote }) => quote) : []
      earlierQuotes = [...earlierQuotes, ...quotes].slice(-REMEMBERED_QUOTES)
    }
    const view = {
      more: moreOf(reply),
      ...(highlight === undefined ? {} : { highlight }),
      ...(streaming && { streamed: streaming.streamed() }),
    }
    return { kind: 'say', blocks: replyBlocks(reply, view) }
  }

  function open(number: number, signal: AbortSignal): Promise<Turn> {
    const chosen = openables.find((openable) => openable.number === number)
    if (chosen === undefined) return Promise.resolve(say(noSuchNumber(number, openables)))
    const { document, passage, highlight } = chosen
    const values = passage === undefined ? { document } : { document, passage }
    return run({ command: source, values, offset: 0, ...(highlight === undefined ? {} : { highlight }) }, signal)
  }

  async function take(line: string, signal: AbortSignal, show?: (blocks: readonly Block[]) => void): Promise<Turn> {
    const wish = readChatLine(line)
    switch (wish.kind) {
      case 'nothing':
        return { kind: 'say', blocks: [] }
      case 'leave':
        return wish
      case 'small-talk':
        return { kind: 'say', blocks: [textLine(SMALL_TALK)] }
      case 'problem':
        return say(wish)
      case 'open':
        return open(wish.number, signal)
      case 'export':
        return answered === undefined
          ? say(badUsage('There is no answer yet.', 'Ask first.'))
          : { kind: 'say', blocks: await exportLast(answered, wish) }
      case 'receipt': {
        const id = wish.id ?? answered?.receiptId
        if (id === undefined) return say(badUsage('There is no answer with a receipt yet.', 'Ask first, or name one.'))
        return { kind: 'say', blocks: await receiptInChat(id, archive) }
      }
      case 'more':
        return next === undefined
          ? say(badUsage('There is nothing more.', 'Ask or search anew.'))
          : run(next, signal, { isMore: true })
      case 'run':
        return run({ command: wish.command, values: wish.values, offset: 0 }, signal, show && { show })
    }
  }

  return {
    async take(line, signal, show) {
      try {
        return await Promise.race([take(line, signal, show), whenAborted(signal)])
      } catch (error) {
        if (signal.aborted) return say({ message: 'Given up.', hint: 'Ask something else, or leave with Ctrl-D.' })
        return say(failureOf(error))
      }
    },
  }
}

/** Rejects when the look-up is given up, also one that does not listen to its signal. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('given up'))
    })
  })
}

function say(problem: Parameters<typeof problemBlocks>[0]): Turn {
  return { kind: 'say', blocks: problemBlocks(problem) }
}

function joined(before: readonly Openable[], shown: readonly Openable[] | undefined): readonly Openable[] | undefined {
  if (shown === undefined) return undefined
  const numbers = new Set(shown.map(({ number }) => number))
  return [...before.filter(({ number }) => !numbers.has(number)), ...shown]
}

function noSuchNumber(number: number, openables: readonly Openable[]): Parameters<typeof problemBlocks>[0] {
  const [first, last] = [openables.at(0), openables.at(-1)]
  if (first === undefined || last === undefined) return badUsage('Nothing with a number was shown yet.', 'Ask first.')
  const range = first === last ? `is only ${first.number}` : `are ${first.number} to ${last.number}`
  return badUsage(`There is no number ${number} in what was shown last.`, `There ${range}.`)
}

/** What `/more` goes on to: the next page of a list, or the next passage of a document. */
function nextOf(ran: Run, reply: Reply): Run | undefined {
  switch (reply.kind) {
    case 'search':
      return reply.result.more ? { ...ran, offset: reply.result.offset + reply.result.hits.length } : undefined
    case 'sources': {
      const shown = reply.list.offset + reply.list.documents.length
      return shown < reply.list.total ? { ...ran, offset: shown } : undefined
    }
    case 'timeline': {
      const shown = reply.timeline.offset + reply.timeline.entries.length
      return shown < reply.timeline.total ? { ...ran, offset: shown } : undefined
    }
    case 'mentions': {
      const shown = reply.mentions.offset + reply.mentions.mentions.length
      return shown < reply.mentions.sentences ? { ...ran, offset: shown } : undefined
    }
    case 'source': {
      const { document, next } = reply.card
      return next === undefined ? undefined : { ...ran, values: { document: document.id, passage: next.id } }
    }
    case 'answer':
    case 'quote':
    case 'about':
    case 'help':
    case 'problem':
      return undefined
  }
}

function moreOf(reply: Reply): string {
  return reply.kind === 'source' ? '/more shows the next passage' : '/more shows the next ones'
}
