import type { Folders } from '../cli/parts.ts'
import type { Config } from '../config.ts'
import { reasonOf } from '../errors.ts'
import { listFolder } from '../load/folder/read-folder.ts'
import { choiceFindings } from './doctor-choices.ts'
import { indexFinding } from './doctor-index.ts'
import { misspeltFindings } from './doctor-settings.ts'
import { storeFindings } from './doctor-store.ts'
import type { Finding } from './finding.ts'

export interface DoctorParts {
  readonly folders: Folders
  readonly config: Config
  /** Of all that is set in the environment and in .env. */
  readonly settingNames?: readonly string[]
  readonly print: (line: string) => void
}

/** Looks at everything that a start needs and says of each what is wrong and what to do. 0 when nothing is wrong, else 1. */
export async function runDoctor({ folders, config, settingNames = [], print }: DoctorParts): Promise<number> {
  const { findings: ofIndex, indexed } = await indexFinding(config, folders)
  const findings = [
    { what: 'Node', state: 'well', says: process.version } as const,
    ...misspeltFindings(settingNames),
    await documentsFolder(folders.documents),
    ...(await storeFindings(config, folders)),
    ...ofIndex,
    ...(await choiceFindings(config, indexed)),
    config.DISCORD_TOKEN === undefined
      ? ({ what: 'Discord', state: 'note', says: 'no DISCORD_TOKEN; npm start opens the terminal chat' } as const)
      : ({ what: 'Discord', state: 'well', says: 'a token is set' } as const),
  ] satisfies Finding[]
  const signs = { well: 'ok  ', note: 'note', ill: 'FAIL' } as const
  for (const { what, state, says } of findings) print(`${signs[state]}  ${what}: ${says}`)
  return findings.some(({ state }) => state === 'ill') ? 1 : 0
}

async function documentsFolder(folder: string): Promise<Finding> {
  const what = 'Documents'
  try {
    const { length } = await listFolder(folder)
    if (length === 0) return { what, state: 'note', says: `${folder} is empty; put documents into it` }
    return { what, state: 'well', says: `${length} ${length === 1 ? 'file' : 'files'} in ${folder}` }
  } catch (error) {
    return {
      what,
      state: 'ill',
      says: `${folder} can not be read (${reasonOf(error)}); make the folder or set DOCUMENTS_DIR`,
    }
  }
}
