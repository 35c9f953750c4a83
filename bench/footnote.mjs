// One measurement of the product's own path, in a process of its own: `node footnote.mjs JOB`, figures in JSON.
import { once } from 'node:events'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ASK } from './measured.mjs'
import { median, recallOf, spread, stepped, timed, watched } from './timing.mjs'

const job = JSON.parse(process.argv[2])
const load = (name) => import(pathToFileURL(join(job.build, name)).href)
const [{ createRiver }, { readConfig }, { createLog }] = await Promise.all(
  ['parts/archive.js', 'config.js', 'log.js'].map(load),
)
const log = createLog(
  () => undefined,
  () => new Date(),
  'error',
)
const river = createRiver(readConfig({ EMBEDDER: job.embedder }), log)
const folders = { documents: job.documents, index: job.index }
const jobs = { ingest, answer, follow }
process.stdout.write(`${JSON.stringify(await jobs[job.kind]())}\n`)
process.exit(0)

async function ingest() {
  const began = process.cpuUsage()
  const { value: done, blocked } = await watched(() => stepped((onProgress) => river.ingest(folders, onProgress)))
  const { user, system } = process.cpuUsage(began)
  const { passages, documents } = done.value
  return { passages, documents, ingest: done.milliseconds, cpu: (user + system) / 1000, steps: done.steps, blocked }
}

/** Changes, one after the other, in a program that goes on: a bot that follows its folder. Milliseconds. */
async function follow() {
  const again = []
  await river.ingest(folders, () => undefined)
  for (let run = 0; run < job.rounds; run += 1) {
    process.stdout.write(`${ASK}\n`)
    await once(process.stdin, 'data')
    again.push((await timed(() => river.ingest(folders, () => undefined))).milliseconds)
  }
  return { again: median(again) }
}

async function answer() {
  const { value: archive, milliseconds: open } = await timed(() => river.open(folders))
  const first = await timed(() => archive.ask(job.questions[0]))
  const search = await spread(job.questions, (question) => archive.search(question, { count: 10 }), job.rounds)
  const { value: asked, blocked } = await watched(() =>
    spread(job.questions, (question) => archive.ask(question), job.rounds),
  )
  const resident = process.memoryUsage().rss / 1e6
  await archive.close()
  return { open, first: first.milliseconds, search, answer: asked, blocked, resident, recall: await recall() }
}

/** Of the graph alone, against a comparison with every vector. */
async function recall() {
  const [{ openStore }, { lsa }, { default: Database }] = await Promise.all([
    load('store/local/open-store.js'),
    load('embed/lsa.js'),
    import('better-sqlite3'),
  ])
  const store = await openStore(job.index)
  if (!store.embedderId.startsWith('lsa')) return undefined
  const embedder = lsa().restore(store.embedderState)
  const questions = (await embedder.embed(job.questions.slice(0, 100), 'question')).filter((vector) =>
    vector.some((value) => value !== 0),
  )
  const best = questions.map(() => [])
  const catalogue = new Database(join(job.index, 'catalogue.sqlite'), { readonly: true })
  const vectors = catalogue
    // Of what went with the last change the vectors are still there, for whoever reads the state before.
    .prepare(
      `select v.passage, v.vector from vectors v join embedders e on e.number = v.embedder join passages p on p.row = v.passage
       join documents d on d.row = p.document join files f on f.row = d.file where e.id = ? and f.died is null`,
    )
    .raw()
  for (const [row, blob] of vectors.iterate(store.embedderId)) {
    const vector = new Float32Array(new Uint8Array(blob).buffer)
    questions.forEach((question, at) => {
      let score = 0
      for (let i = 0; i < vector.length; i += 1) score += vector[i] * question[i]
      const list = best[at]
      if (list.length === 10 && score <= list[9].score) return
      list.push({ row, score })
      list.sort((one, other) => other.score - one.score)
      if (list.length > 10) list.pop()
    })
  }
  catalogue.close()
  const pairs = []
  for (const [at, question] of questions.entries()) {
    const found = await store.nearest(question, 10)
    pairs.push({ exact: best[at].map(({ row }) => row), found: found.map(({ row }) => row) })
  }
  await store.close()
  return recallOf(pairs)
}
