import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive.ts'
import { readConfig } from '../../src/config.ts'
import { silentLog } from '../../src/log.ts'
import { createRiver } from '../../src/parts/archive.ts'
import { createRoomLinks } from '../../src/parts/links.ts'
import { writeFiles } from '../support/a-river.ts'
import { VALLEY } from '../support/valley.ts'

const home = mkdtempSync(join(tmpdir(), 'footnote-room-links-'))
const settings = {
  DATA_DIR: join(home, 'data'),
  DISCORD_ACCESS_FILE: join(home, 'access.json'),
  READING_ROOM_URL: 'https://room.example/',
}
let archive: Archive

beforeAll(async () => {
  writeFiles(join(home, 'documents'), VALLEY)
  writeFileSync(settings.DISCORD_ACCESS_FILE, '{"collections":{"ledgers":{"roles":["1"]},"news":{}}}')
  const guilds = join(settings.DATA_DIR, 'discord', 'guilds')
  mkdirSync(guilds, { recursive: true })
  const limited = { abroad: { roles: [], channels: ['7'] } }
  const server = { channels: [], roles: [], private: false, collections: limited }
  writeFileSync(join(guilds, '100000000000000001.json'), JSON.stringify(server))
  const river = createRiver(readConfig(settings), silentLog)
  const folders = { documents: join(home, 'documents'), index: join(home, 'index') }
  await river.ingest(folders, () => undefined)
  archive = await river.open(folders)
}, 60_000)
afterAll(async () => {
  await archive.close()
  rmSync(home, { recursive: true, force: true })
})

async function linkFor(question: string, collection: string): Promise<URL> {
  const answer = await archive.ask(question, { filter: { collection } })
  return new URL(answer.kind === 'answered' ? (answer.citations[0].readingLink ?? '') : 'none:silent')
}

describe('the links of an opened archive', () => {
  it('lead from a citation into the room, where it is published', async () => {
    const link = await linkFor('When was the stone bridge at Alder opened?', 'news')
    expect(link.href).toMatch(/^https:\/\/room\.example\/d\/\w{12}\?s=0-\d+&q=The%20stone%20bridge[^&]*#s-0$/u)
  })

  it('carry a token that opens the document, where the access file or a server limits its collection', async () => {
    const { links, restricted } = createRoomLinks(readConfig(settings), silentLog)
    expect(restricted().toSorted()).toEqual(['abroad', 'ledgers'])
    const questions = [
      ['Who paid for quicksilver in 1931?', 'ledgers'],
      ['Quand le verger de Lindow fut-il planté ?', 'abroad'],
    ] as const
    for (const [question, collection] of questions) {
      const link = await linkFor(question, collection)
      const id = link.pathname.split('/').at(-1) ?? ''
      expect(links.verify(link.searchParams.get('t') ?? '', id).kind).toBe('allowed')
    }
  })
})
