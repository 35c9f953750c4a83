// Starts Footnote: builds dist/ when src/ has changed since, then hands over to dist/main.js. Plain JavaScript on Node's
// own modules, and written for old Nodes too, so that the first start on any machine can say what it lacks.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const LEAST_NODE = [20, 19]
const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.build.json']
const LOCK_WAIT_MILLISECONDS = 120_000
const LOCK_POLL_MILLISECONDS = 50

const root = dirname(fileURLToPath(import.meta.url))
const dist = join(root, 'dist')
const stampFile = join(dist, '.stamp.json')
const lock = join(root, '.dist-lock')

const reason = whatIsMissing() ?? whatFailed()
if (reason !== undefined) {
  process.stderr.write(`${reason}\n`)
  process.exitCode = 1
} else if (process.argv[2] !== '--build-only') {
  // From Node 22.8 on: keeps compiled code between starts.
  nodeModule.enableCompileCache?.()
  await import(pathToFileURL(join(dist, 'main.js')).href)
}

/** Builds when it must; what went wrong is one sentence with what to do, never a stack. */
function whatFailed() {
  try {
    if (!isFresh()) buildOnce()
    return undefined
  } catch (error) {
    return error.message
  }
}

function whatIsMissing() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    return `Footnote needs Node ${LEAST_NODE.join('.')} or newer, and this is ${process.versions.node}: install a newer one from https://nodejs.org.`
  }
  if (!existsSync(join(root, 'node_modules'))) return 'The packages are not installed: run `npm ci` first.'
  return undefined
}

/** Dates and sizes are compared first, since that is quick; contents only when they differ, as after a checkout. */
function isFresh() {
  const stamp = readStamp()
  if (stamp === undefined) return false
  const files = listSources()
  const dates = datesOf(files)
  if (stamp.dates === dates) return true
  if (stamp.contents !== contentsOf(files)) return false
  // A build without its sources beside it may lie where nothing can be written; it is none the worse for that.
  try {
    writeFileSync(stampFile, JSON.stringify({ ...stamp, dates }))
  } catch {
    return true
  }
  return true
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}

function listSources() {
  const inside = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  const beside = SETTINGS.map((name) => join(root, name)).filter((path) => existsSync(path))
  return [...inside, ...beside].sort((one, other) => (one < other ? -1 : 1))
}

function datesOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file}\0${mtimeMs}\0${size}\0`)
  }
  return hash.digest('hex')
}

function contentsOf(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** One process builds, the others wait for it and then look again. */
function buildOnce() {
  const until = Date.now() + LOCK_WAIT_MILLISECONDS
  while (!takeLock()) {
    if (Date.now() > until) throw new Error(`Another build has not ended: if none is running, delete ${lock}.`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOCK_POLL_MILLISECONDS)
  }
  try {
    if (!isFresh()) build()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function takeLock() {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (isAbandoned()) rmSync(lock, { recursive: true, force: true })
  return false
}

/** A builder that was killed leaves its lock behind. One without a number in it is younger than a moment, or dead. */
function isAbandoned() {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'))
    if (pid > 0) {
      process.kill(pid, 0)
      return false
    }
  } catch (error) {
    if (error.code === 'ESRCH') return true
    if (error.code === 'EPERM') return false
  }
  try {
    return Date.now() - statSync(lock).mtimeMs > 10 * LOCK_POLL_MILLISECONDS
  } catch {
    return false
  }
}

/** Builds aside and renames, so that no other process ever meets half a build. */
function build() {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  if (!existsSync(compiler)) {
    if (existsSync(join(dist, 'main.js'))) return
    throw new Error('TypeScript is not installed, and there is no build yet: run `npm ci` (without --omit=dev).')
  }
  process.stderr.write('Building…\n')
  const files = listSources()
  const stamp = { dates: datesOf(files), contents: contentsOf(files) }
  const aside = join(root, `.dist-${process.pid}`)
  const before = join(root, `.dist-${process.pid}-before`)
  rmSync(aside, { recursive: true, force: true })
  const result = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', aside], {
    cwd: root,
    encoding: 'utf8',
  })
  const report = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(0, 10).join('\n')
  if (!existsSync(aside)) {
    throw new Error(`The build failed: run \`npm run types\` to see why.\n${result.error?.message ?? report}`)
  }
  if (result.status !== 0) {
    // TypeScript writes JavaScript all the same; a slip in a type is for `npm run types` to refuse.
    process.stderr.write(`${report}\nSome types are wrong: see \`npm run types\`.\n`)
  }
  writeFileSync(join(aside, '.stamp.json'), JSON.stringify(stamp))
  if (existsSync(dist)) renameSync(dist, before)
  renameSync(aside, dist)
  rmSync(before, { recursive: true, force: true })
}
