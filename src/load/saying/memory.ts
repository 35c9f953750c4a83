import type { Gender } from '../people/gender.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import type { Reported } from './reporting.ts'
import type { Speaker } from '../people/speaker.ts'

/** Who spoke last and who was spoken of, for what a pronoun, a role or an open quotation leaves to the text before. */
export interface Memory {
  /**
   * The speaker that a pronoun stands for, when it can be nobody else. `soFar` is the line up to the end of the
   * quotation and its speaker; a fragment takes no speaker from the paragraph above.
   */
  readonly resolve: (
    pronoun: string,
    soFar: string,
    quote: Quoted,
    isFragment: boolean,
    called?: string,
  ) => Speaker | undefined
  /** Is a word alone a name of somebody whom the text has named, up to the end of the paragraph `line`? */
  readonly isKnown: (word: string, line?: string, quotes?: readonly Quoted[]) => boolean
  /** Nobody was named yet. */
  readonly isEmpty: () => boolean
  /** A text that begins with `“…,” she says` names her next: whom `text` names as its subject, when nobody was named before. */
  readonly introduced: (pronoun: string, text: string) => Speaker | undefined
  /** `the mayor`: the one person that the text has named as such, up to the end of `soFar` of this paragraph. */
  readonly resolveRole: (role: string, soFar?: string) => Speaker | undefined
  /** Somebody spoke; `end` is where, in the line. */
  readonly said: (reported: Reported, pronoun: string | undefined, end: number) => void
  /** Somebody is named where words are signed, who is spoken of by a last name later. */
  readonly meet: (speaker: Speaker) => void
  /** Who spoke at the end of the paragraph above and is spoken of no more, for one that is a quotation only. */
  readonly lastAbove: () => Reported | undefined
  /** The paragraph above, as it stands. */
  readonly textAbove: () => string
  readonly endOfParagraph: (line: string, quotes: readonly Quoted[]) => void
  /** A quotation that the paragraph above left open, or announced with a colon at its end. */
  readonly pending: () => Reported | undefined
  readonly leaveOpen: (reported: Reported | undefined) => void
  readonly forget: () => void
}

export interface Last {
  /** Absent for somebody who is not named. */
  readonly speaker?: Speaker
  readonly gender?: Gender | 'it'
}

export interface Paragraph {
  readonly line: string
  readonly quotes: readonly Quoted[]
  /** Who spoke last in it, and up to where. */
  readonly last: Last | undefined
  readonly until: number
}
