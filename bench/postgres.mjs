/**
 * Measures an archive on PostgreSQL beside the same archive in a folder: bytes of each table, ingest, questions.
 *
 *   node run.mjs --build-only && node bench/postgres.mjs --passages 10000,50000 [--url postgres://…]
 *
 * Without --url it starts PGlite (PostgreSQL as WebAssembly, one session) in this process: sizes are those of a server,
 * times are not.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { makeCorpus } from './corpus.mjs'
import { median } from './timing.mjs'

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    url: { type: 'string' },
    program: { type: 'string', default: '../dist' },
    language: { type: 'string', default: 'en' },
  },
})
const program = (file) => import(new URL(`${values.program.replace(/\/?$/, '/')}${file}`, import.meta.url).href)
const [{ ingest }, { LOADERS }, { lsa }, { createWriter }, { openStore }, move, writers, stores] = await Promise.all([
  program('ingest.js'),
  program('load/loaders.js'),
  program('embed/lsa.js'),
  program('store/local-writer.js'),
  program('store/open-store.js'),
  program('store/move-store.js'),
  program('store/postgres/postgres-writer.js'),
  program('store/postgres/open-store.js'),
])
const { createSearch } = await program('search/search.js')
const { default: pg } = await import('pg')

const url = values.url ?? (await startPglite())
for (const passages of values.passages.split(',').map(Number)) console.log(JSON.stringify(await measure(passages)))
process.exit(0)

async function startPglite() {
  const [{ PGlite }, { vector }, { PGLiteSocketServer }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite-pgvector'),
    import('@electric-sql/pglite-socket'),
  ])
  const db = await PGlite.create({ extensions: { vector } })
  const port = 20_000 + (process.pid % 20_000)
  await new PGLiteSocketServer({ db, port, host: '127.0.0.1', maxConnections: 20 }).start()
  return `postgres://postgres@127.0.0.1:${port}/postgres`
}

async function measure(passages) {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-postgres-'))
  const documentsDir = join(folder, 'documents')
  const index = join(folder, 'index')
  const settings = { url, schema: `bench_${passages}`, poolSize: 1, timeoutSeconds: 600 }
  try {
    const corpus = await makeCorpus({ folder: documentsDir, passages, language: values.language, seed: 7 })
    const questions = corpus.questions(60)
    await sql(`drop schema if exists ${settings.schema} cascade`)
    const local = await timed(async () => {
      const writer = await createWriter(index)
      try {
        return await ingest({ documentsDir, writer, embedder: lsa(), loaders: LOADERS, now: () => new Date() })
      } finally {
        await writer.close()
      }
    })
    const steps = {}
    let [step, since] = ['copying', performance.now()]
    const moved = await timed(() =>
      move.moveStore(
        { name: 'folder', writer: () => createWriter(index), store: () => openStore(index) },
        {
          name: 'postgres',
          writer: () => writers.createPostgresWriter(settings),
          store: () => stores.openPostgresStore(settings),
        },
        (progress) => {
          if (progress.step === step) return
          steps[step] = Math.round(performance.now() - since)
          ;[step, since] = [progress.step, performance.now()]
        },
      ),
    )
    const opened = await timed(() => stores.openPostgresStore(settings))
    const files = await openStore(index)
    const embedder = lsa().restore(files.embedderState)
    const found = await asked(createSearch(opened.result, embedder), questions)
    const foundAgain = await asked(createSearch(opened.result, embedder), questions)
    const there = await asked(createSearch(files, embedder), questions)
    const recall = await recallOf(opened.result, settings.schema, embedder, questions)
    const same = found.rows.filter((rows, at) => rows.join() === there.rows[at].join()).length
    const result = {
      passages: files.counts.passages,
      documents: files.counts.documents,
      textBytes: await textBytes(documentsDir),
      localBytes: await bytesIn(index),
      tables: await tables(settings.schema),
      milliseconds: {
        localIngest: Math.round(local.milliseconds),
        move: Math.round(moved.milliseconds),
        steps,
        open: Math.round(opened.milliseconds),
        searchFirst: median(found.times),
        searchAgain: median(foundAgain.times),
        searchLocal: median(there.times),
      },
      recallAt10: recall,
      sameFirstTen: `${same} of ${questions.length}`,
      residentMegabytes: Math.round(process.memoryUsage().rss / 1e6),
    }
    await files.close()
    await opened.result.close()
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timed(work) {
  const began = performance.now()
  const result = await work()
  return { result, milliseconds: performance.now() - began }
}

async function asked(search, questions) {
  const times = []
  const rows = []
  for (const question of questions) {
    const { result, milliseconds } = await timed(() => search(question, 10))
    times.push(milliseconds)
    rows.push(result.map(({ passage }) => passage.id))
  }
  return { times, rows }
}

/** Of the ten passages that an exact comparison finds, those that the graph of pgvector finds. */
async function recallOf(store, schema, embedder, questions) {
  let [found, all] = [0, 0]
  const rows = await sql(`select row as passage from ${schema}.passages order by row`)
  const ids = rows.map(({ passage }) => Number(passage))
  for (const question of questions.slice(0, 40)) {
    const [vector] = await embedder.embed([question], 'question')
    const scores = []
    for (let at = 0; at < ids.length; at += 20_000)
      scores.push(...(await store.similarities(vector, ids.slice(at, at + 20_000))))
    const best = ids
      .map((row, at) => ({ row, score: scores[at] }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 10)
    const near = new Set((await store.nearest(vector, 10)).map(({ row }) => row))
    found += best.filter(({ row }) => near.has(row)).length
    all += best.length
  }
  return all === 0 ? 1 : Math.round((1000 * found) / all) / 1000
}

async function sql(text) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function tables(schema) {
  const rows = await sql(
    `select relname, pg_table_size(c.oid) as own, pg_indexes_size(c.oid) as indexes
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = '${schema}' and relkind = 'r'`,
  )
  return Object.fromEntries(
    rows
      .map(({ relname, own, indexes }) => [relname, { table: Number(own), indexes: Number(indexes) }])
      .filter(([, { table, indexes }]) => table + indexes > 100_000),
  )
}

async function bytesIn(folder) {
  const sizes = {}
  for (const name of await readdir(folder)) sizes[name] = (await stat(join(folder, name))).size
  return sizes
}

async function textBytes(folder) {
  let bytes = 0
  for (const name of await readdir(folder, { recursive: true })) {
    const found = await stat(join(folder, name))
    if (found.isFile()) bytes += found.size
  }
  return bytes
}
