import { existsSync, readFileSync } from 'node:fs'
import type { Archive } from './archive.ts'
import { endQuietlyOnClosedPipe } from './cli/output.ts'
import type { CliParts, Folders } from './cli/parts.ts'
import { printProblem } from './cli/problem.ts'
import { runCli } from './cli/run.ts'
import { type Config, readConfig } from './config.ts'
import { createLog } from './log.ts'
import { createRiver } from './parts/archive.ts'

/** npm ends at a SIGTERM without passing it on: whoever stopped `npm start` meant this process, which is then an orphan. */
function whenNpmIsGone(stop: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}

/** Chooses the parts and hands them over: the only file that reads the environment, beside cli/ that prints. */
async function main(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const isServing = config.DISCORD_TOKEN !== undefined && process.argv[2] === 'start'
  const log = createLog(
    (line) => process.stderr.write(`${line}\n`),
    () => new Date(),
    // Beside a progress bar or an answer only what went wrong is worth a line.
    config.LOG_LEVEL ?? (isServing ? 'info' : 'warn'),
  )
  const stopping = new AbortController()
  const river = createRiver(config, log, { stop: stopping.signal })
  const stopped = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve())
    if (isServing || process.argv[2] === 'mcp' || process.argv[2] === 'ingest' || isRoomServed(config))
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())
    if (isServing) whenNpmIsGone(() => stopping.abort())
  })

  const version = versionOf(new URL('../package.json', import.meta.url))
  const parts: CliParts = {
    version,
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    folders: { documents: config.DOCUMENTS_DIR, index: config.EMBEDDINGS_DIR },
    openArchive: (folders) => river.open(folders),
    isOfAnotherEmbedder: river.isOfAnotherEmbedder,
    ingestsOnStart: config.INGEST_ON_START,
    ingest: river.ingest,
    async verify(folders, onProgress) {
      const { verifyArchive } = await import('./parts/verify.ts')
      return verifyArchive(config, folders, onProgress, log)
    },
    async watch(folders, changed) {
      const { follow } = await import('./parts/live-archive.ts')
      const following = await follow(folders.documents, changed, { log })
      await stopped
      await following.close()
    },
    async doctor(folders) {
      const { runDoctor } = await import('./parts/doctor.ts')
      return runDoctor({ folders, config, settingNames: Object.keys(process.env), print })
    },
    async mcp(_folders, args, open) {
      const { serveMcp } = await import('./parts/mcp.ts')
      const { stdin, stdout } = process
      return serveMcp(args, { config, open, version, log, stdin, stdout, stopped, tell })
    },
    async evaluate(args) {
      const { runEvaluate } = await import('./parts/evaluate.ts')
      return runEvaluate(args, { river, print })
    },
    async model(args, onProgress) {
      const { runModel } = await import('./parts/model.ts')
      return runModel(args, { config, onProgress, print })
    },
    async migrate(args, onProgress) {
      const { runMigrate } = await import('./parts/migrate.ts')
      const folders = { documents: config.DOCUMENTS_DIR, index: config.EMBEDDINGS_DIR }
      return runMigrate(args, { config, folders, log, print, onProgress })
    },
    async register(args) {
      const { runRegister } = await import('./parts/discord.ts')
      return runRegister(args, { config, log, print })
    },
    ...(config.READING_ROOM_PORT === 'off'
      ? {}
      : {
          room: {
            isChosen: config.READING_ROOM_PORT !== undefined,
            async open(folders: Folders, archive: () => Archive) {
              const { openRoom } = await import('./parts/web.ts')
              return openRoom({ config, folders, archive, log, version })
            },
            async serve(folders: Folders) {
              const { serveRoom } = await import('./parts/web.ts')
              return serveRoom({ config, folders, river, log, version, stopped, print })
            },
          },
        }),
    ...(config.DISCORD_TOKEN === undefined
      ? {}
      : {
          async serve(folders: Folders) {
            const { serveDiscord } = await import('./parts/discord.ts')
            return serveDiscord({ config, folders, river, log, version, stopped, print })
          },
        }),
  }
  return runCli(process.argv.slice(2), parts)
}

/** A room beside the chat ends with it; one that is served alone ends when it is asked to. */
function isRoomServed({ READING_ROOM_PORT: port }: Config): boolean {
  const hasTerminal = process.stdin.isTTY && process.stdout.isTTY
  return process.argv[2] === 'room' || (process.argv[2] === 'start' && typeof port === 'number' && !hasTerminal)
}

const tell = (error: unknown): void => printProblem(error, { stderr: process.stderr, env: process.env })

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function versionOf(packageFile: URL): string {
  return String(JSON.parse(readFileSync(packageFile, 'utf8')).version)
}

endQuietlyOnClosedPipe(process)
try {
  process.exitCode = await main()
} catch (error) {
  tell(error)
  process.exitCode = 1
}
