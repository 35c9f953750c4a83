// How well reprints are told from texts that only resemble each other: `node bench/origins.mjs --texts corpus.jsonl …`.
// Made pairs of real texts go through the product's own ingest; pairs of documents of one group are compared with what was made.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    texts: { type: 'string', multiple: true, default: [] },
    families: { type: 'string', default: '60' },
    others: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    // How long the frames of the made sites are, in units of 25 to 95 words.
    frame: { type: 'string', default: '1' },
    build: { type: 'string', default: 'dist' },
    wrong: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
/** Less than what makes a copy: texts that were left may still quote each other. */
const SAME = 0.2

const load = (file) => import(pathToFileURL(resolve(values.build, file)).href)
const [{ ingest }, { LOADERS }, { createWriter }, { openStore }] = await Promise.all(
  ['ingest.js', 'load/loaders.js', 'store/local/local-writer.js', 'store/local/open-store.js'].map(load),
)
const embedder = {
  id: 'none',
  dimensions: 1,
  embed: async (texts) => texts.map(() => Float32Array.of(1)),
}

for (const path of values.texts) {
  const result = await measured(path, Number(values.seed))
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`)
  else process.stdout.write(`${row(result)}\n`)
}

function row({ name, documents, pairs, precision, recall, f1, milliseconds, missed }) {
  const kinds = Object.entries(missed).map(([kind, count]) => `${kind} ${count}`)
  return [
    name.padEnd(18),
    `${documents} documents, ${pairs} pairs`.padEnd(30),
    `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    `comparing ${(milliseconds / 1000).toFixed(1)} s`,
    kinds.length > 0 ? `missed: ${kinds.join(', ')}` : '',
  ].join('  ')
}

async function measured(path, seed) {
  const random = generator(seed)
  const texts = textsOf(path)
  const made = make(texts, random)
  const home = mkdtempSync(join(tmpdir(), 'footnote-origins-'))
  try {
    const documentsDir = join(home, 'documents')
    mkdirSync(documentsDir)
    for (const { file, title, text } of made) {
      writeFileSync(join(documentsDir, file), text)
      writeFileSync(join(documentsDir, `${file}.meta.yml`), `title: ${JSON.stringify(title)}\n`)
    }
    const writer = await createWriter(join(home, 'index'))
    let began = 0
    let milliseconds = 0
    const onProgress = ({ step }) => {
      if (step === 'comparing' && began === 0) began = performance.now()
      if (step === 'comparing') milliseconds = performance.now() - began
    }
    await ingest({ documentsDir, writer, embedder, loaders: LOADERS, now: () => new Date(), onProgress })
    await writer.close()
    const store = await openStore(join(home, 'index'))
    const originOf = new Map((await store.facts()).map(({ file, origin, id }) => [file, origin ?? id]))
    await store.close()
    return { name: basename(dirname(path)), documents: made.length, milliseconds, ...score(made, originOf) }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function score(made, originOf) {
  let [right, wrong, absent] = [0, 0, 0]
  const missed = {}
  for (const [at, one] of made.entries())
    for (const other of made.slice(at + 1)) {
      const isOne = one.family !== undefined && one.family === other.family
      const isFound = originOf.has(one.file) && originOf.get(one.file) === originOf.get(other.file)
      if (isOne && isFound) right += 1
      else if (isFound) {
        wrong += 1
        if (values.wrong)
          process.stdout.write(
            `JOINED ${one.kind}/${other.kind}\n  ${JSON.stringify(one.text)}\n  ${JSON.stringify(other.text)}\n`,
          )
      } else if (isOne) {
        absent += 1
        const kind = (one.kind < other.kind ? [one.kind, other.kind] : [other.kind, one.kind]).join('/')
        missed[kind] = (missed[kind] ?? 0) + 1
        if (values.wrong)
          process.stdout.write(`MISSED ${kind}\n  ${JSON.stringify(one.text)}\n  ${JSON.stringify(other.text)}\n`)
      }
    }
  const precision = right / Math.max(1, right + wrong)
  const recall = right / Math.max(1, right + absent)
  return {
    pairs: right + absent,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    missed,
  }
}

/**
 * Texts of at least this many words. Of texts that share much of the shorter one's runs of words one is left: some
 * collections hold a paragraph and a part of it, which are copies in truth.
 */
function textsOf(path) {
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ title, text }) => ({ title: title || text.slice(0, 60), text: text.replaceAll(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text.split(' ').length >= 60)
    .map(({ title, text }) => ({ title, text: text.split(' ').slice(0, 1500).join(' ') }))
  const holders = new Map()
  const kept = []
  for (const one of texts) {
    const runs = runsOf(one.text)
    const shared = new Map()
    for (const run of runs) for (const at of holders.get(run) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    if ([...shared].some(([at, count]) => count > SAME * Math.min(runs.size, kept[at].runs.size))) continue
    for (const run of runs) holders.set(run, [...(holders.get(run) ?? []), kept.length])
    kept.push({ ...one, runs })
  }
  return kept.map(({ title, text }) => ({ title, text }))
}

function runsOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')))
}

/** Families of one text in several shapes, among texts of the same collection; all of them on five sites with a frame each. */
function make(texts, random) {
  const order = shuffled(texts, random)
  const take = (count) => order.splice(0, Math.min(count, order.length))
  const total = order.length
  const bases = take(Math.min(Number(values.families), Math.floor(total * 0.25)))
  const spare = take(Math.floor(total * 0.2))
  const others = take(Number(values.others))
  const words = spare.flatMap(({ text }) => text.split(' '))
  const word = () => words[Math.floor(random() * words.length)]
  const run = (count) => Array.from({ length: count }, word).join(' ')
  const sites = Array.from({ length: 5 }, () => ({
    head: run(Math.round(Number(values.frame) * (10 + Math.floor(random() * 25)))),
    foot: run(Math.round(Number(values.frame) * (15 + Math.floor(random() * 45)))),
  }))
  const shapes = createShapes([...spare], run, random)
  const made = []
  const add = (family, kind, title, text) => {
    const site = random() < 0.7 ? sites[Math.floor(random() * sites.length)] : { head: '', foot: '' }
    const whole = [title, site.head, text, site.foot].filter(Boolean).join('\n\n')
    made.push({ file: `${String(made.length).padStart(5, '0')}.txt`, family, kind, title, text: whole })
  }
  bases.forEach(({ title, text }, family) => {
    if (random() < 0.8) add(family, 'base', title, text)
    for (const [kind, shape] of shuffled(Object.entries(shapes), random).slice(0, 2 + Math.floor(random() * 3))) {
      const changed = shape({ title, text })
      add(family, kind, changed.title, changed.text)
    }
  })
  for (const { title, text } of others) add(undefined, 'other', title, text)
  return shuffled(made, random)
}

function sentencesOf(text) {
  return text.match(/[^.!?؟۔]+[.!?؟۔]*\s*/gu) ?? [text]
}

function createShapes(spare, run, random) {
  const word = () => run(1)
  const between = (low, high) => low + random() * (high - low)
  const cut = ({ title, text }) => {
    const words = text.split(' ')
    const kept = Math.max(25, Math.floor(words.length * between(0.35, 0.75)))
    const from = random() < 0.6 ? 0 : Math.floor(random() * (words.length - kept))
    return { title, text: words.slice(from, from + kept).join(' ') }
  }
  const retitled = ({ text }) => ({ title: Array.from({ length: 6 }, word).join(' '), text })
  const edited = ({ title, text }) => {
    const rate = between(0.02, 0.08)
    const kept = sentencesOf(text).filter((_, at, all) => all.length < 4 || random() > 0.1)
    const words = kept
      .join('')
      .split(' ')
      .flatMap((old) => (random() > rate ? [old] : random() < 0.6 ? [word()] : random() < 0.5 ? [] : [old, word()]))
    return { title, text: words.join(' ').replaceAll('"', '”').replaceAll("'", '’') }
  }
  const extended = ({ title, text }) => {
    // Each is added once: two texts with the same addition would share it in truth.
    const more = (spare.pop()?.text ?? run(80)).split(' ')
    const added = more.slice(0, Math.floor(text.split(' ').length * between(0.3, 1.2))).join(' ')
    return { title, text: random() < 0.7 ? `${text}\n\n${added}` : `${added}\n\n${text}` }
  }
  return {
    cut,
    retitled,
    edited,
    extended,
    'cut+edited': (given) => edited(cut(given)),
    'extended+retitled': (given) => retitled(extended(given)),
  }
}

function shuffled(list, random) {
  const made = [...list]
  for (let at = made.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[made[at], made[other]] = [made[other], made[at]]
  }
  return made
}

/** Mulberry32. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let made = Math.imul(state ^ (state >>> 15), state | 1)
    made ^= made + Math.imul(made ^ (made >>> 7), made | 61)
    return ((made ^ (made >>> 14)) >>> 0) / 2 ** 32
  }
}
