import { randomBytes, randomUUID } from 'node:crypto'
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FootnoteError, reasonOf } from '../errors.ts'

const BYTES = 32
const SHAPE = /^[0-9a-f]{64}$/u

/**
 * The secret that signs links: made once and kept in the data folder, readable by its owner alone. Two processes that
 * start at the same moment get the same one. Throws FootnoteError 'bad-setting' when it can not be read or made.
 */
export function readLinkSecret(dataDir: string): Uint8Array {
  const file = join(dataDir, 'link-secret')
  try {
    const known = read(file)
    if (known !== undefined) return known
    mkdirSync(dataDir, { recursive: true })
    const aside = join(dataDir, `.link-secret-${randomUUID()}`)
    writeFileSync(aside, randomBytes(BYTES).toString('hex'), { mode: 0o600, flag: 'wx' })
    try {
      // A link is made whole or not at all, and never over one that is there; not every file system has links.
      linkSync(aside, file)
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) copyFileSync(aside, file, constants.COPYFILE_EXCL)
    } finally {
      rmSync(aside, { force: true })
    }
    const made = read(file)
    if (made !== undefined) return made
    throw new Error('it was deleted while it was made')
  } catch (cause) {
    throw new FootnoteError('bad-setting', `The secret for links, ${file}, can not be used: ${reasonOf(cause)}`, {
      hint: 'Let the process write into DATA_DIR. Deleting the file makes a new secret; links given out before then stop working.',
      cause,
    })
  }
}

function read(file: string): Uint8Array | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
  if (SHAPE.test(text)) return Buffer.from(text, 'hex')
  throw new Error('it holds something else than 64 hexadecimal digits')
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
