// What reading a folder costs at worst: `node bench/limits.mjs --files DIR [--files DIR …]`. The folder is ingested in a
// process of its own; from outside its memory is weighed, with that of all processes it starts, and inside each file timed.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    files: { type: 'string', multiple: true, default: [] },
    build: { type: 'string', default: 'dist' },
    job: { type: 'string' },
    json: { type: 'boolean' },
  },
})
const PAGE = 4096
const load = (file) => import(pathToFileURL(resolve(values.build, file)).href)

if (values.job !== undefined) process.stdout.write(JSON.stringify(await ingested(JSON.parse(values.job))))
else for (const files of values.files) report(await measured(resolve(files)))

function report({ files, code, peak, seconds, result }) {
  const { read = 0, skipped = [], slowest = [] } = result ?? {}
  if (values.json)
    return process.stdout.write(`${JSON.stringify({ files, code, peak, seconds, read, skipped, slowest })}\n`)
  const lines = [
    `${files}: ${read} read, ${skipped.length} refused, ${seconds.toFixed(0)} s, peak ${Math.round(peak / 2 ** 20)} MiB, exit ${code}`,
    ...slowest.map(({ file, milliseconds }) => `  ${(milliseconds / 1000).toFixed(1).padStart(5)} s  ${file}`),
  ]
  return process.stdout.write(`${lines.join('\n')}\n`)
}

async function measured(files) {
  const index = mkdtempSync(join(tmpdir(), 'footnote-limits-'))
  const began = performance.now()
  const job = JSON.stringify({ files, index: join(index, 'index') })
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--build', values.build, '--job', job], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (part) => (text += part))
  let peak = 0
  const scale = setInterval(() => (peak = Math.max(peak, weightOf(child.pid))), 50)
  const code = await new Promise((done) => child.on('close', done))
  clearInterval(scale)
  rmSync(index, { recursive: true, force: true })
  const seconds = (performance.now() - began) / 1000
  return { files, code, peak, seconds, result: text === '' ? undefined : JSON.parse(text) }
}

/** Bytes of memory of a process and all below it. */
function weightOf(root) {
  const parentOf = new Map()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/u.test(one))) {
    const stat = textOf(`/proc/${name}/stat`)
    parentOf.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const isBelow = (id) => id === root || (parentOf.has(id) && isBelow(parentOf.get(id)))
  return [...parentOf.keys()]
    .filter(isBelow)
    .reduce((sum, id) => sum + Number(textOf(`/proc/${id}/statm`).split(' ')[1] ?? 0) * PAGE, 0)
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

async function ingested({ files, index }) {
  const [{ ingest }, { LOADERS }, { createFileReader }, { createWriter }] = await Promise.all(
    ['ingest.js', 'load/loaders.js', 'load/reader/file-reader.js', 'store/local/local-writer.js'].map(load),
  )
  const embedder = { id: 'none', dimensions: 1, embed: async (texts) => texts.map(() => Float32Array.of(1)) }
  const reader = createFileReader()
  const times = []
  const waiting = new Set()
  // A file waits for a free reader before it is read: what counts is from when the one before it was done.
  const timed = async (source, ...rest) => {
    const mark = { file: source.file, began: performance.now() }
    waiting.add(mark)
    try {
      return await reader.load(source, ...rest)
    } finally {
      waiting.delete(mark)
      const now = performance.now()
      times.push({ file: source.file, milliseconds: now - mark.began })
      for (const other of waiting) if (waiting.size > 2) other.began = Math.max(other.began, mark.began)
      for (const other of [...waiting].slice(2)) other.began = now
    }
  }
  const writer = await createWriter(index)
  const { skipped } = await ingest({
    documentsDir: files,
    writer,
    embedder,
    loaders: LOADERS,
    load: timed,
    manifestFile: join(index, 'manifest.jsonl'),
    now: () => new Date(),
  })
  await writer.close()
  reader.close()
  const slowest = times.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, 5)
  return { read: times.length - skipped.length, skipped, slowest }
}
