// One measurement of what one would otherwise write, in a process of its own: `node peer.mjs JOB`, figures in JSON.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Embeddings } from '@langchain/core/embeddings'
import { recallOf, spread, timed, watched } from './timing.mjs'

const DIMENSIONS = 256
const job = JSON.parse(process.argv[2])
/** A free embedder, so that only the store is measured: each word adds to one of 256 slots. */
class HashingEmbeddings extends Embeddings {
  constructor() {
    super({})
  }
  async embedDocuments(texts) {
    return texts.map(hashed)
  }
  async embedQuery(text) {
    return hashed(text)
  }
}

function hashed(text) {
  const vector = Array.from({ length: DIMENSIONS }, () => 0)
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    let hash = 2_166_136_261
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 16_777_619) >>> 0
    vector[hash % DIMENSIONS] += 1
  }
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

/** The product's own embedder, as it was fitted on the same documents. */
async function fittedEmbeddings() {
  const load = (name) => import(pathToFileURL(join(job.build, name)).href)
  const [{ lsa }, { asLangchainEmbeddings }, { openStore }] = await Promise.all(
    ['embed/lsa.js', 'embed/langchain.js', 'store/local/open-store.js'].map(load),
  )
  const store = await openStore(job.ownIndex)
  const embeddings = asLangchainEmbeddings(lsa().restore(store.embedderState))
  await store.close()
  return embeddings
}

async function chunks() {
  const [{ DirectoryLoader }, { TextLoader }, { RecursiveCharacterTextSplitter }] = await Promise.all([
    import('@langchain/classic/document_loaders/fs/directory'),
    import('@langchain/classic/document_loaders/fs/text'),
    import('@langchain/textsplitters'),
  ])
  const documents = await new DirectoryLoader(job.documents, { '.txt': (path) => new TextLoader(path) }).load()
  return new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 }).splitDocuments(documents)
}

/** Read, split, embedded, HNSWLib with its JSON docstore saved; then loaded and asked by similaritySearch. */
async function langchain() {
  const { HNSWLib } = await import('@langchain/community/vectorstores/hnswlib')
  const embeddings = job.embedder === 'hashing' ? new HashingEmbeddings() : await fittedEmbeddings()
  const { value, blocked } = await watched(() =>
    timed(async () => {
      const all = await chunks()
      const store = await HNSWLib.fromDocuments(all, embeddings)
      await store.save(job.index)
      return all.length
    }),
  )
  const { value: store, milliseconds: open } = await timed(() => HNSWLib.load(job.index, embeddings))
  const search = await spread(job.questions, (question) => store.similaritySearch(question, 10), job.rounds)
  const resident = process.memoryUsage().rss / 1e6
  return { passages: value.value, ingest: value.milliseconds, blocked, open, search, resident, recall: await recall() }

  async function recall() {
    const pairs = []
    const vectors = Array.from({ length: value.value }, (_, at) => store.index.getPoint(at))
    for (const question of job.questions.slice(0, 100)) {
      const wanted = await embeddings.embedQuery(question)
      const scored = vectors.map((vector, at) => ({ at, score: distance(vector, wanted) }))
      scored.sort((one, other) => one.score - other.score)
      const found = store.index.searchKnn(wanted, 10).neighbors
      pairs.push({ exact: scored.slice(0, 10).map(({ at }) => at), found })
    }
    return recallOf(pairs)
  }
}

/** Squared Euclidean over length one, as 'cosine' orders it. */
function distance(vector, wanted) {
  let [product, own, other] = [0, 0, 0]
  for (let at = 0; at < wanted.length; at += 1) {
    product += vector[at] * wanted[at]
    own += vector[at] ** 2
    other += wanted[at] ** 2
  }
  return -product / (Math.sqrt(own * other) || 1)
}

async function bm25() {
  const { BM25Retriever } = await import('@langchain/community/retrievers/bm25')
  const { value, milliseconds } = await timed(async () => {
    const all = await chunks()
    return { retriever: BM25Retriever.fromDocuments(all, { k: 10 }), count: all.length }
  })
  const asked = job.questions.slice(0, 20)
  const search = await spread(asked, (question) => value.retriever.invoke(question), Math.min(job.rounds, 1))
  return { passages: value.count, ingest: milliseconds, search, resident: process.memoryUsage().rss / 1e6 }
}

async function minisearch() {
  const { default: MiniSearch } = await import('minisearch')
  const { value, milliseconds } = await timed(async () => {
    const all = await chunks()
    const index = new MiniSearch({ fields: ['text'] })
    index.addAll(all.map(({ pageContent }, id) => ({ id, text: pageContent })))
    return { index, count: all.length }
  })
  const search = await spread(job.questions, (question) => value.index.search(question).slice(0, 10), job.rounds)
  return { passages: value.count, ingest: milliseconds, search, resident: process.memoryUsage().rss / 1e6 }
}

const jobs = { langchain, bm25, minisearch }
process.stdout.write(`${JSON.stringify(await jobs[job.kind]())}\n`)
process.exit(0)
