import type { BetweenWords, Clock, SpellingDifference } from '../../model/look-up.ts'
import type { DocumentKind } from '../../model/document.ts'
import type { CopyRelation } from '../../model/origin.ts'

type TitleAndWhat = readonly [title: string, what: string]

/** The words of the pages, in one language. Nothing in them is markup; what is put into them is escaped with them. */
export interface RoomTexts {
  readonly name: string
  readonly skip: string
  readonly languageOfPage: string
  readonly nav: Readonly<Record<'ask' | 'search' | 'quote' | 'browse' | 'timeline' | 'mentions' | 'coverage', string>>
  readonly foot: string
  readonly api: string
  readonly problems: {
    readonly home: string
    readonly notFound: TitleAndWhat
    readonly method: TitleAndWhat
    readonly tooLong: TitleAndWhat
    readonly bad: TitleAndWhat
    readonly tooLarge: TitleAndWhat
    readonly busy: TitleAndWhat
    readonly often: readonly [title: string, what: (seconds: number) => string]
    readonly failed: readonly [title: string, what: (reference: string) => string]
    readonly parameter: (name: string) => string
    /** `most`: characters, in the digits of the language. */
    readonly longer: (name: string, most: string) => string
    readonly noDocument: TitleAndWhat
    readonly noSpan: TitleAndWhat
    readonly noReceipt: TitleAndWhat
    readonly noPage: TitleAndWhat
    readonly closed: Readonly<Record<'missing' | 'expired' | 'wrong', string>>
    readonly closedTitle: string
    readonly near: string
  }
  readonly filters: {
    readonly title: string
    readonly collection: string
    readonly language: string
    readonly publisher: string
    readonly after: string
    readonly before: string
    readonly known: string
    readonly dateHint: string
    readonly exact: string
    readonly any: string
    readonly clear: string
    readonly apply: string
  }
  readonly ask: {
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly button: string
    readonly privately: string
    readonly privateHelp: string
    /** Why the question after a private one is private, and what leads to one that is not. */
    readonly afterPrivate: string
    readonly anew: string
    readonly holds: (documents: string, passages: string) => string
    readonly between: (from: string, to: string) => string
    readonly followUp: string
    readonly followUpHelp: string
    readonly understood: string
    readonly working: string
    readonly steps: Readonly<Record<string, string>>
    readonly footnote: (number: string) => string
    readonly openAt: string
    readonly sources: string
    readonly origins: (documents: string, origins: string) => string
    readonly searched: (documents: string, passages: string) => string
    readonly knownOn: (date: string) => string
    readonly silent: string
    readonly silentHelp: string
    readonly nearest: string
    readonly notes: string
    readonly save: string
    readonly receipt: string
    readonly how: TitleAndWhat
    readonly privacy: TitleAndWhat
  }
  readonly facts: {
    readonly author: string
    readonly publisher: string
    readonly published: string
    readonly captured: string
    readonly seen: string
    readonly lastSeen: string
    readonly kind: string
    readonly kinds: Readonly<Record<DocumentKind, string>>
    readonly language: string
    readonly collection: string
    readonly file: string
    readonly fileHash: string
    readonly textHash: string
    readonly reader: string
    readonly original: string
    readonly copyOf: string
    readonly copies: (count: string) => string
    readonly relations: Readonly<Record<CopyRelation, string>>
    readonly tags: string
    readonly undated: string
    readonly unknown: string
    readonly ourTitle: string
    readonly said: Readonly<Record<'quotation' | 'post' | 'testimony', string>>
    readonly page: (page: string) => string
    readonly row: (row: string) => string
    readonly rowHead: string
    readonly at: (time: string) => string
  }
  readonly document: {
    readonly evidence: string
    readonly cited: string
    readonly citedOf: (at: string, of: string) => string
    readonly previous: string
    readonly next: string
    readonly back: string
    readonly part: (at: string, of: string) => string
    readonly parts: string
    readonly table: string
    readonly moved: string
    readonly gone: string
    readonly checkQuote: string
    readonly standsElsewhere: string
    readonly newer: string
    readonly cite: string
    readonly citeHelp: string
    readonly plain: string
    readonly download: string
    readonly copy: string
    readonly copied: string
    readonly copyLink: string
    readonly pageImage: (page: string) => string
    readonly text: string
    readonly statements: string
  }
  readonly search: {
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly button: string
    readonly none: string
    readonly results: string
  }
  readonly paging: {
    readonly previous: string
    readonly next: string
    readonly label: string
    readonly at: (from: string, to: string, of: string | undefined) => string
  }
  readonly quote: {
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly button: string
    readonly exact: string
    /** The words are the same: `what` names what differs, with the names of `spelling`. */
    readonly respelled: (what: readonly string[]) => string
    readonly spelling: Readonly<Record<SpellingDifference, string>>
    readonly wordsBetween: (what: readonly BetweenWords[]) => string
    readonly altered: string
    readonly absent: string
    readonly differences: string
    readonly asked: string
    readonly archived: string
    readonly legend: string
    readonly carriers: (count: string) => string
    readonly earliest: string
  }
  readonly browse: {
    readonly title: string
    readonly lead: string
    readonly documents: (count: string) => string
    readonly none: string
    readonly more: (count: string) => string
  }
  readonly timeline: {
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly button: string
    readonly clock: string
    readonly clocks: Readonly<Record<Clock, string>>
    readonly entries: (count: string) => string
    readonly none: string
    readonly picture: (count: string, from: string, to: string) => string
    readonly date: string
    readonly sentence: string
    readonly source: string
  }
  readonly mentions: {
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly button: string
    readonly found: (total: string, sentences: string, documents: string) => string
    readonly none: string
    readonly csv: string
    readonly perDocument: string
    readonly count: string
    readonly document: string
  }
  readonly receipt: {
    readonly title: string
    readonly lead: string
    readonly given: string
    readonly question: string
    readonly answerer: string
    readonly sameIndex: string
    readonly otherIndex: string
    readonly fates: Readonly<Record<'same' | 'moved' | 'gone', string>>
    readonly citations: string
    /** Nothing that it cites is held. */
    readonly otherArchive: string
    readonly missing: string
    readonly again: Readonly<Record<'same' | 'other' | 'silentStill' | 'silentNow' | 'answersNow', string>>
    readonly silent: string
    readonly model: string
    readonly offered: (count: string) => string
    readonly sentenceFates: Readonly<Record<'written' | 'quoted' | 'translated' | 'dropped', string>>
    readonly promptHash: string
    readonly wrote: string
    readonly became: string
  }
  readonly coverage: {
    readonly title: string
    readonly lead: string
    readonly byLanguage: string
    readonly byYear: string
    readonly byPublisher: string
    readonly byCollection: string
    readonly documents: string
    readonly undated: (count: string) => string
    readonly gaps: string
    readonly gapsLead: string
    readonly noGaps: string
    readonly last: string
    readonly skipped: string
    readonly noSkipped: string
    readonly notRecorded: string
    readonly reason: string
    readonly report: (added: string, changed: string, removed: string, unchanged: string) => string
    readonly indexed: string
    readonly others: (count: string) => string
    readonly hidden: string
  }
}
