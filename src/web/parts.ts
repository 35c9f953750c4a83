import type { Archive } from '../archive.ts'
import type { Log } from '../log.ts'
import type { RoomAccess } from './access.ts'
import type { ApiSettings } from './api/api.ts'
import type { DiscordHealth } from './operations/discord-health.ts'
import type { Metrics } from './operations/metrics.ts'
import type { OperatorSettings } from './operations/operators-only.ts'

export interface RoomSettings extends Omit<ApiSettings, 'url'>, Omit<OperatorSettings, 'url'> {
  /** Where people reach the room, without a slash at its end (READING_ROOM_URL); undefined while it is not published. */
  readonly url?: string
  /** Where it listens. */
  readonly host: string
  /** Absolute paths. Pages of PDFs are drawn from the first and kept in the second. */
  readonly documentsDir: string
  readonly dataDir: string
}

/** A question that found nothing, how often it was asked, and when last (ISO 8601). */
export interface Gap {
  readonly question: string
  readonly times: number
  readonly at: string
}

export interface Gaps {
  /** The latest first. */
  list(): Promise<readonly Gap[]>
  add(question: string): Promise<void>
}

/** All that the reading room, its API and its operations pages need from outside. */
export interface RoomParts {
  /** A function, since a re-index puts another archive in its place. */
  readonly archive: () => Archive
  readonly settings: RoomSettings
  readonly log: Log
  readonly now: () => Date
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number
  readonly version: string
  readonly detectLanguage: (text: string) => string
  /** Who may see what: everybody what no rule limits, and whoever has a token what it names. */
  readonly access: RoomAccess
  /** Questions that found nothing, for the coverage page. */
  readonly gaps?: Gaps
  /** Counts what is asked; shared with the other front ends of this process. */
  readonly metrics?: Metrics
  /** There when this process serves Discord. */
  readonly discord?: () => DiscordHealth
  /** Where the files of the index lie; absolute. */
  readonly indexDir?: string
}
