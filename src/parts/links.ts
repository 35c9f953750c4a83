import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { readAccessFile } from '../discord/access.ts'
import { openGuildSettings } from '../discord/state/guild-settings.ts'
import type { Log } from '../log.ts'
import { readLinkSecret } from '../web/link-secret.ts'
import { createLinks, type Links } from '../web/links.ts'

/** Who makes and checks links into the reading room. */
export interface RoomLinks {
  readonly links: Links
  /** The collections that not everybody may see, as the rules are now. */
  readonly restricted: () => readonly string[]
}

type LinkConfig = Pick<Config, 'DATA_DIR' | 'DISCORD_ACCESS_FILE' | 'READING_ROOM_URL' | 'READING_ROOM_LINK_DAYS'>

/** The rules are those of Discord: of the access file, and of every server's settings. */
export function createRoomLinks(config: LinkConfig, log: Log): RoomLinks {
  const restricted = restrictedCollections(config, log)
  const links = createLinks({
    baseUrl: config.READING_ROOM_URL,
    secret: () => readLinkSecret(config.DATA_DIR),
    isRestricted: (collection) => restricted().includes(collection),
    now: () => new Date(),
    days: config.READING_ROOM_LINK_DAYS,
  })
  return { links, restricted }
}

/** A server's managers may change its rules at any time: they are read anew after so long. */
const REREAD_MILLISECONDS = 2000

/** The collections that a rule of the access file, or of any server's settings, limits to somebody. */
export function restrictedCollections(
  { DATA_DIR, DISCORD_ACCESS_FILE: file }: Pick<Config, 'DATA_DIR' | 'DISCORD_ACCESS_FILE'>,
  log: Log,
): () => readonly string[] {
  const fromFile = file === undefined ? {} : readAccessFile(file)
  const folder = `${DATA_DIR}/discord/guilds`
  let read: { readonly at: number; readonly names: readonly string[] } | undefined
  return () => {
    if (read !== undefined && performance.now() - read.at < REREAD_MILLISECONDS) return read.names
    const servers = existsSync(folder) ? openGuildSettings(folder, log).all() : []
    const rules = [fromFile, ...servers.map(({ collections }) => collections)].flatMap((one) => Object.entries(one))
    const limited = rules.filter(([, { roles, channels }]) => roles.length > 0 || channels.length > 0)
    read = { at: performance.now(), names: [...new Set(limited.map(([name]) => name))] }
    return read.names
  }
}
