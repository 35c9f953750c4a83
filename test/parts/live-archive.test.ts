import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FootnoteError } from '../../src/errors.ts'
import { createLog } from '../../src/log.ts'
import { follow } from '../../src/parts/live-archive.ts'

let folder: string
let lines: string[]
const log = createLog(
  (line) => lines.push(line),
  () => new Date(0),
)

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'footnote-follow-')), 'documents')
  mkdirSync(folder)
  writeFileSync(join(folder, 'first.txt'), 'Herons.')
  lines = []
})
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

it('ingests after a burst of changes, never twice at once, and again for what came meanwhile', async () => {
  let [running, most, ended] = [0, 0, 0]
  const ingest = async (): Promise<void> => {
    most = Math.max(most, (running += 1))
    await wait(300)
    running -= 1
    ended += 1
  }
  const following = await follow(folder, ingest, { log, quiet: 60 })
  writeFileSync(join(folder, 'second.txt'), 'Otters.')
  await vi.waitFor(() => expect(running).toBe(1), { timeout: 5_000 })
  writeFileSync(join(folder, 'third.txt'), 'Swans.')
  await vi.waitFor(() => expect(ended).toBe(2), { timeout: 5_000 })
  await following.close()
  expect(most).toBe(1)
})

it('goes on after an ingest that failed, and leaves the archive alone while the folder is empty', async () => {
  let count = 0
  const ingest = async (): Promise<void> => {
    count += 1
    if (count === 1) throw new Error('another ingest is running')
  }
  const following = await follow(folder, ingest, { log, quiet: 60 })
  writeFileSync(join(folder, 'second.txt'), 'Otters.')
  await vi.waitFor(() => expect(count).toBe(1), { timeout: 5_000 })
  for (const file of ['first.txt', 'second.txt']) rmSync(join(folder, file))
  await vi.waitFor(() => expect(lines.join('\n')).toContain('follow-paused'), { timeout: 5_000 })
  expect(count).toBe(1)
  writeFileSync(join(folder, 'third.txt'), 'Swans.')
  await vi.waitFor(() => expect(count).toBe(2), { timeout: 5_000 })
  await following.close()
  expect(lines.join('\n')).toContain('follow-failed')
})

it('tries an ingest that failed again by itself, and no more once it is closed', async () => {
  let count = 0
  const ingest = async (): Promise<void> => {
    count += 1
    if (count !== 3) throw new Error('the database is away')
  }
  const following = await follow(folder, ingest, { log, quiet: 60, retry: 50 })
  writeFileSync(join(folder, 'second.txt'), 'Otters.')
  await vi.waitFor(() => expect(count).toBe(3), { timeout: 5_000 })
  await wait(400)
  expect(count).toBe(3)
  writeFileSync(join(folder, 'third.txt'), 'Swans.')
  await vi.waitFor(() => expect(count).toBe(4), { timeout: 5_000 })
  await following.close()
  await wait(200)
  expect(count).toBe(4)
})

it('neither complains of an ingest that was asked to stop nor tries it again', async () => {
  let count = 0
  const ingest = async (): Promise<void> => {
    count += 1
    throw new FootnoteError('stopped', 'The ingest was stopped.', { hint: 'The next one goes on from there.' })
  }
  const following = await follow(folder, ingest, { log, quiet: 60, retry: 20 })
  writeFileSync(join(folder, 'second.txt'), 'Otters.')
  await vi.waitFor(() => expect(count).toBe(1), { timeout: 5_000 })
  await wait(200)
  expect(count).toBe(1)
  await following.close()
  expect(lines).toEqual([])
})
