import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib'
import { Document } from '@langchain/core/documents'
import { Embeddings } from '@langchain/core/embeddings'
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'
import { residentMegabytes, spread, timed } from './timing.mjs'

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
  const vector = Array.from({ length: 256 }, () => 0)
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    let hash = 2_166_136_261
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 16_777_619) >>> 0
    vector[hash % 256] += 1
  }
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

/** What one would otherwise write: files read, RecursiveCharacterTextSplitter 1000/200, HNSWLib, similaritySearch. */
export async function measurePeer({ folder, questions }) {
  const { value, milliseconds: ingest } = await timed(async () => {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.txt')).sort()
    const documents = []
    for (const name of names) {
      const pageContent = await readFile(join(folder, name), 'utf8')
      documents.push(new Document({ pageContent, metadata: { source: name } }))
    }
    const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 })
    const chunks = await splitter.splitDocuments(documents)
    return { store: await HNSWLib.fromDocuments(chunks, new HashingEmbeddings()), chunks }
  })
  const search = await spread(questions, (question) => value.store.similaritySearch(question, 10))
  return { who: 'langchain', passages: value.chunks.length, ingest, search, memory: residentMegabytes() }
}
