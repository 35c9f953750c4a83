import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, realpath, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import type { DocumentFacts } from '../model/document.ts'

export interface PageImages {
  /** True when pages can be drawn here: pdftoppm is installed. */
  isAvailable(): Promise<boolean>
  /** A page as PNG; undefined when it can not be drawn, or the file is no longer the one that was read. */
  page(document: DocumentFacts, page: number): Promise<Uint8Array | undefined>
}

export interface PageImagesSettings {
  readonly documentsDir: string
  /** Drawn pages are kept in `pages/` in it. */
  readonly dataDir: string
}

const LONGEST_MILLISECONDS = 15_000
/** Virtual memory of the child, in KiB. */
const MOST_MEMORY = 1_500_000
const LARGEST_IMAGE = 8 * 1024 * 1024
/** Kept pages: about 150 kB each. */
const MOST_PAGES = 1000
const AT_ONCE = 2
const DOTS_PER_INCH = '96'

/** Draws pages of PDFs in a child process with limits, from the documents folder and nowhere else. */
export function createPageImages(
  { documentsDir, dataDir }: PageImagesSettings,
  log: Log,
  program = 'pdftoppm',
): PageImages {
  const folder = join(dataDir, 'pages')
  const known = new Map<string, string>()
  const drawing = new Map<string, Promise<Uint8Array | undefined>>()
  let available: Promise<boolean> | undefined
  let running = 0

  /** The file's path, when it is inside the documents folder and holds the very bytes that the document was read from. */
  async function original({ file, sha256 }: DocumentFacts): Promise<string | undefined> {
    const root = await realpath(documentsDir)
    const path = await realpath(join(root, file)).catch(() => undefined)
    if (path === undefined || !path.startsWith(root + sep)) return undefined
    const { size, mtimeMs } = await stat(path)
    const state = `${size}-${mtimeMs}`
    if (known.get(`${path} ${sha256}`) === state) return path
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    if (hash !== sha256) return undefined
    if (known.size > MOST_PAGES) known.clear()
    known.set(`${path} ${sha256}`, state)
    return path
  }

  async function draw(document: DocumentFacts, page: number): Promise<Uint8Array | undefined> {
    const path = await original(document)
    if (path === undefined) return undefined
    const kept = join(folder, `${document.sha256.slice(0, 32)}-${page}.png`)
    const before = await readFile(kept).catch(() => undefined)
    if (before) {
      const now = new Date()
      await utimes(kept, now, now).catch(() => undefined)
      return before
    }
    if (running >= AT_ONCE) return undefined
    running += 1
    try {
      const image = await run(program, [
        '-r',
        DOTS_PER_INCH,
        '-f',
        `${page}`,
        '-l',
        `${page}`,
        '-png',
        '-singlefile',
        path,
      ])
      if (image === undefined) return undefined
      await keep(folder, kept, image).catch((error: unknown) => log.warn('page-not-kept', { reason: reasonOf(error) }))
      return image
    } finally {
      running -= 1
    }
  }

  return {
    isAvailable: () => (available ??= run(program, ['-v'], true).then((output) => output !== undefined)),
    page(document, page) {
      const key = `${document.id} ${page}`
      const begun = drawing.get(key) ?? draw(document, page).finally(() => drawing.delete(key))
      drawing.set(key, begun)
      return begun
    },
  }
}

/** What a program writes, with a bound on its time, memory and output; undefined when it fails or gives no picture. */
function run(program: string, args: readonly string[], mayBeEmpty = false): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    const child = spawn('/bin/sh', ['-c', `ulimit -v ${MOST_MEMORY} 2>/dev/null; exec "$0" "$@"`, program, ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin' },
      timeout: LONGEST_MILLISECONDS,
      killSignal: 'SIGKILL',
    })
    const chunks: Buffer[] = []
    let size = 0
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > LARGEST_IMAGE) child.kill('SIGKILL')
    })
    child.once('error', () => resolve(undefined))
    child.once('close', (code) => resolve(code === 0 && (size > 0 || mayBeEmpty) ? Buffer.concat(chunks) : undefined))
  })
}

/** Written aside and renamed; the pages that nobody has looked at for the longest time make room. */
async function keep(folder: string, path: string, image: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = `${path}.${process.pid}.part`
  await writeFile(aside, image)
  await rename(aside, path)
  const names = await readdir(folder)
  if (names.length <= MOST_PAGES) return
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })),
  )
  const old = dated.toSorted((one, other) => other.at - one.at).slice(Math.floor(MOST_PAGES * 0.9))
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })))
}
