import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchFolder, type Watch } from '../../../src/load/folder/watch-folder.ts'

let home: string
let folder: string
let watching: Watch
let changes: number

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'footnote-watch-'))
  folder = join(home, 'documents')
  mkdirSync(join(folder, 'below'), { recursive: true })
  writeFileSync(join(folder, 'there.txt'), 'Herons.')
  changes = 0
  watching = watchFolder(folder, () => (changes += 1), { quiet: 120, look: 40 })
  await watching.ready
})
afterEach(async () => {
  await watching.close()
  rmSync(home, { recursive: true, force: true })
})

const until = async (count: number): Promise<void> => {
  await vi.waitFor(() => expect(changes).toBe(count), { timeout: 3_000 })
}

it('tells once of a burst of changes, and again of the next', async () => {
  for (let at = 0; at < 20; at += 1) writeFileSync(join(folder, 'below', `${at}.txt`), 'Otters.')
  await until(1)
  await wait(250)
  expect(changes).toBe(1)
  rmSync(join(folder, 'there.txt'))
  await until(2)
})

it('is not woken up by what the ingest passes over', async () => {
  writeFileSync(join(folder, '.hidden'), 'x')
  await wait(400)
  expect(changes).toBe(0)
})

it('survives a folder that goes and comes back', async () => {
  renameSync(folder, join(home, 'away'))
  await wait(300)
  const before = changes
  renameSync(join(home, 'away'), folder)
  await wait(500)
  expect(changes).toBeGreaterThan(before)
  const back = changes
  writeFileSync(join(folder, 'new.txt'), 'Swans.')
  await until(back + 1)
})
