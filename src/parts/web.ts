import { resolve } from 'node:path'
import type { Archive } from '../archive.ts'
import type { Folders } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import { FootnoteError, reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { detectLanguage } from '../text/language.ts'
import type { DiscordHealth } from '../web/operations/discord-health.ts'
import type { Metrics } from '../web/operations/metrics.ts'
import type { Gap, Gaps } from '../web/parts.ts'
import type { Listening } from '../web/listen.ts'
import type { River } from './archive.ts'
import { follow, openLive, reindexed } from './live-archive.ts'

export interface WebParts {
  readonly config: Config
  readonly folders: Folders
  readonly archive: () => Archive
  readonly log: Log
  readonly version: string
  /** Shared with the bot, when it is served by this process. */
  readonly metrics?: Metrics
  readonly discord?: () => DiscordHealth
}

export const USUAL_PORT = 8765
/** Ports that are tried from the usual one on, when nobody chose one. */
const TRIED = 20

const now = (): Date => new Date()

/** Opens the reading room. Undefined when it is switched off, or can not listen: that is logged and ends nothing else. */
export async function serveWeb(parts: WebParts): Promise<Listening | undefined> {
  try {
    return await openRoom(parts)
  } catch (error) {
    parts.log.error('room-not-open', {
      reason: reasonOf(error),
      ...(error instanceof FootnoteError && { hint: error.hint }),
    })
    return undefined
  }
}

/** The same for whom the room is all that is wanted: throws FootnoteError 'bad-setting' when it can not listen. */
export async function openRoom(parts: WebParts): Promise<Listening | undefined> {
  const { config, folders, archive, log, version, metrics, discord } = parts
  const { READING_ROOM_PORT: chosen, READING_ROOM_HOST: host, DATA_DIR } = config
  if (chosen === 'off') return undefined
  const [{ createReadingRoom }, { listen }, { createRoomAccess }, { createRoomLinks }] = await Promise.all([
    import('../web/reading-room.ts'),
    import('../web/listen.ts'),
    import('../web/access.ts'),
    import('./links.ts'),
  ])
  const dataDir = resolve(DATA_DIR)
  const { links, restricted } = createRoomLinks(config, log)
  const room = createReadingRoom({
    archive,
    settings: { host, documentsDir: resolve(folders.documents), dataDir, ...roomSettings(config) },
    log,
    now,
    clock: () => performance.now(),
    version,
    detectLanguage,
    access: createRoomAccess({ archive, links, restricted }),
    gaps: await openGaps(dataDir, log),
    indexDir: resolve(folders.index),
    ...(metrics && { metrics }),
    ...(discord && { discord }),
  })
  const ports = chosen === undefined ? Array.from({ length: TRIED }, (_, at) => USUAL_PORT + at) : [chosen]
  let refused: unknown
  for (const port of ports) {
    try {
      return await listen(room, { host, port })
    } catch (error) {
      refused = error
      if (chosen === undefined) log.debug('port-taken', { port })
    }
  }
  const where = chosen === undefined ? `ports ${USUAL_PORT} to ${USUAL_PORT + TRIED - 1}` : `port ${chosen}`
  const message = `The reading room can not listen at ${host}, ${where} (${reasonOf(refused)}).`
  throw new FootnoteError('bad-setting', message, {
    hint: 'Set READING_ROOM_PORT to another port and READING_ROOM_HOST to an address of this machine, or READING_ROOM_PORT to off.',
    cause: refused,
  })
}

export interface ServeRoomParts extends Omit<WebParts, 'archive' | 'metrics' | 'discord'> {
  readonly river: River
  /** Resolves when the process is asked to stop. */
  readonly stopped: Promise<void>
  readonly print: (line: string) => void
}

/** Serves the reading room alone until the process is asked to stop. Throws when it can not listen. */
export async function serveRoom({
  config,
  folders,
  river,
  log,
  version,
  stopped,
  print,
}: ServeRoomParts): Promise<number> {
  const live = await openLive({ river, folders, log, ...(config.INGEST_ON_START ? {} : { waitsUntil: stopped }) })
  try {
    const room = await openRoom({ config, folders, archive: live.current, log, version })
    if (room === undefined) return 1
    print(`The reading room is open at ${room.address}`)
    const following = config.WATCH ? await follow(folders.documents, reindexed(live), { log }) : undefined
    await stopped
    await following?.close()
    await room.close()
    return 0
  } finally {
    await live.close()
  }
}

/** Of the API and of what operators ask, beside where the room is. */
function roomSettings(config: Config) {
  const { READING_ROOM_URL: url, METRICS_TOKEN: metricsToken } = config
  return {
    origins: config.READING_ROOM_ORIGINS,
    perMinute: config.READING_ROOM_LIMIT,
    running: config.READING_ROOM_RUNNING,
    trustsProxy: config.READING_ROOM_PROXY,
    ...(url === undefined ? {} : { url }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
  }
}

/** Questions of the room that found nothing, beside those that Discord's servers have in lists of their own. */
async function openGaps(dataDir: string, log: Log): Promise<Gaps> {
  const [{ createGaps }, { idsIn }] = await Promise.all([
    import('../discord/state/notes.ts'),
    import('../discord/state/json-file.ts'),
  ])
  const own = createGaps(`${dataDir}/room`, now, log)
  const ROOM = '0'
  return {
    add: (question) => own.add(ROOM, question),
    async list() {
      // Opened anew: the bot writes into them beside us.
      const folder = `${dataDir}/discord/gaps`
      const servers = createGaps(folder, now, log)
      const all = [...own.of(ROOM), ...idsIn(folder).flatMap((id) => servers.of(id))]
      const together = new Map<string, Gap>()
      for (const gap of all) {
        const same = together.get(gap.question)
        const at = same !== undefined && same.at > gap.at ? same.at : gap.at
        together.set(gap.question, { question: gap.question, times: gap.times + (same?.times ?? 0), at })
      }
      return [...together.values()].toSorted((one, other) => (one.at < other.at ? 1 : -1))
    },
  }
}
