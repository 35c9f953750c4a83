import { parseArgs } from 'node:util'
import { chooseFolders } from '../cli/folders.ts'
import type { Folders, IngestProgress } from '../cli/parts.ts'
import { FootnoteError } from '../errors.ts'
import type { Log } from '../log.ts'
import { moveStore, type Side } from '../store/moving/move-store.ts'
import { createChosenWriter, openChosenStore, type StoreConfig } from './store.ts'

export interface MigrateParts {
  readonly config: StoreConfig
  readonly folders: Folders
  readonly log: Log
  readonly print: (line: string) => void
  readonly onProgress?: (progress: IngestProgress) => void
}

const USAGE = 'npm run migrate-store -- --to postgres, or --to local (with DATABASE_URL set for both)'

/** `npm run migrate-store`: the archive in the other store, without reading or embedding a document again. */
export async function runMigrate(
  args: readonly string[],
  { config, folders: usual, log, print, onProgress = () => undefined }: MigrateParts,
): Promise<number> {
  const { to, index } = read(args)
  if (to !== 'postgres' && to !== 'local')
    throw new FootnoteError('bad-usage', `--to is ${to ?? 'missing'}.`, { hint: USAGE })
  if (config.DATABASE_URL === undefined) {
    throw new FootnoteError('bad-setting', 'DATABASE_URL is not set, so there is no database to move to or from.', {
      hint: 'Set it in .env (docs/operations.md), then move the archive again.',
    })
  }
  const folders = chooseFolders({ index }, usual)
  const { DATABASE_URL: _url, DATABASE_READ_URL: _replica, ...rest } = config
  const side = (name: string, of: StoreConfig): Side => ({
    name,
    writer: () => createChosenWriter(of, folders, log),
    store: async () => (await openChosenStore(of, folders, log)).store,
  })
  // Never from a replica, which may lag behind.
  const postgres = side('PostgreSQL', { ...rest, DATABASE_URL: config.DATABASE_URL, DATABASE_READ_URL: undefined })
  const local = side(folders.index, { ...rest, DATABASE_URL: undefined, DATABASE_READ_URL: undefined })
  const [from, into] = to === 'postgres' ? [local, postgres] : [postgres, local]
  const moved = await moveStore(from, into, onProgress)
  const { documents, passages, statements, vectors, alreadyThere } = moved
  const before = alreadyThere > 0 ? ` (${alreadyThere} documents were there already)` : ''
  print(
    `${from.name} is in ${into.name}: ${documents} documents, ${passages} passages, ${statements} statements and ${vectors} vectors, compared one by one${before}.`,
  )
  print(
    to === 'postgres'
      ? 'It is answered from as long as DATABASE_URL is set. The folder is unchanged; delete it when you no longer need it.'
      : 'Leave DATABASE_URL empty to answer from the folder. The database is unchanged.',
  )
  return 0
}

function read(args: readonly string[]): { readonly to?: string | undefined; readonly index?: string | undefined } {
  try {
    return parseArgs({ args: [...args], options: { to: { type: 'string' }, index: { type: 'string' } } }).values
  } catch (cause) {
    throw new FootnoteError('bad-usage', 'The words after migrate-store are not understood.', { hint: USAGE, cause })
  }
}
