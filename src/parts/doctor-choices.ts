import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { readAccessFile } from '../discord/access.ts'
import { reasonWithHint } from '../errors.ts'
import { silentLog } from '../log.ts'
import { chooseAnswerer } from './answerer.ts'
import { chooseEmbedder, chooseReranker } from './embedder.ts'
import type { Finding } from './finding.ts'

/** Their packages, keys and files are looked for; nothing is sent to anybody. */
export async function choiceFindings(config: Config, indexed: IndexedFacts | undefined): Promise<Finding[]> {
  return [
    await tried('Embedder', async () => embedder(config, indexed)),
    ...(config.RERANKER === undefined ? [] : [await tried('Re-ranker', async () => reranker(config, config.RERANKER))]),
    await tried('Language model', async () => languageModel(config)),
    ...(config.DISCORD_ACCESS_FILE === undefined
      ? []
      : [await tried('Access', async () => access(config.DISCORD_ACCESS_FILE ?? '', indexed))]),
  ]
}

/** Of the index that is there. */
export interface IndexedFacts {
  readonly embedderId: string
  readonly collections: readonly string[]
}

type Said = Omit<Finding, 'what'>

async function tried(what: string, look: () => Promise<Said>): Promise<Finding> {
  try {
    return { what, ...(await look()) }
  } catch (error) {
    return { what, state: 'ill', says: reasonWithHint(error) }
  }
}

async function embedder(config: Config, indexed: IndexedFacts | undefined): Promise<Said> {
  const chosen = await chooseEmbedder(config)
  const isOf =
    indexed === undefined ||
    ('fit' in chosen ? indexed.embedderId.startsWith(`${chosen.family}-`) : indexed.embedderId === chosen.id)
  if (isOf) return { state: 'well', says: config.EMBEDDER }
  return {
    state: 'note',
    says: `${config.EMBEDDER}, and the index is of ${indexed.embedderId}: npm run ingest embeds it anew`,
  }
}

async function reranker(config: Config, name = ''): Promise<Said> {
  await chooseReranker(config)
  return { state: 'well', says: name }
}

async function languageModel(config: Config): Promise<Said> {
  if (config.CHAT_MODEL === undefined)
    return { state: 'note', says: 'none; answers quote the archive (set CHAT_MODEL for one)' }
  await chooseAnswerer(config, silentLog)
  return { state: 'well', says: config.CHAT_MODEL }
}

async function access(file: string, indexed: IndexedFacts | undefined): Promise<Said> {
  if (!existsSync(file))
    return { state: 'ill', says: `${file} of DISCORD_ACCESS_FILE is not there; write it, or take the setting out` }
  const limited = Object.keys(readAccessFile(file))
  const unknown = limited.filter((name) => indexed !== undefined && !indexed.collections.includes(name))
  return unknown.length === 0
    ? { state: 'well', says: `${file} limits ${limited.join(', ') || 'nothing'}` }
    : {
        state: 'note',
        says: `${file} limits ${unknown.join(', ')}, and the archive has no such collection: is it spelt so?`,
      }
}
