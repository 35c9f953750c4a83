import { parseArgs } from 'node:util'
import type { Folders } from '../cli/parts.ts'
import { commands } from '../commands/all.ts'
import type { Config } from '../config.ts'
import { FootnoteError, reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { detectLanguage } from '../text/language.ts'
import type { River } from './archive.ts'
import { follow, openLive, reindexed } from './live-archive.ts'

export interface ServeParts {
  readonly config: Config
  readonly folders: Folders
  readonly river: River
  readonly log: Log
  readonly version: string
  /** Resolves when the process is asked to stop. */
  readonly stopped: Promise<void>
  readonly print: (line: string) => void
}

/** Serves the archive in Discord until the process is asked to stop. */
export async function serveDiscord(parts: ServeParts): Promise<number> {
  const { config, folders, river, log, version, stopped, print } = parts
  const [{ createBot }, { createMetrics }, { meteredArchive }, { serveWeb }] = await Promise.all([
    import('../discord/bot.ts'),
    import('../web/operations/metrics.ts'),
    import('../web/operations/metered-archive.ts'),
    import('./web.ts'),
  ])
  const live = await openLive({ river, folders, log, ...(config.INGEST_ON_START ? {} : { waitsUntil: stopped }) })
  const metrics = createMetrics({ version })
  const metering = { meter: metrics.meter, frontEnd: 'discord', clock: () => performance.now() } as const
  const room = config.READING_ROOM_URL
  const bot = createBot({
    archive: () => meteredArchive(live.current(), metering),
    commands,
    settings: {
      token: config.DISCORD_TOKEN ?? '',
      guildIds: config.DISCORD_GUILD_IDS,
      shards: config.DISCORD_SHARDS,
      messageContent: config.DISCORD_MESSAGE_CONTENT,
      ...(config.DISCORD_API_URL === undefined ? {} : { apiUrl: config.DISCORD_API_URL }),
      ...(config.DISCORD_ACCESS_FILE === undefined ? {} : { accessFile: config.DISCORD_ACCESS_FILE }),
      limits: {
        userPerMinute: config.DISCORD_USER_LIMIT,
        guildPerMinute: config.DISCORD_GUILD_LIMIT,
        running: config.DISCORD_RUNNING,
        waiting: config.DISCORD_WAITING,
      },
    },
    dataDir: config.DATA_DIR,
    log,
    now: () => new Date(),
    detectLanguage,
    receiptLink: (id) => (room === undefined ? undefined : `${room}/r/${encodeURIComponent(id)}`),
    async reindex(onProgress) {
      const report = await live.reindex(({ done, total }) => onProgress(done, total))
      const { added, changed, removed, skipped } = report
      return { added, changed, removed, skipped: skipped.length }
    },
  })
  const opened = await serveWeb({
    config,
    folders,
    archive: live.current,
    log,
    version,
    metrics,
    discord: () => bot.health(),
  })
  if (opened) print(`The reading room is open at ${opened.address}`)
  try {
    // Asked to stop while it connects, it does not wait for the connection; what comes of that is then of no interest.
    const starting = bot.start()
    starting.catch((error: unknown) => log.debug('start-ended', { reason: reasonOf(error) }))
    const started = await Promise.race([starting, stopped])
    if (started) print(`Footnote is in Discord. To add it to a server: ${started.inviteLink}`)
    const following = config.WATCH ? await follow(folders.documents, reindexed(live), { log }) : undefined
    await stopped
    log.info('stopping')
    await following?.close()
  } finally {
    // Also when Discord refuses the bot: an open room would keep a process alive that serves nobody.
    await opened?.close()
    await bot.stop(config.DISCORD_SHUTDOWN_SECONDS * 1000)
    await live.close()
  }
  return 0
}

export interface RegisterParts {
  readonly config: Config
  readonly log: Log
  readonly print: (text: string) => void
}

/** `npm run register`: the commands that Discord is to hold, registered now, or with --dry-run printed as JSON. */
export async function runRegister(args: readonly string[], { config, log, print }: RegisterParts): Promise<number> {
  const { values } = readArgs(args)
  const [{ commandBodies }, { registerNow }] = await Promise.all([
    import('../discord/command-json.ts'),
    import('../discord/register.ts'),
  ])
  const bodies = commandBodies(commands)
  if (values['dry-run']) {
    print(JSON.stringify(bodies, null, 2))
    return 0
  }
  if (config.DISCORD_TOKEN === undefined) {
    throw new FootnoteError(
      'bad-setting',
      'DISCORD_TOKEN is not set, so there is no application to register commands for.',
      {
        hint: 'Set it in .env (docs/discord.md), or look at the commands with npm run register -- --dry-run.',
      },
    )
  }
  const { DISCORD_TOKEN: token, DISCORD_GUILD_IDS: guildIds, DISCORD_API_URL: apiUrl } = config
  await registerNow({ token, guildIds, bodies, log, ...(apiUrl === undefined ? {} : { apiUrl }) })
  print(`${bodies.length} commands are registered.`)
  return 0
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean' } } })
  } catch (cause) {
    throw new FootnoteError('bad-usage', 'The words after register are not understood.', {
      hint: 'npm run register, or npm run register -- --dry-run',
      cause,
    })
  }
}
