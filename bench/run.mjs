// `npm run bench -- [--sizes 1000,10000] [--language en,fa] [--questions 200] [--json FILE] [--no-peer]`
// Footnote beside what one would otherwise write with LangChain, on made corpora with a natural word distribution.
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './corpus.mjs'
import { measureFootnote } from './footnote.mjs'
import { measurePeer } from './peer.mjs'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000' },
    language: { type: 'string', default: 'en' },
    questions: { type: 'string', default: '200' },
    json: { type: 'string' },
    'no-peer': { type: 'boolean', default: false },
  },
})

const rows = []
for (const language of values.language.split(',')) {
  for (const size of values.sizes.split(',').map(Number)) {
    const work = await mkdtemp(join(tmpdir(), 'footnote-bench-'))
    try {
      const corpus = await makeCorpus({ folder: join(work, 'documents'), passages: size, language, seed: 7 })
      const questions = corpus.questions(Number(values.questions))
      const measures = [await measureFootnote({ ...corpus, index: join(work, 'index'), questions })]
      if (!values['no-peer']) measures.push(await measurePeer({ ...corpus, questions }))
      for (const measure of measures) {
        rows.push({ language, size, documents: corpus.documents, ...measure })
        console.log(line(rows.at(-1)))
      }
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)

function line({ language, size, who, passages, ingest, again, open, search, answer, memory }) {
  const spread = (one) => (one ? `p50 ${time(one.p50)} p95 ${time(one.p95)}` : '–')
  return [
    `${language} ${size} ${who.padEnd(9)}`,
    `${passages} passages`,
    `ingest ${time(ingest)}`,
    `again, 1 % changed ${time(again)}`,
    `open ${time(open)}`,
    `search ${spread(search)}`,
    `answer ${spread(answer)}`,
    `resident ${Math.round(memory)} MB`,
  ].join(' · ')
}

function time(milliseconds) {
  return milliseconds === undefined ? '–' : `${milliseconds.toFixed(1)} ms`
}
