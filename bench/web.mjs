// How long the reading room takes until the first byte, over a real socket: `node bench/web.mjs [--passages N] [--keep DIR] [--json]`.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './corpus.mjs'

const LONG = 1_000_000
/** Passages of some 500 letters. */
const PASSAGES_OF_LONG = 2_300
const QUESTIONS = 60
/** What issue and docs promise, in milliseconds. */
const PROMISED = { 'document page, 1 MB of text': 50, 'answer page': 150 }

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '100000' },
    /** A folder that is kept, so that a second run finds the index made. */
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const home = values.keep === undefined ? await mkdtemp(join(tmpdir(), 'footnote-web-')) : resolve(values.keep)
const documents = join(home, 'documents')
const args = ['--documents', documents, '--index', join(home, 'index')]
const env = {
  ...process.env,
  DATA_DIR: join(home, 'data'),
  READING_ROOM_PORT: '0',
  READING_ROOM_LIMIT: '9999999',
  DISCORD_TOKEN: '',
  CHAT_MODEL: '',
}

try {
  const questions = await prepare(Number(values.passages))
  const server = await start()
  try {
    const rows = await measure(server.url, questions)
    if (values.json) console.log(JSON.stringify({ passages: Number(values.passages), rows }))
    else print(rows)
  } finally {
    server.process.kill('SIGTERM')
    await once(server.process, 'exit')
  }
} finally {
  if (values.keep === undefined) await rm(home, { recursive: true, force: true })
}

/** The corpus, with one document of a million letters in another language, and the index of both. */
async function prepare(passages) {
  const listed = join(home, 'questions.json')
  if (existsSync(listed)) return JSON.parse(await readFile(listed, 'utf8'))
  const corpus = await makeCorpus({ folder: documents, passages, language: 'en', seed: 7 })
  // It must not come up for every question of the corpus: what a long document costs has a row of its own.
  const aside = join(home, 'aside')
  const parts = await makeCorpus({ folder: aside, passages: PASSAGES_OF_LONG, language: 'fa', seed: 8 })
  const folder = join(aside, 'part-0000')
  const texts = await Promise.all((await readdir(folder)).sort().map((file) => readFile(join(folder, file), 'utf8')))
  await mkdir(join(documents, 'long'), { recursive: true })
  await writeFile(join(documents, 'long', 'long.txt'), texts.join('\n').slice(0, LONG))
  run('ingest')
  const questions = { short: corpus.questions(QUESTIONS), long: parts.questions(QUESTIONS) }
  await writeFile(listed, JSON.stringify(questions))
  return questions
}

function run(verb) {
  const { status } = spawnSync(process.execPath, ['dist/main.js', verb, ...args], { env, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`${verb} ended with ${status}.`)
}

/** The built program as it is served; resolves when it says where it listens. */
function start() {
  const child = spawn(process.execPath, ['dist/main.js', 'room', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((done, fail) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const url = /http:\/\/\S+/u.exec(said)?.[0]
      if (url !== undefined) done({ url, process: child })
    })
    child.once('exit', (code) => fail(new Error(`The room ended with ${code}.`)))
  })
}

async function measure(url, questions) {
  const agent = new Agent({ keepAlive: true })
  const card = JSON.parse((await fetched(agent, `${url}/api/v1/source/long/long.txt`)).body)
  const { id } = card.document
  const asked = (path, name = 'q', which = questions.short) =>
    which.map((question) => `${url}${path}?${new URLSearchParams({ [name]: question })}`)
  const spans = questions.short.map((_, at) => Math.floor((at * LONG) / QUESTIONS))
  const sets = {
    'document page, 1 MB of text': spans.map((at) => `${url}/d/${id}?s=${at}-${at + 120}`),
    'answer page': asked('/'),
    'answer page, from the 1 MB': asked('/', 'q', questions.long),
    'search page': asked('/search'),
    '/api/v1/ask': asked('/api/v1/ask', 'question'),
    '/api/v1/search': asked('/api/v1/search', 'words'),
    '/metrics': questions.short.map(() => `${url}/metrics`),
  }
  const rows = []
  for (const [what, addresses] of Object.entries(sets)) {
    for (const address of addresses.slice(0, 5)) await fetched(agent, address)
    const all = []
    for (const address of addresses) all.push(await fetched(agent, address))
    const wrong = all.find(({ status }) => status !== 200)
    if (wrong !== undefined) throw new Error(`${what} was answered with ${wrong.status}: ${wrong.body.slice(0, 200)}`)
    const times = all.map(({ first }) => first)
    const ends = all.map(({ last }) => last)
    const kilobytes = part(
      all.map(({ body }) => Buffer.byteLength(body) / 1000),
      0.5,
    )
    rows.push({ what, p50: part(times, 0.5), p95: part(times, 0.95), whole: part(ends, 0.5), kilobytes })
  }
  agent.destroy()
  return rows
}

/** The value below which so much of a list lies. */
function part(of, share) {
  return of.toSorted((one, other) => one - other)[Math.floor((of.length - 1) * share)]
}

/** Milliseconds to the first byte of the answer, and to its last. */
function fetched(agent, address) {
  const began = performance.now()
  return new Promise((done, fail) => {
    const sent = request(address, { agent }, (response) => {
      let first
      const parts = []
      response.on('data', (chunk) => {
        first ??= performance.now() - began
        parts.push(chunk)
      })
      response.on('error', fail)
      response.on('end', () => {
        const last = performance.now() - began
        done({ status: response.statusCode, first: first ?? last, last, body: Buffer.concat(parts).toString('utf8') })
      })
    })
    sent.on('error', fail)
    sent.end()
  })
}

function print(rows) {
  console.log('first byte, ms                    p50     p95   whole      kB   promised')
  for (const { what, p50, p95, whole, kilobytes } of rows) {
    const figures = [p50, p95, whole, kilobytes].map((figure) => figure.toFixed(1).padStart(8)).join('')
    const promised = PROMISED[what]
    const held = promised === undefined ? '' : `   < ${promised} ${p50 < promised ? 'held' : 'NOT HELD'}`
    console.log(`${what.padEnd(29)}${figures}${held}`)
  }
}
