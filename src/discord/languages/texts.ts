import type { BetweenWords, SpellingDifference } from '../../model/look-up.ts'
import type { CopyRelation } from '../../model/origin.ts'
import type { InWords, Reason } from '../../commands/reasons.ts'
import type { AdminTexts } from './admin/texts.ts'

/** Every fixed text that people read, in one language. Values that are filled in are already escaped. */
export interface Texts {
  readonly steps: Readonly<Record<string, string>>
  readonly working: string
  readonly queued: (place: number) => string
  readonly silent: string
  readonly nearest: string
  readonly searched: (documents: number, passages: number) => string
  readonly between: (from: string, to: string) => string
  readonly sources: string
  readonly page: (page: number, of: number) => string
  readonly open: string
  readonly choose: string
  readonly chooseDocument: string
  readonly back: string
  readonly on: string
  readonly thread: string
  readonly follow: string
  readonly export: string
  readonly feedback: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly thanks: string
  readonly feedbackTitle: string
  readonly feedbackWords: string
  readonly followTitle: string
  readonly followWords: string
  readonly exported: string
  readonly threadStarted: string
  readonly threadHint: string
  readonly threadRefused: string
  /** To somebody who lacks the right on that server. */
  readonly mayNotOpenThreads: string
  readonly threadExists: string
  readonly said: Readonly<Record<'post' | 'quotation' | 'testimony', string>>
  /** Before somebody whose words stand inside somebody else's. */
  readonly quotes: string
  /** Of a statement whose speaker the text does not name. */
  readonly unnamed: string
  readonly readingRoom: string
  /** Before the id that an answer can be checked under later. */
  readonly receipt: string
  readonly author: string
  readonly publisher: string
  readonly published: string
  readonly captured: string
  readonly language: string
  readonly collection: string
  readonly file: string
  readonly copyOf: string
  readonly hashes: readonly [string, string]
  readonly readBy: string
  readonly firstSeen: string
  readonly lastSeen: string
  /** Other documents of the same origin; which came first is said only as far as it is known. */
  readonly otherCopies: (count: number) => string
  readonly relations: Readonly<Record<CopyRelation, string>>
  readonly original: string
  readonly pageOf: string
  readonly row: string
  readonly undated: string
  readonly ourTitle: string
  readonly unknownLanguage: string
  readonly passage: (at: number, of: number) => string
  readonly noPassages: string
  readonly results: (words: string) => string
  readonly nothingFound: string
  readonly timeline: (total: number) => string
  readonly timelineOn: (words: string, total: number) => string
  readonly noDates: string
  /** What a date tells: when it happened, was said, came out, was captured. */
  readonly clocks: Readonly<Record<'event' | 'statement' | 'publication' | 'capture', string>>
  readonly mentioned: (words: string, total: number, sentences: number, documents: number) => string
  readonly notMentioned: (words: string) => string
  readonly knownOn: (date: string) => string
  /** How many of the cited documents are independent of each other. */
  readonly origins: (documents: number, origins: number) => string
  readonly exact: string
  /** The words are the same: `what` names what differs, with the names of `spelling`. */
  readonly respelled: (what: readonly string[]) => string
  readonly spelling: Readonly<Record<SpellingDifference, string>>
  readonly wordsBetween: (what: readonly BetweenWords[]) => string
  readonly altered: string
  readonly absent: string
  readonly asAsked: string
  readonly asArchived: string
  readonly copies: (count: number) => string
  readonly earliest: string
  readonly holdings: (total: number) => string
  readonly noHoldings: string
  readonly aboutTitle: string
  readonly aboutHolds: (documents: number, passages: number, statements: number) => string
  readonly aboutNot: string
  readonly aboutMade: string
  readonly aboutPrivacy: string
  readonly aboutIndexed: (at: string) => string
  readonly collections: string
  readonly languages: string
  readonly publishers: string
  readonly more: (count: number) => string
  readonly helpTitle: string
  readonly helpWays: string
  /** What each command does, by its English name, where Discord has no such locale to take it from. */
  readonly commands: Readonly<Record<string, string>>
  /** A note of the archive, in this language where it is one that is known. */
  readonly note: (note: string) => string
  /** A problem of the shared commands in this language; what was typed stands in it as it was. */
  readonly problem: (reason: Reason) => InWords
  readonly admin: AdminTexts
  readonly failed: (reference: string) => string
  readonly overloaded: string
  readonly wait: (seconds: number) => string
  readonly stopping: string
  readonly restarted: string
  readonly expired: string
  readonly foreign: string
  readonly notYours: string
  readonly gone: string
  /** Before the words of a citation whose document was changed since, and before what stands there now. */
  readonly asCited: string
  readonly asNow: string
  /** What became of a cited sentence in a document that was changed since. */
  readonly stillThere: string
  readonly readsOtherwise: string
  readonly notThereAnyMore: string
  readonly managersOnly: string
  readonly notHere: string
  readonly mayNotWrite: string
  readonly emptyMention: string
  readonly noWords: string
  readonly notMine: string
  readonly nothingToCheck: string
  /** Instead of checking an answer of the bot's own. */
  readonly checkOwn: string
  /** A message to be checked whose words Discord withholds. */
  readonly checkUnread: string
  /** How to have a message checked in private. */
  readonly checkByMenu: string
  readonly checkTitle: (sentences: number) => string
  readonly checkMore: (left: number) => string
  readonly asQuote: string
  readonly asClaim: string
  readonly claimSilent: string
  /** To a mention where answers are private by default, with the button below it. */
  readonly privateHere: string
  readonly answerPrivately: string
  /** Beside silence: access rules hide the whole archive. */
  readonly nothingOpen: string
  readonly privateOnly: string
  readonly answerFor: (mention: string) => string
}

export type Verdict = 'helpful' | 'wrong-quote' | 'wrong-source' | 'missing'
export const VERDICTS: readonly Verdict[] = ['helpful', 'wrong-quote', 'wrong-source', 'missing']
