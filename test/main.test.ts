import { execFileSync, spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerSchema, errorSchema, searchSchema, sourcesSchema } from './commands/json-schemas.ts'
import { writeFiles } from './support/a-river.ts'
import { VALLEY } from './support/valley.ts'

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const home = mkdtempSync(join(tmpdir(), 'footnote-main-'))
const program = mkdtempSync(join(tmpdir(), 'footnote-program-'))
const folders = ['--documents', join(home, 'documents'), '--index', join(home, 'index')]

/** The built program, without a terminal, in a folder that holds nothing of ours. */
function footnote(
  args: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [join(program, 'run.mjs'), ...args], {
    cwd: home,
    env: { PATH: process.env['PATH'], ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  child.stdin.end(input)
  return new Promise((end) =>
    child.on('close', (code) => {
      end({ code, stdout, stderr })
    }),
  )
}

const jsonLines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

/** What happened in one sentence, what to do in another, and no stack. */
function expectPlain({ stdout, stderr }: Ended): void {
  expect(stdout).toBe('')
  expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/u)
}

const times = (): (readonly [string, number])[] =>
  readdirSync(join(home, 'index')).map((name) => [name, statSync(join(home, 'index', name)).mtimeMs] as const)

/** What the catalogue holds but for the time at which each file was last seen. */
function catalogued(): unknown {
  const catalogue = new Database(join(home, 'index', 'catalogue.sqlite'), { readonly: true })
  try {
    return [
      'select * from generations',
      'select row, file, fingerprint, born, died from files',
      'select row, file, id, facts, text from documents',
      'select count(*), max(row) from passages',
    ].map((sql) => catalogue.prepare(sql).all())
  } finally {
    catalogue.close()
  }
}

// Each test starts the program several times, on whatever else the machine is doing.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

beforeAll(() => {
  // A copy with its build: an edit to the sources while the tests run must not make the program build itself in between.
  for (const part of ['run.mjs', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'src', 'dist'])
    cpSync(part, join(program, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(program, 'node_modules'))
  execFileSync(process.execPath, [join(program, 'run.mjs'), '--build-only'], { stdio: 'ignore' })
  writeFiles(join(home, 'documents'), VALLEY)
})
afterAll(() => {
  for (const folder of [home, program]) rmSync(folder, { recursive: true, force: true })
})

describe('the program, end to end', () => {
  it('ingests a folder, and touches nothing the second time', async () => {
    const first = await footnote(['ingest', '--json', ...folders])
    expect(first).toMatchObject({ code: 0 })
    const added = Object.keys(VALLEY).filter((file) => !file.endsWith('.meta.yml'))
    const files = { added: added.toSorted(), changed: [], removed: [] }
    expect(jsonLines(first.stdout)).toMatchObject([{ kind: 'ingest', added: 9, documents: 9, files, skipped: [] }])
    const before = times()
    const kept = catalogued()
    const second = await footnote(['ingest', '--json', ...folders])
    expect(jsonLines(second.stdout)).toMatchObject([{ added: 0, changed: 0, removed: 0, unchanged: 9, documents: 9 }])
    // The catalogue notes when each document was last seen; what is derived from it is not touched.
    const derived = (all: ReturnType<typeof times>) => all.filter(([name]) => name !== 'catalogue.sqlite')
    expect(derived(times())).toEqual(derived(before))
    expect(catalogued()).toEqual(kept)
  })

  it('answers with footnotes and exit code 0', async () => {
    const { code, stdout, stderr } = await footnote(['ask', 'When was the bridge at Alder opened?', ...folders])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('7 June 1951')
    expect(stdout).toMatch(/ \[1\]\n/u)
    expect(stdout).toMatch(/^\[1\] .*\n {4}.*1951/mu)
    expect(stdout).not.toContain('\u001B')
  })

  it('answers in JSON whose offsets point into the texts that sources prints', async () => {
    const asked = await footnote(['ask', '--json', 'How many hives were lost in the winter of 2018?', ...folders])
    expect(asked.code).toBe(0)
    const answer = answerSchema.parse(JSON.parse(asked.stdout))
    const listed = await footnote(['sources', '--json', '--text', '--count', '50', ...folders])
    const { documents, total } = sourcesSchema.parse(JSON.parse(listed.stdout))
    expect([total, documents.length]).toEqual([9, 9])
    expect(answer.citations.length).toBeGreaterThan(0)
    for (const { document, start, end, quote } of answer.citations)
      expect(documents.find(({ id }) => id === document.id)?.text?.slice(start, end)).toBe(quote)
  })

  it('searches', async () => {
    const { code, stdout } = await footnote(['search', '--json', '--count', '2', 'quince by the gate', ...folders])
    expect(code).toBe(0)
    const { hits, more } = searchSchema.parse(JSON.parse(stdout))
    expect(hits.map(({ rank }) => rank)).toEqual([1, 2])
    expect(hits[0]?.document.file).toBe('reports/orchard.html')
    expect(more).toBe(true)
  })

  it('is silent with exit code 3, and finds nothing with 3', async () => {
    const silent = await footnote(['ask', '--json', 'What is the capital of Iceland?', ...folders])
    expect(silent.code).toBe(3)
    expect(answerSchema.parse(JSON.parse(silent.stdout))).toMatchObject({
      kind: 'silent',
      citations: [],
      searched: { documents: 9 },
    })
    expect(await footnote(['search', 'zzzzqqqq', ...folders])).toMatchObject({ code: 3 })
  })

  it('answers a batch, a line each in order, a bad line with its number', async () => {
    writeFileSync(
      join(home, 'questions.jsonl'),
      '{"id":"a","question":"When was the orchard at Lindow planted?"}\n\nnonsense\n{"_id":7,"text":"What is the capital of Iceland?"}\n',
    )
    const { code, stdout, stderr } = await footnote(['ask', '--queries', 'questions.jsonl', ...folders])
    expect(code).toBe(1)
    expect(stderr).toContain('Line 3')
    expect(jsonLines(stdout)).toMatchObject([
      { id: 'a', kind: 'answered' },
      { id: null, line: 3, kind: 'error' },
      { id: expect.anything(), kind: 'silent' },
    ])
    const piped = await footnote(['search', '--queries', '-', ...folders], {
      input: '{"id":"x","question":"quince"}\n',
    })
    expect(piped.code).toBe(0)
    expect(jsonLines(piped.stdout)).toMatchObject([{ id: 'x', kind: 'search' }])
  })

  it('starts without a terminal: brings the index up to date, says how to ask, and ends well', async () => {
    const { code, stdout } = await footnote(['start', ...folders])
    expect(code).toBe(0)
    expect(stdout).toContain('9 documents')
    expect(stdout).toContain('npm run --silent ask -- "your question"')
  })

  it('examines itself', async () => {
    const { code, stdout } = await footnote(['doctor', ...folders])
    expect(code).toBe(0)
    expect(stdout).toMatch(/ok {4}Index: 9 documents/u)
  })

  it('builds a missing index when the first question comes', async () => {
    const { code, stdout } = await footnote([
      'ask',
      'Who drew the plan of the bridge?',
      ...folders.slice(0, 2),
      '--index',
      join(home, 'other'),
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('Anna Keller')
  })
})

describe('an ingester that is asked to stop', () => {
  it.each([[['--watch']], [[]]])(
    'ends at once in the midst of an ingest (%j), and the next one goes on from there',
    async (watch) => {
      const many = join(home, 'many')
      mkdirSync(many, { recursive: true })
      for (let at = 0; at < 4_000; at += 1)
        writeFileSync(
          join(many, `${at}.txt`),
          `Weir ${at}.\n\nThe weir of mill ${at} was raised in ${1700 + (at % 250)}.\n`,
        )
      const place = ['--documents', many, '--index', join(home, `many-index${watch.join('')}`)]
      const child = spawn(process.execPath, [join(program, 'run.mjs'), 'ingest', ...watch, ...place], {
        cwd: home,
        env: { PATH: process.env['PATH'] },
      })
      let stderr = ''
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
      const ended = new Promise<number | null>((end) => child.on('close', end))
      await vi.waitFor(() => expect(statSync(join(place[3] ?? '', 'catalogue.sqlite-wal')).size).toBeGreaterThan(0), {
        timeout: 30_000,
      })
      const asked = performance.now()
      child.kill('SIGTERM')
      expect(await ended).toBe(0)
      expect(performance.now() - asked).toBeLessThan(5_000)
      expect(stderr).not.toMatch(/error|Following/iu)
      expect(stderr).toContain('The ingest was stopped.')
      const next = await footnote(['ingest', '--json', ...place])
      expect(JSON.parse(next.stdout)).toMatchObject({ added: 4_000, documents: 4_000 })
    },
    60_000,
  )
})

describe('what goes wrong', () => {
  it('in usage ends with 2, a sentence and what to do', async () => {
    const asked = [['nonsense'], ['ask', '--nonsense', 'x', ...folders], ['search', '--count', 'many', 'x', ...folders]]
    for (const ended of await Promise.all(asked.map((args) => footnote(args)))) {
      expect(ended.code).toBe(2)
      expectPlain(ended)
    }
  })

  it('is told in JSON too to who asked for JSON', async () => {
    const { code, stdout } = await footnote(['ask', '--json', '--nonsense', 'x', ...folders])
    expect(code).toBe(2)
    expect(errorSchema.parse(JSON.parse(stdout)).error.code).toBe('bad-usage')
  })

  it('where the room can not listen ends with a sentence that names the place, and a room beside the chat with none', async () => {
    const server = createServer()
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
    const port = String((server.address() as AddressInfo).port) // oxlint-disable-line no-unsafe-type-assertion
    for (const env of [{ READING_ROOM_PORT: port }, { READING_ROOM_PORT: '0', READING_ROOM_HOST: '300.1.1.1' }]) {
      const { code, stderr } = await footnote(['room', ...folders], { env })
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/^The reading room can not listen at .*port \d+ \(.*\)\.\n.*READING_ROOM_HOST/mu),
      ])
      expect(stderr).not.toContain('"event"')
    }
    server.close()
  })

  it('when an assistant is served is told in a sentence, and what it sends is refused when it is no JSON', async () => {
    const nowhere = ['--documents', join(home, 'nowhere'), '--index', join(home, 'none')]
    const { stdout, stderr } = await footnote(['mcp', ...nowhere], { input: 'no json\n' })
    expect(stderr).toContain(join(home, 'nowhere'))
    expect(stderr).not.toContain('mcp-not-open')
    expect(JSON.parse(stdout)).toMatchObject({ id: null, error: { code: -32_700 } })
  })

  it('for want of documents leaves no index behind', async () => {
    const nowhere = ['--documents', join(home, 'nowhere'), '--index', join(home, 'none')]
    for (const args of [
      ['ingest', ...nowhere],
      ['ask', 'When?', ...nowhere],
      ['start', ...nowhere],
    ]) {
      const ended = await footnote(args)
      expect(ended.code).toBe(1)
      expectPlain(ended)
      expect(ended.stderr).toContain(join(home, 'nowhere'))
    }
    expect(readdirSync(home)).not.toContain('none')
    expect(readdirSync(home)).not.toContain('nowhere')
  })

  it('in a setting names it and what to write, and leaves nothing behind', async () => {
    const before = readdirSync(home)
    const ended = await footnote(['ask', 'When?'], { env: { EMBEDDER: 'a bad one', LOG_LEVEL: 'loud' } })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toContain('2 settings are wrong')
    expect(ended.stderr).toMatch(/EMBEDDER .*write lsa/u)
    expect(ended.stderr).toMatch(/LOG_LEVEL .*write debug/u)
    expect(ended.stderr).not.toMatch(/\bat .*:\d+:\d+/u)
    expect(readdirSync(home)).toEqual(before)
  })

  it('with a damaged index says so; ingesting makes it anew', async () => {
    const index = join(home, 'damaged')
    const damaged = ['--documents', join(home, 'documents'), '--index', index]
    mkdirSync(index)
    writeFileSync(join(index, 'catalogue.sqlite'), 'this is no database, and never was one')
    const ended = await footnote(['ask', 'When was the bridge opened?', ...damaged])
    expect(ended.code).toBe(1)
    expectPlain(ended)
    expect(ended.stderr).toMatch(/damaged[\s\S]*npm run ingest/u)
    // The mark is for the next ingest.
    expect(readdirSync(index)).toEqual(['catalogue.damaged', 'catalogue.sqlite'])
    expect(await footnote(['ingest', ...damaged])).toMatchObject({ code: 0 })
    expect(await footnote(['ask', 'When was the bridge at Alder opened?', ...damaged])).toMatchObject({ code: 0 })
  })
})
