import { existsSync, readFileSync } from 'node:fs'
import { createArchive, type Archive } from './archive.ts'
import { endQuietlyOnClosedPipe } from './cli/output.ts'
import type { CliParts, Folders, IngestProgress } from './cli/parts.ts'
import { printProblem } from './cli/problem.ts'
import { runCli } from './cli/run.ts'
import { readConfig, type Config } from './config.ts'
import type { Embedder, TrainableEmbedder } from './embed/embedder.ts'
import { assertEmbedder, assertFamily } from './store/embedder-check.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'
import { createLog } from './log.ts'
import { chooseAnswerer } from './parts/answerer.ts'
import { chooseEmbedder } from './parts/embedder.ts'

/** Chooses the parts and hands them over: the only file that reads the environment, beside cli/ that prints. */
const packageFile = new URL('../package.json', import.meta.url)
const version = String(JSON.parse(readFileSync(packageFile, 'utf8')).version)

async function main(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const log = createLog(
    (line) => process.stderr.write(`${line}\n`),
    () => new Date(),
    config.LOG_LEVEL,
  )
  const embedder = chooseEmbedder(config.EMBEDDER)

  async function openArchive(folders: Folders): Promise<Archive> {
    const store = await openStore(folders.index, { log })
    const opened = 'fit' in embedder ? restored(embedder, store) : embedder
    assertEmbedder(store, opened.id)
    const answerer = await chooseAnswerer(config.CHAT_MODEL, log)
    return createArchive({ store, embedder: opened, answerer, clock: () => performance.now() })
  }

  async function ingestFolder(folders: Folders, onProgress: (progress: IngestProgress) => void) {
    const [{ ingest }, { LOADERS }, { createWriter }] = await Promise.all([
      import('./ingest.ts'),
      import('./load/loaders.ts'),
      import('./store/local-writer.ts'),
    ])
    const writer = await createWriter(folders.index, { log })
    try {
      const parts = {
        documentsDir: folders.documents,
        writer,
        embedder,
        loaders: LOADERS,
        now: () => new Date(),
        log,
        onProgress,
      }
      return await ingest(parts)
    } finally {
      await writer.close()
    }
  }

  const parts: CliParts = {
    version,
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    folders: { documents: config.DOCUMENTS_DIR, index: config.EMBEDDINGS_DIR },
    openArchive,
    ingest: ingestFolder,
    async doctor(folders) {
      const { runDoctor } = await import('./parts/doctor.ts')
      return runDoctor({ folders, config, openArchive, print: (line) => process.stdout.write(`${line}\n`) })
    },
    async evaluate(args) {
      const { runEvaluate } = await import('./parts/evaluate.ts')
      const build = async (documents: string, index: string) => {
        await ingestFolder({ documents, index }, () => undefined)
        return openArchive({ documents, index })
      }
      return runEvaluate(args, { build, print: (line) => process.stdout.write(`${line}\n`) })
    },
    register: async () => notYet(config),
  }
  return runCli(process.argv.slice(2), parts)
}

/** What a trainable embedder learned lies in the store; its family is checked first, since another's state means nothing to it. */
function restored(embedder: TrainableEmbedder, store: Store): Embedder {
  assertFamily(store, embedder.family)
  return embedder.restore(store.embedderState)
}

async function notYet(_config: Config): Promise<number> {
  return 2
}

endQuietlyOnClosedPipe(process)
try {
  process.exitCode = await main()
} catch (error) {
  printProblem(error, { stderr: process.stderr, env: process.env })
  process.exitCode = 1
}
