/**
 * Measures an archive on PostgreSQL beside the same archive in a folder, both by the product's own path: ingest, ingest
 * after one document in a hundred changed, opening, search of ten, question to cited answer, recall, bytes of each table.
 *
 *   node run.mjs --build-only && node bench/postgres.mjs --passages 10000,100000 [--url postgres://…] [--no-folder]
 *
 * Without --url it starts PGlite (PostgreSQL as WebAssembly, one session) in this process: sizes are those of a server,
 * times are not. Schemas named bench_N are dropped and made anew.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './corpus.mjs'
import { recallOf, spread, stepped, timed } from './timing.mjs'

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    questions: { type: 'string', default: '60' },
    url: { type: 'string' },
    program: { type: 'string', default: '../dist' },
    language: { type: 'string', default: 'en' },
    'no-folder': { type: 'boolean', default: false },
  },
})
const program = (file) => import(new URL(`${values.program.replace(/\/?$/, '/')}${file}`, import.meta.url).href)
const [{ createRiver }, { readConfig }, { createLog }, { lsa }, { openPostgresStore }] = await Promise.all([
  program('parts/archive.js'),
  program('config.js'),
  program('log.js'),
  program('embed/lsa.js'),
  program('store/postgres/open-store.js'),
])
const { default: pg } = await import('pg')
const log = createLog(
  () => undefined,
  () => new Date(),
  'error',
)

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
  const folders = { documents: join(folder, 'documents'), index: join(folder, 'index') }
  // The manifest is a file with both.
  const foldersThere = { documents: folders.documents, index: join(folder, 'beside-postgres') }
  const schema = `bench_${passages}`
  const server = createRiver(
    readConfig({
      DATABASE_URL: url,
      DATABASE_SCHEMA: schema,
      DATABASE_TIMEOUT_SECONDS: '600',
      EMBEDDINGS_DIR: foldersThere.index,
    }),
    log,
  )
  const local = createRiver(readConfig({}), log)
  try {
    const corpus = await makeCorpus({ folder: folders.documents, passages, language: values.language, seed: 7 })
    const questions = corpus.questions(Number(values.questions))
    await sql(`drop schema if exists ${schema} cascade`)
    const here = values['no-folder'] ? undefined : await measureArchive(local, folders, questions)
    const there = await measureArchive(server, foldersThere, questions)
    const same = here && there.rows.filter((rows, at) => rows.join() === here.rows[at].join()).length
    const recall = await recallIn(schema, questions)
    const sizes = await tables(schema)
    await corpus.touch()
    const changed = await ingested(server, foldersThere)
    return {
      passages: there.passages,
      documents: there.documents,
      textBytes: await bytesIn(folders.documents),
      postgres: { ...there.figures, recall, changed: changed.milliseconds, changedSteps: changed.steps },
      ...(here && {
        folder: { ...here.figures, changed: (await ingested(local, folders)).milliseconds },
        folderBytes: await bytesIn(folders.index),
        sameFirstTen: `${same} of ${questions.length}`,
      }),
      tables: sizes,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureArchive(river, folders, questions) {
  const { passages, documents, milliseconds, steps } = await ingested(river, folders)
  const { value: archive, milliseconds: open } = await timed(() => river.open(folders))
  const first = await timed(() => archive.ask(questions[0]))
  const rows = []
  for (const question of questions) {
    const { hits } = await archive.search(question, { count: 10 })
    rows.push(hits.map(({ passage }) => passage.id))
  }
  const search = await spread(questions, (question) => archive.search(question, { count: 10 }), 3)
  const answer = await spread(questions, (question) => archive.ask(question), 3)
  await archive.close()
  const figures = { ingest: milliseconds, steps, open, first: first.milliseconds, search, answer }
  return { passages, documents, rows, figures }
}

async function ingested(river, folders) {
  const { value, milliseconds, steps } = await stepped((onProgress) => river.ingest(folders, onProgress))
  return { ...value, milliseconds, steps }
}

/** Of the ten passages that an exact comparison on the server finds, those that the graph of pgvector finds. */
async function recallIn(schema, questions) {
  const store = await openPostgresStore({ url, schema, poolSize: 1, timeoutSeconds: 600 })
  const embedder = lsa().restore(store.embedderState)
  const vectors = (await embedder.embed(questions, 'question')).filter((vector) => vector.some((value) => value !== 0))
  const [{ name }] = await sql(
    `select table_name as name from information_schema.tables where table_schema = '${schema}' and table_name like 'vectors_%'`,
  )
  const client = new pg.Client(url)
  await client.connect()
  await client.query('set enable_indexscan = off')
  const pairs = []
  for (const vector of vectors) {
    const { rows } = await client.query(
      `select passage from ${schema}.${name} order by vector <=> $1::vector, passage limit 10`,
      [`[${Array.from(vector).join()}]`],
    )
    const found = await store.nearest(vector, 10)
    pairs.push({ exact: rows.map(({ passage }) => Number(passage)), found: found.map(({ row }) => row) })
  }
  await client.end()
  await store.close()
  return Math.round(1000 * recallOf(pairs)) / 1000
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
  let bytes = 0
  for (const name of await readdir(folder, { recursive: true })) {
    const found = await stat(join(folder, name))
    if (found.isFile()) bytes += found.size
  }
  return bytes
}
