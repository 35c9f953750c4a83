import dns from 'node:dns'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import type { Writer } from '../../../src/store/writer.ts'
import { createWriter } from '../../../src/store/local/local-writer.ts'
import { moveStore, type Side } from '../../../src/store/moving/move-store.ts'
import { openStore } from '../../../src/store/local/open-store.ts'
import { silentLog } from '../../../src/log.ts'
import { openDatabase } from '../../../src/store/postgres/database.ts'
import { lookAtServer } from '../../../src/store/postgres/look.ts'
import { openPostgresStore } from '../../../src/store/postgres/open-store.ts'
import { createPostgresWriter } from '../../../src/store/postgres/postgres-writer.ts'
import type { PostgresSettings } from '../../../src/store/postgres/settings.ts'
import { terms } from '../../../src/text/words.ts'
import { fill, finish } from '../../support/filled-store.ts'
import { hashingEmbedder } from '../../support/hashing-embedder.ts'
import { madeDocument, type MadeDocument } from '../../support/made-document.ts'
import type { TestServer } from '../../support/pglite-server.ts'
import { dropSchema, pgliteServer, testSettings, testUrl } from '../../support/postgres-place.ts'
import { runSql } from '../../support/run-sql.ts'
import { startForwarder } from '../../support/forwarder.ts'

const gardens = (count: number): MadeDocument[] =>
  Array.from({ length: count }, (_, at) =>
    madeDocument(
      `gardens/${at}.txt`,
      `Garden ${at} has a pond.\nIts gate number ${at % 7} was painted green by the gardener.\n`,
      { publishedOn: `20${String(10 + (at % 12)).padStart(2, '0')}`, publisher: at % 2 === 0 ? 'Weekly' : 'Daily' },
    ),
  )

let settings: PostgresSettings
const closing: (() => Promise<unknown>)[] = []
const opened = async (more: Partial<PostgresSettings> = {}) => {
  const store = await openPostgresStore({ ...settings, ...more })
  closing.push(() => store.close())
  return store
}
const writing = async (work: (writer: Writer) => Promise<void>): Promise<void> => {
  const writer = await createPostgresWriter(settings)
  try {
    await work(writer)
  } finally {
    await writer.close()
  }
}

beforeAll(async () => {
  await testUrl()
  settings = await testSettings()
}, 120_000)
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
afterAll(() => dropSchema(settings))

describe('an archive on a server', () => {
  it('tells who runs a second ingest that one is running, and readers of nothing of it', async () => {
    await writing(async (writer) => {
      await fill(writer, gardens(3))
      await expect(createPostgresWriter(settings)).rejects.toMatchObject({ code: 'index-locked' })
      expect((await opened()).counts.documents).toBe(3)
    })
  })

  it('answers from the state that was opened, and knows of a later one', async () => {
    const before = await opened()
    expect(await before.isLatest()).toBe(true)
    await writing((writer) => fill(writer, gardens(5)))
    expect(await before.isLatest()).toBe(false)
    expect(before.counts.documents).toBe(3)
    expect(await before.facts()).toHaveLength(3)
    const after = await opened()
    expect(await after.matching('words', terms('pond', 'en'), 20)).toHaveLength(10)
  })

  it('says of a server that is not there how it is reached, without the password', async () => {
    const away = { ...settings, url: 'postgres://me:secret@127.0.0.1:1/none', patienceSeconds: 0 }
    const thrown: unknown = await openPostgresStore(away).catch((error: unknown) => error)
    expect(thrown).toMatchObject({ code: 'store-unreachable', message: expect.stringContaining('127.0.0.1:1/none') })
    expect(thrown).toMatchObject({ message: expect.not.stringContaining('secret') })
  })

  it('waits for a server whose name is not known for a moment, as that of a container which starts again', async () => {
    const real = dns.lookup
    let asked = 0
    // Of all that `lookup` may be called with, the driver uses this.
    const forgetful = (name: string, options: dns.LookupAllOptions, told: (...of: unknown[]) => void): void => {
      asked += 1
      if (asked <= 2) told(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }))
      else real(name, options, told)
    }
    const spied = vi.spyOn(dns, 'lookup').mockImplementation(forgetful as unknown as typeof dns.lookup) // oxlint-disable-line no-unsafe-type-assertion
    try {
      const url = new URL(settings.url)
      url.hostname = 'localhost'
      expect((await opened({ url: url.href })).counts.documents).toBe(5)
      expect(asked).toBeGreaterThan(2)
    } finally {
      spied.mockRestore()
    }
  })

  it('asks the first server while the replica does not answer', async () => {
    const store = await opened({ readUrl: 'postgres://me@127.0.0.1:1/none' })
    expect(store.counts.documents).toBe(5)
  })

  it('turns to whichever of two servers answers, but to none that is behind what was opened', async () => {
    const [replica, first] = [await startForwarder(settings.url), await startForwarder(settings.url)]
    try {
      const store = await opened({ readUrl: replica.url, url: first.url })
      const count = async () => (await store.facts({}, { offset: 0, count: 10 })).length
      replica.stop()
      expect(await count()).toBe(5)
      await replica.start()
      first.stop()
      expect(await count()).toBe(5)

      const database = openDatabase(
        { ...settings, readUrl: replica.url, url: first.url, patienceSeconds: 1 },
        silentLog,
      )
      closing.push(database.close)
      await database.query('select 1 as one')
      let isBehind = true
      database.stayWith(async () => !isBehind)
      await first.start()
      replica.stop()
      await expect(database.query('select 1 as one')).rejects.toMatchObject({ code: 'store-unreachable' })
      isBehind = false
      expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
    } finally {
      replica.stop()
      first.stop()
    }
  })

  it('leaves tables of a newer Footnote to it, reads them while they can be read, and shows how far they are', async () => {
    const s = settings.schema
    await runSql(settings.url, `insert into ${s}.migrations (number, name) values (9999, 'later')`)
    try {
      expect((await opened()).counts.documents).toBe(5)
      await expect(createPostgresWriter(settings)).rejects.toMatchObject({ code: 'index-mismatch' })
      expect(await lookAtServer(settings)).toMatchObject({ migration: 9999, pgvector: expect.stringMatching(/^0\./u) })
      await runSql(settings.url, `update ${s}.migrations set oldest_reader = 9999 where number = 9999`)
      await expect(openPostgresStore(settings)).rejects.toMatchObject({ code: 'index-mismatch' })
    } finally {
      await runSql(settings.url, `delete from ${s}.migrations where number = 9999`)
    }
  })

  it('brings the tables of an older Footnote up to date, which go on being read, and keeps what they hold', async () => {
    const s = settings.schema
    await runSql(settings.url, `alter table ${s}.files drop column look; delete from ${s}.migrations where number > 1`)
    const store = await opened()
    expect(store.counts.documents).toBe(5)
    await writing(async (writer) => {
      expect(writer.notice).toBe('upgraded')
      const [first] = await writer.files()
      expect(first).toMatchObject({ isCurrent: true })
      expect(await writer.hasChanges()).toBe(false)
    })
    expect(await store.facts({}, { offset: 0, count: 10 })).toHaveLength(5)
  })

  it('never gives a text that is not what was stored', async () => {
    const [first] = gardens(1)
    const s = settings.schema
    const change = (from: string, to: string) =>
      runSql(
        settings.url,
        `update ${s}.texts set text = replace(text, '${from}', '${to}') where text like 'Garden 0 %'`,
      )
    await change('pond', 'lake')
    try {
      await expect((await opened()).document(first?.document.id ?? '')).rejects.toMatchObject({ code: 'index-damaged' })
    } finally {
      await change('lake', 'pond')
    }
  })

  it('writes a block as one again when it has many segments, and finds the same', async () => {
    for (let at = 0; at < 8; at += 1)
      await writing(async (writer) => {
        const [made] = [madeDocument('moss.txt', `Moss number ${at} grows on the northern wall.\n`)]
        await writer.put({ file: 'moss.txt', fingerprint: String(at) }, [made])
        await finish(writer)
      })
    const store = await opened()
    const [found, ...others] = await store.matching('words', terms('moss northern wall', 'en'), 10)
    expect(others).toEqual([])
    expect((await store.passages([found?.row ?? 0]))[0]?.text).toContain('Moss number 7')
    expect(await store.frequencies('words', terms('moss', 'en'))).toEqual([1])
    const [segments] = await runSql<{ count: number }>(
      settings.url,
      `select count(*)::integer as count from ${settings.schema}.segments where field = 1 and died is null`,
    )
    expect(segments?.count).toBeLessThan(6)
  }, 60_000)
})

describe('a server that is restarted', () => {
  it.skipIf(process.env['TEST_DATABASE_URL'] !== undefined)(
    // A server of TEST_DATABASE_URL is not ours to restart.
    'costs no write in the middle of an ingest, and no question',
    async () => {
      const server: TestServer = await pgliteServer()
      const store = await opened()
      const made = gardens(40)
      let messages = 0
      const restart = async (): Promise<void> => {
        await server.stop()
        await server.start()
      }
      let restarts = 0
      let restarting: Promise<void> = Promise.resolve()
      server.onQuery = (text) => {
        messages += 1
        // In the middle of a transaction, at one of its commits, and between two files.
        const isHere = messages % 61 === 0 || (text.includes('commit') && messages % 7 === 0)
        if (!isHere || restarts >= 6) return
        restarts += 1
        restarting = restart()
        throw new Error('the server goes away')
      }
      try {
        await writing(async (writer) => {
          const asked: Promise<unknown>[] = []
          for (const contents of made) {
            await writer.put({ file: contents.document.file, fingerprint: contents.document.sha256 }, [contents])
            asked.push(store.passagesOf(contents.document.id))
          }
          await Promise.all(asked)
          await finish(writer)
        })
      } finally {
        server.onQuery = undefined
        await restarting
      }
      expect(restarts).toBe(6)
      const after = await opened()
      expect((await after.facts({ collection: 'gardens' })).map(({ id }) => id).sort()).toEqual(
        made.map(({ document }) => document.id).sort(),
      )
      for (const { document, passages } of made.slice(0, 5)) {
        expect((await after.document(document.id))?.text).toBe(document.text)
        expect(await after.passagesOf(document.id)).toHaveLength(passages.length)
      }
    },
    60_000,
  )
})

describe('a move from one store to the other', () => {
  it('keeps every record, goes on where it was interrupted, and answers alike, both ways', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'footnote-move-'))
    const moved = await testSettings()
    const local = (name: string): Side => ({
      name,
      writer: () => createWriter(join(dir, name)),
      store: () => openStore(join(dir, name)),
    })
    const postgres: Side = {
      name: 'PostgreSQL',
      writer: () => createPostgresWriter(moved),
      store: () => openPostgresStore(moved),
    }
    try {
      const made = gardens(30)
      const writer = await createWriter(join(dir, 'one'))
      const origins = [
        [
          { id: made[3]?.document.id ?? '', relation: 'earliest' },
          { id: made[4]?.document.id ?? '', relation: 'near-copy' },
        ],
      ] as const
      await writer.put({ file: 'empty.csv', fingerprint: 'e' }, [])
      await fill(writer, made, undefined, { origins, manifest: '{"number":1}' })
      await writer.close()

      const half = await postgres.writer()
      for (const contents of made.slice(0, 12))
        await half.put({ file: contents.document.file, fingerprint: contents.document.sha256 }, [contents])
      await half.close()
      const counts = { documents: 30, passages: 60, statements: 0, vectors: 60 }
      expect(await moveStore(local('one'), postgres)).toEqual({ ...counts, alreadyThere: 12 })
      expect(await moveStore(postgres, local('two'))).toEqual({ ...counts, alreadyThere: 0 })

      const stores: Store[] = [await local('one').store(), await postgres.store(), await local('two').store()]
      closing.push(...stores.map((store) => () => store.close()))
      const [before, ...others] = await Promise.all(stores.map(answersOf))
      for (const answers of others) expect(answers).toEqual(before)
      const known = await local('two').writer()
      closing.push(() => known.close())
      expect((await known.files()).map(({ file }) => file)).toContain('empty.csv')
    } finally {
      for (const close of closing.splice(0)) await close()
      await dropSchema(moved)
      await rm(dir, { recursive: true, force: true })
    }
  }, 60_000)

  it('says what is missing when there is nothing to move', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'footnote-move-'))
    const side: Side = { name: dir, writer: () => createWriter(dir), store: () => openStore(dir) }
    await expect(moveStore(side, side)).rejects.toMatchObject({ code: 'index-missing' })
    await rm(dir, { recursive: true, force: true })
  })
})

/** What questions ask a store for, without its rows. */
async function answersOf(store: Store): Promise<unknown> {
  const [vector] = await hashingEmbedder().embed(['the green gate of the garden'], 'question')
  const texts = async (near: readonly { readonly row: number }[]) =>
    (await store.passages(near.map(({ row }) => row))).map(({ id }) => id)
  const words = await store.matching('words', terms('gate number 3 painted pond', 'en'), 12, { publisher: 'weekly' })
  const near = await store.nearest(vector ?? new Float32Array(), 5, { after: '2012' })
  return {
    words: await texts(words),
    scores: words.map(({ score }) => score),
    near: near.length,
    cosines: near.map(({ score }) => score.toFixed(4)),
    facts: await store.facts({ before: '2015' }),
    overview: await store.overview({ publisher: 'Daily' }),
    phrase: await store.phrase('was painted green', 50),
    found: (await store.find('GARDENS/7.txt'))?.id,
    suggested: (await store.suggest('gardens 1', 4)).map(({ id }) => id),
    spellings: await store.spellings('gardner'),
    frequencies: await store.frequencies('words', ['pond', 'gate', 'nothing']),
  }
}
