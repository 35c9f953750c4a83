import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { openJsonFile, openJsonFolder } from '../../src/discord/state/json-file.ts'
import { createFleetingMemory, createGaps, createMemory } from '../../src/discord/state/notes.ts'
import { createRecords, type Saved } from '../../src/discord/state/records.ts'
import { createLog, silentLog } from '../../src/log.ts'

const DAY = 86_400_000
const clock = { now: Date.UTC(2026, 0, 1) }
const now = (): Date => new Date(clock.now)
const saved = (isPrivate: boolean): Saved => ({
  kind: 'call',
  command: 'search',
  values: { words: 'flamingo' },
  count: 5,
  asker: '1',
  private: isPrivate,
  language: 'en',
})
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-state-'))
  clock.now = Date.now()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a record is found by its id for 30 days, a private one for one, by a new process too', async () => {
  const records = createRecords({ folder, now, log: silentLog })
  const open = await records.save(saved(false))
  const closed = await records.save(saved(true))
  const later = createRecords({ folder, now, log: silentLog })
  expect(await later.load(open)).toEqual(saved(false))
  expect(await later.load(closed)).toEqual(saved(true))
  clock.now += 2 * DAY
  expect(await later.load(closed)).toBeUndefined()
  expect(await later.load(open)).toBeDefined()
  clock.now += 29 * DAY
  expect(await later.load(open)).toBeUndefined()
  expect(await later.prune()).toBe(2)
  expect(await readdir(folder)).toEqual([])
})

test('who holds the disk alone reads no record, not even its id', async () => {
  const records = createRecords({ folder, now, log: silentLog })
  const id = await records.save(saved(true))
  const [name = ''] = await readdir(folder)
  expect(name).not.toContain(id.slice(1))
  expect(await readFile(join(folder, name), 'latin1')).not.toContain('flamingo')
})

test('a record that was tampered with, or an id that is none, is unknown', async () => {
  const records = createRecords({ folder, now, log: silentLog })
  const id = await records.save(saved(false))
  const [name = ''] = await readdir(folder)
  await writeFile(join(folder, name), 'x'.repeat(80))
  expect(await records.load(id)).toBeUndefined()
  expect(await records.load('../../../etc/passwd')).toBeUndefined()
})

test('records are bounded: the oldest go first', async () => {
  const records = createRecords({ folder, now, log: silentLog, most: 3 })
  for (let at = 0; at < 5; at += 1) await records.save(saved(false))
  expect(await records.prune()).toBe(2)
  expect(await readdir(folder)).toHaveLength(3)
})

const schema = z.object({ count: z.number() })
test('changes that come at once are all on the disk, in whole files', async () => {
  const path = join(folder, 'file.json')
  const file = openJsonFile(path, schema, { count: 0 }, silentLog)
  await Promise.all(Array.from({ length: 50 }, () => file.update(({ count }) => ({ count: count + 1 }))))
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ count: 50 })
  expect(await readdir(folder)).toEqual(['file.json'])
  expect(openJsonFile(path, schema, { count: 0 }, silentLog).get()).toEqual({ count: 50 })
})

test('a damaged file is set aside and named in the log, and the bot begins anew', async () => {
  const path = join(folder, 'file.json')
  await writeFile(path, '{"count":')
  const lines: string[] = []
  const file = openJsonFile(
    path,
    schema,
    { count: 7 },
    createLog((line) => void lines.push(line), now),
  )
  expect(file.get()).toEqual({ count: 7 })
  expect(lines.join('')).toContain('data-file-damaged')
  expect(await readdir(folder)).toEqual(['file.json.damaged'])
})

test('a folder of files takes ids of Discord and nothing that leads elsewhere', () => {
  expect(() => openJsonFolder(folder, schema, { count: 0 }, silentLog)('../x')).toThrow('not an id')
})

test('a thread remembers its last eight questions for 30 days, and gives its hint once', async () => {
  const memory = createMemory(folder, now, silentLog)
  for (let at = 0; at < 10; at += 1) await memory.remember('11', `question ${at}`)
  const reopened = createMemory(folder, now, silentLog)
  expect(reopened.earlier('11')).toEqual(Array.from({ length: 8 }, (_none, at) => `question ${at + 2}`))
  expect([await reopened.firstHint('11'), await reopened.firstHint('11')]).toEqual([true, false])
  clock.now += 31 * DAY
  expect(reopened.earlier('11')).toEqual([])
})

test('direct messages are remembered, but not on the disk', async () => {
  const memory = createFleetingMemory()
  await memory.remember('12', 'flamingo')
  expect(memory.earlier('12')).toEqual(['flamingo'])
  expect(await readdir(folder)).toEqual([])
})

test('a gap that is met again counts up instead of standing twice', async () => {
  const gaps = createGaps(folder, now, silentLog)
  await gaps.add('1', 'who?')
  await gaps.add('1', 'when?')
  await gaps.add('1', 'who?')
  expect(gaps.of('1').map(({ question, times }) => [question, times])).toEqual([
    ['when?', 1],
    ['who?', 2],
  ])
  expect(gaps.of('2')).toEqual([])
})
