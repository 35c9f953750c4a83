import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { createLog, silentLog } from '../../src/log.ts'
import { createRiver } from '../../src/parts/archive.ts'
import { openLive } from '../../src/parts/live-archive.ts'
import { startEmbeddings } from '../support/embeddings-server.ts'
import { writeFiles } from '../support/a-river.ts'

const QUESTION = 'When was the ferry built?'
let home: string
let folders: { documents: string; index: string }
let server: Awaited<ReturnType<typeof startEmbeddings>>

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'footnote-live-'))
  folders = { documents: join(home, 'documents'), index: join(home, 'index') }
  server = await startEmbeddings()
  writeFiles(folders.documents, {
    'ferry.txt': 'The ferry was built in 1899.\n',
    'mill.txt': 'The mill burned in 1951.\n',
  })
  await riverOf({}).ingest(folders, () => undefined)
})
afterEach(async () => {
  await server.close()
  rmSync(home, { recursive: true, force: true })
})

const riverOf = (settings: Record<string, string>, log = silentLog) =>
  createRiver(readConfig({ RECEIPTS_KEPT: '0', ...settings }), log)

describe('a change of EMBEDDER', () => {
  it('is no change while it chooses the one that made the index', async () => {
    expect(await riverOf({}).isOfAnotherEmbedder(folders)).toBe(false)
    expect(await riverOf({}).isOfAnotherEmbedder({ ...folders, index: join(home, 'none') })).toBe(false)
  })

  it('leaves the old index in service until all is embedded anew, and then swaps', async () => {
    const river = riverOf({ EMBEDDER: 'openai:small', OPENAI_BASE_URL: server.url })
    expect(await river.isOfAnotherEmbedder(folders)).toBe(true)
    const live = await openLive({ river, folders, log: silentLog })
    expect((await live.current().facts()).embedderId).toMatch(/^lsa-/)
    expect(await live.current().ask(QUESTION)).toMatchObject({ kind: 'answered' })
    await vi.waitFor(async () => expect((await live.current().facts()).embedderId).toBe('openai:small'), 15_000)
    expect(await live.current().ask(QUESTION)).toMatchObject({ kind: 'answered' })
    await live.close()
    // And back again: what LSA learned is learned anew.
    const back = await openLive({ river: riverOf({ OPENAI_BASE_URL: server.url }), folders, log: silentLog })
    expect((await back.current().facts()).embedderId).toBe('openai:small')
    await vi.waitFor(async () => expect((await back.current().facts()).embedderId).toMatch(/^lsa-/), 15_000)
    await back.close()
  })

  it('that fails leaves the old index in service, and the log says why', async () => {
    const lines: string[] = []
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(0),
    )
    const river = riverOf({ EMBEDDER: 'openai:small' }, log)
    await expect(river.open(folders)).rejects.toMatchObject({ code: 'bad-setting' })
    // A server that refuses for good: 404 on every path.
    const refusing = riverOf({ EMBEDDER: 'openai:small', OPENAI_BASE_URL: `${server.url}/refused` }, log)
    const live = await openLive({ river: refusing, folders, log })
    await vi.waitFor(() => expect(lines.join('\n')).toContain('embedding-anew-failed'), 15_000)
    expect(await live.current().ask(QUESTION)).toMatchObject({ kind: 'answered' })
    await live.close()
  })
})
