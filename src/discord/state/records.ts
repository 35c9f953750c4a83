import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { Answer } from '../../model/answer.ts'
import type { ReplyLanguage } from '../languages/languages.ts'
import type { CheckReport } from '../views/check.ts'
import { writeWhole } from './json-file.ts'

interface Common {
  /** The person who may turn its pages. */
  readonly asker: string
  readonly private: boolean
  readonly language: ReplyLanguage
}

/** What the buttons under a reply need. */
export type Saved = Common &
  (
    | {
        readonly kind: 'answer'
        readonly answer: Answer
        readonly earlier: readonly string[]
        readonly withQuestion: boolean
      }
    /** A look-up that is run again for each page. */
    | {
        readonly kind: 'call'
        readonly command: string
        readonly values: Readonly<Record<string, string | undefined>>
        readonly count: number
      }
    | { readonly kind: 'check'; readonly report: CheckReport }
    /** That was asked in public where answers are private. */
    | { readonly kind: 'question'; readonly question: string; readonly earlier: readonly string[] }
  )

export interface Records {
  save(saved: Saved): Promise<string>
  /** Undefined when it is unknown, damaged or expired. */
  load(id: string): Promise<Saved | undefined>
  /** Removes what is expired or beyond the bound; returns how many. */
  prune(): Promise<number>
}

const DAY = 86_400_000
const LIFETIME = { open: 30 * DAY, private: DAY } as const
const ID = /^[op][\w-]{22}$/u
const ALGORITHM = 'aes-256-gcm'

const digest = (use: string, id: string): Buffer => createHash('sha256').update(`${use}:${id}`).digest()
const lifetimeOf = (name: string): number => (name.startsWith('p') ? LIFETIME.private : LIFETIME.open)

function seal(id: string, text: string): Uint8Array {
  const start = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, digest('key', id), start)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([start, cipher.getAuthTag(), sealed])
}

function unseal(id: string, bytes: Buffer): string {
  const decipher = createDecipheriv(ALGORITHM, digest('key', id), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** The seal holds only for what `save` wrote, so the shape need not be looked at in depth. */
function isOurs(value: unknown): value is { readonly at: number; readonly saved: Saved } {
  return typeof value === 'object' && value !== null && 'at' in value && 'saved' in value
}

/**
 * Replies by a short id, one file each, so that their buttons outlive a restart. The id is also the key that the file is
 * sealed with, and stands nowhere but in the buttons: who holds the disk alone can read no question, private or not.
 */
export function createRecords(options: {
  readonly folder: string
  readonly now: () => Date
  readonly log: Log
  readonly most?: number
}): Records {
  const { folder, now, log, most = 5000 } = options
  const pathOf = (id: string): string => `${folder}/${id.slice(0, 1)}${digest('name', id).toString('hex').slice(0, 32)}`
  const count = { saved: 0 }

  async function prune(): Promise<number> {
    const names = await readdir(folder).catch(() => [])
    const files = await Promise.all(
      names.map(async (name) => ({ name, at: (await stat(`${folder}/${name}`).catch(() => undefined))?.mtimeMs ?? 0 })),
    )
    const byAge = files.sort((one, other) => other.at - one.at)
    const doomed = byAge.filter(({ name, at }, rank) => rank >= most || now().getTime() - at > lifetimeOf(name))
    await Promise.all(doomed.map(({ name }) => rm(`${folder}/${name}`, { force: true })))
    return doomed.length
  }

  return {
    prune,
    async save(saved) {
      const id = (saved.private ? 'p' : 'o') + randomBytes(16).toString('base64url')
      await writeWhole(pathOf(id), seal(id, JSON.stringify({ at: now().getTime(), saved })))
      count.saved += 1
      if (count.saved % 500 === 0) await prune()
      return id
    },
    async load(id) {
      if (!ID.test(id)) return undefined
      const bytes = await readFile(pathOf(id)).catch(() => undefined)
      if (bytes === undefined) return undefined
      try {
        const sealed: unknown = JSON.parse(unseal(id, bytes))
        return !isOurs(sealed) || now().getTime() - sealed.at > lifetimeOf(id) ? undefined : sealed.saved
      } catch (error) {
        log.warn('record-damaged', { reason: reasonOf(error) })
        return undefined
      }
    },
  }
}
