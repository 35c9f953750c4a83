import type { Reply } from '../commands/command.ts'

/** What scripts go by. `nothing` is an outcome, not a failure: the archive is silent, or holds no such thing. */
export const EXIT = { found: 0, failure: 1, badUsage: 2, nothing: 3 } as const

export function exitCodeOf(reply: Reply): number {
  switch (reply.kind) {
    case 'answer':
      return reply.answer.kind === 'answered' ? EXIT.found : EXIT.nothing
    case 'search':
      return reply.result.hits.length > 0 ? EXIT.found : EXIT.nothing
    case 'quote':
      return reply.check.kind === 'absent' ? EXIT.nothing : EXIT.found
    case 'timeline':
      return reply.timeline.total > 0 ? EXIT.found : EXIT.nothing
    case 'mentions':
      return reply.mentions.total > 0 ? EXIT.found : EXIT.nothing
    case 'sources':
      return reply.list.documents.length > 0 ? EXIT.found : EXIT.nothing
    case 'source':
    case 'about':
    case 'help':
      return EXIT.found
    case 'problem':
      return reply.code === 'not-found' ? EXIT.nothing : EXIT.badUsage
  }
}
