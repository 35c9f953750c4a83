import { readdir } from 'node:fs/promises'
import type { Archive } from '../archive.ts'
import type { Folders } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import { FootnoteError, reasonOf, reasonWithHint } from '../errors.ts'
import { silentLog } from '../log.ts'
import { chooseAnswerer } from './answerer.ts'
import { storeFindings } from './doctor-store.ts'

export interface DoctorParts {
  readonly folders: Folders
  readonly config: Config
  readonly openArchive: (folders: Folders) => Promise<Archive>
  readonly print: (line: string) => void
}

interface Finding {
  readonly what: string
  readonly state: 'well' | 'note' | 'ill'
  readonly says: string
}

/** Looks at everything that a start needs and says of each what is wrong and what to do. 0 when nothing is wrong, else 1. */
export async function runDoctor({ folders, config, openArchive, print }: DoctorParts): Promise<number> {
  const findings = [
    { what: 'Node', state: 'well', says: process.version } as const,
    await documentsFolder(folders.documents),
    ...(await storeFindings(config, folders)),
    await index(() => openArchive(folders)),
    await languageModel(config),
    config.DISCORD_TOKEN === undefined
      ? ({ what: 'Discord', state: 'note', says: 'no DISCORD_TOKEN; npm start opens the terminal chat' } as const)
      : ({ what: 'Discord', state: 'well', says: 'a token is set' } as const),
  ] satisfies Finding[]
  const signs = { well: 'ok  ', note: 'note', ill: 'FAIL' } as const
  for (const { what, state, says } of findings) print(`${signs[state]}  ${what}: ${says}`)
  return findings.some(({ state }) => state === 'ill') ? 1 : 0
}

async function documentsFolder(folder: string): Promise<Finding> {
  try {
    const names = await readdir(folder, { recursive: true })
    return {
      what: 'Documents',
      state: names.length > 0 ? 'well' : 'note',
      says: `${names.length} entries in ${folder}`,
    }
  } catch (error) {
    return {
      what: 'Documents',
      state: 'ill',
      says: `${folder} can not be read (${reasonOf(error)}); make the folder or set DOCUMENTS_DIR`,
    }
  }
}

/** Its package and its key are looked for; nothing is sent to it. */
async function languageModel(config: Config): Promise<Finding> {
  const what = 'Language model'
  if (config.CHAT_MODEL === undefined)
    return { what, state: 'note', says: 'none; answers quote the archive (set CHAT_MODEL for one)' }
  try {
    await chooseAnswerer(config, silentLog)
    return { what, state: 'well', says: config.CHAT_MODEL }
  } catch (error) {
    return { what, state: 'ill', says: reasonWithHint(error) }
  }
}

async function index(open: () => Promise<Archive>): Promise<Finding> {
  try {
    const archive = await open()
    const { documents, passages, indexedAt, embedderId } = await archive.facts()
    await archive.close()
    return {
      what: 'Index',
      state: 'well',
      says: `${documents} documents, ${passages} passages, ${embedderId}, of ${indexedAt}`,
    }
  } catch (error) {
    if (error instanceof FootnoteError && error.code === 'index-missing')
      return { what: 'Index', state: 'note', says: error.hint }
    return { what: 'Index', state: 'ill', says: reasonWithHint(error) }
  }
}
