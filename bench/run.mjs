// `npm run bench`: Footnote beside what one would otherwise write with LangChain, on made corpora. README.md has the flags.
import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeCorpus } from './corpus.mjs'
import { measured } from './measured.mjs'
import { ratiosOf, tableOf } from './table.mjs'
import { median } from './timing.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000' },
    language: { type: 'string', default: 'en' },
    questions: { type: 'string', default: '200' },
    runs: { type: 'string', default: '5' },
    peers: { type: 'string', default: 'langchain,langchain-same,bm25,minisearch' },
    json: { type: 'string' },
    build: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    embedder: { type: 'string', default: 'lsa' },
    keep: { type: 'string' },
    'no-peer': { type: 'boolean', default: false },
  },
})
const entry = (name) => fileURLToPath(new URL(`./${name}.mjs`, import.meta.url))
const [runs, build] = [Number(values.runs), resolve(values.build)]
const peers = values['no-peer'] ? [] : values.peers.split(',').filter((name) => name !== '')
/** Its documents lie in one heap. Footnote runs as whoever installs it runs it. */
const PEER_FLAGS = ['--max-old-space-size=8192']
/** Changes that a program takes up which goes on; the middle one counts. */
const FOLLOWED = 5
const rows = []

for (const language of values.language.split(','))
  for (const size of values.sizes.split(',').map(Number)) {
    const work = values.keep
      ? resolve(values.keep, `${language}-${size}`)
      : await mkdtemp(join(tmpdir(), 'footnote-bench-'))
    mkdirSync(work, { recursive: true })
    try {
      for (const row of await measureAll(work, language, size)) {
        rows.push({ language, size, ...row })
        process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`)
      }
    } finally {
      if (!values.keep) await rm(work, { recursive: true, force: true })
    }
  }

const facts = { at: new Date().toISOString(), node: process.version, cores: availableParallelism(), runs }
process.stdout.write(`${tableOf(rows)}\n\n${ratiosOf(rows).join('\n')}\n`)
if (values.json) {
  mkdirSync(dirname(resolve(values.json)), { recursive: true })
  writeFileSync(values.json, `${JSON.stringify({ ...facts, rows }, undefined, 2)}\n`)
}

async function measureAll(work, language, size) {
  const documents = join(work, 'documents')
  await rm(documents, { recursive: true, force: true })
  const corpus = await makeCorpus({ folder: documents, passages: size, language, seed: 7 })
  const questions = corpus.questions(Number(values.questions))
  const job = { documents, questions, rounds: runs, build, embedder: values.embedder, index: join(work, 'index') }
  const [full, changes] = [[], []]
  const others = new Map(peers.map((name) => [name, []]))
  // In turns: a machine gives another clock from minute to minute, and all shall have had the same.
  for (let run = 0; run < runs; run += 1) {
    await rm(job.index, { recursive: true, force: true })
    full.push(await measured(entry('footnote'), { ...job, kind: 'ingest', questions: [] }))
    changes.push(await change(corpus, job, full.at(-1)))
    for (const [name, results] of others)
      if (run === 0 || isLangchain(name)) results.push(await peer(name, job, join(work, `peer-${name}`)))
  }
  return [await footnote(job, full, changes), ...[...others].map(([name, results]) => ofPeer(name, results))]
}

function isLangchain(name) {
  return name.startsWith('langchain')
}

/** After one document in a hundred changed, by a program that is started for it and by one that goes on, beside the ingest of all. */
async function change(corpus, job, { ingest }) {
  await corpus.touch()
  const again = await measured(entry('footnote'), { ...job, kind: 'ingest', questions: [] })
  const follow = { ...job, kind: 'follow', questions: [], rounds: FOLLOWED }
  const { again: followed } = await measured(entry('footnote'), follow, { onAsked: corpus.touch })
  return { again, followed, ratio: ingest / again.ingest, followedRatio: ingest / followed }
}

/** After the ingests: questions. */
async function footnote(job, full, changes) {
  const { peak: _peak, blocked, ...answered } = await measured(entry('footnote'), { ...job, kind: 'answer' })
  return { who: 'footnote', ...ofRuns(full), ...answered, answerBlocked: blocked, ...ofChanges(changes) }
}

function ofRuns(full) {
  const middle = (read) => median(full.map(read))
  return {
    passages: full[0].passages,
    ingest: middle(({ ingest }) => ingest),
    cpu: middle(({ cpu }) => cpu),
    steps: full[0].steps,
    peak: middle(({ peak }) => peak),
    ingestBlocked: {
      most: middle(({ blocked }) => blocked.most),
      p99: middle(({ blocked }) => blocked.p99),
      machine: middle(({ blocked }) => blocked.machine),
    },
  }
}

function ofChanges(changes) {
  const middle = (read) => median(changes.map(read))
  return {
    again: middle(({ again }) => again.ingest),
    againRatio: middle(({ ratio }) => ratio),
    againSteps: changes[0].again.steps,
    againBlocked: { most: middle(({ again }) => again.blocked.most) },
    followed: middle(({ followed }) => followed),
    followedRatio: middle(({ followedRatio }) => followedRatio),
  }
}

async function peer(name, job, index) {
  const kind = isLangchain(name) ? 'langchain' : name
  const embedder = name === 'langchain-same' ? 'same' : 'hashing'
  await rm(index, { recursive: true, force: true })
  return measured(entry('peer'), { ...job, kind, embedder, index, ownIndex: job.index }, { flags: PEER_FLAGS })
}

function ofPeer(name, results) {
  const middle = (read) => median(results.map(read))
  const { blocked, ...last } = results.at(-1)
  return {
    who: name,
    ...last,
    ingest: middle(({ ingest }) => ingest),
    peak: middle(({ peak }) => peak),
    ...(blocked && { ingestBlocked: blocked }),
  }
}
