import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive.ts'
import { FootnoteError } from '../../src/errors.ts'
import { meteredArchive } from '../../src/web/operations/metered-archive.ts'
import { createMetrics, type Metrics } from '../../src/web/operations/metrics.ts'
import { createOperations, type OperationsParts } from '../../src/web/operations/operations.ts'
import type { DiscordHealth } from '../../src/web/operations/discord-health.ts'
import { createScriptedArchive } from '../cli/a-scripted-archive.ts'

const HEALTH: DiscordHealth = {
  ready: true,
  status: 'ready',
  shards: [{ id: 0, status: 'Ready', ping: 42 }],
  running: 1,
  waiting: 3,
  servers: 5,
  rateLimited: 2,
}

/** As a request from this machine comes in through a socket. */
const from = (address: string) => ({
  incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } },
})
const HERE = from('127.0.0.1')

const now = (): Date => new Date('2026-01-01T01:00:00Z')

function made(parts: Partial<OperationsParts> = {}) {
  const archive = createScriptedArchive()
  const metrics = createMetrics({ version: '1.2.3', withProcess: false })
  const operations = createOperations({
    archive: () => archive,
    settings: {},
    now,
    version: '1.2.3',
    metrics,
    ...parts,
  })
  return {
    metrics,
    get: async (path: string, headers: Readonly<Record<string, string>> = {}, peer: object = HERE) =>
      operations.request(path, { headers }, peer),
  }
}

/** The samples of the text format: its name with labels, and its value. */
async function samples(metrics: Metrics): Promise<ReadonlyMap<string, number>> {
  const lines = (await metrics.expose()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )
}

describe('/healthz', () => {
  it('says to anybody that the process answers, and no more', async () => {
    const response = await made().get('/healthz', {}, from('192.0.2.7'))
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
  })
})

describe('/readyz', () => {
  const broken: Partial<Archive> = {
    facts: () => Promise.reject(new FootnoteError('index-damaged', 'It is torn.', { hint: 'Run the ingest.' })),
  }

  it('is ready when the index opens, and Discord is connected where it is served', async () => {
    expect(await (await made().get('/readyz')).json()).toEqual({
      status: 'ready',
      checks: [{ name: 'index', status: 'ready', says: '3 documents, 3 passages' }],
    })
    const both = await made({ discord: () => HEALTH }).get('/readyz')
    expect([both.status, await both.json()]).toMatchObject([
      200,
      { checks: [{}, { name: 'discord', status: 'ready' }] },
    ])
  })

  it('is not, with the reason, when the index is damaged or a shard is away', async () => {
    const torn = await made({ archive: () => createScriptedArchive(broken) }).get('/readyz')
    expect([torn.status, await torn.json()]).toMatchObject([
      503,
      { status: 'not-ready', checks: [{ says: 'index-damaged: It is torn. Run the ingest.' }] },
    ])
    const away = {
      ...HEALTH,
      ready: false,
      status: 'connecting',
      shards: [{ id: 0, status: 'Reconnecting', ping: undefined }],
    }
    const apart = await made({ discord: () => away }).get('/readyz')
    expect([apart.status, await apart.json()]).toMatchObject([
      503,
      { checks: [{ status: 'ready' }, { status: 'not-ready', says: 'connecting; shard 0 is Reconnecting' }] },
    ])
  })
})

async function status(
  parts: Partial<OperationsParts>,
  headers: Readonly<Record<string, string>>,
  peer: object = HERE,
): Promise<number> {
  return (await made(parts).get('/metrics', headers, peer)).status
}

describe('who may ask', () => {
  it('is this machine alone, and nobody through a proxy on it', async () => {
    expect(await status({}, {})).toBe(200)
    expect(await status({}, {}, from('::ffff:127.0.0.1'))).toBe(200)
    expect(await status({}, {}, from('::1'))).toBe(200)
    expect(await status({}, {}, from('192.0.2.7'))).toBe(403)
    expect(await status({}, {}, {})).toBe(403)
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      expect(await status({}, { [name]: '127.0.0.1' })).toBe(403)
    }
    expect(await status({ settings: { url: 'https://room.example' } }, {})).toBe(403)
    expect(await status({ settings: { url: 'http://localhost:8765' } }, {})).toBe(200)
  })

  it('is who has the token, from anywhere, once there is one', async () => {
    const settings = { metricsToken: 'open-sesame', url: 'https://room.example' }
    expect(await status({ settings }, { authorization: 'Bearer open-sesame' }, from('192.0.2.7'))).toBe(200)
    expect(await status({ settings }, { authorization: 'Bearer open-sesam' })).toBe(403)
    expect(await status({ settings }, { authorization: 'Basic open-sesame' })).toBe(403)
    expect(await status({ settings }, {})).toBe(403)
  })
})

describe('/metrics', () => {
  it('counts questions by the way they came and how they ended, so that the silence rate follows', async () => {
    const { metrics } = made()
    const failing = createScriptedArchive({ ask: () => Promise.reject(new Error('no')) })
    const through = (archive: Archive, frontEnd: 'discord' | 'api') =>
      meteredArchive(archive, { meter: metrics.meter, frontEnd, clock: () => performance.now() })
    const archive = createScriptedArchive()
    await through(archive, 'discord').ask('How many arches?')
    await through(archive, 'discord').ask('zebras')
    await through(archive, 'api').ask('zebras')
    await expect(through(failing, 'api').ask('arches')).rejects.toThrow('no')
    await expect(through(failing, 'api').ask('x', { signal: AbortSignal.abort() })).rejects.toThrow('no')
    const told = await samples(metrics)
    const count = (frontEnd: string, outcome: string): number | undefined =>
      told.get(`footnote_questions_total{front_end="${frontEnd}",outcome="${outcome}"}`)
    expect([count('discord', 'answered'), count('discord', 'silent'), count('api', 'silent')]).toEqual([1, 1, 1])
    expect([count('api', 'failed'), count('api', 'left')]).toEqual([1, 1])
    expect(count('discord', 'failed')).toBe(0)
    expect(told.get('footnote_question_duration_seconds_count{front_end="discord"}')).toBe(2)
  })

  it('measures each step of a question from one to the next, on the clock that it is given', async () => {
    const { metrics } = made()
    let time = 0
    const scripted = createScriptedArchive()
    const stepping = createScriptedArchive({
      async ask(question, options) {
        options?.onProgress?.('searching')
        time += 300
        options?.onProgress?.('reading')
        time += 1000
        return scripted.ask(question, options)
      },
    })
    const heard: string[] = []
    const { meter } = metrics
    const archive = meteredArchive(stepping, { meter, frontEnd: 'web', clock: () => time })
    await archive.ask('arches', { onProgress: (step) => heard.push(step) })
    const told = await samples(metrics)
    expect(told.get('footnote_step_duration_seconds_sum{step="searching"}')).toBe(0.3)
    expect(told.get('footnote_step_duration_seconds_sum{step="reading"}')).toBe(1)
    expect(told.get('footnote_question_duration_seconds_sum{front_end="web"}')).toBe(1.3)
    expect(heard).toEqual(['searching', 'reading'])
  })

  it('counts look-ups by what they found, and leaves what is found as it is', async () => {
    const { metrics } = made()
    const plain = createScriptedArchive()
    const archive = meteredArchive(plain, { meter: metrics.meter, frontEnd: 'api', clock: () => 0 })
    expect(await archive.search('arches')).toEqual(await plain.search('arches'))
    await archive.search('zebra')
    await archive.source('nowhere')
    const told = await samples(metrics)
    const count = (lookUp: string, outcome: string): number | undefined =>
      told.get(`footnote_look_ups_total{front_end="api",look_up="${lookUp}",outcome="${outcome}"}`)
    expect([count('search', 'found'), count('search', 'nothing'), count('source', 'nothing')]).toEqual([1, 1, 1])
  })

  it('tells the size and age of the index, its ingest, and Discord', async () => {
    const indexDir = mkdtempSync(join(tmpdir(), 'footnote-bytes-'))
    writeFileSync(join(indexDir, 'a'), 'x'.repeat(1234))
    const lastIngest = {
      at: '2026-01-01T00:30:00.000Z',
      milliseconds: 2500,
      added: 2,
      changed: 1,
      removed: 0,
      unchanged: 7,
      skipped: [{ file: 'private-name.pdf', reason: 'r', hint: 'h' }],
      notes: [],
    }
    const scripted = createScriptedArchive()
    const archive = createScriptedArchive({ facts: async () => ({ ...(await scripted.facts()), lastIngest }) })
    const { get, metrics } = made({ archive: () => archive, indexDir, discord: () => HEALTH })
    try {
      const response = await get('/metrics')
      expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/u)
      const told = await samples(metrics)
      expect(Object.fromEntries(told)).toMatchObject({
        [`footnote_build_info{version="1.2.3",node="${process.version}"}`]: 1,
        footnote_index_documents: 3,
        footnote_index_passages: 3,
        footnote_index_bytes: 1234,
        footnote_index_age_seconds: 3600,
        footnote_ingest_age_seconds: 1800,
        footnote_ingest_duration_seconds: 2.5,
        'footnote_ingest_files{change="skipped"}': 1,
        'footnote_ingest_files{change="unchanged"}': 7,
        footnote_discord_ready: 1,
        footnote_discord_servers: 5,
        'footnote_discord_shards{status="Ready"}': 1,
        'footnote_discord_shard_ping_seconds{shard="0"}': 0.042,
        footnote_discord_questions_waiting: 3,
        footnote_discord_rate_limited: 2,
      })
    } finally {
      rmSync(indexDir, { recursive: true })
    }
  })

  it('leaves out what can not be read, instead of telling nought', async () => {
    const archive = createScriptedArchive({ facts: () => Promise.reject(new Error('gone')) })
    const { metrics } = made({ archive: () => archive })
    const told = await samples(metrics)
    expect(told.has('footnote_index_documents')).toBe(false)
    expect(told.get('footnote_scrape_failures_total')).toBe(1)
  })

  it('holds no question, name or token', async () => {
    const { metrics } = made({ discord: () => HEALTH })
    const archive = meteredArchive(createScriptedArchive(), { meter: metrics.meter, frontEnd: 'web', clock: () => 0 })
    await archive.ask('Where does the secret orchard of Quillby lie?', { filter: { collection: 'bees' } })
    await archive.search('Quillby orchard')
    await archive.source('gardens/bagh.txt')
    expect(await metrics.expose()).not.toMatch(/quillby|orchard|bagh|bees|gardens/iu)
  })

  it('has the process and the event loop, in a registry of its own', async () => {
    const one = createMetrics({ version: '1' })
    const other = createMetrics({ version: '1' })
    const text = await one.expose()
    expect(text).toContain('nodejs_eventloop_lag_seconds')
    expect(text).toContain('process_resident_memory_bytes')
    one.meter.question('web', 'answered', 1)
    expect((await samples(other)).has('footnote_questions_total{front_end="web",outcome="answered"}')).toBe(false)
  })
})
