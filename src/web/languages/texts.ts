/** The words of the pages, in one language. Placeholders are escaped by whoever puts them into a page. */
export interface RoomTexts {
  readonly name: string
  readonly skip: string
  readonly languageOfPage: string
  readonly nav: {
    readonly ask: string
    readonly search: string
    readonly quote: string
    readonly browse: string
    readonly timeline: string
    readonly mentions: string
    readonly coverage: string
  }
  readonly problems: {
    readonly home: string
    readonly notFound: readonly [title: string, what: string]
    readonly method: readonly [title: string, what: string]
    readonly tooLong: readonly [title: string, what: string]
    readonly bad: readonly [title: string, what: string]
    readonly tooLarge: readonly [title: string, what: string]
    readonly busy: readonly [title: string, what: string]
    readonly failed: readonly [title: string, what: (reference: string) => string]
  }
}
