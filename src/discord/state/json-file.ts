import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { reasonOf } from '../../errors.ts'
import type { Log } from '../../log.ts'

/** One JSON file in memory and on disk. Read at once, since an acknowledgement can not wait for the disk. */
export interface JsonFile<Value> {
  get(): Value
  /** Resolves when the change is on the disk. */
  update(change: (value: Value) => Value): Promise<void>
}

/** Writes aside, then renames: a crash leaves the old file or the new one, never half of one. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${process.pid}.part`
  const file = await open(aside, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(aside, path)
}

function readNow<Value>(path: string, schema: z.ZodType<Value>, empty: Value, log: Log): Value {
  const raw = ((): string | undefined => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      // Not there yet, or not readable: both mean that there is nothing to start from.
      return undefined
    }
  })()
  if (raw === undefined) return empty
  try {
    return schema.parse(JSON.parse(raw))
  } catch (error) {
    log.error('data-file-damaged', { file: path, reason: reasonOf(error) })
    renameSync(path, `${path}.damaged`)
    return empty
  }
}

/** A damaged file is set aside by name, logged, and begun anew. Writes are queued; those that wait are written as one. */
export function openJsonFile<Value>(path: string, schema: z.ZodType<Value>, empty: Value, log: Log): JsonFile<Value> {
  const state = { value: readNow(path, schema, empty, log) }
  let writing: Promise<void> = Promise.resolve()
  let waiting: Promise<void> | undefined
  async function writeAfter(before: Promise<void>): Promise<void> {
    // A write that failed was reported to whoever asked for it; this one carries its change too.
    await before.catch(() => undefined)
    waiting = undefined
    await writeWhole(path, JSON.stringify(state.value))
  }
  return {
    get: () => state.value,
    update(change) {
      state.value = change(state.value)
      if (waiting !== undefined) return waiting
      writing = writeAfter(writing)
      waiting = writing
      return writing
    },
  }
}

/** An id of Discord is digits; another server of its API may write its ids in other ways. */
const KEY = /^[\w-]{1,64}$/u

/** The ids that have a file in a folder of `openJsonFolder`. */
export function idsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => /^([\w-]{1,64})\.json$/u.exec(name)?.[1] ?? [])
}

/** A file for each Discord id, opened when it is first asked for. */
export function openJsonFolder<Value>(
  folder: string,
  schema: z.ZodType<Value>,
  empty: Value,
  log: Log,
): (id: string) => JsonFile<Value> {
  const files = new Map<string, JsonFile<Value>>()
  return (id) => {
    if (!KEY.test(id)) throw new RangeError(`"${id}" is not an id of Discord`)
    const known = files.get(id)
    if (known !== undefined) return known
    const file = openJsonFile(`${folder}/${id}.json`, schema, empty, log)
    files.set(id, file)
    return file
  }
}
