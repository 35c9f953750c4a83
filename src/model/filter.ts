import type { Language } from './document.ts'

/** Which documents may be used. Dates are ISO 8601 and inclusive; a missing field keeps all. */
export interface Filter {
  readonly collection?: string
  readonly language?: Language
  /** Published on this day or later. A document without a date is left out when either bound is given. */
  readonly after?: string
  readonly before?: string
  /** As known on this day: only what was surely out by its end, by its publication or, where that is not known, its capture. */
  readonly knownOn?: string
  /** A document's id. */
  readonly document?: string
  readonly publisher?: string
  /** The collections that the asker may see at all; set by a front end's access rules, never by the asker. */
  readonly visible?: readonly string[]
}
