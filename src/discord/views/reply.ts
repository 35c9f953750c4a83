import type { Reply } from '../../commands/command.ts'
import { type ReplyLanguage, textsIn } from '../languages/languages.ts'
import { aboutScreen, helpScreen, problemScreen } from './about.ts'
import { answerScreens } from './answer.ts'
import { mentionsScreen } from './mentions.ts'
import { quoteScreens } from './quote.ts'
import { type Screen, text } from './screen.ts'
import { searchScreen, sourcesScreen } from './search.ts'
import { sourceScreen } from './source.ts'
import { timelineScreen } from './timeline.ts'

/** The page of a reply that starts at `offset` (search, sources) or that is the `page`th (answer, quote). */
export function screenOf(
  reply: Reply,
  at: number,
  how: {
    readonly record: string
    readonly language: ReplyLanguage
    readonly asker: string
    readonly count: number
    readonly offer: 'thread' | 'follow' | 'nothing'
    readonly withQuestion: boolean
    readonly receiptLink: (receiptId: string) => string | undefined
  },
): Screen {
  const texts = textsIn(how.language)
  const list = { record: how.record, texts, count: how.count }
  const page = (screens: readonly Screen[]): Screen =>
    screens[Math.min(at, screens.length - 1)] ?? { blocks: [text(texts.expired)], controls: [] }
  switch (reply.kind) {
    case 'answer':
      return page(answerScreens(reply.answer, { ...how, texts }))
    case 'search':
      return searchScreen(reply.result, list)
    case 'quote':
      return page(quoteScreens(reply.check, how.record, texts))
    case 'timeline':
      return timelineScreen(reply.timeline, list)
    case 'mentions':
      return mentionsScreen(reply.mentions, list)
    case 'source':
      return sourceScreen(reply.card, { texts, asker: how.asker, full: true })
    case 'sources':
      return sourcesScreen(reply.list, list)
    case 'about':
      return aboutScreen(reply.facts, texts)
    case 'help':
      return helpScreen(reply.commands, how.language, texts)
    case 'problem':
      return problemScreen(reply, texts)
  }
}
