import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Archive } from '../archive.ts'
import type { Folders } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { detectLanguage } from '../text/language.ts'
import type { Gap, Gaps } from '../web/parts.ts'
import type { Listening } from '../web/listen.ts'

export interface WebParts {
  readonly config: Config
  readonly folders: Folders
  readonly archive: () => Archive
  readonly log: Log
  readonly version: string
}

export const USUAL_PORT = 8765
/** Ports that are tried from the usual one on, when nobody chose one. */
const TRIED = 20

/** Opens the reading room. Undefined when it is switched off, or can not listen: that is logged and ends nothing else. */
export async function serveWeb({ config, folders, archive, log, version }: WebParts): Promise<Listening | undefined> {
  const { READING_ROOM_PORT: chosen, READING_ROOM_HOST: host, READING_ROOM_URL: url, DATA_DIR } = config
  if (chosen === 'off') return undefined
  const [{ createReadingRoom }, { listen }, { createRoomAccess }, { createLinks }, { readLinkSecret }] =
    await Promise.all([
      import('../web/reading-room.ts'),
      import('../web/listen.ts'),
      import('../web/access.ts'),
      import('../web/links.ts'),
      import('../web/link-secret.ts'),
    ])
  const dataDir = resolve(DATA_DIR)
  const restricted = await limitedCollections(config, log)
  const now = (): Date => new Date()
  const links = createLinks({
    baseUrl: url,
    secret: readLinkSecret(dataDir),
    isRestricted: (collection) => restricted().includes(collection),
    now,
    days: LINK_DAYS,
  })
  const room = createReadingRoom({
    archive,
    settings: { host, documentsDir: resolve(folders.documents), dataDir, ...(url === undefined ? {} : { url }) },
    log,
    now,
    clock: () => performance.now(),
    version,
    detectLanguage,
    access: createRoomAccess({ archive, links, restricted }),
    gaps: await openGaps(dataDir, now, log),
  })
  const ports = chosen === undefined ? Array.from({ length: TRIED }, (_, at) => USUAL_PORT + at) : [chosen]
  for (const port of ports) {
    try {
      return await listen(room, { host, port })
    } catch (error) {
      if (chosen === undefined) log.debug('port-taken', { port })
      else log.warn('room-not-listening', { host, port, reason: reasonOf(error) })
    }
  }
  log.error('room-not-open', { hint: 'Set READING_ROOM_PORT and READING_ROOM_HOST to where it may listen, or to off.' })
  return undefined
}

const LINK_DAYS = 30

/** The collections that a rule of the access file, or of any server's settings, limits to somebody. */
async function limitedCollections(config: Config, log: Log): Promise<() => readonly string[]> {
  const [{ readAccessFile }, { openGuildSettings }] = await Promise.all([
    import('../discord/access.ts'),
    import('../discord/state/guild-settings.ts'),
  ])
  const fromFile = config.DISCORD_ACCESS_FILE === undefined ? {} : readAccessFile(config.DISCORD_ACCESS_FILE)
  const folder = `${config.DATA_DIR}/discord/guilds`
  let read: { readonly at: number; readonly names: readonly string[] } | undefined
  return () => {
    // The bot may change a server's settings at any time; they are read anew now and then.
    if (read !== undefined && performance.now() - read.at < REREAD_MILLISECONDS) return read.names
    const servers = existsSync(folder) ? openGuildSettings(folder, log).all() : []
    const rules = [fromFile, ...servers.map(({ collections }) => collections)].flatMap((rules) => Object.entries(rules))
    const limited = rules.filter(([, { roles, channels }]) => roles.length > 0 || channels.length > 0)
    read = { at: performance.now(), names: [...new Set(limited.map(([name]) => name))] }
    return read.names
  }
}

const REREAD_MILLISECONDS = 2_000

/** Questions of the room that found nothing, beside those that Discord's servers have in lists of their own. */
async function openGaps(dataDir: string, now: () => Date, log: Log): Promise<Gaps> {
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
