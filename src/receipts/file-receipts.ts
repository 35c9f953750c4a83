import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import type { AnswerReceipt } from '../model/receipt.ts'
import { readReceipt } from './receipt-schema.ts'
import type { Receipts } from './receipts.ts'

export interface FileReceiptsOptions {
  /** Made when the first receipt is kept. */
  readonly dir: string
  /** More than this many are not kept: those that were not given for the longest time go first. */
  readonly most: number
  readonly now: () => Date
  readonly log: Log
}

const ID = /^[0-9a-z]{12}$/u
/** Room is made for this part of all at once, so that it is seldom needed. */
const ROOM = 0.05

/** A file for each receipt, `ab/abcdefghjkmn.json`, written aside and renamed: a crash leaves a whole one or none. */
export function createFileReceipts({ dir, most, now, log }: FileReceiptsOptions): Receipts {
  let held: number | undefined
  let clearing: Promise<void> = Promise.resolve()
  const folderOf = (id: string): string => join(dir, id.slice(0, 2))
  const fileOf = (id: string): string => join(folderOf(id), `${id}.json`)

  async function find(id: string): Promise<AnswerReceipt | undefined> {
    if (!ID.test(id)) return undefined
    const json = await readFile(fileOf(id), 'utf8').catch(noFile)
    if (json === undefined) return undefined
    const receipt = readReceipt(json)
    if (receipt?.id === id) return receipt
    log.warn('receipt-damaged', { id })
    return undefined
  }

  async function keep(made: Omit<AnswerReceipt, 'at'>): Promise<void> {
    if (!ID.test(made.id)) throw new Error(`A receipt can not be kept under “${made.id}”.`)
    const time = now()
    // Asked again, it is in use: it goes later.
    if ((await find(made.id)) !== undefined) return utimes(fileOf(made.id), time, time)
    const receipt: AnswerReceipt = { ...made, at: time.toISOString() }
    await mkdir(folderOf(made.id), { recursive: true })
    const aside = join(folderOf(made.id), `.${randomBytes(6).toString('hex')}`)
    await writeFile(aside, `${JSON.stringify(receipt)}\n`)
    await utimes(aside, time, time)
    await rename(aside, fileOf(made.id))
    held = held === undefined ? (await everyFile()).length : held + 1
    if (held > most) {
      // One at a time, and nobody's answer waits for it but the one that filled the folder.
      clearing = clearing.then(clear)
      await clearing
    }
  }

  async function clear(): Promise<void> {
    if (held !== undefined && held <= most) return
    const files = await everyFile()
    const dated = await Promise.all(
      files.map(async (file) => ({ file, time: (await stat(file).catch(noFile))?.mtimeMs ?? 0 })),
    )
    const kept = Math.max(1, Math.floor(most * (1 - ROOM)))
    const old = dated.toSorted((one, other) => other.time - one.time).slice(kept)
    for (const { file } of old) await rm(file, { force: true })
    held = files.length - old.length
    log.debug('receipts-dropped', { count: old.length })
  }

  async function everyFile(): Promise<string[]> {
    const folders = (await readdir(dir).catch(noFile)) ?? []
    const files: string[] = []
    for (const folder of folders) {
      // What else lies there, such as a file of a desktop, holds none.
      const names = (await readdir(join(dir, folder)).catch(noFile)) ?? []
      files.push(...names.filter((name) => name.endsWith('.json')).map((name) => join(dir, folder, name)))
    }
    return files
  }

  return {
    find,
    async keep(receipt) {
      try {
        await keep(receipt)
        return true
      } catch (thrown) {
        held = undefined
        log.warn('receipt-not-kept', { reason: reasonOf(thrown) })
        return false
      }
    },
  }
}

function noFile(thrown: unknown): undefined {
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, 'code') : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
  throw thrown
}
