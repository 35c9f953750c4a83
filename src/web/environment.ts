import type { Context } from 'hono'
import type { Filter } from '../model/filter.ts'
import type { PageLanguage } from './languages/languages.ts'
import type { RoomTexts } from './languages/texts.ts'

/** Query parameters; what is undefined or empty is left out. A list stands for the same name several times. */
export type Params = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** Who reads a page: in which language, and what they may see. */
export interface Reader {
  readonly language: PageLanguage
  readonly texts: RoomTexts
  readonly visible: Filter
  /** Of the link; it may open what is not open to all, or be worth nothing. */
  readonly token: string | undefined
  /** An address inside the room that keeps the language, where the reader chose one, and the token. */
  readonly to: (path: string, params?: Params) => string
  /** The same with neither, for links that are passed on. */
  readonly plainTo: (path: string, params?: Params) => string
}

export interface RoomEnv {
  readonly Variables: { readonly reader: Reader }
}

export type RoomContext = Context<RoomEnv>
